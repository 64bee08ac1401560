internal import Bitext

extension InlineText {
  /// Whether two texts are the same as far as every format keeps them: words, and the kinds and places of codes; their markup
  /// too, where both have kept it, else their numbers.
  ///
  /// An é is one also where it is written as e and an accent.
  ///
  /// - Parameters:
  ///   - other: The other text.
  ///   - isNumberedAlike: Whether the numbers of codes mean the same in both.
  /// - Returns: Whether nothing differs that both keep.
  func isSame(as other: InlineText, isNumberedAlike: Bool = true) -> Bool {
    // Strings are equal where they are canonically equivalent (Unicode Standard Annex 15).
    guard text == other.text, codes.count == other.codes.count else { return false }
    let isSameBytes = text.hasSameBytes(as: other.text)
    return zip(codes, other.codes).allSatisfy { left, right in
      left.kind == right.kind
        && (isSameBytes
          ? left.offset == right.offset
          : beginning(upTo: left.offset) == other.beginning(upTo: right.offset))
        && (left.hasMarkup && right.hasMarkup
          ? left.original == right.original : !isNumberedAlike || left.number == right.number)
    }
  }

  private func beginning(upTo offset: Int) -> String {
    String(decoding: text.utf8.prefix(offset), as: UTF8.self)
  }

  /// A translation of one source as one of another, that of the same unit in another format: each code has the number of
  /// the code that it corresponds to, and its markup where one of the two formats keeps none, or where its own is only that
  /// by which a program writes the code of its source too.
  ///
  /// Codes of sources with the same kinds of codes correspond by their places, others by their numbers.
  ///
  /// - Parameters:
  ///   - own: The source that the text translates, with the numbers of its codes.
  ///   - source: The source of the same unit in another format.
  ///   - former: The translation in whose place the text comes; its markup counts before that of the source, since a link may
  ///     lead to the Dutch page.
  /// - Returns: The text; codes that neither the other source nor the former translation has stay as they are.
  func adapted(
    from own: InlineText, to source: InlineText, replacing former: InlineText? = nil
  ) -> InlineText {
    var copy = self
    let counterparts = counterparts(from: own, in: source)
    for (index, code) in codes.enumerated() {
      let known = counterparts[index]
      let written = own.codes.first { $0.isOne(with: code) }
      copy.codes[index].number = known?.number ?? code.number
      let earlier = former?.codes.first { $0.isOne(with: copy.codes[index]) && $0.hasMarkup }
      if let known, code.hasMarkup, known.hasMarkup {
        let isNotation =
          written?.original == code.original && !known.original.hasSameBytes(as: code.original)
        if !isNotation { continue }
      }
      guard let markup = earlier ?? known, !code.hasMarkup || known != nil else { continue }
      copy.codes[index].original = markup.original
      copy.codes[index].purpose = markup.purpose
    }
    return copy
  }
}

extension InlineText {
  /// For each code that of a source which it corresponds to, where the text translates another one.
  private func counterparts(from own: InlineText, in source: InlineText) -> [InlineCode?] {
    let isAlike = own.codes.map(\.kind) == source.codes.map(\.kind)
    return codes.map { code in
      let place = (isAlike ? own : source).codes.firstIndex { $0.isOne(with: code) }
      return place.map { source.codes[$0] }
    }
  }

  /// A translation of one source with the numbers of the codes of another, that of the same unit in another format.
  func renumbered(from own: InlineText, to source: InlineText) -> InlineText {
    var copy = numbered(like: own, repeated: .numberedAsSource)
    for (index, known) in copy.counterparts(from: own, in: source).enumerated() {
      if let known { copy.codes[index].number = known.number }
    }
    return copy
  }
}

extension InlineCode {
  /// Whether two codes of corresponding texts are the same one.
  fileprivate func isOne(with other: InlineCode) -> Bool {
    number == other.number && kind == other.kind
  }

  /// Whether the markup is known, and not only the placeholder that stood for it.
  var hasMarkup: Bool { !original.isEmpty && original != Placeholders.name(of: self) }
}
