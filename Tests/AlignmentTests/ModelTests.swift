import Bitext
import Testing

@testable import Alignment

@Suite("What the model learns")
struct ModelTests {
  @Test("A lexicon learned from beads knows what translates what")
  func lexicon() {
    var generator = SeededGenerator(seed: 5)
    let made = SyntheticText.text(SyntheticText.segments(300, using: &generator))
    let corpus = Corpus([made.text])
    let knowledge = Knowledge(
      source: corpus.source.vocabulary, target: corpus.target.vocabulary,
      priors: Priors(seeds: SeedTerms([]), general: .empty))
    var training = TrainingText()
    for segment in made.text.source.indices {
      training.append(
        source: segment..<(segment + 1), of: corpus.source,
        target: segment..<(segment + 1), of: corpus.target, weight: 1)
    }
    let lexicon = Lexicon(
      training: training, knowledge: knowledge, source: corpus.source, target: corpus.target)
    // Both vocabularies number their words in the order of the same running text.
    let right = (0..<corpus.source.vocabularySize).count { word in
      lexicon.forward.probabilities[word, Int32(word)] > 0.5
        && lexicon.backward.probabilities[word, Int32(word)] > 0.5
    }
    #expect(Double(right) / Double(corpus.source.vocabularySize) > 0.9)
    for row in 0..<corpus.source.vocabularySize {
      let table = lexicon.forward.probabilities
      let sum = table.values[table.range(row)].reduce(lexicon.forward.unknown[row], +)
      #expect(sum <= 1.0001)
    }
  }

  @Test("A seed's words are found in inflected words and compounds")
  func seeds() {
    let corpus = Corpus([
      ParallelText(source: ["The needles"], target: ["Fijne naalden, en spiervermoeidheid"])
    ])
    let seeds = [
      Aligner.Seed(source: "needle", target: "naald"),
      Aligner.Seed(source: "needles", target: "vermoeidheid"),
    ]
    let knowledge = Knowledge(
      source: corpus.source.vocabulary, target: corpus.target.vocabulary,
      priors: Priors(seeds: SeedTerms(seeds), general: .empty))
    let count = { (english: String, dutch: String) -> Float in
      let (first, second) = (Array(english.utf8), Array(dutch.utf8))
      guard let row = corpus.source.vocabulary.find(first, 0..<first.count),
        let column = corpus.target.vocabulary.find(second, 0..<second.count)
      else { return -1 }
      return knowledge.counts[Int(row), column]
    }
    #expect(count("needles", "naalden") > 0)
    #expect(count("needles", "spiervermoeidheid") > count("needles", "naalden"))
    #expect(count("needles", "fijne") == 0)
  }

  @Test("The length model finds how much longer translations are")
  func lengths() {
    let pairs = (20..<120).map { (length: Int32) -> (source: Int32, target: Int32) in
      (length, length * 6 / 5 + length % 3)
    }
    let model = LengthModel(pairs: pairs, targetLengths: pairs.map(\.target))
    let score = { (source: Int32, target: Int32) in
      LengthModel.score(model.source(source), model.target(target))
    }
    #expect(abs(model.offset - Elementary.log(1.21)) < 0.02)
    #expect(score(100, 121) > score(100, 100))
    #expect(score(100, 121) > score(100, 150))
    #expect(score(1, 4000) > -6)
  }

  @Test("The same edges on both sides speak for a bead, different ones against")
  func edges() {
    let segments = ["Heading", "A sentence.", "Question?", "in the middle,"].map(SegmentEdges.init)
    let model = EdgeModel(pairs: [], targets: segments)
    for source in segments {
      for target in segments {
        #expect((model.ratio(source, target) > 0) == (source.closing == target.closing))
      }
    }
  }
}
