import Foundation
import TestSupport
import Testing

/// The tool's own String Catalog: complete, consistent, and laid out the one way.
@Suite struct InterfaceCatalogTests {
  struct File: Decodable {
    struct Entry: Decodable {
      struct Localization: Decodable {
        struct Unit: Decodable {
          var state: String
          var value: String
        }
        var stringUnit: Unit
      }
      var comment: String?
      var extractionState: String
      var localizations: [String: Localization]
    }
    var sourceLanguage: String
    var strings: [String: Entry]
    var version: String
  }

  static let path = "Locales/Interface/Interface.xcstrings"

  let file: File

  init() throws {
    file = try JSONDecoder().decode(File.self, from: Data(try Checkout.bytes(of: Self.path)))
  }

  @Test func everySentenceIsInBothLanguagesWithTheSamePlaces() {
    #expect(!file.strings.isEmpty)
    for (key, entry) in file.strings {
      #expect(entry.localizations.keys.sorted() == ["en", "nl"], "\(key)")
      for localization in entry.localizations.values {
        #expect(localization.stringUnit.state == "translated", "\(key)")
        let text = localization.stringUnit.value
        #expect(!text.isEmpty && text == text.trimmingCharacters(in: .whitespaces), "\(key)")
      }
      let places = entry.localizations.values.map { Self.places(in: $0.stringUnit.value) }
      #expect(Set(places).count == 1, "\(key)")
      if let first = places.first {
        #expect(first == (1..<first.count + 1).map { "%\($0)$@" }, "\(key)")
      }
    }
  }

  @Test func pluralsComeInPairs() {
    for key in file.strings.keys {
      if key.hasSuffix(".one") {
        #expect(file.strings[key.dropLast(3) + "other"] != nil, "\(key)")
      } else if key.hasSuffix(".other") {
        #expect(file.strings[key.dropLast(5) + "one"] != nil, "\(key)")
      }
    }
  }

  @Test func keysBelongToAGroup() {
    let groups = [
      "archive", "argument", "check", "checks", "command", "demo", "diff", "error", "finding",
      "format", "formats", "glossary", "help", "import", "init", "loss", "merge", "note", "option",
      "page", "passed-over", "platform", "preset", "progress", "report", "stats", "table",
      "violation",
    ]
    for key in file.strings.keys {
      #expect(groups.contains { key.hasPrefix($0 + ".") }, "\(key)")
    }
  }

  @Test func theFileHasTheLayoutOfAStringCatalog() throws {
    let bytes = try Checkout.bytes(of: Self.path)
    #expect(String(decoding: bytes, as: UTF8.self) == canonical())
  }

  /// The file as Xcode lays a String Catalog out: sorted keys, two spaces, ` : `; a final line break.
  private func canonical() -> String {
    let entries = file.strings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { key, entry in
        let comment = entry.comment.map { "      \"comment\" : \(Self.quoted($0)),\n" } ?? ""
        let localizations = entry.localizations.sorted { $0.key < $1.key }.map { language, value in
          """
                  "\(language)" : {
                    "stringUnit" : {
                      "state" : \(Self.quoted(value.stringUnit.state)),
                      "value" : \(Self.quoted(value.stringUnit.value))
                    }
                  }
          """
        }
        return """
              \(Self.quoted(key)) : {
          \(comment)      "extractionState" : \(Self.quoted(entry.extractionState)),
                "localizations" : {
          \(localizations.joined(separator: ",\n"))
                }
              }
          """
      }
    return """
      {
        "sourceLanguage" : \(Self.quoted(file.sourceLanguage)),
        "strings" : {
      \(entries.joined(separator: ",\n"))
        },
        "version" : \(Self.quoted(file.version))
      }

      """
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"").replacingOccurrences(of: "\n", with: "\\n")
    return "\"\(escaped)\""
  }

  /// The `%N$@` of a sentence, each once, sorted.
  private static func places(in text: String) -> [String] {
    Set((1...9).map { "%\($0)$@" }.filter { text.contains($0) }).sorted()
  }
}
