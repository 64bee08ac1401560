import Bitext
import TestSupport
import Testing

@testable import Catalogs

@Suite("Presets of catalogs")
struct CatalogPresetTests {
  private let catalog = Catalog(
    original: "a.html",
    units: [TranslationUnit(id: "a", status: .missingDutch, source: "Muscle pain")])

  private func text(for name: String) throws -> String {
    let preset = try #require(CatalogPreset.named(name))
    return preset.format.write(catalog, options: preset.options).string
  }

  @Test func eachProgramGetsWhatItOpens() throws {
    #expect(
      CatalogPreset.all.map(\.formatTitle)
        == ["XLIFF 1.2", "XLIFF 2.0", "gettext PO", "XLIFF 1.2", "XLIFF 2.0"])
    #expect(
      try text(for: "omegat").contains(
        "<target state=\"needs-translation\" state-qualifier=\"x-missing_nl\">Muscle pain</target>")
    )
    #expect(
      try text(for: "memoq").contains(
        "<target state=\"needs-translation\" state-qualifier=\"x-missing_nl\"/>"))
    #expect(try text(for: "poedit").contains(" version=\"2.0\" "))
    #expect(try text(for: "trados").contains(" version=\"2.0\" "))
    #expect(try text(for: "weblate").contains("msgid \"Muscle pain\"\nmsgstr \"\"\n"))
  }

  @Test(arguments: CatalogPreset.all, SampleCatalogs.all)
  func whatIsWrittenForAProgramIsReadAlike(preset: CatalogPreset, sample: SampleCatalog) throws {
    let bytes = preset.format.write(sample.catalog, options: preset.options)
    let plain = preset.format.write(sample.catalog)
    #expect(
      transcript(of: try preset.format.read(bytes, file: "a.xlf"))
        == transcript(of: try preset.format.read(plain, file: "a.xlf")))
  }

  // Needs xmllint (libxml2-utils) and ../shared/schemas.
  @Test(
    .enabled(
      if: SharedData.path("schemas") != nil && ExternalProgram.xmllint.isInstalled,
      "xmllint or schemas absent"),
    arguments: CatalogPreset.all)
  func whatIsWrittenForAProgramFitsItsSchema(preset: CatalogPreset) throws {
    let folder = try #require(SharedData.path("schemas"))
    let schemas = [
      "XLIFF 1.2": "xliff-1.2/xliff-core-1.2-strict.xsd", "XLIFF 2.0": "xliff-2.0/all-2.0.xsd",
    ]
    guard let schema = schemas[preset.formatTitle] else { return }
    let files = SampleCatalogs.all.enumerated().map { index, sample in
      (
        name: "\(index).xlf",
        bytes: preset.format.write(sample.catalog, options: preset.options)
      )
    }
    let outcome = try ExternalProgram.withFiles(files) { paths in
      try ExternalProgram.xmllint.run(
        ["--noout", "--nonet", "--schema", "\(folder)/\(schema)"] + paths,
        environment: ["XML_CATALOG_FILES": folder + "/catalog.xml"])
    }
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func aVersionIsOneOfThoseThatTheFormatWrites() {
    for preset in CatalogPreset.all {
      #expect(preset.options.version.map(preset.format.versions.contains) ?? true)
    }
  }
}
