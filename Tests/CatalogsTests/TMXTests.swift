import Bitext
import Catalogs
import Testing

private func tmx(_ body: String, header: String = "<header srclang=\"en\"/>") -> [UInt8] {
  Array("<tmx version=\"1.4\">\(header)<body>\(body)</body></tmx>".utf8)
}

private func read(
  _ body: String, languages: CatalogFormat.Languages = .englishToDutch
) throws -> [TranslationUnit] {
  try CatalogFormat.tmx.read(tmx(body), file: "a.tmx", languages: languages).units
}

private func pair(_ english: String, _ dutch: String) -> String {
  "<tu><tuv xml:lang=\"en\"><seg>\(english)</seg></tuv>"
    + "<tuv xml:lang=\"nl\"><seg>\(dutch)</seg></tuv></tu>"
}

@Suite("TMX") struct TMXTests {
  @Test func writesUnitsLikeThis() {
    var unit = TranslationUnit(
      id: "a-1",
      source: InlineText(
        "Rest & stop",
        codes: [
          InlineCode(number: 1, kind: .opening, offset: 0, original: "<b>", purpose: .formatting),
          InlineCode(number: 1, kind: .closing, offset: 4, original: "</b>", purpose: .formatting),
          InlineCode(number: 2, kind: .standalone, offset: 7, original: "<br>"),
          InlineCode(number: 3, kind: .closing, offset: 11, original: "</a>", purpose: .link),
        ]), target: "Rust en stop", state: .reviewed,
      notes: [
        TranslationUnit.Note(category: "kind", text: "heading"), TranslationUnit.Note(text: "Odd"),
        TranslationUnit.Note(text: "see: there"),
      ])
    unit.metadata = [
      TranslationUnit.Metadata(category: "po", type: "context", value: "menu"),
      TranslationUnit.Metadata(category: "tmx", type: "creationdate", value: "20260102T030405Z"),
      TranslationUnit.Metadata(category: "tmx-target", type: "xml:lang", value: "nl-BE"),
      TranslationUnit.Metadata(type: "Domain", value: "care"),
    ]
    let without = TranslationUnit(id: "a-2", status: .missingDutch, source: "Only English")
    let written = CatalogFormat.tmx.write(Catalog(original: "a.html", units: [unit, without]))
    #expect(
      written.string == """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4">
          <header creationtool="tweetal" creationtoolversion="1" segtype="paragraph" \
        o-tmf="tweetal" adminlang="en" srclang="en" datatype="html">
            <prop type="x-tweetal:original">a.html</prop>
            <prop type="x-tweetal:target-language">nl</prop>
          </header>
          <body>
            <tu tuid="a-1" creationdate="20260102T030405Z">
              <note>kind: heading</note>
              <note>Odd</note>
              <note>: see: there</note>
              <prop type="x-tweetal:state">reviewed</prop>
              <prop type="x-po:context">menu</prop>
              <prop type="Domain">care</prop>
              <tuv xml:lang="en">
                <seg><bpt i="1" x="1" type="bold">&lt;b&gt;</bpt>Rest<ept i="1">&lt;/b&gt;</ept> \
        &amp; <ph x="2" type="lb">&lt;br&gt;</ph>stop<it pos="end" x="3" type="link">&lt;/a&gt;\
        </it></seg>
              </tuv>
              <tuv xml:lang="nl-BE">
                <seg>Rust en stop</seg>
              </tuv>
            </tu>
            <tu tuid="a-2">
              <prop type="x-tweetal:status">missing_nl</prop>
              <tuv xml:lang="en">
                <seg>Only English</seg>
              </tuv>
            </tu>
          </body>
        </tmx>

        """)
  }

  @Test func keepsMetadataNotesAndTranslatability() throws {
    var unit = TranslationUnit(
      id: "a", source: "One", target: "Een", state: .translated,
      notes: [
        TranslationUnit.Note(category: "kind", text: "heading"),
        TranslationUnit.Note(text: "see: there"), TranslationUnit.Note(text: "http://a.b"),
        TranslationUnit.Note(text: ""),
      ])
    unit.isTranslatable = false
    unit.metadata = [
      ("tmx", "changeid", "AN"), ("tmx", "segtype", "sentence"), ("", "Domain", "care"),
      ("", "x-a:b", "1"), ("a:b", "c:d%3A", "2"), ("po", "", "3"), ("tmx", "segtype", "word"),
      ("tmx-source", "usagecount", "7"), ("tmx-target", "xml:lang", "nl-BE"),
      ("tmx-target", "changedate", "20260102T030405Z"),
    ].map { TranslationUnit.Metadata(category: $0.0, type: $0.1, value: $0.2) }
    let catalog = Catalog(original: "a", units: [unit])
    let again = try CatalogFormat.tmx.read(CatalogFormat.tmx.write(catalog), file: "a.tmx")
    #expect(again.units.first?.metadata == unit.metadata)
    #expect(again.units.first?.notes == unit.notes)
    #expect(again.units.first?.isTranslatable == false)
  }

  @Test func readsVariantsOfWhateverCountryAndVersion() throws {
    let units = try read(
      """
      <tu tuid="1"><tuv xml:lang="de"><seg>Ruhe</seg></tuv><tuv xml:lang="EN-us"><seg>Rest</seg></tuv>
      <tuv lang="nl_BE"><seg>Rust</seg></tuv><tuv xml:lang="nl"><seg>Pauze</seg></tuv></tu>
      <tu><tuv lang="en"><seg>Stop</seg></tuv></tu>
      <tu tuid="1"><tuv lang="EN"><seg>Go</seg></tuv><tuv lang="NL"><seg/></tuv></tu>
      <tu><tuv xml:lang="de"><seg>Nur Deutsch</seg></tuv><tuv xml:lang="nl"><seg>Ook</seg></tuv></tu>
      """)
    #expect(units.map(\.id) == ["1", "u2", "1-2"])
    #expect(units.map(\.source.text) == ["Rest", "Stop", "Go"])
    #expect(units.map(\.target?.text) == ["Rust", nil, nil])
    #expect(units.map(\.state) == [.translated, .initial, .initial])
    #expect(units.map(\.status) == [.ok, .missingDutch, .missingDutch])
  }

  @Test(arguments: [
    "nl@@@", "nl-", "nl--BE", "nl NL", "-nl", "1nl", "nederlands", "", "nl@", "nl.", "x-",
    "nl..UTF-8",
  ])
  func refusesALanguageThatIsNone(language: String) {
    let error = InputError(.tmxLanguage, file: "a.tmx", line: 2, column: 1, language)
    #expect(throws: error) {
      try read(
        """
        <tu><tuv xml:lang="en"><seg>Rest</seg></tuv>
        <tuv xml:lang="\(language)"><seg>Rust</seg></tuv></tu>
        """)
    }
  }

  @Test(arguments: ["nl", "NL", "nld", "nl-BE", "nl_NL.UTF-8", "nl_NL.ISO-8859-15@euro", "nl-x-a"])
  func readsALanguageThatIsOne(language: String) throws {
    let units = try read(
      "<tu><tuv xml:lang='en'><seg>Rest</seg></tuv><tuv xml:lang='\(language)'><seg>Rust</seg></tuv></tu>"
    )
    #expect(units.map(\.target?.text) == ["Rust"])
  }

  @Test func readsAnyLanguagesFromTheSourceLanguageOfHeaderAndUnit() throws {
    let header = "<header srclang=\"de-DE\"/>"
    let body = """
      <tu><tuv xml:lang="fr"><seg>Repos</seg></tuv><tuv xml:lang="de"><seg>Ruhe</seg></tuv></tu>
      <tu srclang="fr"><tuv xml:lang="fr"><seg>Halte</seg></tuv>
      <tuv xml:lang="de"><seg>Halt</seg></tuv></tu>
      """
    let catalog = try CatalogFormat.tmx.read(
      tmx(body, header: header), file: "a.tmx", languages: .any)
    #expect(catalog.sourceLanguage == .other && catalog.targetLanguage == .other)
    #expect(catalog.units.map(\.source.text) == ["Ruhe", "Halte"])
    #expect(catalog.units.map(\.target?.text) == ["Repos", nil])
    let written = CatalogFormat.tmx.write(catalog).string
    #expect(written.contains("<tuv xml:lang=\"de\">") && written.contains("<tuv xml:lang=\"fr\">"))
  }

  @Test func keepsLanguagesThatItDoesNotTellApart() throws {
    let bytes = tmx(
      "<tu tuid=\"a\"><tuv xml:lang=\"de\"><seg>Schmerz</seg></tuv>"
        + "<tuv xml:lang=\"fr\"><seg>Douleur</seg></tuv></tu>", header: "<header srclang=\"de\"/>")
    let catalog = try CatalogFormat.tmx.read(bytes, file: "a.tmx", languages: .any)
    let written = CatalogFormat.tmx.write(catalog)
    let again = try CatalogFormat.tmx.read(written, file: "b.tmx", languages: .any)
    #expect(again.units.map(\.target?.text) == ["Douleur"])
    #expect(again.units.map(\.metadata) == catalog.units.map(\.metadata))
    #expect(CatalogFormat.tmx.write(again) == written)
  }

  @Test func codesCorrespondByXOrElseByMarkupAndOrder() throws {
    let units = try read(
      pair(
        "<bpt i=\"5\" x=\"2\">[b]</bpt>One<ept i=\"5\">[/b]</ept> <ph x=\"1\"/>",
        "<ph x=\"1\"/><bpt i=\"1\" x=\"2\">[b]</bpt>Een<ept i=\"1\">[/b]</ept>")
        + pair(
          "<bpt i=\"1\">[b]</bpt>One<ept i=\"1\">[/b]</ept> <ph>{0}</ph><ph>{1}</ph>",
          "<ph>{1}</ph><ph>{0}</ph> <bpt i=\"2\">[b]</bpt>Een<ept i=\"2\">[/b]</ept>"))
    #expect(units[0].source.codes.map(\.number) == [2, 2, 1])
    #expect(units[0].target?.codes.map(\.number) == [1, 2, 2])
    #expect(units[1].source.codes.map(\.number) == [1, 1, 2, 3])
    #expect(units[1].target?.codes.map(\.number) == [3, 2, 1, 1])
    #expect(units[1].target?.codes.map(\.kind) == [.standalone, .standalone, .opening, .closing])
  }

  @Test func marksAreTextAndTextInsideCodesIsCode() throws {
    let unit = try #require(
      try read(
        pair(
          "A <hi>thin <hi>new</hi></hi> <ph>&lt;img alt=\"<sub>Leg</sub>\"&gt;</ph><ut>{\\b}</ut>",
          "Een <it pos=\"begin\" type=\"bold\">&lt;b&gt;</it>dunne")
      ).first)
    #expect(unit.source.text == "A thin new ")
    #expect(unit.source.codes.map(\.original) == ["<img alt=\"Leg\">", "{\\b}"])
    #expect(unit.target?.codes.map(\.kind) == [.opening])
    #expect(unit.target?.codes.map(\.purpose) == [.formatting])
  }

  @Test func readsUTF16() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + tmx(pair("Leg 🦵", "Been é")).string
    for isBigEndian in [true, false] {
      let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isBigEndian ? [high, low] : [low, high]
      }
      #expect(CatalogFormat.detect(file: "a", bytes: bytes)?.name == "tmx")
      let unit = try #require(try CatalogFormat.tmx.read(bytes, file: "a.tmx").units.first)
      #expect(unit.source.text == "Leg 🦵" && unit.target?.text == "Been é")
      let place = try #require(unit.targetRange)
      #expect(place.line == 2 && place.length == 2 * "<seg>Been é</seg>".utf16.count)
    }
  }

  @Test(arguments: [
    ("<html/>", InputError(.notTMX, file: "a.tmx", line: 1, column: 1, "html")),
    (
      "<tmx><body>\n <tu><tuv xml:lang=\"de\"><seg/></tuv></tu></body></tmx>",
      InputError(.catalogLanguages, file: "a.tmx", line: 2, column: 2, "de", "")
    ),
    (
      "<tmx><body><tu>\n<prop type=\"x-tweetal:state\">done</prop>"
        + "<tuv xml:lang=\"en\"><seg/></tuv></tu></body></tmx>",
      InputError(.catalogState, file: "a.tmx", line: 2, column: 1, "done")
    ),
  ])
  func saysWhatIsWrong(text: String, error: InputError) {
    #expect(throws: error) { try CatalogFormat.tmx.read(Array(text.utf8), file: "a.tmx") }
  }

  /// Entities that would grow or reach out, elements without end and texts that stop are told with their place.
  @Test(arguments: [
    ("<!DOCTYPE tmx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>", "&b;", 4),
    ("<!DOCTYPE tmx [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>", "&a;", 4),
    ("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", "a&nbsp;b", 4),
    ("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", "<ph x=\"&nbsp;\"/>", 4),
    ("", String(repeating: "<hi>", count: 10_000), 4),
    ("", "</body>", 4),
  ])
  func refusesWhatIsNoPlainText(declaration: String, text: String, line: Int) {
    let bytes = Array(
      ("<?xml version=\"1.0\"?>\n\(declaration)\n"
        + "<tmx version=\"1.4\"><body><tu><tuv xml:lang=\"en\"><seg>x</seg></tuv>\n"
        + "<tuv xml:lang=\"nl\"><seg>\(text)</seg></tuv></tu></body></tmx>").utf8)
    #expect {
      try CatalogFormat.tmx.read(bytes, file: "a.tmx")
    } throws: { error in
      let error = error as? InputError
      return error?.code.name == "not-well-formed" && error?.line == line && error?.column != nil
    }
  }
}
