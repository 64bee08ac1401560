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
