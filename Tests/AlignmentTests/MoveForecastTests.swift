import Bitext
import Testing

@testable import Alignment

/// Forecasts of whether a block that is taken to the other side makes its post more probable.
@Suite("Forecasts of moves")
struct MoveForecastTests {
  private static let pairs = [
    ("Lie on your back with your knees bent.", "Ga op je rug liggen met gebogen knieën."),
    ("Breathe out and lift your hips.", "Adem uit en til je heupen op."),
    ("Stand up slowly after the last exercise.", "Sta na de laatste oefening langzaam op."),
    ("Muscle pain", "Spierpijn"),
  ]
  private static let model = Aligner(
    seeds: [
      Aligner.Seed(source: "muscle", target: "spier"), Aligner.Seed(source: "pain", target: "pijn"),
    ]
  ).learn(from: [
    ParallelText(source: pairs.map(\.0), target: pairs.map(\.1))
  ]).model

  private func block(_ text: String, _ language: Language) -> Block {
    Block(
      id: text, kind: .paragraph, content: InlineText(text),
      range: SourceRange(
        file: "post.html", offset: 0, length: 0, start: SourcePosition(line: 1, column: 1),
        end: SourcePosition(line: 1, column: 1)),
      language: LanguageDecision(language: language, confidence: 0.9))
  }

  /// Whether the last English block may be taken to the Dutch side, by forecast, and what that gains in earnest.
  private func move(
    _ english: [String], _ dutch: [String], cost: Double
  ) throws -> (mayPay: Bool, gain: Double) {
    let blocks = english.map { block($0, .english) } + dutch.map { block($0, .dutch) }
    let moving = english.count - 1
    let text = PostText(of: blocks)
    let readings = ReadingAligner(Self.model, text, movable: [moving], blocks)
    let before = readings.alignment(of: text)
    let moved = PostText(of: blocks, moved: [moving: .dutch])
    let gain = readings.alignment(of: moved).logLikelihood - before.logLikelihood - cost
    for known in [before.logLikelihood, nil] {
      let forecast = try #require(MoveForecast(of: text, before.beads, known, readings))
      #expect(forecast.mayPay(moved, cost: cost) == (gain > -5))
    }
    let forecast = try #require(
      MoveForecast(of: text, before.beads, before.logLikelihood, readings))
    return (forecast.mayPay(moved, cost: cost), gain)
  }

  @Test("Dutch that was taken for English may go where its original is")
  func pays() throws {
    let move = try move(
      Self.pairs.map(\.0) + ["Spierpijn"], Self.pairs.dropLast().map(\.1), cost: 0.5)
    #expect(move.gain > 0)
    #expect(move.mayPay)
  }

  @Test("English that has its translation stays")
  func doesNotPay() throws {
    let move = try move(Self.pairs.map(\.0), Self.pairs.map(\.1), cost: 3)
    #expect(move.gain < -5)
    #expect(!move.mayPay)
  }

  @Test("Nothing is foretold where the order of lists counts, or beads are not in order")
  func noForecast() {
    var items =
      ["One", "Two"].map { block($0, .english) } + ["Een", "Twee"].map { block($0, .dutch) }
    for index in items.indices {
      items[index].list = Block.ListPosition(list: index / 2, item: index % 2, depth: 0)
    }
    let text = PostText(of: items)
    let readings = ReadingAligner(Self.model, text, movable: [], items)
    let beads = readings.alignment(of: text).beads
    #expect(MoveForecast(of: text, beads, nil, readings) == nil)

    let plain =
      Self.pairs.prefix(2).map { block($0.0, .english) }
      + Self.pairs.prefix(2).map { block($0.1, .dutch) }
    let other = PostText(of: plain)
    let crossed = [
      Bead(source: 0..<1, target: 1..<2, confidence: 1),
      Bead(source: 1..<2, target: 0..<1, confidence: 1),
    ]
    let others = ReadingAligner(Self.model, other, movable: [], plain)
    #expect(MoveForecast(of: other, crossed, nil, others) == nil)
  }
}
