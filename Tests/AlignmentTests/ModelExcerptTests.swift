import Testing

@testable import Alignment

@Suite("A part of a model")
struct ModelExcerptTests {
  private let model: AlignmentModel
  private let texts: [ParallelText]

  init() {
    var generator = SeededGenerator(seed: 7)
    let all = (0..<8).map { _ in
      SyntheticText.text(SyntheticText.segments(12, using: &generator), dropped: [5]).text
    }
    model =
      Aligner(seeds: [Aligner.Seed(source: "muscle", target: "spier")])
      .learn(from: Array(all.prefix(6))).model
    texts =
      Array(all.suffix(2)) + [
        // Words of the other language, which the model does not know.
        ParallelText(source: all[0].source + all[1].target, target: all[1].target),
        ParallelText(
          source: ["muscle pain"] + all[0].source, target: all[0].source + ["spierpijn"]),
      ]
  }

  /// The segments of a text in a vocabulary that others may have added words to.
  private func read(_ segments: [String], _ vocabulary: inout Vocabulary) -> [ReadText.Segment] {
    var tokenizer = Tokenizer()
    return segments.map { segment in
      tokenizer.read(segment)
      return ReadText.Segment(
        words: tokenizer.words.map { vocabulary.intern(tokenizer.bytes, $0) },
        length: tokenizer.length, edges: SegmentEdges(segment))
    }
  }

  private func text(_ segments: [ReadText.Segment], of vocabulary: Vocabulary) -> ReadText {
    var text = ReadText(vocabularySize: vocabulary.count)
    for segment in segments { text.append(segment) }
    return text
  }

  @Test("An excerpt with more words than a text aligns it as the whole model does")
  func moreWords() {
    var (source, target) = (Vocabulary(), Vocabulary())
    let sources = Array(texts.reversed().map { read($0.source, &source) }.reversed())
    let targets = Array(texts.reversed().map { read($0.target, &target) }.reversed())
    let excerpt = ModelExcerpt(model, source: source, target: target)
    for (number, parallel) in texts.enumerated() {
      let english = text(sources[number], of: source)
      let dutch = text(targets[number], of: target)
      let alignment = model.alignment(
        of: parallel, Corpus(source: english, target: dutch), excerpt.lexicon(of: english, dutch))
      #expect(alignment == model.alignment(of: parallel))
    }
  }

  @Test("A text whose words were read before has the numbers of one that is read anew")
  func readBefore() {
    var vocabulary = Vocabulary()
    _ = read(texts[1].source, &vocabulary)
    let side = CorpusSide(text(read(texts[0].source, &vocabulary), of: vocabulary))
    let anew = CorpusSide([texts[0].source])
    #expect(side.words == anew.words)
    #expect(side.distinctWords == anew.distinctWords)
    #expect(side.lengths == anew.lengths)
    #expect(side.frequencies == anew.frequencies)
    #expect(side.vocabularySize == anew.vocabularySize)
  }
}
