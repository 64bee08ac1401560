import Bitext
import Testing

@testable import Alignment

@Suite("A model in a file")
struct AlignmentModelTests {
  private static func texts(seed: UInt64) -> [ParallelText] {
    var generator = SeededGenerator(seed: seed)
    return (0..<12).map { _ in
      SyntheticText.text(SyntheticText.segments(20, using: &generator), dropped: [5, 12]).text
    }
  }

  private func read(_ text: String) throws -> AlignmentModel {
    try AlignmentModel(parsing: Array(text.utf8), file: "a.lexicon")
  }

  @Test("What is written comes back to the last bit", arguments: 1...3)
  func roundTrip(seed: UInt64) throws {
    let model = Aligner().learn(from: Self.texts(seed: seed)).model
    let back = try read(model.text)
    #expect(back.text == model.text)
    for text in Self.texts(seed: seed + 10) {
      #expect(back.alignment(of: text) == model.alignment(of: text))
    }
  }

  @Test("A text's beads depend on no other text, and are nearly those of learning")
  func independence() throws {
    let texts = Self.texts(seed: 4)
    let (model, learned) = Aligner().learn(from: texts)
    var same = 0
    for (text, beads) in zip(texts, learned) {
      let alone = model.alignment(of: text).beads
      same += Set(alone.sides).intersection(beads.sides).count
    }
    #expect(Double(same) >= 0.97 * Double(learned.joined().count))
  }

  @Test("A lexicon is read from its own text alone")
  func notALexicon() {
    #expect(throws: InputError(.notLexicon, file: "a.lexicon")) { try read("muscle\tspier\n") }
    #expect(throws: InputError(.notLexicon, file: "a.lexicon")) { try read("") }
    #expect(throws: InputError(.notLexicon, file: "a.lexicon")) {
      try read("# tweetal lexicon 1\nuniform\t0.5\nend\n")
    }
  }

  @Test(
    "A bad line is named",
    arguments: [
      "pair\tmuscle\tspier\t0.5\t0.5", "source\tmuscle\t0\t1\t1", "source\tmuscle\t1", "length\tx",
      "length\tnan",
      "source\tmuscle\t0.1\t-inf\t1", "kind\t-1\t0.5", "word\tx",
    ])
  func badLine(line: String) {
    #expect(throws: InputError(.lexiconLine, file: "a.lexicon", line: 3, line)) {
      try read("# tweetal lexicon 1\n# a comment\n\(line)\nend\n")
    }
  }

  @Test("A file that was cut off is none, one with the line ends of Windows is one")
  func endings() throws {
    let text = Aligner().learn(from: Self.texts(seed: 1)).model.text
    #expect(throws: InputError(.notLexicon, file: "a.lexicon")) {
      try read(String(text.prefix(text.count / 2)))
    }
    #expect(try read(text.replacing("\n", with: "\r\n")).text == text)
  }

  @Test("A translation memory teaches words")
  func memory() {
    let words = "bdfgklmnprst".flatMap { first in
      "aeiou".map { ("\(first)\($0)x\(first)q", "v\($0)\(first)ww") }
    }
    let text = ParallelText(
      source: stride(from: 0, to: 60, by: 3).map {
        words[$0..<$0 + 3].map(\.0).joined(separator: " ")
      },
      target: stride(from: 0, to: 60, by: 3).map {
        words[$0..<$0 + 3].map(\.1).joined(separator: " ")
      })
    let memory = words.map { Aligner.Seed(source: $0.0, target: $0.1) }
    func probability(_ aligner: Aligner) -> Double {
      let lines = aligner.learn(from: [text]).model.text.split(separator: "\n")
      let pair = lines.first { $0.hasPrefix("pair\tbaxbq\tvabww\t") }
      return pair?.split(separator: "\t").dropFirst(3).first.flatMap { Double($0) } ?? 0
    }
    #expect(probability(Aligner(memory: memory)) > probability(Aligner()) + 0.2)
  }

  @Test("The general lexicon reads lines of word, translation and weight, and passes over the rest")
  func generalLexicon() {
    let lexicon = GeneralLexicon(
      parsing: Array("# words\nmuscle\tspier\t80\nmuscle\tspiermassa\t20\npain\tpijn\tx\n".utf8))
    var (source, target) = (Vocabulary(), Vocabulary())
    for word in ["pain", "muscle"] { _ = source.intern(Array(word.utf8), 0..<word.utf8.count) }
    for word in ["pijn", "spier"] { _ = target.intern(Array(word.utf8), 0..<word.utf8.count) }
    let pairs = lexicon.pairs(source: source, rows: [0, 1], target: target, columns: [0, 1])
    #expect(pairs.map { [$0.row, $0.column] } == [[1, 1]])
    #expect(pairs.map(\.value) == [0.8])
    #expect(
      lexicon.pairs(source: source, rows: [0], target: target, columns: [0, 1]).isEmpty)
    #expect(
      lexicon.pairs(source: source, rows: [0, 1], target: target, columns: [0]).isEmpty)
  }
}

@Suite("Bad texts")
struct BadTextTests {
  @Test("A thousand equal segments, and a segment of a megabyte, give an answer")
  func extremes() {
    let same = ParallelText(
      source: Array(repeating: "Again.", count: 1000), target: Array(repeating: "Weer.", count: 900)
    )
    #expect(Aligner().align([same])[0].flatMap(\.source).count == 1000)
    let long = String(repeating: "muscle pain ", count: 90_000)
    let beads = Aligner().align([ParallelText(source: [long], target: ["Spierpijn"])])[0]
    #expect(beads.flatMap(\.source) == [0] && beads.flatMap(\.target) == [0])
  }

  @Test("The same language twice is paired too")
  func sameLanguage() {
    let segments = ["The needle is thin.", "It hurts a little.", "Call us."]
    let beads = Aligner().align([ParallelText(source: segments, target: segments)])[0]
    #expect(beads.sides == (0..<3).map { [$0..<$0 + 1, $0..<$0 + 1] })
  }

  @Test("Other languages are paired by the same model")
  func otherLanguages() {
    let text = ParallelText(
      source: ["Die Universität Zürich wurde 1833 gegründet.", "Sie hat 28000 Studenten."],
      target: ["L'université de Zurich fut fondée en 1833.", "Elle compte 28000 étudiants."])
    #expect(Aligner().align([text])[0].sides == [[0..<1, 0..<1], [1..<2, 1..<2]])
  }
}
