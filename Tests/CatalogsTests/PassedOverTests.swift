import Bitext
import Foundation
import TestSupport
import Testing

@testable import Catalogs

/// Nothing of a file goes without a word: what is in no catalog is told.
///
/// The files hold whatever their formats can. Words that begin with `kept` are to be in the catalog, those that begin
/// with `lost` inside something that is told.
@Suite("What readers pass over") struct PassedOverTests {
  struct Sample: CustomStringConvertible, Sendable {
    var file: String
    var format: CatalogFormat
    var description: String { file }

    func bytes() throws -> [UInt8] {
      let path = Checkout.folder + "/Tests/Fixtures/Catalogs/" + file
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
  }

  static let samples = [
    Sample(file: "everything-12.xlf", format: .xliff12),
    Sample(file: "everything-2.xlf", format: .xliff2), Sample(file: "everything.tmx", format: .tmx),
    Sample(file: "everything.po", format: .po),
    Sample(file: "everything.xcstrings", format: .xcstrings),
    Sample(file: "everything.json", format: .json),
    Sample(file: "everything-flat.json", format: .jsonFlat),
    Sample(file: "everything.tsv", format: .tsv), Sample(file: "everything.csv", format: .csv),
  ]

  /// Reads a file in blocks and pieces of some sizes.
  private func read(
    _ bytes: [UInt8], _ file: String, as format: CatalogFormat, blockSize: Int = 1 << 20,
    pieceSize: Int = 1 << 18
  ) throws -> (units: [Catalog], passedOver: [PassedOver]) {
    var stream = CatalogStream(
      format: format, file: file, pieceSize: pieceSize, tellsPassedOver: true)
    var pieces: [Catalog] = []
    for start in stride(from: 0, to: bytes.count, by: blockSize) {
      pieces += try stream.append(bytes[start..<min(start + blockSize, bytes.count)])
    }
    if let last = try stream.finish() { pieces.append(last) }
    return (pieces, stream.passedOver)
  }

  @Test(arguments: samples)
  func everythingIsReadOrTold(sample: Sample) throws {
    let bytes = try sample.bytes()
    let (pieces, passedOver) = try read(bytes, sample.file, as: sample.format)
    let written = String(decoding: CatalogFormat.json.write(pieces[0]), as: UTF8.self)
    let text = String(decoding: bytes, as: UTF8.self)
    for word in text.matches(of: /(kept|lost)[a-z0-9]+/) {
      let offset = text.utf8.distance(from: text.startIndex, to: word.range.lowerBound)
      let isTold = passedOver.contains { thing in
        (thing.first.offset..<thing.first.offset + thing.first.length).contains(offset)
      }
      #expect(written.contains(word.0) == (word.1 == "kept"), "\(word.0)")
      #expect(word.1 == "kept" || isTold, "\(word.0)")
    }
    let lines = passedOver.map { thing in
      "\(thing.first.line):\(thing.first.column) \(thing.kind.rawValue) \(thing.count) \(thing.name)\n"
    }
    try GoldenFile("passed-over/\(sample.file).txt").expect(lines.joined())
  }

  @Test(arguments: samples.filter(\.format.comesInPieces), [1, 7, 64])
  func whatIsPassedOverIsTheSameInPieces(sample: Sample, blockSize: Int) throws {
    let bytes = try sample.bytes()
    let whole = try read(bytes, sample.file, as: sample.format).passedOver
    let parts = try read(
      bytes, sample.file, as: sample.format, blockSize: blockSize, pieceSize: 1
    ).passedOver
    #expect(parts == whole)
  }

