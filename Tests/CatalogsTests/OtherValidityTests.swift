import Bitext
import Testing

@testable import Catalogs

@Suite("Validity of XLIFF 1.2, PO and TSV")
struct OtherValidityTests {
  // MARK: XLIFF 1.2

  private func rules(inUnit content: String, _ attributes: String = "id=\"1\"") -> [String] {
    rules(inBody: "<trans-unit \(attributes)>\(content)</trans-unit>")
  }

  private func rules(inBody content: String, header: String = "") -> [String] {
    ViolationCase.rules(
      of: """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" xmlns:my="urn:my">
          <file original="a" source-language="en" target-language="nl" datatype="html">
            \(header)<body>\(content)</body>
          </file>
        </xliff>
        """, .xliff12)
  }

  @Test func unitsOf12() {
    #expect(rules(inUnit: "<source>a</source><target state=\"translated\">b</target>").isEmpty)
    #expect(rules(inUnit: "<target>b</target><source>a</source>") == ["element-order"])
    #expect(rules(inUnit: "<target>b</target>") == ["element-missing"])
    #expect(rules(inUnit: "<source>a</source>", "") == ["attribute-missing"])
    #expect(
      rules(inUnit: "<source>a</source><note>n</note><target>b</target>") == ["element-order"])
    #expect(rules(inUnit: "<source>a</source><my:a/>", "id=\"1\" my:b=\"c\"").isEmpty)
    #expect(
      rules(inUnit: "<source>a</source><target state=\"done\">b</target>") == ["attribute-value"])
    #expect(rules(inUnit: "<source>a</source><target state=\"x-done\">b</target>").isEmpty)
    #expect(
      rules(inUnit: "<source>a</source>", "id=\"1\" approved=\"yes\"") == [
        "approved-without-target"
      ])
    #expect(rules(inUnit: "<source xml:lang=\"de\">a</source>") == ["language-differs"])
    let twice = "<trans-unit id=\"1\"><source>a</source></trans-unit>"
    #expect(rules(inBody: twice + "<group>\(twice)</group>") == ["id-not-unique"])
  }

  /// What other programs write all the time, and no program minds, does not make a file invalid.
  @Test func warningsOf12() {
    func violations(_ content: String) -> [Violation] {
      let text =
        "<xliff version=\"1.2\"><file original=\"a\" source-language=\"en\" datatype=\"po\"><body>"
        + "<trans-unit id=\"1\">\(content)</trans-unit></body></file></xliff>"
      return CatalogFormat.xliff12.violations(in: Array(text.utf8), file: "a.xlf")
    }
    let context =
      "<context-group name=\"c\"><context context-type=\"linenumber\">1</context></context-group>"
    for content in ["<source mine=\"1\">a</source>", "<source>a</source>\(context)\(context)"] {
      let found = violations(content)
      #expect(found.count == 1 && !found.holdErrors, "\(content)")
    }
    #expect(violations("<source>a</source><note mine=\"1\">n</note>").holdErrors)
  }

  @Test func codesOf12() {
    #expect(rules(inUnit: "<source><g id=\"1\">a</g><x id=\"2\"/></source>").isEmpty)
    #expect(rules(inUnit: "<source><g id=\"1\">a</g><x id=\"1\"/></source>") == ["id-not-unique"])
    #expect(rules(inUnit: "<source><g>a</g></source>") == ["attribute-missing"])
    #expect(rules(inUnit: "<source><bpt id=\"1\">b</bpt>a<ept id=\"1\">b</ept></source>").isEmpty)
    #expect(
      rules(
        inUnit: "<source><bpt id=\"1\" rid=\"9\">b</bpt>a<ept id=\"2\" rid=\"9\">b</ept></source>"
      ).isEmpty)
    #expect(rules(inUnit: "<source><bpt id=\"1\">b</bpt>a</source>") == ["span-not-ended"])
    #expect(rules(inUnit: "<source>a<ex id=\"1\"/></source>") == ["span-not-started"])
    #expect(rules(inUnit: "<source><b>a</b></source>") == ["element-unexpected"])
  }

  @Test func segmentsOf12() {
    func mark(_ mid: String) -> String { "<mrk mtype=\"seg\" \(mid)>a</mrk>" }
    func unit(_ source: String, _ target: String) -> String {
      "<source>a</source><seg-source>\(source)</seg-source><target>\(target)</target>"
    }
    #expect(rules(inUnit: unit(mark("mid=\"1\""), mark("mid=\"1\""))).isEmpty)
    #expect(rules(inUnit: unit(mark("mid=\"1\""), mark("mid=\"2\""))) == ["segment-marks-differ"])
    #expect(rules(inUnit: unit(mark(""), "a")) == ["segment-mark-without-id"])
    #expect(
      rules(inUnit: "<source>a</source><target>\(mark("mid=\"1\""))</target>")
        == ["segment-marks-differ"])
    let proposal = "<alt-trans mid=\"2\"><target>a</target></alt-trans>"
    #expect(rules(inUnit: unit(mark("mid=\"2\""), "a") + proposal).isEmpty)
    #expect(rules(inUnit: unit(mark("mid=\"1\""), "a") + proposal) == ["segment-marks-differ"])
    #expect(
      rules(inUnit: unit(mark("mid=\"1\"") + mark("mid=\"1\""), "a")) == ["id-not-unique"])
  }

  @Test func headersOf12() {
    let phase =
      "<header><phase-group><phase phase-name=\"p\" process-name=\"q\"/></phase-group></header>"
    let unit = "<trans-unit id=\"1\" phase-name=\"p\"><source>a</source></trans-unit>"
    #expect(rules(inBody: unit, header: phase).isEmpty)
    #expect(rules(inBody: unit) == ["reference-dangling"])
    #expect(ViolationCase.rules(of: "<xliff version=\"1.2\"/>", .xliff12) == ["element-missing"])
    #expect(
      ViolationCase.rules(of: "<xliff version=\"1.2\" xmlns=\"urn:x\"/>", .xliff12)
        == ["namespace-unknown"])
  }

  // MARK: PO

  private func po(_ text: String, header: String = "nplurals=2; plural=(n != 1);") -> [String] {
    let head = """
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: \(header)\\n"


      """
    return ViolationCase.rules(of: head + text, .po)
  }

  @Test func entriesOfPO() {
    #expect(po("msgid \"a\"\nmsgstr \"b\"\n").isEmpty)
    #expect(po("msgid \"a\"\nmsgstr \"\"\n\nmsgid \"a\"\nmsgstr \"\"\n") == ["entry-repeated"])
    #expect(
      po("msgctxt \"x\"\nmsgid \"a\"\nmsgstr \"\"\n\nmsgid \"a\"\nmsgstr \"\"\n").isEmpty)
    #expect(po("msgid \"a\\n\"\nmsgstr \"b\"\n") == ["line-break-differs"])
    #expect(po("msgid \"\\na\"\nmsgstr \"b\"\n") == ["line-break-differs"])
    #expect(po("#, fuzzy\nmsgid \"a\\n\"\nmsgstr \"b\"\n").isEmpty)
    #expect(po("msgid \"a\\n\"\nmsgstr \"\"\n").isEmpty)
    #expect(po("msgid \"a") == ["po-string-not-closed"])
    #expect(ViolationCase.rules(of: "msgid \"é\"\nmsgstr \"e\"\n", .po) == ["charset-missing"])
  }

  @Test func pluralsOfPO() {
    let one = "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\n"
    #expect(po(one + "msgstr[1] \"d\"\n").isEmpty)
    #expect(po(one) == ["plural-forms-differ"])
    #expect(po(one, header: "") == ["plural-forms-missing"])
  }

  @Test func directivesOfPO() {
    func entry(_ source: String, _ target: String) -> [String] {
      po("#, c-format\nmsgid \"\(source)\"\nmsgstr \"\(target)\"\n")
    }
    #expect(entry("%d of %s", "%d van %s").isEmpty)
    #expect(entry("%d of %s", "%2$s: %1$d").isEmpty)
    #expect(entry("%d of %s", "%s van %d") == ["directives-differ"])
    #expect(entry("%d of %s", "%d van 5") == ["directives-differ"])
    #expect(entry("100%% of %d", "%d is 100%%").isEmpty)
    #expect(entry("%-5.2f", "%f").isEmpty)
    #expect(entry("%*d", "%d") == ["directives-differ"])
    #expect(po("msgid \"%d\"\nmsgstr \"d\"\n").isEmpty)
    #expect(
      po(
        "#, c-format\nmsgid \"%d a\"\nmsgid_plural \"%d b\"\nmsgstr[0] \"een\"\nmsgstr[1] \"%d b\"\n"
      ).isEmpty)
  }

  // MARK: Formats without rules of their own, and our own files

  @Test func aTableIsHeldAgainstItsReader() {
    #expect(ViolationCase.rules(of: "id\tsource\ttarget\n1\ta\tb\n", .tsv).isEmpty)
    #expect(ViolationCase.rules(of: "id\tsource\n1\ta\n", .tsv) == ["tsv-column-missing"])
  }

  @Test(arguments: CatalogFormat.all.filter { $0.role == .bilingual })
  func whatIsWrittenIsValid(format: CatalogFormat) {
    for sample in SampleCatalogs.all {
      let found = format.violations(in: format.write(sample.catalog), file: "a")
      #expect(
        found.isEmpty,
        "\(sample): \(found.map { "\($0.rule) \($0.place) \($0.message.arguments)" })")
    }
  }
}
