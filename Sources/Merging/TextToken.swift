internal import Bitext

/// A word, the space between two, or a code of a text, the unit in which texts are compared.
struct TextToken {
  enum Content: Hashable {
    case word([UInt8])
    case space([UInt8])
    case code(InlineCode.Kind, number: Int)
  }

  let content: Content
  /// The index of the code in its text.
  var code: Int?
  /// Its bytes in the file, `nil` where it has none of its own: a space that was folded, or one between two blocks.
  var bytes: Range<Int>?
  /// The index in the unit of the block that it is in.
  var block = 0
  /// Whether it stands for the space between two blocks.
  var isBreak = false

  /// Whether a sentence may end with it.
  var endsSentence: Bool {
    guard case .word(let word) = content, let last = word.last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
  }

  /// The tokens of a text in order.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func all(in content: InlineText) -> [(token: TextToken, range: Range<Int>)] {
    let bytes = Array(content.text.utf8)
    var tokens: [(token: TextToken, range: Range<Int>)] = []
    var position = 0
    var next = 0
    func takeCodes(upTo offset: Int) {
      while next < content.codes.count, content.codes[next].offset <= offset {
        let code = content.codes[next]
        let token = TextToken(content: .code(code.kind, number: code.number), code: next)
        tokens.append((token, position..<position))
        next += 1
      }
    }
    while position < bytes.count {
      takeCodes(upTo: position)
      let limit =
        next < content.codes.count ? min(content.codes[next].offset, bytes.count) : bytes.count
      let isSpace = Self.isSpace(bytes[position])
      var end = position + 1
      while end < limit, Self.isSpace(bytes[end]) == isSpace { end += 1 }
      let run = Array(bytes[position..<end])
      tokens.append((TextToken(content: isSpace ? .space(run) : .word(run)), position..<end))
      position = end
    }
    takeCodes(upTo: .max)
    return tokens
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension TextToken {
  /// The tokens of blocks that follow each other, with their places in the file.
  ///
  /// - Parameters:
  ///   - blocks: the blocks.
  ///   - contents: their texts, their codes with the numbers that they have in the unit.
  /// - Returns: the tokens, a break between two blocks.
  static func placed(_ blocks: [Block], _ contents: [InlineText]) -> [TextToken] {
    var tokens: [TextToken] = []
    for (index, block) in blocks.enumerated() {
      if index > 0 {
        tokens.append(TextToken(content: .space([0x20]), block: index - 1, isBreak: true))
      }
      let places = PiecePlaces(block.placement?.pieces ?? [])
      for (token, range) in all(in: contents[index]) {
        var token = token
        token.block = index
        token.bytes = token.code.map { places.bytes(ofCode: $0) } ?? places.bytes(of: range)
        tokens.append(token)
      }
    }
    return tokens
  }
}

/// Finds the bytes of stretches of a text.
private struct PiecePlaces {
  private var texts: [(text: Range<Int>, bytes: Range<Int>)] = []
  private var codes: [Int: Range<Int>] = [:]

  init(_ pieces: [Block.Placement.Piece]) {
    for piece in pieces {
      switch piece.kind {
      case .text(let text): texts.append((text, piece.bytes))
      case .code(let index): codes[index] = piece.bytes
      }
    }
    texts.sort { $0.text.lowerBound < $1.text.lowerBound }
  }

  func bytes(ofCode index: Int) -> Range<Int>? { codes[index] }

  /// The bytes from the first to the last of a stretch; `nil` where an end of it stands nowhere.
  func bytes(of range: Range<Int>) -> Range<Int>? {
    guard let first = piece(at: range.lowerBound), let last = piece(at: range.upperBound - 1) else {
      return nil
    }
    let start = place(of: range.lowerBound, in: first, isEnd: false)
    let end = place(of: range.upperBound, in: last, isEnd: true)
    guard let start, let end, start <= end else { return nil }
    return start..<end
  }

  private func place(
    of offset: Int, in piece: (text: Range<Int>, bytes: Range<Int>), isEnd: Bool
  ) -> Int? {
    if piece.text.count == piece.bytes.count {
      return piece.bytes.lowerBound + (offset - piece.text.lowerBound)
    }
    if isEnd { return offset == piece.text.upperBound ? piece.bytes.upperBound : nil }
    return offset == piece.text.lowerBound ? piece.bytes.lowerBound : nil
  }

  private func piece(at offset: Int) -> (text: Range<Int>, bytes: Range<Int>)? {
    var low = 0
    var high = texts.count
    while low < high {
      let middle = (low + high) / 2
      if texts[middle].text.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < texts.count, texts[low].text.contains(offset) else { return nil }
    return texts[low]
  }
}
