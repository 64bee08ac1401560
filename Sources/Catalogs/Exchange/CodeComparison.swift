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

  /// The text with the markup of another in place of what a format or program did not keep.
  ///
  /// - Parameter source: A text in which codes of the same numbers stand.
  /// - Returns: The text; codes that the other lacks stay as they are.
  func restoringMarkup(from source: InlineText) -> InlineText {
    var copy = self
    for index in codes.indices where !codes[index].hasMarkup {
      let code = codes[index]
      guard
        let known = source.codes.first(where: {
          $0.number == code.number && $0.kind == code.kind
        })
      else { continue }
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
