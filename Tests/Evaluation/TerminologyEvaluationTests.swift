import Bitext
import Foundation
import TestSupport
import Terminology
import Testing

/// How well wrong term uses are told from right ones, on `data/terminology/pairs.tsv`.
///
/// The compound rules and the list of compound parts were tuned on this file, so the figures are those of
/// development data.
@Suite("Evaluation: terms in Dutch")
struct TerminologyEvaluationTests {
  private static let path = SharedData.path("data/terminology/pairs.tsv")

  /// A labelled use: whether the Dutch sentence holds an approved rendering of the English term.
  private struct Use {
    var dutch: String
    var approved: [Substring]
    var isRight: Bool
    var place: String

    /// Whether the matcher of a glossary made of this row alone finds an approved term.
    ///
    /// The file gives no word classes, and none are given to the matcher.
    var isAccepted: Bool {
      let terms = approved.map { Term(String($0), .dutch, partOfSpeech: nil) }
      let matcher = TermMatcher(glossary: Glossary(concepts: [Concept(id: "c", terms: terms)]))
      return !matcher.matches(in: dutch, language: .dutch).isEmpty
    }
  }

  private static func uses(in path: String) throws -> [Use] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst().map {
      let fields = $0.split(separator: "\t", omittingEmptySubsequences: false)
      return Use(
        dutch: String(fields[2]), approved: fields[4].split(separator: "|"),
        isRight: fields[5] == "ok", place: "\(fields[0]) \(fields[4]) in “\(fields[2])”")
    }
  }

  @Test(.enabled(if: path != nil, "no ../shared/data/terminology beside the checkout"))
  func findsWrongUses() throws {
    let uses = try Self.uses(in: #require(Self.path))
    #expect(uses.count == 134)
    let alarms = uses.filter { !$0.isAccepted }
    let falseAlarms = alarms.filter(\.isRight)
    let missed = uses.filter { !$0.isRight && $0.isAccepted }
    let wrong = uses.filter { !$0.isRight }.count
    let precision = Double(alarms.count - falseAlarms.count) / Double(alarms.count)
    let recall = Double(wrong - missed.count) / Double(wrong)
    let falseAlarmRate = Double(falseAlarms.count) / Double(uses.count - wrong)
    let report = "precision \(precision), recall \(recall), false alarms \(falseAlarmRate)"
    #expect(precision >= 0.97, "\(report): \(falseAlarms.map(\.place))")
    #expect(recall >= 0.97, "\(report): \(missed.map(\.place))")
    #expect(falseAlarmRate <= 0.02, "\(report): \(falseAlarms.map(\.place))")
  }

  /// How many words of each label hold their term, for the matcher: R right, S a sense of its own, L letters only.
  ///
  /// The rules were tuned on the dev half. The built-in list of look-alikes was made of all words in which a first version saw a short
  /// term, so it knows words of both halves; without it, 10 % of the words with label L were accepted, and 95 % of R. That a word runs
  /// across the beginning of a term (*ziekenhuis-bezoek*) was added after both halves had been looked at.
  @Test(arguments: [("dev", 0.955, 0.043, 0.54), ("test", 0.965, 0.04, 0.45)])
  func tellsCompoundsFromLookalikes(
    half: String, leastRight: Double, mostLetters: Double, mostOwnSense: Double
  ) throws {
    let text = String(
      decoding: try Checkout.bytes(of: "Tests/Evaluation/dutch-compounds.tsv"), as: UTF8.self)
    var accepted: [Substring: Int] = [:]
    var counts: [Substring: Int] = [:]
    var matchers: [String: TermMatcher] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix(half + "\t") {
      let fields = line.split(separator: "\t")
      let term = String(fields[1])
      let matcher =
        matchers[term]
        ?? TermMatcher(
          glossary: Glossary(concepts: [
            Concept(id: "c", terms: [Term(term, .dutch, partOfSpeech: nil)])
          ]))
      matchers[term] = matcher
      counts[fields[3], default: 0] += 1
      let isFound = !matcher.matches(in: String(fields[2]), language: .dutch).isEmpty
      accepted[fields[3], default: 0] += isFound ? 1 : 0
    }
    func share(_ label: Substring) -> Double {
      Double(accepted[label] ?? 0) / Double(counts[label] ?? 1)
    }
    for label: Substring in ["R", "S", "L"] { try #require(counts[label, default: 0] > 100) }
    #expect(share("R") >= leastRight)
    #expect(share("L") <= mostLetters)
    #expect(share("S") <= mostOwnSense)
  }
}
