extension TranslationUnit {
  /// The indexes of the segments that have words of which the translation has none; none where there is no translation at all.
  ///
  /// - Complexity: O(*n*), where *n* is the length of both texts.
  public var segmentsWithoutTranslation: [Int] {
    guard let target else { return [] }
    return segments.indices.filter { index in
      let segment = segments[index]
      return segment.isTranslatable
        && (segment.target.map { Self.slice($0, of: target) } ?? "").allSatisfy(\.isWhitespace)
        && Self.slice(segment.source, of: source).contains { $0.isLetter || $0.isNumber }
    }
  }

  private static func slice(_ range: Range<Int>, of text: InlineText) -> String {
    String(decoding: text.text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
