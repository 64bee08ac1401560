internal import Bitext

/// Finds the markup of the codes of a translation: that of the page, not what a catalog brings along.
struct CodeMarkup {
  private let unit: MergeUnit
  /// The markup of all codes of the post.
  private let known: Set<String>

  init(_ unit: MergeUnit, known: Set<String>) {
    self.unit = unit
    self.known = known
  }

  /// The markup for a code of the wanted text.
  ///
  /// The page's Dutch has the first say, then its English; a code that is in neither must be known in the page.
  /// - Throws: ``MergeProblem/codes`` where there is none.
  func markup(of code: InlineCode) throws(MergeProblem) -> String {
    for text in [unit.target, unit.source] {
      let same = text?.codes.first { $0.number == code.number && $0.kind == code.kind }
      if let same, !same.original.isEmpty { return same.original }
      if same != nil { throw .codes }
    }
    guard known.contains(code.original) else { throw .codes }
    return code.original
  }

  /// Whether all spans of a text are closed, and within each other.
  static func isBalanced(_ text: InlineText) -> Bool {
    var open: [Int] = []
    for code in text.codes {
      switch code.kind {
      case .standalone: continue
      case .opening: open.append(code.number)
      case .closing: if open.popLast() != code.number { return false }
      }
    }
    return open.isEmpty
  }
}

extension InlineText {
  /// The tokens without spaces at the ends.
  var trimmedTokens: [TextToken] {
    var tokens = TextToken.all(in: self).map(\.token)
    while case .space = tokens.last?.content { tokens.removeLast() }
    while case .space = tokens.first?.content { tokens.removeFirst() }
    return tokens
  }
}

extension CodeMarkup {
  /// Tokens of the wanted text as they are written at a place.
  ///
  /// - Throws: ``MergeProblem/markup`` where codes cannot stand there, ``MergeProblem/codes``.
  func bytes(
    of tokens: some Sequence<TextToken>, escapes: [Block.Placement.Escape]
  ) throws(MergeProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    for token in tokens {
      switch token.content {
      case .word(let text), .space(let text):
        bytes += escapes.bytes(of: String(decoding: text, as: UTF8.self))
      case .code:
        guard let index = token.code else { continue }
        if !escapes.allowsMarkup { throw .markup }
        bytes += escapes.bytes(ofMarkup: try markup(of: unit.wanted.codes[index]))
      }
    }
    return bytes
  }
}
