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
  /// The page's Dutch has the first say, then the markup that the catalog names, if it is in the page, then the English:
  /// a number alone may have been given to another code since.
  /// - Throws: ``MergeProblem`` with `unknown-code` where there is none.
  func markup(of code: InlineCode) throws(MergeProblem) -> String {
    if let same = unit.target?.code(like: code) { return same.original }
    if known.contains(code.original) { return code.original }
    if let same = unit.source.code(like: code) { return same.original }
    throw MergeProblem(.unknown, code: code.written)
  }

  /// A link or an image of the English that is gone from the wanted text, which the page's Dutch has or was not there to have.
  ///
  /// A translation can do without bold, not without what leads on or shows something.
  static func lostContent(of unit: MergeUnit) -> InlineCode? {
    let isContent = { (code: InlineCode) in
      code.kind != .closing && (code.purpose == .link || code.purpose == .image)
    }
    let holds = { (text: InlineText, code: InlineCode) in
      text.codes.contains { $0.number == code.number && $0.kind == code.kind }
    }
    let lost = unit.source.codes.filter { code in
      isContent(code) && !holds(unit.wanted, code)
        && unit.target.map { holds($0, code) } ?? true
    }
    // One with another number may stand for it.
    let others = unit.wanted.codes.filter { isContent($0) && !holds(unit.source, $0) }
    return lost.count > others.count ? lost.first : nil
  }

  /// Requires that all spans of the wanted text are closed, within each other, and none within one of its own kind whose end
  /// its start tag would be.
  ///
  /// - Throws: ``MergeProblem`` with `unclosed-code`, `overlapping-code` or `nested-code` where they are not.
  func requireNesting() throws(MergeProblem) {
    var open: [(code: InlineCode, name: String?)] = []
    for code in unit.wanted.codes {
      switch code.kind {
      case .standalone: continue
      case .opening:
        let name = name(of: code)
        let isEnd = open.contains {
          $0.code.number == code.number
            || $0.name.map { $0 == name && Self.ended.contains($0) } ?? false
        }
        if isEnd { throw problem(.nested, with: code) }
        open.append((code, name))
      case .closing:
        guard open.last?.code.number != code.number else {
          open.removeLast()
          continue
        }
        let isOpen = open.contains { $0.code.number == code.number }
        throw problem(isOpen ? .overlapping : .unclosed, with: code)
      }
    }
    if let last = open.last { throw problem(.unclosed, with: last.code) }
  }

  /// Requires that no span of the wanted text has one end alone.
  ///
  /// - Throws: ``MergeProblem`` with `unclosed-code` where one has.
  func requireEnds() throws(MergeProblem) {
    let codes = unit.wanted.codes.filter { $0.kind != .standalone }
    for code in codes
    where !codes.contains(where: { $0.number == code.number && $0.kind != code.kind }) {
      throw problem(.unclosed, with: code)
    }
  }

  /// A problem with a code, which is named as the page has it where that is known.
  private func problem(_ kind: MergeProblem.Kind, with code: InlineCode) -> MergeProblem {
    MergeProblem(kind, code: (try? markup(of: code)) ?? code.written)
  }

  /// The name of the element that a code is in the page, as far as that is known.
  private func name(of code: InlineCode) -> String? {
    guard let markup = try? markup(of: code) else { return nil }
    return InlineCode(number: code.number, kind: code.kind, offset: 0, original: markup)
      .elementName
  }

  /// The elements that end where another of their name begins (HTML §13.2.6.4.7, the start tags "a", "button" and "nobr").
  private static let ended: Set<String> = ["a", "button", "nobr"]
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
  /// - Throws: ``MergeProblem`` with `markup` where codes cannot stand there, with `unknown-code`.
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

extension InlineText {
  /// The code with the number of another that has the same element, as far as one knows that.
  fileprivate func code(like other: InlineCode) -> InlineCode? {
    let name = other.elementName
    return codes.first { code in
      code.number == other.number && code.kind == other.kind && !code.original.isEmpty
        && (name == nil || name == code.elementName)
    }
  }
}

extension InlineCode {
  /// The markup, or where nothing is known of it a placeholder, as formats without markup have them.
  var written: String {
    if !original.isEmpty { return original }
    return switch kind {
    case .opening: "<\(number)>"
    case .closing: "</\(number)>"
    case .standalone: "<\(number)/>"
    }
  }

  /// The name of the code's element, `nil` where its markup is a catalog's placeholder or not known.
  var elementName: String? {
    let name = original.utf8.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }
      .prefix { (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) }
    guard let first = name.first, (0x41...0x5A).contains(first & 0xDF),
      original.utf8.first == UInt8(ascii: "<")
    else { return nil }
    return String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
  }
}
