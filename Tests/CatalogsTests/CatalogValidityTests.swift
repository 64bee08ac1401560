import Bitext
import Foundation
import TestSupport
import Testing

@testable import Catalogs

private let schemas = SharedData.path("schemas")

/// A Python that has translate-toolkit.
private let translateToolkit: ExternalProgram? = {
  let outcome = try? ExternalProgram.systemPython.run(["-c", "import translate.storage.tmx"])
  return outcome?.status == 0 ? ExternalProgram.systemPython : nil
}()

/// What other programs say of our output; skipped where the program or the schemas are not there.
@Suite struct CatalogValidityTests {
  private func expectValid(
    _ format: CatalogFormat, _ schema: String, option: String = "--schema"
  ) throws {
    let folder = try #require(schemas)
    let written = SampleCatalogs.all.map { format.write($0.catalog) }
    let updated = try written.enumerated().map { index, bytes in
      var changes = CatalogChanges(seed: UInt64(index))
      let catalog = changes.apply(to: try format.read(bytes, file: "a.xlf"))
      return try format.update(bytes, file: "a.xlf", with: catalog)
    }
    let files = (written + updated).enumerated().map { (name: "\($0).xlf", bytes: $1) }
    let outcome = try ExternalProgram.withFiles(files) { paths in
      try ExternalProgram.xmllint.run(
        ["--noout", "--nonet", option, "\(folder)/\(schema)"] + paths,
        environment: ["XML_CATALOG_FILES": folder + "/catalog.xml"])
    }
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  // Needs xmllint (libxml2-utils) and ../shared/schemas.
  @Test(
    .enabled(if: schemas != nil && ExternalProgram.xmllint.isInstalled, "xmllint or schemas absent")
  )
  func xliff2FitsItsSchema() throws {
    try expectValid(.xliff2, "xliff-2.1/all-2.1.xsd")
  }

  // Needs xmllint (libxml2-utils) and ../shared/schemas.
  @Test(
    .enabled(if: schemas != nil && ExternalProgram.xmllint.isInstalled, "xmllint or schemas absent")
  )
  func xliff12FitsItsStrictSchema() throws {
    try expectValid(.xliff12, "xliff-1.2/xliff-core-1.2-strict.xsd")
  }

  // Needs xmllint (libxml2-utils) and ../shared/schemas.
  @Test(
    .enabled(if: schemas != nil && ExternalProgram.xmllint.isInstalled, "xmllint or schemas absent")
  )
  func tmxFitsItsDTD() throws {
    try expectValid(.tmx, "tmx/tmx14.dtd", option: "--dtdvalid")
  }

  // Needs translate-toolkit (python3-translate) for Python.
  @Test(.enabled(if: translateToolkit != nil, "translate-toolkit absent"))
  func translateToolkitReadsTMX() throws {
    let script = """
      import sys
      from translate.storage import tmx
      for unit in tmx.tmxfile.parsefile(sys.argv[1]).units:
          print(unit.source, "|", unit.target)
      """
    let file = (name: "a.tmx", bytes: CatalogFormat.tmx.write(SampleCatalogs.post))
    let outcome = try ExternalProgram.withFiles([file]) { paths in
      try #require(translateToolkit).run(["-c", script] + paths)
    }
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(
      outcome.output.split(separator: "\n") == [
        "Dry needling is safe. | Dry needling is veilig.", "Ask your physiotherapist. | None",
        " | Alleen Nederlands.", "See you! | See you!", "2024 | 2024",
      ])
  }

  // Needs msgfmt (gettext).
  @Test(.enabled(if: ExternalProgram.msgfmt.isInstalled, "msgfmt absent"))
  func msgfmtTakesPOWithoutAWord() throws {
    let files = SampleCatalogs.all.enumerated().map { index, sample in
      (name: "\(index).po", bytes: CatalogFormat.po.write(sample.catalog))
    }
    try ExternalProgram.withFiles(files) { paths in
      for (path, sample) in zip(paths, SampleCatalogs.all) {
        let outcome = try ExternalProgram.msgfmt.run(
          ["-c", "--check-format", "-o", "/dev/null", path])
        #expect(outcome.status == 0 && outcome.output.isEmpty, "\(sample): \(outcome.output)")
      }
    }
  }

  // Needs msgcat (gettext).
  @Test(.enabled(if: ExternalProgram.msgcat.isInstalled, "msgcat absent"))
  func msgcatGivesTheSameContentBack() throws {
    // Of a file that holds a header alone, msgcat writes nothing.
    for sample in SampleCatalogs.all where !sample.catalog.units.isEmpty {
      let bytes = CatalogFormat.po.write(sample.catalog)
      try ExternalProgram.withFiles([(name: "a.po", bytes: bytes)]) { paths in
        let made = paths[0] + ".out"
        let outcome = try ExternalProgram.msgcat.run(paths + ["--output-file=" + made])
        #expect(outcome.status == 0, "\(outcome.output)")
        let joined = [UInt8](try Data(contentsOf: URL(fileURLWithPath: made)))
        #expect(
          transcript(of: try CatalogFormat.po.read(joined, file: "a.po"))
            == transcript(of: try CatalogFormat.po.read(bytes, file: "a.po")), "\(sample)")
      }
    }
  }

  // Needs msginit (gettext).
  @Test(.enabled(if: ExternalProgram.msginit.isInstalled, "msginit absent"))
  func msginitBeginsALanguageFromATemplate() throws {
    let template = (name: "a.pot", bytes: CatalogFormat.pot.write(SampleCatalogs.characters))
    try ExternalProgram.withFiles([template]) { paths in
      let made = paths[0] + ".nl.po"
      let outcome = try ExternalProgram.msginit.run([
        "--no-translator", "--locale=nl", "--no-wrap", "--input=" + paths[0],
        "--output-file=" + made,
      ])
      #expect(outcome.status == 0, "\(outcome.output)")
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: made)))
      let catalog = try CatalogFormat.po.read(bytes, file: "nl.po")
      #expect(catalog.units.map(\.id) == SampleCatalogs.characters.units.map(\.id))
      #expect(catalog.units.allSatisfy { $0.target == nil })
    }
  }
}
