import Bitext
import EmbeddedData
import Foundation
import LanguageIdentification
import TestSupport
import Testing

/// The quality of language identification on development data, pinned slightly under what was measured.
///
/// The data was made from the collections that the model learns from; the lines that stand in it were left
/// out of the training (`Sources/TrainLanguageModel/held-out.txt`). The medical table comes from other
/// sources. Thresholds and calibration were tuned on these tables, so held-out data may give a little less.
@Suite("Language evaluation", .enabled(if: SharedData.folder != nil, "needs ../shared"))
struct LanguageEvaluationTests {
  private static let embedded = Result {
    try LanguageIdentifier(
      model: EmbeddedFile.languageModel.bytes, file: EmbeddedFile.languageModel.path)
  }

  private let identifier: LanguageIdentifier

  init() throws {
    identifier = try Self.embedded.get()
  }

  /// A share that must be reached: by table and bucket of words, of all texts (`.undetermined` counts as
  /// wrong), and of those that got a language.
  struct Floor: CustomTestStringConvertible {
    var table: String
    var bucket: String
    var ofAll: Double
    var ofDecided: Double
    var testDescription: String { "\(table) \(bucket)" }
  }

  static let floors = [
    Floor(table: "dev", bucket: "1-2", ofAll: 0.980, ofDecided: 0.980),
    Floor(table: "dev", bucket: "3-5", ofAll: 0.997, ofDecided: 0.997),
    Floor(table: "dev", bucket: "6-10", ofAll: 0.995, ofDecided: 0.997),
    // The rest are lists of names of languages, which are another language as much as English or Dutch.
    Floor(table: "dev", bucket: "11+", ofAll: 0.996, ofDecided: 0.996),
    Floor(table: "dev_med", bucket: "1-2", ofAll: 0.966, ofDecided: 0.968),
    Floor(table: "dev_med", bucket: "3-5", ofAll: 0.987, ofDecided: 0.987),
    Floor(table: "dev_med", bucket: "6-10", ofAll: 0.998, ofDecided: 0.998),
    Floor(table: "dev_med", bucket: "11+", ofAll: 0.998, ofDecided: 0.998),
  ]

  @Test("Texts alone", arguments: floors)
  func textsAlone(floor: Floor) throws {
    let texts = try LabelledText.table(floor.table).filter { $0.bucket == floor.bucket }
    let decisions = texts.map { identifier.identify($0.text) }
    let right = zip(texts, decisions).count { $0.language == $1.language }
    let decided = decisions.count { $0.language != .undetermined }
    let ofAll = Double(right) / Double(texts.count)
    let ofDecided = Double(right) / Double(decided)
    print("\(floor.testDescription): \(ofAll) of all, \(ofDecided) of decided")
    #expect(ofAll >= floor.ofAll)
    #expect(ofDecided >= floor.ofDecided)
  }

  /// Of the texts given a confidence around .7, .8, .9, about so many are right.
  @Test("Confidence means what it says", arguments: [0.6, 0.7, 0.8, 0.9])
  func calibration(confidence: Double) throws {
    let texts = try LabelledText.table("dev") + LabelledText.table("dev_med")
    var count = 0.0
    var right = 0.0
    var promised = 0.0
    for text in texts {
      let decision = identifier.identify(text.text)
      guard abs(decision.confidence - confidence) <= 0.05, decision.language != .undetermined
      else { continue }
      count += 1
      promised += decision.confidence
      if decision.language == text.language { right += 1 }
    }
    print("confidence \(promised / count): right \(right / count) of \(count)")
    #expect(abs(right - promised) / count <= 0.1)
  }

  @Test("Blocks of bilingual pages")
  func bilingualPages() throws {
    let score = try PageScore(folder: "data/bilingual", identifier: identifier)
    print("pages: \(score)")
    #expect(score.accuracy >= 0.998)
    #expect(score.shortAccuracy >= 0.990)
  }

  @Test("Blocks of medical pages")
  func medicalPages() throws {
    let score = try PageScore(folder: "data/bilingual-medical", identifier: identifier)
    print("medical pages: \(score)")
    #expect(score.accuracy >= 0.995)
    #expect(score.shortAccuracy >= 0.988)
  }

  @Test("Blocks of the posts")
  func posts() throws {
    let score = try PageScore(folder: "data/posts", identifier: identifier)
    #expect(score.total > 0)
    #expect(score.misses == [])
  }
}

/// A row of a table of labelled texts.
private struct LabelledText {
  var language: Language
  var bucket: String
  var text: String

  /// Reads `data/language-id/NAME.tsv`.
  static func table(_ name: String) throws -> [LabelledText] {
    let path = try #require(SharedData.path("data/language-id/\(name).tsv"))
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return try rows.dropFirst().map { row in
      let columns = row.split(separator: "\t", maxSplits: 3).map(String.init)
      try #require(columns.count == 4)
      let language = try #require(Language(rawValue: columns[0]))
      return LabelledText(language: language, bucket: columns[1], text: columns[3])
    }
  }
}

/// How the content blocks of pages with gold come out.
private struct PageScore: CustomStringConvertible {
  var total = 0
  var short = 0
  var wrongShort = 0
  var misses: [String] = []
  var accuracy: Double { 1 - Double(misses.count) / Double(total) }
  var shortAccuracy: Double { 1 - Double(wrongShort) / Double(short) }

  var description: String {
    "\(accuracy) of \(total) blocks, \(shortAccuracy) of \(short) with up to three words; wrong:\n"
      + misses.joined(separator: "\n")
  }

  private struct Gold: Decodable {
    struct GoldBlock: Decodable {
      var file: String
      var lang: String
      var tag: String
      var text: String
      var role: String
    }
    var page: String
    var blocks: [GoldBlock]
  }

  /// Identifies the content blocks of every `*.gold.json` of a folder; those that are `und` are not counted.
  init(folder: String, identifier: LanguageIdentifier) throws {
    let path = try #require(SharedData.path(folder))
    for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    where name.hasSuffix(".gold.json") {
      let data = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
      let gold = try JSONDecoder().decode(Gold.self, from: data)
      let content = gold.blocks.filter { $0.role == "content" }
      let decisions = identifier.identify(blocks: Self.blocks(content))
      for (block, decision) in zip(content, decisions) where ["en", "nl"].contains(block.lang) {
        let isShort = block.text.split(separator: " ").count <= 3
        total += 1
        if isShort { short += 1 }
        if decision.language.rawValue == block.lang { continue }
        if isShort { wrongShort += 1 }
        misses.append(
          "\(gold.page) \(block.lang) as \(decision.language) \(decision.confidence): \(block.text)"
        )
      }
    }
  }

  /// Blocks as an extractor gives them, as far as the gold tells: a run of `li` is a list.
  private static func blocks(_ gold: [Gold.GoldBlock]) -> [Block] {
    var list = 0
    var item = 0
    return gold.enumerated().map { index, block in
      let continues = index > 0 && gold[index - 1].tag == "li"
      if block.tag == "li" { (list, item) = continues ? (list, item + 1) : (list + 1, 0) }
      return Block(
        id: "b\(index + 1)", kind: kind(block.tag), content: InlineText(block.text),
        range: SourceRange(file: block.file),
        list: block.tag == "li" ? Block.ListPosition(list: list, item: item) : nil)
    }
  }

  private static func kind(_ tag: String) -> Block.Kind {
    switch tag {
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading(level: Int(tag.dropFirst()) ?? 1)
    case "li": .listItem
    case "td", "th": .tableCell
    default: .paragraph
    }
  }
}
