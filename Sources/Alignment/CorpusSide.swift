internal import Bitext

/// All texts of a call.
struct Corpus {
  /// Their source language.
  let source: CorpusSide
  /// Their target language.
  let target: CorpusSide

  /// Reads the texts.
  init(_ texts: [ParallelText], _ loop: Loop = .serial) {
    let sides = loop.map(2) { side in
      side == 0
        ? CorpusSide(texts.lazy.map(\.source), .english)
        : CorpusSide(texts.lazy.map(\.target), .dutch)
    }
    (source, target) = (sides[0], sides[1])
  }
}

extension Corpus {
  /// One text whose words have been read.
  init(source: ReadText, target: ReadText) {
    self.source = CorpusSide(source)
    self.target = CorpusSide(target)
  }
}

/// The segments of one side of a text, their words as numbers in the order of their first occurrence.
struct ReadText {
  /// What was read of one segment.
  struct Segment {
    /// Its words as numbers of a vocabulary.
    var words: [Int32]
    /// Its characters.
    var length: Int
    var edges: SegmentEdges
  }

  /// The words of all segments in running order, as numbers of this text.
  fileprivate var words: [Int32] = []
  fileprivate var wordStarts: [Int] = [0]
  fileprivate var lengths: [Int] = []
  fileprivate var edges: [SegmentEdges] = []
  /// For each word of the text its number in the vocabulary.
  private(set) var numbers: [Int32] = []
  /// For each word of the vocabulary its number in the text, or −1.
  private(set) var local: [Int32]

  /// Begins a text of words of a vocabulary of this size.
  init(vocabularySize: Int) {
    local = Array(repeating: -1, count: vocabularySize)
  }

  /// Adds a segment.
  ///
  /// - Complexity: O(n) in its words.
  mutating func append(_ segment: Segment) {
    words.reserveCapacity(words.count + segment.words.count)
    for word in segment.words {
      var number = local[Int(word)]
      if number < 0 {
        number = Int32(numbers.count)
        local[Int(word)] = number
        numbers.append(word)
      }
      words.append(number)
    }
    wordStarts.append(words.count)
    lengths.append(segment.length)
    edges.append(segment.edges)
  }
}

/// One language of all texts of a call: words as numbers, segment after segment, in flat arrays.
struct CorpusSide {
  /// The words of this language; empty where they had been read before.
  private(set) var vocabulary = Vocabulary()
  /// The number of words of the vocabulary.
  private(set) var vocabularySize: Int
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
  /// The probability of each word in running text of this language, smoothed by half a count and by ``FrequentWords``.
  private(set) var frequencies: [Double] = []

  /// Reads one language of the texts.
  ///
  /// - Parameters:
  ///   - texts: the segments of each text.
  ///   - frequent: the frequent words of the language, where it is known.
  /// - Complexity: O(n) in the bytes of the texts.
  init(_ texts: some Sequence<[String]>, _ frequent: FrequentWords? = nil) {
    vocabularySize = 0
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
    vocabularySize = vocabulary.count
    countFrequencies(frequent)
  }

  /// Takes one text whose words have been read.
  ///
  /// - Complexity: O(n log n) in the words of a segment.
  init(_ text: ReadText) {
    vocabularySize = text.numbers.count
    edges = text.edges
    words.reserveCapacity(text.words.count)
    var segmentWords: [Int32] = []
    for (segment, length) in text.lengths.enumerated() {
      segmentWords.removeAll(keepingCapacity: true)
      segmentWords += text.words[text.wordStarts[segment]..<text.wordStarts[segment + 1]]
      append(&segmentWords, length: length)
    }
    textStarts.append(lengths.count)
    countFrequencies()
  }

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

  private mutating func countFrequencies(_ frequent: FrequentWords? = nil) {
    var counts = [Double](repeating: 0.5, count: vocabularySize)
    for word in words { counts[Int(word)] += 1 }
    var total = Double(words.count) + 0.5 * Double(vocabularySize + 1)
    if let frequent {
      total += FrequentWords.textLength
      for (word, count) in frequent.counts {
        if let number = vocabulary.find(word, 0..<word.count) { counts[Int(number)] += count }
      }
    }
    for word in counts.indices { counts[word] /= total }
    frequencies = counts
  }
}