  /// What a format does not keep of a catalog is named, whatever it is.
  @Test(arguments: CatalogFormat.all)
  func whatIsReadIsWrittenOrTold(format: CatalogFormat) throws {
    let kinds: [String: CatalogLoss.Kind] = [
      "keptcode": .markup, "keptplace": .places, "keptfurther": .furtherPlaces, "keptnote": .notes,
      "keptconcept": .terms, "keptterm": .terms, "kepttranslation": .terms,
      "keptdefinition": .terms, "keptsegment": .segments, "keptmatch": .matches,
      "keptorigin": .matches, "keptcategory": .metadata, "kepttype": .metadata,
      "keptvalue": .metadata, "keptother": .metadata, "keptpo": .metadata,
      "keptprevious": .metadata, "keptown": .metadata, "keptxcode": .metadata,
      "kept,flag": .metadata,
    ]
    let sample = Sample(file: "everything.json", format: .json)
    let catalog = try #require(try read(sample.bytes(), sample.file, as: .json).units.first)
    let files = format.files(of: catalog).flatMap(\.bytes)
    let text = String(decoding: format.write(catalog) + files, as: UTF8.self)
    let losses = format.losses(writing: catalog).map(\.kind)
    for (word, kind) in kinds where !text.contains(word) {
      let isImplied = kind == .furtherPlaces && losses.contains(.places)
      #expect(losses.contains(kind) || isImplied, "\(word)")
    }
    let facts = catalog.units[0].metadata.count { text.contains($0.value) }
    let lost = format.losses(writing: catalog).first { $0.kind == .metadata }?.count ?? 0
    #expect(facts + lost == catalog.units[0].metadata.count)
  }

  @Test(arguments: CatalogFormat.all.filter { $0.role != .writeOnly && !$0.isFolder })
  func nothingOfOurOwnFilesIsPassedOver(format: CatalogFormat) throws {
    for sample in SampleCatalogs.named {
      let bytes = format.write(sample.catalog)
      guard let read = try? read(bytes, "a", as: format) else { continue }
      #expect(read.passedOver.isEmpty, "\(sample): \(read.passedOver)")
    }
  }

  /// A name that is mistyped in a table would be told of each file.
  @Test func theTablesOfWhatIsReadHoldNamesOfTheFormat() {
    let tables: [(ElementGrammar, ReadElements)] = [
      (.xliff12, .xliff12), (.xliff2(XLIFF2Names.namespace), .xliff2), (.tmx, .tmx),
    ]
    for (grammar, table) in tables {
      for (name, element) in table.elements {
        let known = grammar.elements[name].map { Set($0.attributes.keys) }
        let names = element.attributes.union(element.values.keys).subtracting(["lang", "xml:lang"])
        #expect(known.map { $0.isSuperset(of: names) } ?? true, "\(name): \(names)")
        for (child, alias) in element.children {
          #expect(grammar.elements[child] != nil, "\(name)/\(child)")
          #expect(table.elements[alias] != nil, "\(name)/\(alias)")
        }
      }
    }
  }

  @Test func filesOfAFolderAreTold() throws {
    let texts = CatalogFormat.BundleFile(
      path: "Localized Contents/nl.xliff",
      bytes: CatalogFormat.xliff12.write(SampleCatalogs.named[0].catalog))
    let others = ["contents.json", "Notes/a.txt"].map {
      CatalogFormat.BundleFile(path: $0, bytes: Array("{}".utf8))
    }
    let read = try CatalogFormat.xcloc.readTelling([texts] + others, folder: "a.xcloc")
    #expect(read.passedOver.map(\.kind) == [.folderFile] && read.passedOver.map(\.count) == [2])
    #expect(read.passedOver.first?.first.file == "a.xcloc/contents.json")
  }

  @Test func ofAnyNumberOfNamesSomeAreTold() throws {
    let attributes = (0..<1000).map { "a\($0)=\"1\"" }.joined(separator: " ")
    let text = "<tmx version='1.4'><header srclang='en'/><body \(attributes)/></tmx>"
    let passedOver = try read(Array(text.utf8), "a.tmx", as: .tmx).passedOver
    #expect(passedOver.count == 201 && passedOver.reduce(0) { $0 + $1.count } == 1000)
    #expect(passedOver.last?.kind == .other)
  }
}
