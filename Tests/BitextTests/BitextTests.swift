import Bitext
import Testing

@Suite("The shared vocabulary")
struct VocabularyTests {
  @Test func severitiesAreInOrderOfWeight() {
    #expect(Finding.Severity.allCases.sorted() == [.note, .warning, .error])
  }

  @Test(arguments: [
    (InputError(.init("x"), file: "a.html"), "a.html"),
    (InputError(.init("x"), file: "a.html", line: 3), "a.html:3"),
    (InputError(.init("x"), file: "a.html", line: 3, column: 7), "a.html:3:7"),
  ])
  func anErrorSaysItsPlaceAsFarAsItIsKnown(error: InputError, place: String) {
    #expect(error.place == place)
  }

  @Test func anErrorIsAMessageOfTheInterface() {
    let error = InputError(.init("too-large"), file: "a.html", "200", "128")
    #expect(error.message == Message("error.too-large", "200", "128"))
  }

  @Test func aRangeDescribesItselfAsEditorsLinkIt() {
    let range = SourceRange(file: "map/a.html", offset: 90, length: 4, line: 2, column: 11)
    #expect(range.description == "map/a.html:2:11")
  }

  @Test(arguments: [
    ("posts/a.html", "posts/a.html", "a"),
    ("posts/export.xml#neck-pain", "posts/export.xml", "neck-pain"),
    ("Blog.JSON#a.b", "Blog.JSON", "a.b"),
    ("a#b.html", "a#b.html", "a#b"),
    ("copies.xml#2/a.html", "copies.xml#2/a.html", "a"),
    ("blog/neck-pain/index.html", "blog/neck-pain/index.html", "neck-pain"),
    ("neck-pain/nl/index.html", "neck-pain/nl/index.html", "neck-pain"),
    ("./index.html", "./index.html", "index"), ("nl/index.html", "nl/index.html", "index"),
  ])
  func aPostInAnArchiveIsInTheArchivesFile(file: String, path: String, name: String) {
    #expect(PostName.path(of: file) == path)
    #expect(PostName.name(of: file) == name)
  }

  @Test func aRangeReachesToTheEndOfALaterOneInTheSameFile() {
    let range = SourceRange(file: "a.html", offset: 90, length: 4, line: 2, column: 11)
    let later = SourceRange(file: "a.html", offset: 100, length: 5, line: 3, column: 1)
    let both = range.extended(to: later)
    #expect(both.offset == 90 && both.length == 15)
    #expect(both.start == range.start && both.end == SourcePosition(line: 3, column: 6))
    #expect(later.extended(to: range) == later)
    var elsewhere = later
    elsewhere.file = "b.html"
    #expect(range.extended(to: elsewhere) == range)
  }

  @Test(arguments: [
    (SourcePosition(line: 1, column: 3, byteColumn: 4), SourcePosition(line: 7, column: 12)),
    (SourcePosition(line: 2, column: 3), SourcePosition(line: 8, column: 3)),
  ])
  func aPositionInATextIsOneInTheFileAroundIt(inner: SourcePosition, line: SourcePosition) {
    let position = inner.within(textAt: SourcePosition(line: 7, column: 10))
    #expect(position.line == line.line && position.column == line.column)
    #expect(position.byteColumn == inner.byteColumn + (inner.line == 1 ? 9 : 0))
  }

  /// ITS 2.0 §8.17.1 has 27 values of `locQualityIssueType`, in lower case with hyphens.
  @Test func issueTypesAreThoseOfITS() {
    #expect(IssueType.allCases.count == 27)
    for type in IssueType.allCases {
      #expect(type.rawValue.allSatisfy { ("a"..."z").contains($0) || $0 == "-" })
    }
  }

  @Test func everyKindOfBlockHasANameOfItsOwn() {
    let kinds: [Block.Kind] = [
      .title, .heading(level: 1), .heading(level: 6), .paragraph, .listItem, .quote, .caption,
      .tableCell, .definitionTerm, .definitionDescription, .preformatted,
    ]
    #expect(Set(kinds.map(\.name)).count == kinds.count)
  }

  @Test func aTextCanBeWrittenAsALiteral() {
    let text: InlineText = "Spierpijn"
    #expect(text == InlineText("Spierpijn", codes: []))
  }
}
