import Testing

@testable import Bitext

/// What is put aside comes back.
@Suite("Packed values")
struct PackingTests {
  private func again<Value: Packable>(_ value: Value) -> Value {
    var packer = Packer()
    packer.add(value)
    var unpacker = Unpacker(packer.bytes)
    return unpacker.value()
  }

  @Test("Numbers, texts and lists come back", arguments: [0, 1, 127, 128, 300, 1 << 40, -1, .min])
  func numbers(number: Int) {
    #expect(again(number) == number)
    #expect(again([number, 7]) == [number, 7])
    #expect(again(Int?.some(number)) == number)
    #expect(again(Double(number) / 3) == Double(number) / 3)
  }

  @Test("A name that comes again is the same, and shorter")
  func names() {
    var packer = Packer()
    packer.add(name: "een/lang/pad.html")
    let once = packer.bytes.count
    packer.add(name: "")
    packer.add(name: "een/lang/pad.html")
    #expect(packer.bytes.count == once + 3)
    var unpacker = Unpacker(packer.bytes)
    #expect(unpacker.name() == "een/lang/pad.html")
    #expect(unpacker.name() == "")
    #expect(unpacker.name() == "een/lang/pad.html")
  }

  private static let range = SourceRange(
    file: "a.html", offset: 12, length: 3, start: SourcePosition(line: 2, column: 3, byteColumn: 4),
    end: SourcePosition(line: 2, column: 6, byteColumn: 8))

  @Test(
    "A block comes back with all that it has",
    arguments: [
      .title, .heading(level: 1), .heading(level: 6), .paragraph, .listItem, .quote, .caption,
      .tableCell, .definitionTerm, .definitionDescription, .preformatted, .imageText,
      .elementTitle, .pageTitle, .pageDescription,
    ] as [Block.Kind])
  func block(kind: Block.Kind) {
    var block = Block(
      id: "b1", kind: kind, role: .marker,
      content: InlineText(
        "spier’s", codes: [InlineCode(number: 1, kind: .opening, offset: 2, original: "<b>")]),
      range: Self.range, declaredLanguage: "nl",
      list: Block.ListPosition(list: 1, item: 2, depth: 3),
      table: Block.TablePosition(table: 4, row: 5, column: 6), isTranslatable: false,
      links: ["l"], images: ["i", ""],
      parts: [Block.Part(edge: .sign, text: 2..<5, range: Self.range, declaredLanguage: "nl")],
      language: LanguageDecision(language: .dutch, confidence: 0.75))
    block.isSecondHalf = true
    block.suppressions = [Suppression(check: "numbers", range: Self.range), Suppression(check: "")]
    var post = Post(
      name: "p", files: ["a.html", "b.html"], platform: "wordpress", blocks: [block],
      alternates: [Post.Alternate(language: "en", address: "x")], canonical: "y")
    post.copies = [block]
    post.numbers = [block, block]
    post.suppressions = block.suppressions
    post.translationGroup = "a.xml#1"
    #expect(again(post) == post)
    #expect(again(Post(name: "", files: [], blocks: [])) == Post(name: "", files: [], blocks: []))
  }

  @Test("A finding comes back with what it is known by")
  func finding() {
    var finding = Finding(
      check: "numbers", issueType: .numbers, severity: .error,
      message: Message("finding.x", "1", "2"),
      unit: "u", location: Self.range, sourceHighlight: 3..<9, targetHighlight: 0..<0,
      suggestion: "3")
    #expect(again(finding) == finding)
    finding.identity = ["1"]
    #expect(again(finding) == finding)
    #expect(again(finding).identity == ["1"])
  }
}
