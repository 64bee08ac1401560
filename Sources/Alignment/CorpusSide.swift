/// All texts of a call.
struct Corpus {
  /// Their source language.
  let source: CorpusSide
  /// Their target language.
  let target: CorpusSide

  /// Reads the texts.
  init(_ texts: [ParallelText]) {
    source = CorpusSide(texts.lazy.map(\.source))
    target = CorpusSide(texts.lazy.map(\.target))
  }
}

/// One language of all texts of a call: words as numbers, segment after segment, in flat arrays.
struct CorpusSide {
  /// The words of this language.
  private(set) var vocabulary = Vocabulary()
  /// The words of all segments in running order.
  private(set) var words: [Int32] = []
  /// Where each segment's words start in ``words``; one more entry than there are segments.
  private(set) var wordStarts: [Int] = [0]
  /// Each segment's words once, ascending.
  private(set) var distinctWords: [Int32] = []
  /// Where each segment's words start in ``distinctWords``; one more entry than segments.
  private(set) var distinctStarts: [Int] = [0]
  /// The characters of each segment, at least 1.
  private(set) var lengths: [Int32] = []
  /// How each segment begins and ends.
  private(set) var edges: [SegmentEdges] = []
  /// The first segment of each text; one more entry than there are texts.
  private(set) var textStarts: [Int] = [0]
  /// The probability of each word in running text of this language, smoothed by half a count.
  private(set) var frequencies: [Double] = []

  /// Reads one language of the texts.
  ///
  /// - Complexity: O(n) in the bytes of the texts.
  init(_ texts: some Sequence<[String]>) {
    var tokenizer = Tokenizer()
    var segmentWords: [Int32] = []
    for segments in texts {
      for segment in segments {
        tokenizer.read(segment)
        edges.append(SegmentEdges(segment))
        segmentWords.removeAll(keepingCapacity: true)
        for range in tokenizer.words {
          segmentWords.append(vocabulary.intern(tokenizer.bytes, range))
        }
        append(&segmentWords, length: tokenizer.length)
      }
      textStarts.append(lengths.count)
    }
    countFrequencies()
  }

  /// The number of words of the vocabulary.
  var vocabularySize: Int { vocabulary.count }

  /// The segments of a text.
  func segments(of text: Int) -> Range<Int> { textStarts[text]..<textStarts[text + 1] }

  /// Segments of a text, given by their numbers in it, as segments of the corpus.
  func segments(_ range: Range<Int>, of text: Int) -> Range<Int> {
    (range.lowerBound + textStarts[text])..<(range.upperBound + textStarts[text])
  }

  /// How a run of segments begins and ends.
  func edges(of segments: Range<Int>) -> SegmentEdges {
    SegmentEdges(edges[segments.lowerBound], edges[segments.upperBound - 1])
  }

  /// Where the words of a segment stand in ``words``.
  func wordRange(_ segment: Int) -> Range<Int> { wordStarts[segment]..<wordStarts[segment + 1] }

  /// Where the words of a segment stand in ``distinctWords``.
  func distinctRange(_ segment: Int) -> Range<Int> {
    distinctStarts[segment]..<distinctStarts[segment + 1]
  }

  /// Appends a segment; leaves its words sorted.
  private mutating func append(_ segmentWords: inout [Int32], length: Int) {
    words.append(contentsOf: segmentWords)
    wordStarts.append(words.count)
    segmentWords.sort()
    var last: Int32 = -1
    for word in segmentWords where word != last {
      distinctWords.append(word)
      last = word
    }
    distinctStarts.append(distinctWords.count)
    lengths.append(Int32(max(1, length)))
  }

  private mutating func countFrequencies() {
    var counts = [Double](repeating: 0.5, count: vocabulary.count)
    for word in words { counts[Int(word)] += 1 }
    let total = Double(words.count) + 0.5 * Double(vocabulary.count + 1)
    for word in counts.indices { counts[word] /= total }
    frequencies = counts
  }
}
