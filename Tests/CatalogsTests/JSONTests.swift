import Bitext
import Catalogs
import Testing

/// A unit that holds something of everything.
private let full: TranslationUnit = {
  var unit = TranslationUnit(
    id: "a-1", status: .same,
    source: InlineText(
      "One two",
      codes: [
        InlineCode(number: 1, kind: .opening, offset: 0, original: "<b>", purpose: .formatting),
        InlineCode(number: 1, kind: .closing, offset: 3, original: "</b>", purpose: .formatting),
      ]),
    target: "Een twee", state: .reviewed,
    notes: [
      TranslationUnit.Note(category: "kind", text: "title"), TranslationUnit.Note(text: "x"),
    ],
    terms: [
      TermEntry(
        concept: "c1", term: "one", ranges: [0..<3], translations: ["een", "één"],
        definition: "1")
    ])
  unit.segments = [
    TranslationUnit.Segment(id: "s1", source: 0..<3, target: 0..<3, state: .final),
    TranslationUnit.Segment(isTranslatable: false, source: 3..<4, target: 3..<4),
    TranslationUnit.Segment(source: 4..<7, target: 4..<8, state: .reviewed),
  ]
  unit.matches = [
    TranslationUnit.Match(
      source: "One too", target: "Een ook", quality: 87.5, similarity: 90, origin: "memory")
  ]
  unit.metadata = [TranslationUnit.Metadata(category: "po", type: "context", value: "menu")]
  unit.isTranslatable = false
  unit.canResegment = false
  return unit
}()

private func read(_ text: String) throws -> Catalog {
  try CatalogFormat.json.read(Array(text.utf8), file: "a.json")
}

@Suite struct JSONTests {
  @Test func holdsEverything() throws {
    let catalog = Catalog(
      original: "a.html",
      units: [full, TranslationUnit(id: "a-2", status: .missingDutch, source: "Two")])
    var read = try read(CatalogFormat.json.write(catalog).string)
    for index in read.units.indices {
      (read.units[index].sourceRange, read.units[index].targetRange) = (nil, nil)
    }
    #expect(read == catalog)
  }

