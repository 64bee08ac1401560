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

  private func vocabulary(_ texts: [[String]]) -> Vocabulary { CorpusSide(texts).vocabulary }

  @Test("An excerpt with more words than a text aligns it as the whole model does")
  func moreWords() throws {
    let excerpt = ModelExcerpt(
      model, source: vocabulary(texts.reversed().map(\.source)),
      target: vocabulary(texts.reversed().map(\.target)))
    for text in texts {
      let corpus = Corpus([text])
      let lexicon = try #require(excerpt.lexicon(of: corpus))
      #expect(model.alignment(of: text, corpus, lexicon) == model.alignment(of: text))
    }
  }

  @Test("A text with other words is none of the excerpt's")
  func otherWords() {
    let excerpt = ModelExcerpt(
      model, source: vocabulary([texts[0].source]), target: vocabulary([texts[0].target]))
    #expect(excerpt.lexicon(of: Corpus([texts[0]])) != nil)
    #expect(excerpt.lexicon(of: Corpus([texts[3]])) == nil)
  }
}
