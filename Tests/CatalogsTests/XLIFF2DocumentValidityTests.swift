import Bitext
import Testing

@testable import Catalogs

@Suite("Validity of whole XLIFF 2 documents")
struct XLIFF2DocumentValidityTests {
  private func rules(_ text: String) -> [String] {
    ViolationCase.rules(of: text, .xliff2)
  }

  private func document(
    namespace: String = "urn:oasis:names:tc:xliff:document:2.0",
    _ attributes: String = "version=\"2.1\" srcLang=\"en\"", _ content: String? = nil
  ) -> String {
    let file = "<file id=\"f\"><group id=\"g\"/></file>"
    return "<xliff xmlns=\"\(namespace)\" \(attributes)>\(content ?? file)</xliff>"
  }

  @Test func needsAVersionAndALanguage() {
    #expect(rules(document()).isEmpty)
    #expect(rules(document("srcLang=\"en\"")) == ["attribute-missing"])
    #expect(rules(document("version=\"2.1\"")) == ["attribute-missing"])
    #expect(rules(document("version=\"1.2\" srcLang=\"en\"")) == ["attribute-value"])
    #expect(rules(document("version=\"2.1\" srcLang=\"en_US\"")) == ["attribute-value"])
    #expect(rules(document("version=\"2.1\" srcLang=\"\"")) == ["attribute-value"])
  }

  @Test func needsANamespaceOfXLIFF() {
    #expect(
      rules(document(namespace: "urn:oasis:names:tc:xliff:document:1.2")) == ["namespace-unknown"])
    #expect(rules(document(namespace: "")) == ["namespace-unknown"])
    #expect(rules("<tmx version=\"1.4\"/>") == ["xliff-root"])
  }

  @Test func needsAFile() {
    #expect(rules(document("version=\"2.1\" srcLang=\"en\"", "")) == ["element-missing"])
  }

  @Test func takesNotesOfTheDocumentIn22Only() {
    let content =
      "<notes><note id=\"n\" ref=\"#f=f/g=g\">n</note></notes><file id=\"f\"><group id=\"g\"/></file>"
    let attributes = "version=\"2.2\" srcLang=\"en\""
    let new = document(namespace: "urn:oasis:names:tc:xliff:document:2.2", attributes, content)
    #expect(rules(new).isEmpty)
    #expect(
      rules(document("version=\"2.1\" srcLang=\"en\"", content)) == [
        "attribute-unexpected", "element-unexpected",
      ])
  }

  @Test func namesLineColumnAndClause() throws {
    let text = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en">
        <file id="f">
          <unit id="é">
            <segment state="done"><source>t</source></segment>
          </unit>
        </file>
      </xliff>
      """
    let found = CatalogFormat.xliff2.violations(in: Array(text.utf8), file: "a.xlf")
    let violation = try #require(found.first)
    #expect(found.count == 1)
    #expect(violation.place == "a.xlf:4:23")
    #expect(violation.clause == "XLIFF 2.1 §4.3.1.31 state")
    #expect(
      violation.message.arguments == [
        "segment", "state", "done", "initial, translated, reviewed, final",
      ])
  }

  @Test func tellsAllViolationsInOrder() {
    let text = ViolationCase.document(
      "<unit><segment/></unit><unit id=\"a b\"><segment state=\"x\"><source/></segment></unit>")
    let lines = CatalogFormat.xliff2.violations(in: Array(text.utf8), file: "a.xlf")
    #expect(
      lines.map(\.rule) == [
        "attribute-missing", "element-missing", "attribute-value", "attribute-value",
      ])
    #expect(
      lines.map { $0.location?.offset ?? 0 } == lines.map { $0.location?.offset ?? 0 }.sorted())
  }

  /// Prefixes are the document's own choice, and may change inside it.
  @Test func goesByNamespacesNotByPrefixes() {
    let text = ViolationCase.document(
      "<group id=\"g\" xmlns:x=\"urn:oasis:names:tc:xliff:fs:2.0\" x:fs=\"p\">"
        + "<group id=\"h\" xmlns:x=\"urn:mine\" x:fs=\"anything\"/></group>")
    #expect(rules(text).isEmpty)
    #expect(rules(text.replacing("x:fs=\"p\"", with: "x:fs=\"q2\"")) == ["attribute-value"])
  }

  @Test(arguments: [
    "", " \n", "<", "<xliff", "not XML", "\u{FEFF}",
    "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\">",
    "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><xliff>&b;</xliff>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xliff><file>&e;</file></xliff>",
    String(repeating: "<group id=\"g\">", count: 10_000),
    String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000),
  ])
  func badInputIsAViolation(text: String) {
    let found = CatalogFormat.xliff2.violations(in: Array(text.utf8), file: "a.xlf")
    #expect(found.holdErrors)
    #expect(!found.contains { $0.message.arguments.contains { $0.contains("root:") } })
  }

  @Test func wrongEncodingsAreViolationsOrRead() {
    let text = document()
    let wide = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    _ = CatalogFormat.xliff2.violations(in: [0xFF, 0xFE] + wide, file: "a.xlf")
    var bytes = Array(text.utf8)
    bytes.insert(contentsOf: [0xC3, 0x28, 0xFF], at: bytes.count - 8)
    #expect(CatalogFormat.xliff2.violations(in: bytes, file: "a.xlf").holdErrors)
  }

  /// However a valid document is cut off, it is not valid, and nothing breaks.
  @Test func cutOffDocumentsAreInvalid() {
    let text = Array(
      ViolationCase.document(
        "<unit id=\"u\"><segment><source><pc id=\"1\">a</pc></source></segment></unit>"
      ).utf8)
    #expect(CatalogFormat.xliff2.violations(in: text, file: "a.xlf").isEmpty)
    for end in stride(from: 0, to: text.count - 8, by: 7) {
      #expect(
        CatalogFormat.xliff2.violations(in: Array(text[..<end]), file: "a.xlf").holdErrors, "\(end)"
      )
    }
  }
}