  @Test func writesUnitsLikeThis() {
    let units = [
      TranslationUnit(id: "a-1", source: "One", target: "Een", state: .translated),
      TranslationUnit(
        id: "a-2", status: .missingDutch, source: "\"Two\"\n",
        notes: [TranslationUnit.Note(category: "kind", text: "title")]),
    ]
    #expect(
      CatalogFormat.json.write(Catalog(original: "a.html", units: units)).string == #"""
        {
          "original": "a.html",
          "sourceLanguage": "en",
          "targetLanguage": "nl",
          "units": [
            {
              "id": "a-1",
              "source": "One",
              "target": "Een",
              "state": "translated",
              "status": "ok"
            },
            {
              "id": "a-2",
              "source": "\"Two\"\n",
              "target": null,
              "state": "initial",
              "status": "missing_nl",
              "notes": [
                {
                  "category": "kind",
                  "text": "title"
                }
              ]
            }
          ]
        }

        """#)
  }

  @Test func readsWhatOtherProgramsWrite() throws {
    let catalog = try read(
      #"{"units": [{"source": "One", "target": "Een", "x": 1}, {"source": "Two"}]}"#)
    #expect(catalog.units.map(\.id) == ["u1", "u2"])
    #expect(catalog.units.map(\.state) == [.translated, .initial])
    #expect(catalog.units.map(\.status) == [.ok, .missingDutch])
    #expect((catalog.sourceLanguage, catalog.targetLanguage) == (.english, .dutch))
  }

  @Test func changesOnlyWhatIsNewInAFile() throws {
    let file = #"""
      {"made by": "x",
       "units": [
         {"id": "a", "reviewer": {"name": "J."}, "source": "One", "target": "E\u0065n"},
         {"id": "b", "source": "Two", "target": null, "state": "initial"}
       ], "more": [1, 2]}
      """#
    var catalog = try read(file)
    catalog.units[1].target = "Twee"
    catalog.units[1].state = .final
    catalog.units[1].status = .ok
    let updated = try CatalogFormat.json.update(Array(file.utf8), file: "a.json", with: catalog)
    #expect(
      updated.string == #"""
        {"made by": "x",
         "units": [
           {"id": "a", "reviewer": {"name": "J."}, "source": "One", "target": "E\u0065n"},
           {"id": "b", "source": "Two", "target": "Twee", "state": "final", "status": "ok"}
         ], "more": [1, 2]}
        """#)
  }

  @Test(
    arguments: [
      (#"[]"#, .jsonKind, 1, ["array", "object"]),
      (#"{}"#, .jsonMemberMissing, 1, ["units"]),
      (#"{"units": {}}"#, .jsonKind, 11, ["object", "array"]),
      (#"{"units": [{"id": "a"}]}"#, .jsonMemberMissing, 12, ["source"]),
      (#"{"units": [{"source": 1}]}"#, .jsonKind, 23, ["number", "string"]),
      (#"{"units": [{"source": "a", "state": "done"}]}"#, .catalogState, 37, ["done"]),
      (
        #"{"units": [{"id": "a", "source": ""}, {"id": "a", "source": ""}]}"#,
        .catalogDuplicateID, 39, ["a"]
      ),
      (
        #"{"units": [{"source": "abc", "segments": [{"source": [0, 9]}]}]}"#, .jsonKind, 58,
        ["number", "0–3"]
      ),
      (
        #"{"units": [{"source": "a", "sourceCodes": [{"number": 1, "kind": "x", "offset": 0}]}]}"#,
        .jsonKind, 66, ["x", "opening, closing, standalone"]
      ),
      (#"{"targetLanguage": "fr", "units": []}"#, .catalogLanguages, 1, ["en", "fr"]),
    ] as [(String, InputError.Code, Int, [String])])
  func saysWhatIsWrongAndWhere(
    text: String, code: InputError.Code, column: Int, arguments: [String]
  ) {
    var error = InputError(code, file: "a.json", line: 1, column: column)
    error.arguments = arguments
    #expect(throws: error) { try read(text) }
  }
}

@Suite struct JSONFlatTests {
  private let file = #"""
    {
        "title": "Kuitpijn",
        "menu": {"open": "Openen", "count": 3, "close": ""}
    }
    """#

  @Test func writesIdsAndTranslations() {
    let units = [
      TranslationUnit(
        id: "a-1", source: "One",
        target: InlineText(
          "Een",
          codes: [InlineCode(number: 1, kind: .standalone, offset: 3, original: "<br>")])),
      TranslationUnit(id: "a-2", source: "Two"),
    ]
    #expect(
      CatalogFormat.jsonFlat.write(Catalog(original: "a", units: units)).string == """
        {
          "a-1": "Een<1/>",
          "a-2": ""
        }

        """)
  }

  @Test func readsObjectsInObjects() throws {
    let units = try CatalogFormat.jsonFlat.read(Array(file.utf8), file: "nl.json").units
    #expect(units.map(\.id) == ["title", "menu.open", "menu.close"])
    #expect(units.map(\.target?.text) == ["Kuitpijn", "Openen", nil])
    #expect(units.map(\.source.text) == ["", "", ""])
    #expect(units.map(\.status) == [.missingEnglish, .missingEnglish, .missingDutch])
    #expect(CatalogFormat.detect(file: "nl.json", bytes: Array(file.utf8))?.name == "json-flat")
  }

  @Test func changesTextsWhereTheyStand() throws {
    var catalog = try CatalogFormat.jsonFlat.read(Array(file.utf8), file: "nl.json")
    catalog.units[2].target = "Sluiten"
    catalog.units.remove(at: 0)
    catalog.units.append(TranslationUnit(id: "new", source: "New", target: "Nieuw"))
    let updated = try CatalogFormat.jsonFlat.update(
      Array(file.utf8), file: "nl.json", with: catalog)
    #expect(
      updated.string == #"""
        {
            "menu": {"open": "Openen", "count": 3, "close": "Sluiten"},
            "new": "Nieuw"
        }
        """#)
  }
}
