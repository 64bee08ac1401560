import Bitext
import Foundation
import Segmentation
import TestSupport
import Testing

/// Sentence boundaries on the development halves of two Universal Dependencies treebanks.
@Suite struct SegmentationEvaluationTests {
  /// A treebank, and the F1 of boundaries inside its paragraphs below which it may not fall.
  struct Treebank: Sendable, CustomTestStringConvertible {
    let name: String
    let language: Language
    let floor: Double
    /// The same for the built-in rules written as SRX, and run so.
    let floorOfSRX: Double

    var folder: String { "data/segmentation/" + name }
    var testDescription: String { name }
  }

  // Measured: 1.000 and 0.895. The rules were tuned on these same files.
  static let treebanks = [
    Treebank(name: "nl_alpino-dev-par", language: .dutch, floor: 0.998, floorOfSRX: 0.998),
    Treebank(name: "en_ewt-dev-par", language: .english, floor: 0.893, floorOfSRX: 0.881),
  ]

  @Test(
    .enabled(
      if: SharedData.path("data/segmentation") != nil,
      "data/segmentation is not beside the checkout"),
    arguments: treebanks)
  func findsBoundariesInsideParagraphs(treebank: Treebank) throws {
    let text = try #require(SharedData.path(treebank.folder + ".txt"))
    let reference = try #require(SharedData.path(treebank.folder + ".ref"))
    let expected = try Boundaries(
      paragraphs: Self.lines(reference).split(separator: "").map(Array.init))
    for (segmenter, floor) in [
      (Segmenter(language: treebank.language), treebank.floor),
      (try Segmenter(language: treebank.language, srx: .builtIn), treebank.floorOfSRX),
    ] {
      let found = try Boundaries(
        paragraphs: Self.lines(text).map { line in
          let bytes = [UInt8](line.utf8)
          return segmenter.sentences(in: line).map { String(decoding: bytes[$0], as: UTF8.self) }
        })
      #expect(found.length == expected.length)
      #expect(found.f1(against: expected) >= floor)
    }
  }

  private static func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
  }
}

/// Where sentences end inside paragraphs, counted in characters that are not white space.
private struct Boundaries {
  private(set) var inner: Set<Int> = []
  private(set) var length = 0

  init(paragraphs: [[String]]) {
    for paragraph in paragraphs {
      for sentence in paragraph {
        length += sentence.unicodeScalars.count { !$0.properties.isWhitespace }
        inner.insert(length)
      }
      inner.remove(length)
    }
  }

  func f1(against expected: Boundaries) -> Double {
    2 * Double(inner.intersection(expected.inner).count)
      / Double(inner.count + expected.inner.count)
  }
}
