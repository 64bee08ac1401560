import Bitext
import Testing

@testable import Catalogs

private func code(_ number: Int, _ kind: InlineCode.Kind, _ original: String) -> InlineCode {
  InlineCode(number: number, kind: kind, offset: 0, original: original)
}

@Suite struct CodeNumberingTests {
  @Test func givesTargetCodesTheNumbersOfTheSameMarkup() {
    let source = InlineText(
      "",
      codes: [
        code(1, .opening, "<b>"), code(1, .closing, "</b>"), code(2, .standalone, "<br>"),
        code(3, .standalone, "<img>"),
      ])
    let target = InlineText(
      "",
      codes: [
        code(1, .standalone, "<img>"), code(2, .opening, "<b>"), code(2, .closing, "</b>"),
        code(3, .standalone, "<br>"),
      ])
    #expect(target.numbered(like: source).codes.map(\.number) == [3, 1, 1, 2])
  }

  @Test func fallsBackOnTheElementThenOnTheNumber() {
    let source = InlineText(
      "",
      codes: [
        code(1, .opening, "<a href=\"/en/1\">"), code(1, .closing, "</a>"),
        code(2, .opening, "<a href=\"/en/2\">"), code(2, .closing, "</a>"),
        code(3, .standalone, "{0}"),
      ])
    let target = InlineText(
      "",
      codes: [
        code(2, .opening, "<A href=\"/nl/2\">"), code(2, .closing, "</A>"),
        code(5, .opening, "<a href=\"/nl/1\">"), code(5, .closing, "</a>"),
        code(3, .standalone, "{1}"),
      ])
    #expect(target.numbered(like: source).codes.map(\.number) == [2, 2, 1, 1, 3])
  }

  @Test func givesFreshNumbersToCodesWithoutCounterpart() {
    let source = InlineText("", codes: [code(1, .standalone, "<br>")])
    let target = InlineText(
      "",
      codes: [
        code(1, .opening, "<i>"), code(1, .closing, "</i>"), code(2, .standalone, "<br>"),
        code(7, .standalone, "<hr>"),
      ])
    #expect(target.numbered(like: source).codes.map(\.number) == [8, 8, 1, 7])
  }

  @Test func tellsSpansThatNestFromSpansThatCross() {
    let codes = [
      code(1, .opening, ""), code(2, .opening, ""), code(1, .closing, ""), code(3, .standalone, ""),
      code(2, .closing, ""), code(4, .closing, ""),
    ]
    let pairing = CodePairing(codes)
    #expect(pairing.roles == [.crosses, .opensSpan, .crosses, .standalone, .closesSpan, .isolated])
    #expect(pairing.partners == [2, 4, 0, nil, 1, nil])
  }

  @Test(arguments: [
    ("<b>", "b"), ("</B>", "b"), ("<br/>", "br"), ("<a href='x'>", "a"), ("<x-y:z1 q>", "x-y:z1"),
    ("{0}", ""), ("", ""), ("<", ""),
  ])
  func namesTheElement(original: String, name: String) {
    #expect(code(1, .standalone, original).elementName == name)
  }
}

/// Codes of targets of which programs have written no more than the id.
@Suite struct BareCodeTests {
  private static let xliff12 = """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.html" source-language="en" \
    target-language="nl" datatype="html"><body><trans-unit id="a"><source>Rub the <g id="1" ctype="italic" \
    equiv-text="&lt;em&gt;">knee</g>.</source><target state="translated">Wrijf over de <g id="1">knie</g>.</target>\
    </trans-unit></body></file></xliff>
    """
  private static let xliff2 = """
    <xliff version="2.1" srcLang="en" trgLang="nl" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit \
    id="a"><originalData><data id="d1">&lt;em&gt;</data><data id="d2">&lt;/em&gt;</data></originalData><segment \
    state="translated"><source>Rub the <pc id="1" type="fmt" dataRefStart="d1" dataRefEnd="d2">knee</pc>.</source>\
    <target>Wrijf over de <pc id="1">knie</pc>.</target></segment></unit></file></xliff>
    """
  private static func tmx(_ attributes: String) -> String {
    """
    <tmx version="1.4"><header srclang="en"/><body><tu tuid="a"><tuv xml:lang="en"><seg>Rub the <bpt i="1" x="1" \
    type="italic">&lt;em&gt;</bpt>knee<ept i="1">&lt;/em&gt;</ept>.</seg></tuv><tuv xml:lang="nl"><seg>Wrijf over de \
    <bpt \(attributes)/>knie<ept i="1"/>.</seg></tuv></tu></body></tmx>
    """
  }

  @Test(arguments: [
    ("xliff12", xliff12), ("xliff", xliff2), ("tmx", tmx(#"i="1""#)), ("tmx", tmx(#"i="1" x="1""#)),
  ])
  func aCodeWithItsIDAloneIsThatOfTheSource(name: String, file: String) throws {
    let format = try #require(CatalogFormat.named(name))
    let unit = try #require(try format.read(Array(file.utf8), file: "a").units.first)
    let target = try #require(unit.target)
    #expect(target.text == "Wrijf over de knie.")
    #expect(target.codes.map(\.original) == ["<em>", "</em>"])
    #expect(target.codes.map(\.purpose) == [.formatting, .formatting])
    #expect(target.codes.map(\.number) == unit.source.codes.map(\.number))
    let written = CatalogFormat.po.write(Catalog(original: "a", units: [unit])).string
    #expect(written.contains("Wrijf over de <1>knie</1>."), "\(written)")
  }
}
