import Bitext
import Foundation
import TestSupport
import Testing

@testable import Catalogs

private let schemas = SharedData.path("schemas")

/// The valid files of half the OASIS test suite, which lies in ../shared/suites.
private let suiteFiles: [String] = {
  let folders = ["core/valid", "modules/valid"]
  return folders.compactMap { SharedData.path("suites/xliff-2.1/" + $0) }.flatMap { folder in
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".xlf") }.sorted().map { "\(folder)/\($0)" }
  }
}()

/// What other people's files must come through.
@Suite(.enabled(if: !suiteFiles.isEmpty, "OASIS suite absent"))
struct XLIFFSuiteTests {
  private static func read(_ path: String) throws -> (bytes: [UInt8], catalog: Catalog) {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    return (bytes, try CatalogFormat.xliff2.read(bytes, file: path, languages: .any))
  }

  /// Whether the schema takes what is made of each file.
  private func expectValid(_ make: (String) throws -> [UInt8]) throws {
    let folder = try #require(schemas)
    let made = try suiteFiles.enumerated().map { index, path in
      (name: "\(index)-\(path.split(separator: "/").last ?? "")", bytes: try make(path))
    }
    let outcome = try ExternalProgram.withFiles(made) { paths in
      try ExternalProgram.xmllint.run(
        ["--noout", "--nonet", "--schema", folder + "/xliff-2.1/all-2.1.xsd"] + paths,
        environment: ["XML_CATALOG_FILES": folder + "/catalog.xml"])
    }
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func isThere() { #expect(suiteFiles.count == 29) }

  @Test(arguments: suiteFiles)
  func isReadAndWrittenWithoutALoss(path: String) throws {
    let catalog = try Self.read(path).catalog
    let again = try CatalogFormat.xliff2.read(
      CatalogFormat.xliff2.write(catalog), file: path, languages: .any)
    #expect(transcript(of: again) == transcript(of: catalog))
  }

  @Test(arguments: suiteFiles)
  func staysTheSameWhereNothingChanges(path: String) throws {
    let (bytes, catalog) = try Self.read(path)
    #expect(try CatalogFormat.xliff2.update(bytes, file: path, with: catalog) == bytes)
  }

  @Test(arguments: suiteFiles, 0..<5)
  func holdsWhatTheCatalogHolds(path: String, seed: UInt64) throws {
    let (bytes, catalog) = try Self.read(path)
    var changes = CatalogChanges(seed: seed)
    // Where two files in one document have units of one id, another unit may get it.
    let changed = changes.apply(
      to: catalog, removingUnits: !path.hasSuffix("withReferences.xlf"))
    let updated = try CatalogFormat.xliff2.update(bytes, file: path, with: changed)
    let read = try CatalogFormat.xliff2.read(updated, file: path, languages: .any)
    let expected = try CatalogFormat.xliff2.read(
      CatalogFormat.xliff2.write(changed), file: path, languages: .any)
    let kept = CatalogFormat.Content.everything.subtracting([.segments, .segmentDetails, .header])
    #expect(transcript(of: read, keeping: kept) == transcript(of: expected, keeping: kept))
  }

  // Needs xmllint (libxml2-utils) and ../shared/schemas.
  @Test(
    .enabled(if: schemas != nil && ExternalProgram.xmllint.isInstalled, "xmllint or schemas absent")
  )
  func isValidWhenWrittenAnew() throws {
    try expectValid { CatalogFormat.xliff2.write(try Self.read($0).catalog) }
  }

  // Needs xmllint (libxml2-utils) and ../shared/schemas.
  @Test(
    .enabled(
      if: schemas != nil && ExternalProgram.xmllint.isInstalled, "xmllint or schemas absent"),
    arguments: 0..<6)
  func isValidWhenUpdated(seed: UInt64) throws {
    try expectValid { path in
      let (bytes, catalog) = try Self.read(path)
      var changes = CatalogChanges(seed: seed)
      return try CatalogFormat.xliff2.update(bytes, file: path, with: changes.apply(to: catalog))
    }
  }
}
