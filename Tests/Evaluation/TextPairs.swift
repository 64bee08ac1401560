import Bitext
import Foundation
import TestSupport

/// English and Dutch texts that translate each other, by document.
struct TextPairs {
  /// An English text, its Dutch, and what is said about them.
  struct Pair: Hashable {
    var kind = ""
    var english: String
    var dutch: String

    func unit(id: String) -> TranslationUnit {
      TranslationUnit(id: id, source: InlineText(english), target: InlineText(dutch))
    }
  }

  /// The pairs of each document.
  var documents: [[Pair]]

  /// The catalogs of the documents; a unit's id is the number of its pair.
  var catalogs: [Catalog] {
    documents.enumerated().map { index, pairs in
      Catalog(
        original: "\(index).html",
        units: pairs.enumerated().map { $1.unit(id: "\($0)") })
    }
  }

  /// The gold of alignment and of health pages that pairs one text with one: distinct pairs that people made.
  ///
  /// - Throws: Foundation's error where a file cannot be read.
  static func undamaged() throws -> TextPairs {
    var seen: Set<Pair> = []
    let documents = try alignment() + pages()
    return TextPairs(
      documents: documents.map { $0.filter { seen.insert($0).inserted } })
  }

  private static func alignment() throws -> [[Pair]] {
    guard let folder = SharedData.path("data/alignment") else { return [] }
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasSuffix(".gold") }.sorted().map { file in
      let base = folder + "/" + file.dropLast(5)
      let english = try lines(of: base + ".src")
      let dutch = try lines(of: base + ".tgt")
      return try lines(of: base + ".gold").compactMap { bead in
        let sides = bead.components(separatedBy: "\t")
        guard sides.count >= 2, let left = Int(sides[0]), let right = Int(sides[1]) else {
          return nil
        }
        return Pair(english: english[left], dutch: dutch[right])
      }
    }
  }

  private static func pages() throws -> [[Pair]] {
    guard let folder = SharedData.path("data/bilingual-medical") else { return [] }
    return try GoldPage.all(in: folder).map { page in
      let texts = Dictionary(uniqueKeysWithValues: page.blocks.map { ($0.id, $0.text) })
      return page.links.compactMap { link in
        guard link.english.count == 1, link.dutch.count == 1, link.status == "ok",
          let english = texts[link.english[0]], let dutch = texts[link.dutch[0]]
        else { return nil }
        return Pair(english: english, dutch: dutch)
      }
    }
  }

  /// The rows of a table with the columns kind, English and Dutch, and a line of titles.
  ///
  /// - Throws: Foundation's error where the file cannot be read.
  static func table(_ path: String) throws -> [Pair] {
    try lines(of: path).dropFirst().map { line in
      let fields = line.components(separatedBy: "\t")
      return Pair(kind: fields[0], english: fields[1], dutch: fields[2])
    }
  }

  static func lines(of path: String) throws -> [String] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    return lines.last == "" ? lines.dropLast() : lines
  }
}
