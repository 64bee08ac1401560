import Testing

@testable import Reporting

@Suite struct WrappingTests {
  @Test(arguments: [
    ("", 10, [""]),
    ("needle", 10, ["needle"]),
    ("the needle is thin", 10, ["the needle", "is thin"]),
    ("spiervermoeidheid", 10, ["spiervermo", "eidheid"]),
    ("e\u{301}e\u{301}e\u{301} e", 5, ["e\u{301}e\u{301}e\u{301} e"]),
    ("10\u{A0}mg now", 5, ["10\u{A0}mg", "now"]),
  ])
  func breaksAtSpaces(text: String, width: Int, lines: [String]) {
    #expect(wrapped(text, to: width) == lines)
  }

  @Test(arguments: 1...30)
  func losesNothingAndStaysWithinTheWidth(width: Int) {
    let text = "Een zenuw is té sterk om gebroken te worden door een naald van 0,30 mm."
    let lines = wrapped(text, to: width)
    #expect(lines.allSatisfy { $0.columns <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
