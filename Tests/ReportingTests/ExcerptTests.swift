import Testing

@testable import Reporting

@Suite struct ExcerptTests {
  @Test func underlinesTheHighlight() {
    let excerpt = Excerpt("Prik in de knieën nu.", highlight: 11..<18, width: 40)
    #expect(excerpt.line == "Prik in de knieën nu.")
    #expect(excerpt.carets == "           ^^^^^^")
  }

  @Test func showsAPlaceBetweenCharactersAsOneCaret() {
    #expect(Excerpt("ab", highlight: 1..<1, width: 40).carets == " ^")
    #expect(Excerpt("ab", highlight: 2..<2, width: 40).carets == "  ^")
    #expect(Excerpt("ab", highlight: nil, width: 40).carets.isEmpty)
  }

  @Test func showsLineBreaksAsSpaces() {
    #expect(Excerpt("one\ntwo\tthree", highlight: nil, width: 40).line == "one two three")
  }

  @Test(arguments: [20, 27, 33, 48, 64, 99])
  func staysWithinTheWidthAndPointsAtTheWord(width: Int) {
    let words = (0..<60).map { "wörd\($0)" }
    let text = words.joined(separator: " ")
    var start = 0
    for word in words {
      let excerpt = Excerpt(text, highlight: start..<start + word.utf8.count, width: width)
      #expect(excerpt.line.columns <= width)
      let lead = excerpt.carets.prefix { $0 == " " }.count
      let pointed = excerpt.line.dropFirst(lead).prefix(excerpt.carets.count - lead)
      #expect(String(pointed) == word)
      start += word.utf8.count + 1
    }
  }

  @Test(arguments: [20, 33, 64, 99, 700])
  func anEllipsisStandsJustWhereTheTextGoesOn(width: Int) {
    let words = (0..<60).map { "wörd\($0)" }
    let text = words.joined(separator: " ")
    for start in stride(from: 0, to: text.utf8.count - 3, by: 5) {
      let line = Excerpt(text, highlight: start..<start + 3, width: width).line
      let shown = line.replacing("…", with: "")
      #expect(text.contains(shown) && shown.columns >= min(text.columns, (width - 2) / 2))
      #expect(line.hasPrefix("…") == !text.hasPrefix(shown))
      #expect(line.hasSuffix("…") == !text.hasSuffix(shown))
    }
  }

  @Test func cutsAHighlightThatIsWiderThanTheLine() {
    let text = String(repeating: "a", count: 100)
    let excerpt = Excerpt(text, highlight: 0..<100, width: 30)
    #expect(excerpt.line.columns <= 30)
    #expect(excerpt.carets.columns <= 30)
  }
}
