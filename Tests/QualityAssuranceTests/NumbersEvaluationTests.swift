import Bitext
import Foundation
import QualityAssurance
import Terminology
import TestSupport
import Testing

/// The numbers check on the development data, with pinned floors.
@Suite struct NumbersEvaluationTests {
  private static let shared: Comment = "needs the shared data"

  private static let matcher = TermMatcher(glossary: Glossary(concepts: []))

  private static func findings(_ source: String, _ target: String) -> [Finding] {
    let unit = TranslationUnit(id: "u", source: InlineText(source), target: InlineText(target))
    return QualityAssurance.findings(
      in: Catalog(original: "pairs", units: [unit]),
      checks: Check.all.filter { ["numbers", "locale-format"].contains($0.name) }, matcher: matcher)
  }

  @Test(.enabled(if: SharedData.path("data/terminology") != nil, shared))
  func findsEveryInjectedNumberAndNothingInUndamagedText() throws {
    let path = try #require(SharedData.path("data/terminology/injected.tsv"))
    let rows = try lines(of: path).dropFirst().map { $0.components(separatedBy: "\t") }
    #expect(rows.count == 59)
    for row in rows {
      #expect(Self.findings(row[1], row[2]).isEmpty, "\(row[2])")
      guard ["number", "decimal"].contains(row[0]) else { continue }
      #expect(!Self.findings(row[1], row[3]).isEmpty, "\(row[3])")
    }
  }

  @Test(.enabled(if: SharedData.path("data/alignment") != nil, shared))
  func cryWolfRarelyAndSeesChangedDigits() throws {
    let pairs = try oneToOneBeads()
    #expect(pairs.count > 900)
    let clean = pairs.filter { Self.findings($0.source, $0.target).isEmpty }
    // Measured 13 alarms per 1,000 distinct pairs, most of them true: a year or a group left out.
    let alarms = pairs.count - clean.count
    #expect(alarms * 1000 <= 20 * pairs.count, "\(alarms) alarms in \(pairs.count)")

    var damaged = 0
    var seen = 0
    for pair in clean {
      guard let target = Self.changingADigit(of: pair.target) else { continue }
      damaged += 1
      seen += Self.findings(pair.source, target).isEmpty ? 0 : 1
    }
    #expect(damaged > 100)
    #expect(seen * 100 >= 99 * damaged, "\(seen) of \(damaged)")
  }

  /// The text with its first digit that stands alone or starts a number raised by one; `nil` without one.
  private static func changingADigit(of text: String) -> String? {
    var bytes = Array(text.utf8)
    let isDigit = { (byte: UInt8) in (0x31...0x39).contains(byte) }
    guard
      let index = bytes.indices.first(where: { index in
        isDigit(bytes[index]) && (index == 0 || bytes[index - 1] == 0x20)
      })
    else { return nil }
    bytes[index] = bytes[index] == 0x39 ? 0x31 : bytes[index] + 1
    return String(decoding: bytes, as: UTF8.self)
  }

  private struct Pair: Hashable {
    var source: String
    var target: String
  }

  /// The distinct pairs of segments that are linked one to one in the alignment gold.
  private func oneToOneBeads() throws -> [Pair] {
    let folder = try #require(SharedData.path("data/alignment"))
    var seen: Set<Pair> = []
    var pairs: [Pair] = []
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
    for file in (files ?? []).sorted() where file.hasSuffix(".gold") {
      let base = folder + "/" + file.dropLast(5)
      let source = try lines(of: base + ".src")
      let target = try lines(of: base + ".tgt")
      for bead in try lines(of: base + ".gold") {
        let sides = bead.components(separatedBy: "\t")
        guard sides.count >= 2, let left = Int(sides[0]), let right = Int(sides[1]) else {
          continue
        }
        let pair = Pair(source: source[left], target: target[right])
        if seen.insert(pair).inserted { pairs.append(pair) }
      }
    }
    return pairs
  }

  private func lines(of path: String) throws -> [String] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    return lines.last == "" ? lines.dropLast() : lines
  }
}
