import Testing

@testable import QualityAssurance

@Suite struct TagTextTests {
  @Test(arguments: [
    ("<a href=\"/x\">", "/x"), ("<a class='b' HREF='/x?a=1&amp;b=2'>", "/x?a=1&b=2"),
    ("<a\n  href = /x >", "/x"), ("<a data-href=\"/y\" href=\"/x\">", "/x"), ("<a>", ""),
    ("<a title=\" href='/z'\">", ""), ("</a>", ""), ("<a href", ""),
  ])
  func readsAnAttribute(tag: String, value: String) {
    #expect(attribute("href", ofTag: tag) == value)
  }
}
