import Bitext
import Testing

@Suite("Changes of bytes") struct BytePatchTests {
  private func changed(_ file: String, _ patches: (Range<Int>, String)...) -> String {
    let patches = patches.map { BytePatch($0.0, Array($0.1.utf8)) }
    return String(decoding: patches.applied(to: Array(file.utf8)), as: UTF8.self)
  }

  @Test func changesAreMadeByPlace() {
    #expect(changed("abcdef") == "abcdef")
    #expect(changed("abcdef", (4..<5, "E"), (0..<2, "A")) == "AcdEf")
    #expect(changed("abcdef", (0..<6, "")) == "")
    #expect(changed("", (0..<0, "a")) == "a")
    #expect(changed("ab", (2..<2, "c"), (0..<0, "_")) == "_abc")
  }

  @Test func thoseInOnePlaceKeepTheirOrder() {
    #expect(changed("ab", (1..<1, "1"), (1..<1, "2"), (1..<2, "B"), (1..<1, "3")) == "a123B")
  }

  @Test func adjacentOnesDoNotOverlap() {
    #expect(changed("abcd", (2..<3, "C"), (1..<2, "B"), (3..<3, "+")) == "aBC+d")
  }
}

@Suite("Places of parts of a block") struct BlockPlacementTests {
  /// `Rek <b>de</b> sp&iuml;er`, where the reference is one piece.
  private let content = InlineText(
    "Rek de spïer",
    codes: [
      InlineCode(number: 1, kind: .opening, offset: 4, original: "<b>"),
      InlineCode(number: 1, kind: .closing, offset: 6, original: "</b>"),
    ])
  private let placement = Block.Placement(
    pieces: [
      Block.Placement.Piece(kind: .text(0..<4), bytes: 10..<14),
      Block.Placement.Piece(kind: .code(0), bytes: 14..<17),
      Block.Placement.Piece(kind: .text(4..<6), bytes: 17..<19),
      Block.Placement.Piece(kind: .code(1), bytes: 19..<23),
      Block.Placement.Piece(kind: .text(6..<9), bytes: 23..<26),
      Block.Placement.Piece(kind: .text(9..<11), bytes: 26..<32),
      Block.Placement.Piece(kind: .text(11..<13), bytes: 32..<34),
    ], elements: [], escapes: [.markup])

  @Test func partsAreCountedFromTheirStart() {
    let part = placement.part(
      4..<13, of: content,
      as: InlineText(
        "de spïer",
        codes: [
          InlineCode(number: 1, kind: .opening, offset: 0, original: "<b>"),
          InlineCode(number: 1, kind: .closing, offset: 2, original: "</b>"),
        ]))
    #expect(part.pieces.map(\.bytes) == [14..<17, 17..<19, 19..<23, 23..<26, 26..<32, 32..<34])
    #expect(
      part.pieces.map(\.kind) == [
        .code(0), .text(0..<2), .code(1), .text(2..<5), .text(5..<7), .text(7..<9),
      ])
  }

  @Test func codesThatThePartLacksAreLeftOut() {
    let part = placement.part(2..<5, of: content, as: InlineText("k d"))
    #expect(part.pieces.map(\.kind) == [.text(0..<2), .text(2..<3)])
    #expect(part.pieces.map(\.bytes) == [12..<14, 17..<18])
  }

  @Test func aReferenceIsNotCut() {
    let part = placement.part(10..<13, of: content, as: InlineText("er"))
    #expect(part.pieces.map(\.bytes) == [26..<32, 32..<34])
  }
}
