import Bitext
import Testing

@testable import Catalogs

@Suite("Validity of XLIFF 1.2: values and deprecated elements")
struct XLIFF12ValidityTests {
  private struct Parts {
    var version = "1.2"
    var root = ""
    var file = ""
    var header = ""
    var body = ""
  }

  private func violations(_ parts: Parts) -> [Violation] {
    let text = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="\(parts.version)" \(parts.root)>
        <file original="a" source-language="en" datatype="html" \(parts.file)>
          <header>\(parts.header)</header><body>\(parts.body)</body>
        </file>
      </xliff>
      """
    return CatalogFormat.xliff12.violations(in: Array(text.utf8), file: "a.xlf")
  }

  private func rules(_ parts: Parts) -> [String] { violations(parts).map(\.rule) }

  private func rules(unit attributes: String, _ content: String = "") -> [String] {
    rules(
      Parts(
        body: "<trans-unit id=\"1\" \(attributes)><source>a</source>\(content)</trans-unit>"))
  }

  @Test(
    arguments: [
      ("2024-02-29T23:59:59.5+02:00", true), ("2024-03-01T08:00:00Z", true),
      ("2024-03-01T08:00:00", true), ("2024-02-30T10:15:00Z", false),
      ("2023-02-29T10:15:00Z", false), ("2024-13-01T10:15:00Z", false), ("2024-03-01", false),
      ("2024-03-01T25:00:00Z", false), ("2024-03-01T10:15:60Z", false),
      ("2024-03-01T10:15:00+0100", false), ("20240301T101500Z", false), ("yesterday", false),
    ])
  func dates(date: String, isValid: Bool) {
    let wanted = isValid ? [] : ["attribute-value"]
    #expect(rules(Parts(file: "date=\"\(date)\"")) == wanted)
    let phase = "<phase phase-name=\"p\" process-name=\"q\" date=\"\(date)\"/>"
    #expect(rules(Parts(header: "<phase-group>\(phase)</phase-group>")) == wanted)
  }

  @Test(arguments: ["skl", "glossary", "reference"])
  func filesInTheHeader(element: String) {
    func rules(_ content: String) -> [String] {
      self.rules(Parts(header: "<\(element)>\(content)</\(element)>"))
    }
    #expect(rules("<external-file href=\"a.skl\"/>").isEmpty)
    #expect(rules("<internal-file form=\"text/plain\">a</internal-file>").isEmpty)
    #expect(rules("") == ["element-missing"])
    #expect(rules("Ask us.").contains("element-missing"))
    #expect(
      rules("<internal-file/><external-file href=\"a.skl\"/>") == ["element-repeated"])
  }

  @Test func namesAndAddressesAreUniqueInAFile() {
    func group(_ name: String) -> String { "<count-group name=\"\(name)\"/>" }
    #expect(rules(Parts(header: group("a") + group("b"))).isEmpty)
    #expect(rules(Parts(header: group("a") + group("a"))) == ["id-not-unique"])
    #expect(rules(unit: "", group("a") + group("a")) == ["id-not-unique"])
    func file(_ uid: String) -> String {
      "<reference><external-file href=\"a\" uid=\"\(uid)\"/></reference>"
    }
    #expect(rules(Parts(header: file("a") + file("b"))).isEmpty)
    #expect(rules(Parts(header: file("a") + file("a"))) == ["id-not-unique"])
  }

  @Test(
    arguments: [
      ("count-type=\"total\" unit=\"word\"", true), ("count-type=\"needs-translation\"", true),
      ("count-type=\"button\" unit=\"x-tag\"", true), ("unit=\"words\"", false),
      ("count-type=\"all\"", false), ("unit=\"x-\"", false), ("unit=\"x-my tag\"", false),
    ])
  func counts(attributes: String, isValid: Bool) {
    let count = "<count-group name=\"a\"><count \(attributes)>1</count></count-group>"
    #expect(rules(Parts(header: count)) == (isValid ? [] : ["attribute-value"]))
  }

  @Test(
    arguments: [
      ("location", true), ("location x-screen match", true), ("location display", false),
      ("x-", false),
    ])
  func purposesOfContext(purpose: String, isValid: Bool) {
    let group =
      "<context-group purpose=\"\(purpose)\"><context context-type=\"record\">a</context></context-group>"
    #expect(rules(unit: "", group) == (isValid ? [] : ["attribute-value"]))
  }

  @Test(
    arguments: [
      ("coord=\"10;20;50;14\"", true), ("coord=\"#;#;-50;14\"", true),
      ("coord=\"10;20;50\"", false), ("coord=\"10;20;50;14;1\"", false),
      ("coord=\"a;b;c;d\"", false), ("coord=\"1;2;3;-\"", false), ("reformat=\"yes\"", true),
      ("reformat=\"coord-cx font-size x-theme\"", true), ("reformat=\"yes coord-x\"", false),
      ("reformat=\"coord-x no\"", false), ("reformat=\"colour\"", false),
      ("restype=\"button\"", true), ("restype=\"x-toast\"", true), ("restype=\"toast\"", false),
      ("size-unit=\"pixel\"", true), ("size-unit=\"px\"", false),
    ])
  func places(attributes: String, isValid: Bool) {
    #expect(rules(unit: attributes) == (isValid ? [] : ["attribute-value"]))
  }

  @Test(
    arguments: [
      ("image/png", true), ("application", true), ("picture/png", false), ("image/", false),
    ])
  func kindsOfBinaryContent(type: String, isValid: Bool) {
    let unit =
      "<bin-unit id=\"b\" mime-type=\"\(type)\"><bin-source><external-file href=\"a\"/></bin-source></bin-unit>"
    #expect(rules(Parts(body: unit)) == (isValid ? [] : ["attribute-value"]))
  }

  /// The strict schema has it no longer; older files have it, and those that are written to the transitional schema.
  @Test func propertiesAreDeprecated() {
    let group = "<prop-group><prop prop-type=\"colour\">red</prop></prop-group>"
    var parts = Parts(body: "<trans-unit id=\"1\"><source>a</source>\(group)</trans-unit>")
    #expect(rules(parts) == ["deprecated"] && violations(parts).holdErrors)
    parts.version = "1.1"
    #expect(rules(parts) == ["deprecated"] && !violations(parts).holdErrors)
    parts.version = "1.2"
    parts.root =
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation="
      + "\"urn:oasis:names:tc:xliff:document:1.2 xliff-core-1.2-transitional.xsd\""
    #expect(rules(parts) == ["deprecated"] && !violations(parts).holdErrors)
    let tool = Parts(file: "tool=\"x\" ts=\"1\"")
    #expect(rules(tool) == ["deprecated", "deprecated"] && !violations(tool).holdErrors)
  }

  /// Older versions have several translations in one proposal.
  @Test func aProposalHasOneTarget() {
    let proposal = "<alt-trans><target>b</target><target>c</target></alt-trans>"
    var parts = Parts(body: "<trans-unit id=\"1\"><source>a</source>\(proposal)</trans-unit>")
    #expect(rules(parts) == ["element-repeated"])
    parts.version = "1.1"
    #expect(rules(parts).isEmpty)
  }

  @Test func subflowsHaveTheKindsOfDataThatFilesHave() {
    func code(_ type: String) -> String {
      "<trans-unit id=\"1\"><source><ph id=\"1\">b<sub datatype=\"\(type)\">c</sub></ph></source></trans-unit>"
    }
    #expect(rules(Parts(body: code("html"))).isEmpty)
    #expect(rules(Parts(body: code("markdown"))) == ["attribute-value"])
  }

  // MARK: Prefixes

  private let prefixed = """
    <?xml version="1.0"?>
    <x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
      <x:file original="a" source-language="en" target-language="nl" datatype="xml"><x:body>
        <x:trans-unit id="1"><x:source>knee</x:source><x:target>knie</x:target></x:trans-unit>
        <x:trans-unit id="2"><x:source>hip</x:source></x:trans-unit>
      </x:body></x:file>
    </x:xliff>
    """

  @Test func aPrefixIsRead() throws {
    let bytes = Array(prefixed.utf8)
    #expect(CatalogFormat.detect(file: "a.xlf", bytes: bytes)?.name == "xliff12")
    #expect(CatalogFormat.detect(file: "-", bytes: bytes)?.name == "xliff12")
    #expect(CatalogFormat.xliff12.violations(in: bytes, file: "a.xlf").isEmpty)
    var catalog = try CatalogFormat.xliff12.read(bytes, file: "a.xlf")
    #expect(catalog.units.map(\.target) == ["knie", nil])
    catalog.units[1].target = "heup"
    let updated = try CatalogFormat.xliff12.update(bytes, file: "a.xlf", with: catalog)
    #expect(String(decoding: updated, as: UTF8.self).contains(">heup</x:target>"))
    let new = prefixed.replacing("document:1.2", with: "document:2.0").replacing("1.2", with: "2.0")
    #expect(CatalogFormat.detect(file: "a.xlf", bytes: Array(new.utf8))?.name == "xliff")
  }

  @Test func whatOnlySpeaksOfXLIFFIsNone() {
    for text in [
      "<a>urn:xliff</a>", "<a href=\"x:xliff\">", "<a b:xliff=\"1\">", "<:xliff version=\"1.2\">",
    ] {
      #expect(CatalogFormat.detect(file: "-", bytes: Array(text.utf8)) == nil, "\(text)")
    }
  }
}
