import Bitext
import Catalogs
import Testing

@Suite struct XCLocTests {
  private let catalog = Catalog(
    original: "a.html",
    units: [
      TranslationUnit(id: "a-1", source: "One", target: "Een", state: .translated),
      TranslationUnit(id: "a-2", status: .missingEnglish, source: "", target: "Nederlands"),
    ])

  private func file(_ path: String, _ text: String) -> CatalogFormat.BundleFile {
    CatalogFormat.BundleFile(path: path, bytes: Array(text.utf8))
  }

  @Test func isAFolderWithXLIFFAndItsSource() throws {
    let files = CatalogFormat.xcloc.files(of: catalog)
    #expect(
      files.map(\.path) == [
        "contents.json", "Localized Contents/nl.xliff", "Source Contents/en.xcstrings",
      ])
    #expect(
      files[0].bytes.string == """
        {
          "developmentRegion" : "en",
          "project" : "a.html",
          "targetLocale" : "nl",
          "toolInfo" : {
            "toolID" : "tweetal",
            "toolName" : "Tweetal"
          },
          "version" : "1.0"
        }
        """)
    #expect(files[1].bytes == CatalogFormat.xliff12.write(catalog))
    let source = try CatalogFormat.xcstrings.read(files[2].bytes, file: "en.xcstrings")
    #expect(source.units.map(\.source.text) == ["One"])
    #expect(source.units.map(\.target) == [nil])
    #expect(CatalogFormat.all.filter(\.isFolder).map(\.name) == ["xcloc"])
    #expect(CatalogFormat.po.files(of: catalog).isEmpty)
  }

  @Test func readsTheTextsOfTheLanguageThatTheFolderIsFor() throws {
    let files = [
      file("Localized Contents/de.xliff", "no XML"),
      file("Localized Contents/nl-BE.xliff", CatalogFormat.xliff12.write(catalog).string),
      file("Notes/a.png", "\u{0}"), file("contents.json", #"{"targetLocale" : "nl-BE"}"#),
    ]
    let read = try CatalogFormat.xcloc.read(files, folder: "x.xcloc")
    #expect(read.units.map(\.target?.text) == ["Een", "Nederlands"])
    #expect(read.units[0].sourceRange?.file == "x.xcloc/Localized Contents/nl-BE.xliff")
    #expect(try CatalogFormat.xcloc.update(files, folder: "x.xcloc", with: read) == files)
    var changed = read
    changed.units[0].target = "Eén"
    let updated = try CatalogFormat.xcloc.update(files, folder: "x.xcloc", with: changed)
    #expect(updated.map(\.path) == files.map(\.path))
    #expect(zip(updated, files).map { $0 == $1 } == [true, false, true, true])
    #expect(try CatalogFormat.xcloc.read(updated, folder: "x").units[0].target == "Eén")
  }

  @Test func saysWhatIsWrongAndWhere() {
    func expect(_ files: [CatalogFormat.BundleFile], _ error: InputError) {
      #expect(throws: error) { try CatalogFormat.xcloc.read(files, folder: "x.xcloc") }
    }
    let missing = "Localized Contents/nl.xliff"
    expect([], InputError(.catalogFileMissing, file: "x.xcloc", missing))
    expect(
      [file("contents.json", "{}"), file("nl.xliff", "")],
      InputError(.catalogFileMissing, file: "x.xcloc", missing))
    expect(
      [file("contents.json", "{")],
      InputError(
        .jsonUnexpected, file: "x.xcloc/contents.json", line: 1, column: 2, "EOF", "\" }"))
    expect(
      [file(missing, " ")],
      InputError(.catalogEmpty, file: "x.xcloc/\(missing)", line: 1, column: 1))
  }
}
