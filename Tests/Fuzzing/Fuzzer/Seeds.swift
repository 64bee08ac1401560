import Bitext
import Catalogs
import Foundation

/// The files that making up begins with, as our own writers write them.
enum Seeds {
  /// Writes `FOLDER/READER/NAME` for each format and catalog.
  static func write(to folder: String) throws {
    for reader in Reader.all {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(reader.name)", withIntermediateDirectories: true)
    }
    for format in CatalogFormat.all where format.role != .writeOnly {
      for (name, catalog) in catalogs {
        let bytes = Data(format.write(catalog))
        let isXML = bytes.starts(with: Data("<?xml".utf8))
        for reader in [format.name, "memory"] + (isXML ? ["xml"] : []) {
          let file = "\(folder)/\(reader)/\(name).\(format.name)"
          try bytes.write(to: URL(filePath: file))
        }
      }
    }
  }

  private static let catalogs: [(name: String, catalog: Catalog)] = [
    ("states", states), ("codes", codes), ("extras", extras),
  ]

  private static let states = Catalog(
    original: "a.html",
    units: [
      TranslationUnit(id: "a-1", source: "One", target: "Een", state: .final),
      TranslationUnit(id: "a-2", status: .missingDutch, source: "Two  of\n\tthem"),
      TranslationUnit(id: "a-3", source: "Three", target: "Drie", state: .initial),
    ])

  private static let codes = Catalog(
    original: "b.html",
    units: [
      TranslationUnit(
        id: "b-1",
        source: text("One two", [(1, .opening, 0), (1, .closing, 3), (2, .standalone, 7)]),
        target: text("Eén twee", [(2, .standalone, 0), (1, .opening, 0), (1, .closing, 4)]),
        state: .translated),
      TranslationUnit(
        id: "b-2",
        source: text(
          "One two",
          [
            (1, .opening, 0), (2, .opening, 1), (1, .closing, 2), (2, .closing, 3),
            (3, .closing, 4),
          ]),
        state: .initial),
    ])

  private static let extras: Catalog = {
    var unit = TranslationUnit(
      id: "c 1", source: "Muscle pain. It hurts.", target: "Spierpijn. Het doet pijn.",
      state: .reviewed,
      notes: [
        TranslationUnit.Note(category: "location", text: "c.html:1:2"),
        TranslationUnit.Note(text: "Two\nlines"),
      ],
      terms: [
        TermEntry(
          concept: "pain", term: "muscle pain", ranges: [0..<11], translations: ["spierpijn"],
          definition: "Pain in a muscle.")
      ])
    unit.segments = [
      TranslationUnit.Segment(id: "s1", source: 0..<12, target: 0..<10, state: .reviewed),
      TranslationUnit.Segment(isTranslatable: false, source: 12..<13, target: 10..<11),
      TranslationUnit.Segment(id: "s2", source: 13..<22, target: 11..<25, state: .reviewed),
    ]
    unit.matches = [
      TranslationUnit.Match(
        source: "Muscle pain", target: "Spierpijn", quality: 80, similarity: 75, origin: "a.tmx")
    ]
    unit.metadata = [TranslationUnit.Metadata(category: "po", type: "context", value: "x")]
    return Catalog(original: "c.html", units: [unit])
  }()

  private static func text(
    _ text: String, _ codes: [(number: Int, kind: InlineCode.Kind, offset: Int)]
  ) -> InlineText {
    InlineText(
      text,
      codes: codes.map { code in
        InlineCode(
          number: code.number, kind: code.kind, offset: code.offset,
          original: code.kind == .closing ? "</b>" : "<b>", purpose: .formatting)
      })
  }
}
