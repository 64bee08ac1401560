public import Bitext

/// In what the markup of a translation is not that of its source.
public struct MarkupDifference: Hashable, Sendable {
  /// The codes of the source that the translation lacks, as they are written.
  public let missing: [String]
  /// The codes of the translation that the source has not.
  public let added: [String]
  /// Tags and character references that somebody typed as text.
  public let typed: [String]

  /// Compares a translation with its source, whose codes have the same numbers.
  ///
  /// Codes that enclose something count once, unless one of their two ends is there alone.
  ///
  /// - Parameters:
  ///   - target: The translation.
  ///   - source: What it translates.
  ///   - former: The translation in whose place it comes, which may show markup as text too.
  /// - Complexity: O(*n* + *c*²) for *n* bytes of text and *c* codes.
  public init(of target: InlineText, from source: InlineText, replacing former: InlineText? = nil) {
    let pairs = [(source, target), (target, source)].map { $0.leftOver(besides: $1) }
    missing = pairs[0].named(besides: pairs[1])
    added = pairs[1].named(besides: pairs[0])
    typed = target.typedMarkup(besides: [source, former].compactMap(\.self))
  }

  /// Whether there is no difference.
  public var isEmpty: Bool { missing.isEmpty && added.isEmpty && typed.isEmpty }
}

extension InlineText {
  /// The codes that another text has not, by number and kind.
  fileprivate func leftOver(besides other: InlineText) -> [InlineCode] {
    codes.filter { code in
      !other.codes.contains { $0.number == code.number && $0.kind == code.kind }
    }
  }
}

extension [InlineCode] {
  /// What the codes are called, each span by the code that opens it.
  ///
  /// One without its other end may have another number: it is known by what it is called.
  fileprivate func named(besides others: [InlineCode]) -> [String] {
    var names = others.map(\.name)
    let own = filter { code in
      guard let place = names.firstIndex(of: code.name) else { return true }
      names.remove(at: place)
      return false
    }
    let opened = Set(own.filter { $0.kind == .opening }.map(\.number))
    return own.filter { $0.kind != .closing || !opened.contains($0.number) }.map(\.name)
  }
}

extension InlineText {
  /// The text with its codes as they are written, or as placeholders where nothing is known of them.
  ///
  /// - Complexity: O(*n* · *c*), where *n* is the length of the text and *c* the number of codes.
  public var withMarkup: String {
    var bytes = Array(text.utf8)
    for code in codes.reversed() {
      bytes.insert(contentsOf: code.name.utf8, at: min(max(code.offset, 0), bytes.count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension InlineCode {
  /// The markup, or the placeholder where nothing is known of it.
  fileprivate var name: String { hasMarkup ? original : Placeholders.name(of: self) }
}
