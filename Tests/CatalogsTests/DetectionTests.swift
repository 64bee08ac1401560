import Catalogs
import Testing

@Suite struct DetectionTests {
  @Test(arguments: [
    ("a.xlf", #"<xliff version="1.2">"#, "xliff12"),
    (
      "a.xliff", "<?xml version='1.0'?>\n<!-- x -->\n<xliff\n version = '2.2' srcLang='en'>",
      "xliff"
    ),
    ("a.xlf", #"<xliff tool-version="1.2" version="2.0">"#, "xliff"),
    ("a.xlf", "damaged", "xliff"),
    ("a.xml", "<xliff version='1.2'/>", "xliff12"),
    ("folder.po/a", "\u{FEFF}# comment\nmsgid \"\"", "po"),
    ("a.po", "<xliff version='1.2'/>", "po"),
    ("a.txt", "Source\tTarget\n", "tsv"),
    ("a.xml", "<?xml version='1.0'?><tmx\nversion='1.4'>", "tmx"),
    ("a.xml", "<tmxfile/>", nil),
    ("a.json", #"{"b":"x","a":1}"#, "json-flat"),
    ("a.json", #"{"b":{"c":"x"},"a":["y"]}"#, "json-flat"),
    ("a.json", #"{"original":"x","units":1}"#, "json"),
    ("a.json", #"[{"source":"x"}]"#, "json"),
    ("a.html", "<html></html>", nil),
    ("a", "", nil),
  ])
  func tellsTheFormat(file: String, content: String, name: String?) {
    #expect(CatalogFormat.detect(file: file, bytes: Array(content.utf8))?.name == name)
  }

  @Test func readsTheVersionInUTF16() {
    let text = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><xliff version=\"1.2\">"
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(CatalogFormat.detect(file: "a.xlf", bytes: bytes)?.name == "xliff12")
  }

  @Test func tellsCatalogsFromPages() {
    #expect(CatalogFormat.isCatalog(file: "folder/A.XLF"))
    #expect(!CatalogFormat.isCatalog(file: "folder.po/a.html"))
    #expect(!CatalogFormat.isCatalog(file: "po"))
  }
}
