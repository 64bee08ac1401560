import Bitext
import Catalogs
import Foundation
import TestSupport
import Testing
import Tweetal

private let schemas = SharedData.path("schemas")

/// The catalogs of pages that other people wrote: valid, and the same when read and put back.
@Suite(
  "Catalog evaluation",
  .enabled(if: SharedData.folder != nil && schemas != nil, "needs ../shared"),
  .enabled(if: ExternalProgram.xmllint.isInstalled, "needs xmllint"))
struct CatalogEvaluationTests {
  private static let formats = [
    (CatalogFormat.xliff2, "xliff-2.1/all-2.1.xsd"),
    (CatalogFormat.xliff12, "xliff-1.2/xliff-core-1.2-strict.xsd"),
  ]

  /// Each eighth page is looked at, or each where `TWEETAL_ALL_PAGES` is set.
  private static let step = ProcessInfo.processInfo.environment["TWEETAL_ALL_PAGES"] == nil ? 8 : 1

  private static func catalogs(_ name: String) throws -> [Catalog] {
    let folder = try #require(SharedData.path(name))
    let files = try GoldPage.all(in: folder).enumerated().filter { $0.offset % step == 0 }
      .flatMap(\.element.files)
    let pipeline = try Pipeline.embedded()
    let posts = try files.map { file in
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
      return try pipeline.post(from: Array(data), file: file)
    }
    return pipeline.bitexts(of: PagePairs.joined(posts)).map {
      pipeline.catalogWithTerms(pipeline.catalog(of: $0))
    }
  }

  @Test("Pages as XLIFF", arguments: ["data/bilingual", "data/bilingual-medical"])
  func pages(folder: String) throws {
    let schemas = try #require(schemas)
    let catalogs = try Self.catalogs(folder)
    #expect(catalogs.count > 5)
    for (format, schema) in Self.formats {
      let files = catalogs.enumerated().map { (name: "\($0).xlf", bytes: format.write($1)) }
      for file in files {
        let read = try format.read(file.bytes, file: file.name)
        #expect(try format.update(file.bytes, file: file.name, with: read) == file.bytes)
        #expect(format.write(read) == file.bytes)
      }
      let outcome = try ExternalProgram.withFiles(files) { paths in
        try ExternalProgram.xmllint.run(
          ["--noout", "--nonet", "--schema", "\(schemas)/\(schema)"] + paths,
          environment: ["XML_CATALOG_FILES": schemas + "/catalog.xml"])
      }
      print("\(folder): \(files.count) catalogs as \(format.title), valid: \(outcome.status == 0)")
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }
}
