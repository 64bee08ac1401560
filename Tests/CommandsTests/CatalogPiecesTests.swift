import Bitext
import Catalogs
import Foundation
import Testing

@testable import Commands

@Suite("Catalog files in pieces") struct CatalogPiecesTests {
  @Test func aLargeFileComesInPiecesAndGoesOutAgain() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "needle ", count: 40)
    let units = (1...6000).map { number in
      TranslationUnit(
        id: "u-\(number)", source: InlineText(text + "\(number)"), target: InlineText(text),
        state: .translated)
    }
    let catalog = Catalog(original: "a.html", units: units)
    let bytes = CatalogFormat.tmx.write(catalog)
    let file = try folder.file("a.tmx", bytes)
    var pieces = try CatalogPieces(file) { file, head in TranslationMemory.format(of: file, head) }
    #expect(pieces.format.name == "tmx")
    var writer = CatalogWriter(pieces.format)
    let output = try OutputFile(folder.path + "/b.tmx")
    var counts: [Int] = []
    while let piece = try pieces.next() {
      counts.append(piece.units.count)
      try output.write(writer.write(piece))
    }
    try output.write(writer.finish())
    #expect(counts.count > 2 && counts.reduce(0, +) == 6000)
    #expect(try folder.names.filter { $0 == "b.tmx" } == [])
    try output.commit()
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/b.tmx")) == Data(bytes))
    #expect(try TranslationMemory(reading: file).units.count == 6000)
  }

  @Test func aFileThatIsNotFinishedLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let old = try folder.file("a.po", "old")
    do {
      let output = try OutputFile(old)
      try output.write(Array("new".utf8))
    }
    #expect(try folder.names == ["a.po"])
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
  }

  @Test func aLinkStaysAndTheFileBehindItKeepsItsMode() throws {
    let folder = try TemporaryFolder()
    let old = try folder.file("a.po", "old")
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: old)
    let link = folder.path + "/link.po"
    try manager.createSymbolicLink(atPath: link, withDestinationPath: old)
    let output = try OutputFile(link)
    try output.write(Array("new".utf8))
    try output.commit()
    #expect(try manager.destinationOfSymbolicLink(atPath: link) == old)
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "new")
    let mode = try manager.attributesOfItem(atPath: old)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func whereNothingCanBeWrittenIsAnError() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.path + "/none/a.po"] {
      #expect(throws: InputError(.cannotWrite, file: path)) { try OutputFile(path) }
    }
    let output = try OutputFile("/dev/null")
    try output.write([1, 2, 3])
    try output.commit()
  }
}
