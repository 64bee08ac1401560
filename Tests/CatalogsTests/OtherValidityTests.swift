import Bitext
import Testing

@testable import Catalogs

@Suite("Validity of formats other than XLIFF 2")
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

  // MARK: TMX

  private func tmx(
    _ units: String, _ language: String = "en", header: String = "o-tmf=\"x\"",
    version: String = "1.4"
  ) -> [String] {
    ViolationCase.rules(
      of: """
        <tmx version="\(version)"><header creationtool="x" creationtoolversion="1" segtype="block" \
        adminlang="en" srclang="\(language)" datatype="html" \(header)/><body>\(units)</body></tmx>
        """, .tmx)
  }

  private func segment(_ content: String) -> String {
    "<tu><tuv xml:lang=\"en-GB\"><seg>\(content)</seg></tuv></tu>"
  }

  @Test func unitsOfTMX() {
    #expect(tmx(segment("a")).isEmpty)
    #expect(tmx("<tu/>") == ["element-missing"])
    #expect(tmx("<tu><tuv><seg>a</seg></tuv></tu>").contains("attribute-missing"))
    #expect(
      tmx("<tu><tuv xml:lang=\"en\"><seg>a</seg><note>n</note></tuv></tu>") == ["element-order"])
    #expect(tmx("<tu><tuv xml:lang=\"en_GB\"><seg>a</seg></tuv></tu>") == ["attribute-value"])
    #expect(
      tmx("<tu x=\"1\"><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu>") == ["attribute-unexpected"])
    #expect(tmx(segment("a"), header: "") == ["attribute-missing"])
    #expect(tmx(segment("a"), version: "2.0") == ["attribute-value"])
    #expect(tmx(segment("a"), "de") == ["source-variant-missing"])
    #expect(tmx(segment("a"), "*all*").isEmpty)
    #expect(
      tmx("<tu srclang=\"nl\"><tuv lang=\"en\"><seg>a</seg></tuv></tu>") == [
        "deprecated", "source-variant-missing",
      ])
  }

  @Test(
    arguments: [
      ("20241126T101500Z", true), ("2024-11-26T10:15:00+01:00", true), ("20241126", true),
      ("26-11-2024 10:15", false), ("20241126T10", false), ("today", false),
      ("20240229", true), ("20230229", false), ("20241301T101500Z", false), ("20240431", false),
      ("2024-11-26T24:00", true), ("2024-11-26T24:01", false), ("20241126T1060Z", false),
      ("2024-11-26T1015Z", false), ("2024-1126", false),
    ])
  func datesOfTMX(date: String, isValid: Bool) {
    let unit = "<tu changedate=\"\(date)\"><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu>"
    #expect(tmx(unit).isEmpty == isValid)
  }

  @Test func codesOfTMX() {
    let (start, end) = ("<bpt i=\"1\">b</bpt>", "<ept i=\"1\">/b</ept>")
    #expect(tmx(segment("\(start)a\(end)<ph x=\"2\"><sub>b</sub></ph>")).isEmpty)
    #expect(tmx(segment("\(start)a")) == ["span-not-ended"])
    #expect(tmx(segment("a\(end)")) == ["span-not-started"])
    #expect(tmx(segment("\(start)a\(end)\(start)b\(end)")) == ["id-not-unique"])
    #expect(tmx(segment("<it pos=\"open\">b</it>")) == ["attribute-value"])
    #expect(tmx(segment("a<sub>b</sub>")) == ["element-unexpected"])
    #expect(tmx(segment("<ut>b</ut>")) == ["deprecated"])
    #expect(tmx(segment("<b>a</b>")) == ["element-unexpected"])
  }

  @Test func characterSetsOfTMX() {
    func rules(_ set: String) -> [String] {
      ViolationCase.rules(
        of: """
          <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="block" o-tmf="x" \
          adminlang="en" srclang="en" datatype="html">\(set)</header><body/></tmx>
          """, .tmx)
    }
    #expect(
      rules("<ude name=\"a\" base=\"b\"><map unicode=\"#xE000\" code=\"#x80\"/></ude>").isEmpty)
    #expect(
      rules("<ude name=\"a\"><map unicode=\"#xE000\" code=\"#x80\"/></ude>") == [
        "attribute-companion"
      ])
    #expect(rules("<ude name=\"a\"><map unicode=\"#xE000\"/></ude>") == ["record-empty"])
    #expect(rules("<ude name=\"a\"/>") == ["element-missing"])
    for wrong in ["apple", "F8FF", "#x", "#xF8FG", "#x110000"] {
      #expect(
        rules("<ude name=\"a\"><map unicode=\"\(wrong)\" subst=\"b\"/></ude>") == [
          "attribute-value"
        ], "\(wrong)")
    }
  }

  @Test(
    arguments: [
      ("UTF-8", true), ("utf-16", true), ("US-ASCII", true), ("ISO-8859-1", false),
      ("windows-1252", false),
    ])
  func encodingsOfTMX(name: String, isAllowed: Bool) {
    let text =
      "<?xml version=\"1.0\" encoding=\"\(name)\"?><tmx version=\"1.4\"><header creationtool=\"x\" "
      + "creationtoolversion=\"1\" segtype=\"block\" o-tmf=\"x\" adminlang=\"en\" srclang=\"en\" "
      + "datatype=\"html\"/><body/></tmx>"
    let found = CatalogFormat.tmx.violations(in: Array(text.utf8), file: "a.tmx")
    #expect(found.map(\.rule) == (isAllowed ? [] : ["encoding-not-allowed"]))
    if let place = found.first?.place { #expect(place == "a.tmx:1:31") }
  }

  // MARK: String Catalogs

  private func strings(_ localization: String, _ entry: String = "") -> [String] {
    ViolationCase.rules(
      of: """
        {"sourceLanguage": "en", "version": "1.0", "strings":
          {"knee": {\(entry)"localizations": {"nl": \(localization)}}}}
        """, .xcstrings)
  }

  private func text(_ value: String, _ state: String = "translated") -> String {
    "{\"stringUnit\": {\"state\": \"\(state)\", \"value\": \"\(value)\"}}"
  }

  @Test func stringsOfXcode() {
    #expect(strings(text("knie")).isEmpty)
    #expect(strings(text("knie", "done")) == ["member-value"])
    #expect(strings("{\"stringUnit\": {\"value\": \"knie\"}}") == ["member-missing"])
    #expect(strings("{}") == ["member-missing"])
    #expect(strings("\"knie\"") == ["json-kind"])
    #expect(strings(text("knie"), "\"shouldTranslate\": \"no\", ") == ["json-kind"])
    #expect(strings(text("knie"), "\"extractionState\": \"mine\", ") == ["member-value"])
    #expect(strings(text("knie"), "\"remark\": \"\", ") == ["member-unknown"])
    #expect(
      ViolationCase.rules(of: "{\"strings\": {}, \"version\": \"1.0\"}", .xcstrings) == [
        "member-missing"
      ])
    let twice =
      "{\"sourceLanguage\": \"en\", \"version\": \"1.0\", \"strings\": {\"a\": {\"comment\": \"\"}, \"a\": {\"comment\": \"\"}}}"
    let found = CatalogFormat.xcstrings.violations(in: Array(twice.utf8), file: "a.xcstrings")
    #expect(found.map(\.rule) == ["member-repeated"] && found.holdErrors)
  }

  @Test func stringsThatVary() {
    #expect(
      strings("{\"variations\": {\"plural\": {\"one\": \(text("1")), \"other\": \(text("n"))}}}")
        .isEmpty)
    #expect(
      strings("{\"variations\": {\"plural\": {\"one\": \(text("1"))}}}") == ["member-missing"])
    #expect(
      strings(
        "{\"variations\": {\"plural\": {\"several\": \(text("1")), \"other\": \(text("n"))}}}") == [
          "variation-unknown"
        ])
    #expect(strings("{\"variations\": {\"device\": {\"mac\": \(text("klik"))}}}").isEmpty)
    #expect(
      strings("{\"variations\": {\"device\": {\"tablet\": \(text("tik"))}}}") == [
        "variation-unknown"
      ])
    func counted(_ value: String) -> [String] {
      strings(
        String(text(value).dropLast())
          + ", \"substitutions\": {\"n\": {\"argNum\": 1, \"formatSpecifier\": \"lld\", \"variations\": "
          + "{\"plural\": {\"other\": \(text("%arg"))}}}}}")
    }
    #expect(counted("%#@n@ weken").isEmpty)
    #expect(counted("weken") == ["substitution-unused"])
    #expect(counted("%#@n@ van %1$#@m@") == ["substitution-missing"])
  }

  /// The directives of a text are those of the source, or of the key, which is the source where that has no text.
  @Test func directivesOfStrings() {
    func rules(_ key: String, _ dutch: String, source: String? = nil) -> [String] {
      let english = source.map { "\"en\": \(text($0)), " } ?? ""
      return ViolationCase.rules(
        of: """
          {"sourceLanguage": "en", "version": "1.0", "strings":
            {"\(key)": {"localizations": {\(english)"nl": \(text(dutch))}}}}
          """, .xcstrings)
    }
    #expect(rules("%lld items for %@", "%lld stuks voor %@").isEmpty)
    #expect(rules("%lld items for %@", "%2$@: %1$lld stuks").isEmpty)
    #expect(rules("%lld items for %@", "%@ stuks voor %@") == ["format-type-differs"])
    #expect(rules("%.1f kg", "%d kg") == ["format-type-differs"])
    #expect(rules("count", "%@ stuks", source: "%lld items") == ["format-type-differs"])
    #expect(rules("%d items", "%lld stuks").isEmpty)
    #expect(rules("%d items", "stuks").isEmpty)
    #expect(rules("100% sure", "100% dus").isEmpty)
    #expect(rules("%lld%%", "%lld%% %%").isEmpty)
  }

  @Test func directivesOfSubstitutions() {
    func rules(_ specifier: String) -> [String] {
      ViolationCase.rules(
        of: """
          {"sourceLanguage": "en", "version": "1.0", "strings": {"%@ has %lld files":
            {"localizations": {"nl": {"stringUnit": {"state": "translated", "value": "%1$@ heeft %#@files@"},
              "substitutions": {"files": {"argNum": 2, "formatSpecifier": "\(specifier)", "variations":
                {"plural": {"one": \(text("%arg bestand")), "other": \(text("%arg bestanden"))}}}}}}}}}
          """, .xcstrings)
    }
    #expect(rules("lld").isEmpty)
    #expect(rules("@") == ["format-type-differs"])
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
