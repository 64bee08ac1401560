import Bitext
import Foundation
import TestSupport
import Testing

@testable import Catalogs

private func read(
  _ text: String, languages: CatalogFormat.Languages = .englishToDutch
) throws -> [TranslationUnit] {
  try CatalogFormat.xcstrings.read(Array(text.utf8), file: "a.xcstrings", languages: languages)
    .units
}

@Suite struct XCStringsTests {
  /// A String Catalog with a string of each kind.
  private let file = #"""
    {
      "sourceLanguage" : "en",
      "strings" : {
        "" : {

        },
        "Cancel" : {

        },
        "greeting" : {
          "comment" : "Shown at the top.\nKeep it short.",
          "extractionState" : "manual",
          "localizations" : {
            "de" : {
              "stringUnit" : {
                "state" : "translated",
                "value" : "Hallo"
              }
            },
            "en" : {
              "stringUnit" : {
                "state" : "translated",
                "value" : "Hello %@"
              }
            },
            "nl-NL" : {
              "stringUnit" : {
                "state" : "needs_review",
                "value" : "Hallo %@"
              }
            }
          }
        },
        "needles" : {
          "localizations" : {
            "en" : {
              "stringUnit" : {
                "state" : "translated",
                "value" : "%#@count@ used"
              },
              "substitutions" : {
                "count" : {
                  "argNum" : 1,
                  "formatSpecifier" : "lld",
                  "variations" : {
                    "plural" : {
                      "one" : {
                        "stringUnit" : {
                          "state" : "translated",
                          "value" : "%arg needle"
                        }
                      },
                      "other" : {
                        "stringUnit" : {
                          "state" : "new",
                          "value" : "%arg needles"
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "shouldTranslate" : false
        },
        "posts" : {
          "localizations" : {
            "en" : {
              "stringUnit" : {
                "state" : "translated",
                "value" : "%lld posts"
              }
            },
            "nl-NL" : {
              "variations" : {
                "plural" : {
                  "one" : {
                    "stringUnit" : {
                      "state" : "translated",
                      "value" : "%lld bericht"
                    }
                  },
                  "other" : {
                    "stringUnit" : {
                      "state" : "translated",
                      "value" : "%lld berichten"
                    }
                  }
                }
              }
            }
          }
        }
      },
      "version" : "1.0"
    }
    """#

  @Test func makesAUnitOfEachText() throws {
    let units = try read(file)
    #expect(
      units.map(\.id) == [
        "Cancel", "greeting", "needles", "needles|==|substitutions.count.plural.one",
        "needles|==|substitutions.count.plural.other", "posts|==|plural.one",
        "posts|==|plural.other",
      ])
    #expect(
      units.map(\.source.text) == [
        "Cancel", "Hello %@", "%#@count@ used", "%arg needle", "%arg needles", "%lld posts",
        "%lld posts",
      ])
    #expect(
      units.map(\.target?.text) == [
        nil, "Hallo %@", nil, nil, nil, "%lld bericht", "%lld berichten",
      ])
    #expect(units.map(\.state.rawValue).filter { $0 != "initial" } == ["translated", "translated"])
    #expect(units.map(\.isTranslatable) == [true, true, false, false, false, true, true])
    #expect(units[1].notes == [TranslationUnit.Note(text: "Shown at the top.\nKeep it short.")])
    #expect(units[0].sourceRange?.line == 7)
    #expect(units[0].sourceRange?.column == 6)
    #expect(units[1].targetRange?.line == 29)
    #expect(units[1].targetRange?.column == 24)
    #expect(
      units[4].metadata.map { "\($0.type)=\($0.value)" } == [
        "extractionState=extracted", "sourceState=new", "argNum=1", "formatSpecifier=lld",
      ])
  }

  @Test func changesOnlyWhatIsNewInAFile() throws {
    var catalog = try CatalogFormat.xcstrings.read(Array(file.utf8), file: "a.xcstrings")
    catalog.units[0].target = "Annuleren"
    catalog.units[0].state = .translated
    catalog.units[1].state = .final
    catalog.units[4].target = "%arg naalden"
    catalog.units[4].state = .initial
    catalog.units[6].target = "%lld blogs"
    for index in [0, 4] { catalog.units[index].status = .ok }
    let updated = try CatalogFormat.xcstrings.update(
      Array(file.utf8), file: "a.xcstrings", with: catalog)
    let dutch = """
              "nl-NL" : {
                "stringUnit" : {
                  "state" : "translated",
                  "value" : "Annuleren"
                }
              }
      """
    let needles = """
              "nl-NL" : {
                "substitutions" : {
                  "count" : {
                    "argNum" : 1,
                    "formatSpecifier" : "lld",
                    "variations" : {
                      "plural" : {
                        "other" : {
                          "stringUnit" : {
                            "state" : "needs_review",
                            "value" : "%arg naalden"
                          }
                        }
                      }
                    }
                  }
                }
              }
      """
    let expected = file.replacing(
      "needs_review", with: "translated"
    ).replacing(
      "\"Cancel\" : {\n\n", with: "\"Cancel\" : {\n      \"localizations\" : {\n\(dutch)\n      }\n"
    ).replacing(
      "        }\n      },\n      \"shouldTranslate\"",
      with: "        },\n\(needles)\n      },\n      \"shouldTranslate\""
    ).replacing("Keep it short.", with: "Keep it short.\\n[state] final")
      .replacing("%lld berichten", with: "%lld blogs")
    #expect(updated.string == expected)
    #expect(
      transcript(of: try CatalogFormat.xcstrings.read(updated, file: "a.xcstrings"))
        == transcript(of: catalog))
    #expect(updated.string.contains("\"de\" : {"))
  }

  @Test(arguments: [
    "Plain", "Two\nlines", "[Deprecated] old", #"\[not a category] x"#, "[no end", "[a]b", "",
    "a\n[kind] b\n\\[c\n\\\\[d\n\n", "a\r\nb",
  ])
  func keepsComments(text: String) {
    #expect(XCStringsComment(text).text == text)
  }

  @Test func keepsNotesInComments() {
    for texts in [["[kind] x", "y\n[z] q"], ["", "a"], [#"\"#, #"\[b"#]] {
      for category in ["", "kind", "state", "a]b"] {
        var comment = XCStringsComment()
        comment.notes = texts.map { TranslationUnit.Note(category: category, text: $0) }
        let read = XCStringsComment(comment.text)
        #expect(read.notes.map(\.text) == texts)
        #expect(read.notes.allSatisfy { $0.category == (category == "kind" ? "kind" : "") })
      }
    }
  }

  @Test(arguments: [
    ("a|==|plural.one", "a", "plural.one"),
    ("a|==|device.ipad.plural.other", "a", "device.ipad.plural.other"),
    ("a|==|substitutions.x.y.plural.one", "a", "substitutions.x.y.plural.one"),
    ("a|==|b|==|plural.one", "a|==|b", "plural.one"), ("a|==|b", "a|==|b", ""), ("a", "a", ""),
    ("|==|plural", "|==|plural", ""),
  ])
  func takesIdsApart(id: String, key: String, path: String) {
    let parts = XCStringsPath.parts(of: id)
    #expect(parts.key == key)
    #expect(parts.path.text == path)
    #expect(parts.path.id(of: parts.key) == id)
  }

  @Test(
    arguments: [
      ("{}", .jsonMemberMissing, 1, 1, ["strings"]),
      ("{\"strings\" : []}", .jsonKind, 1, 14, ["array", "object"]),
      ("{\"strings\" : {\n\"a\" : 1}}", .jsonKind, 2, 7, ["number", "object"]),
      ("{\"strings\" : {\"a\" : {}, \"a\" : {}}}", .catalogDuplicateID, 1, 25, ["a"]),
      ("{\"sourceLanguage\" : \"fr\", \"strings\" : {}}", .catalogLanguages, 1, 1, ["fr", "nl"]),
    ] as [(String, InputError.Code, Int, Int, [String])])
  func saysWhatIsWrongAndWhere(
    text: String, code: InputError.Code, line: Int, column: Int, arguments: [String]
  ) {
    var error = InputError(code, file: "a.xcstrings", line: line, column: column)
    error.arguments = arguments
    #expect(throws: error) { try read(text) }
  }
}

/// Real String Catalogs, which lie in ../shared/suites.
@Suite struct XCStringsSuiteTests {
  private static let files: [String] = {
    guard let folder = SharedData.path("suites/xcstrings") else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".xcstrings") }.sorted().map { "\(folder)/\($0)" }
  }()

  private func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  // Needs ../shared/suites.
  @Test(.enabled(if: !files.isEmpty, "String Catalogs absent"))
  func readsEveryFileAndPutsItBackUnchanged() throws {
    for path in Self.files {
      let bytes = try bytes(of: path)
      let catalog = try CatalogFormat.xcstrings.read(bytes, file: path, languages: .any)
      #expect(!catalog.units.isEmpty, "\(path)")
      #expect(
        try CatalogFormat.xcstrings.update(bytes, file: path, with: catalog) == bytes, "\(path)")
    }
  }

  /// What a file holds in other languages than English and Dutch is no part of a catalog; the rest is written as it was.
  // Needs python3 and ../shared/suites.
  @Test(
    .enabled(
      if: !files.isEmpty && ExternalProgram.python.isInstalled, "python3 or String Catalogs absent")
  )
  func writesTheFilesAsTheyWere() throws {
    let outcome = try ExternalProgram.python.run(["-c", Self.bilingual] + Self.files)
    #expect(outcome.status == 0)
    let texts = outcome.output.split(separator: "\u{0}", omittingEmptySubsequences: false)
    var others: [String] = []
    for (path, text) in zip(Self.files, texts) {
      let catalog = try CatalogFormat.xcstrings.read(Array(text.utf8), file: path)
      if CatalogFormat.xcstrings.write(catalog).string != text {
        others.append(String(path.split(separator: "/").last ?? ""))
      }
    }
    #expect(others == [], "\(others)")
  }

  /// Prints each file in Xcode's layout without its other languages, with U+0000 between them.
  private static let bilingual = """
    import json, sys
    for number, path in enumerate(sys.argv[1:]):
        catalog = json.load(open(path, encoding="utf-8"))
        catalog["strings"].pop("", None)
        for entry in catalog["strings"].values():
            known = {tag: value for tag, value in entry.pop("localizations", {}).items() if tag in ("en", "nl")}
            if known: entry["localizations"] = known
        catalog["strings"] = {key: dict(sorted(entry.items())) for key, entry in catalog["strings"].items()}
        text = json.dumps(dict(sorted(catalog.items())), indent=2, ensure_ascii=False, separators=(",", " : "))
        sys.stdout.write(("\\0" if number else "") + text.replace(": {}", ": {\\n\\n    }"))
    """

  // Needs python3 with jsonschema, and ../shared/schemas.
  @Test(.enabled(if: hasSchema, "python3, jsonschema or the schema absent"))
  func fitsTheSchema() throws {
    let schema = try #require(Self.schema)
    var files = SampleCatalogs.all.filter { !$0.catalog.units.isEmpty }.enumerated()
      .map { (name: "\($0).xcstrings", bytes: CatalogFormat.xcstrings.write($1.catalog)) }
    for path in Self.files {
      let catalog = try CatalogFormat.xcstrings.read(
        try bytes(of: path), file: path, languages: .any)
      guard catalog.targetLanguage == .dutch else { continue }
      files.append(
        (name: "real-\(files.count).xcstrings", bytes: CatalogFormat.xcstrings.write(catalog)))
    }
    let outcome = try ExternalProgram.withFiles(files) { paths in
      try ExternalProgram.python.run(["-c", Self.script, schema] + paths)
    }
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  private static let schema = SharedData.path("schemas/xcstrings.schema.json")

  private static let script = """
    import json, sys, jsonschema
    validator = jsonschema.Draft7Validator(json.load(open(sys.argv[1])))
    bad = [f"{path}: {error.message}" for path in sys.argv[2:] for error in validator.iter_errors(json.load(open(path)))]
    sys.exit("\\n".join(bad[:5]) if bad else 0)
    """

  private static let hasSchema: Bool = {
    guard schema != nil, ExternalProgram.python.isInstalled else { return false }
    return (try? ExternalProgram.python.run(["-c", "import jsonschema"]).status) == 0
  }()
}
