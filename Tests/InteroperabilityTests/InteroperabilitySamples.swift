import Bitext
import Catalogs
import Foundation
import TestSupport
import Tweetal

/// A catalog to open elsewhere.
struct InteroperabilitySample: CustomStringConvertible, Sendable {
  let description: String
  let catalog: Catalog

  /// The catalogs of the sample posts, and one that holds what posts seldom do.
  static let all: [InteroperabilitySample] = posts + [mixed]

  /// The catalogs of the sample posts, as `tweetal export` makes them.
  static let posts: [InteroperabilitySample] = {
    let folder = Checkout.folder + "/Tests/Fixtures/Posts"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".html") }.sorted().compactMap { name in
      guard let pipeline = try? Pipeline.embedded(),
        let bytes = try? Checkout.bytes(of: "Tests/Fixtures/Posts/" + name),
        let post = try? pipeline.post(from: bytes, file: name),
        let bitext = pipeline.bitexts(of: [post]).first
      else { return nil }
      let catalog = pipeline.catalogWithTerms(pipeline.catalog(of: bitext))
      return InteroperabilitySample(description: name, catalog: catalog)
    }
  }()

  /// Every state, with and without codes and characters that need care.
  static let mixed = InteroperabilitySample(
    description: "mixed",
    catalog: Catalog(
      original: "mixed.html",
      units: [
        TranslationUnit(
          id: "mixed-1",
          source: text(
            "Ask your physiotherapist today. Or tomorrow.",
            [(1, .opening, 4), (1, .closing, 24), (2, .standalone, 31)]),
          target: text(
            "Vraag het vandaag je fysiotherapeut. Of morgen.",
            [(1, .opening, 18), (1, .closing, 35), (2, .standalone, 36)]),
          state: .translated, notes: [TranslationUnit.Note(category: "kind", text: "paragraph")]),
        TranslationUnit(
          id: "mixed-2", status: .missingDutch,
          source: text(
            "Rest when the muscle hurts.", [(1, .opening, 14), (1, .closing, 20)])),
        TranslationUnit(
          id: "mixed-3", source: "Salt & “pepper”: 5 > 3, 3 < 5, 100 %.",
          target: "Zout & ‘peper’: 5 > 3, 3 < 5, 100 %.", state: .reviewed),
        TranslationUnit(
          id: "mixed-4", source: "See you soon!", target: "Tot gauw!", state: .final),
        TranslationUnit(
          id: "mixed-5", source: "Take it easy.", target: "Doe het rustig aan.", state: .initial),
        TranslationUnit(id: "mixed-6", status: .missingDutch, source: "Ask for help."),
        TranslationUnit(
          id: "mixed-7", source: "Café, naïve, e\u{301}, 🦵🏽", target: "Coördinatie, crème, 🦵🏽",
          state: .translated),
      ]))

  private static func text(
    _ text: String, _ codes: [(number: Int, kind: InlineCode.Kind, offset: Int)]
  ) -> InlineText {
    InlineText(
      text,
      codes: codes.map { code in
        let original =
          switch code.kind {
          case .opening: "<b class=\"x\">"
          case .closing: "</b>"
          case .standalone: "<br>"
          }
        return InlineCode(
          number: code.number, kind: code.kind, offset: code.offset, original: original,
          purpose: code.kind == .standalone ? .other : .formatting)
      })
  }
}

/// What another program makes of a unit.
struct ForeignUnit: Equatable, Decodable {
  var id: String
  var source: String
  var target: String
  var isFuzzy: Bool

  init(id: String, source: String, target: String, isFuzzy: Bool) {
    self.id = id
    self.source = source
    self.target = target
    self.isFuzzy = isFuzzy
  }
}

extension Catalog {
  /// The units as programs for XLIFF 1.2 see them: a copy of the source where there is no target, finished where approved.
  var xliff12Units: [ForeignUnit] {
    units.map { unit in
      ForeignUnit(
        id: unit.id, source: unit.source.text, target: (unit.target ?? unit.source).text,
        isFuzzy: unit.state != .final)
    }
  }

  /// The units as other programs see them: nothing where there is no target, doubtful where that is initial.
  var foreignUnits: [ForeignUnit] {
    units.map { unit in
      ForeignUnit(
        id: unit.id, source: unit.source.text, target: unit.target?.text ?? "",
        isFuzzy: unit.target != nil && unit.state == .initial)
    }
  }
}

extension ExternalProgram {
  /// Writes a file into a new folder, hands its path and that of a file to be written over, and gives back what that holds.
  ///
  /// - Throws: Foundation's error where a file cannot be written or read, and what the body throws.
  static func converting(
    _ bytes: [UInt8], _ name: String, to result: String,
    _ body: (_ input: String, _ output: String) throws -> Void
  ) throws -> [UInt8] {
    try withFiles([(name, bytes)]) { paths in
      let output = URL(filePath: paths[0]).deletingLastPathComponent().path + "/" + result
      try body(paths[0], output)
      return [UInt8](try Data(contentsOf: URL(filePath: output)))
    }
  }
}
