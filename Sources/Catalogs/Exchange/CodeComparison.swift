internal import Bitext

extension InlineText {
  /// Whether two texts are the same as far as every format keeps them: words, and the kinds and places of codes; their markup
  /// too, where both have kept it.
  func isSame(as other: InlineText) -> Bool {
    guard Array(text.utf8) == Array(other.text.utf8), codes.count == other.codes.count else {
      return false
    }
    return zip(codes, other.codes).allSatisfy { left, right in
      left.kind == right.kind && left.offset == right.offset
        && (left.original == right.original || !left.hasMarkup || !right.hasMarkup)
    }
  }

  /// A translation of one source as one of another, that of the same unit in another format: each code has the number of
  /// the code that it corresponds to, and its markup where one of the two formats keeps none.
  ///
  /// Codes of sources with the same kinds of codes correspond by their places, others by their numbers.
  ///
  /// - Parameters:
  ///   - own: The source that the text translates, with the numbers of its codes.
  ///   - source: The source of the same unit in another format.
  /// - Returns: The text; codes that the other source lacks stay as they are.
  func adapted(from own: InlineText, to source: InlineText) -> InlineText {
    let isAlike = own.codes.map(\.kind) == source.codes.map(\.kind)
    var copy = self
    for (index, code) in codes.enumerated() {
      let isSame = { (other: InlineCode) in
        other.number == code.number && other.kind == code.kind
      }
      let place = (isAlike ? own : source).codes.firstIndex(where: isSame)
      guard let known = place.map({ source.codes[$0] }) else { continue }
      copy.codes[index].number = known.number
      guard !code.hasMarkup || !known.hasMarkup else { continue }
      copy.codes[index].original = known.original
      copy.codes[index].purpose = known.purpose
    }
    return copy
  }
}

extension InlineCode {
  /// Whether the markup is known, and not only the placeholder that stood for it.
  var hasMarkup: Bool { !original.isEmpty && original != Placeholders.name(of: self) }
}
