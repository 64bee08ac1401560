internal import Bitext
internal import Markup

extension String {
  /// Whether a text has the same bytes: equal strings may differ in their code points.
  func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    var (left, right) = (self, other)
    return left.withUTF8 { left in
      right.withUTF8 { right in unsafe ByteSearch.isSame(left, right) }
    }
  }
}

extension InlineText {
  /// The text with its codes in order, inside the text, and each span with a number of its own.
  ///
  /// - Parameter numbers: Numbers that are not given to a span which needs one.
  /// - Returns: The same text.
  func numbered(besides numbers: Set<Int> = []) -> InlineText {
    if hasSettledCodes { return self }
    var copy = self
    copy.codes = orderedCodes()
    var taken: Set<Int> = []
    var fresh = FreshNumbers(besides: numbers.union(copy.codes.map(\.number)))
    for span in CodeSpan.all(in: copy.codes) {
      let isFree = span.number > 0 && taken.insert(span.number).inserted
      copy.renumber(span, isFree ? span.number : fresh.next())
    }
    return copy
  }

  /// The text with its codes numbered as the codes of `source` to which they correspond.
  ///
  /// Extraction numbers each text's codes by their order there, but a translation may turn that order
  /// round. The same markup corresponds first, then the same element with other attributes (a link to
  /// the Dutch page), then the same number with the same purpose. Where the unit has segments, codes of
  /// different ones do not correspond: XLIFF 2 (§4.3.1.21 `id`) gives one id to codes of a source and its own target.
  ///
  /// - Parameters:
  ///   - source: What the text translates, numbered.
  ///   - segments: The segments of the unit.
  ///   - known: Numbers that are not given to a code which needs one.
  ///   - repeated: What becomes of a code that the text has more often than the source.
  /// - Returns: The same text.
  /// - Complexity: O(*n* + *m*) for *n* and *m* codes, but for putting them in order.
  func numbered(
    like source: InlineText, segments: [TranslationUnit.Segment] = [],
    besides known: Set<Int> = [], repeated: RepeatedCodes = .numberedAnew
  ) -> InlineText {
    guard !codes.isEmpty, !(segments.isEmpty && corresponds(to: source)) else { return self }
    var copy = self
    copy.codes = orderedCodes()
    let free = CodeSpan.all(in: source.codes)
    if repeated == .numberedAnew {
      // Of a code without markup, nothing but its number tells what it is, and that number it may lose.
      copy.takeMarkup(of: free, segments: segments, source: source)
    }
    let spans = CodeSpan.all(in: copy.codes)
    var numbers = CodeNumbers(of: spans, among: free)
    numbers.restrict(segments: segments, source: source, target: copy)
    numbers.match(sameNumber: true) { $0.original }
    if repeated != .numberedAnew {
      numbers.findRepeated { $0.number == $1.number && $0.isBare }
    }
    numbers.match(sameNumber: false) { $0.original }
    numbers.match(sameNumber: true) { $0.elementName.isEmpty ? nil : $0.elementName }
    numbers.match(sameNumber: false) { $0.elementName.isEmpty ? nil : $0.elementName }
    numbers.match(sameNumber: true) { $0.purpose.rawValue }
    if repeated != .numberedAnew {
      numbers.findRepeated { span, other in
        span.isWritten(as: other) && (span.number == other.number || repeated == .numberedAsSource)
      }
      numbers.keepRepeated(isSourceKnown: !source.isEmpty)
    }
    numbers.giveFreshNumbers(besides: known)
    for (index, span) in spans.enumerated() {
      if span.isBare, let place = numbers.repeated[index] {
        copy.takeMarkup(of: free[place], for: span)
      }
      copy.renumber(span, numbers.chosen[index] ?? span.number)
    }
    return copy
  }

  /// The text whose codes without markup have that of the codes of their numbers in the source: programs may write of a
  /// code in a target no more than its id.
  ///
  /// - Complexity: O(*n* · *m*) for *n* codes without markup and *m* codes of the source.
  func completed(from source: InlineText) -> InlineText {
    guard codes.contains(where: { $0.original.isEmpty && $0.purpose == .other }) else {
      return self
    }
    // A span of which one end has markup has more than its id.
    let marked = Set(codes.filter { !$0.original.isEmpty }.map(\.number))
    var copy = self
    for (index, code) in codes.enumerated()
    where code.purpose == .other && !marked.contains(code.number) {
      let known = source.codes.first { $0.number == code.number && $0.kind == code.kind }
      guard let known else { continue }
      copy.codes[index].original = known.original
      copy.codes[index].purpose = known.purpose
    }
    return copy
  }

  /// The text with its codes in order and inside the text.
  func inOrder() -> InlineText {
    if hasSettledCodes { return self }
    var copy = self
    copy.codes = orderedCodes()
    return copy
  }

  /// Whether each code is that of the same number in a source that is numbered, so that the codes correspond as they are.
  func corresponds(to source: InlineText) -> Bool {
    hasSettledCodes
      && codes.allSatisfy { code in
        source.codes.contains { other in
          code.number == other.number && code.kind == other.kind && code.purpose == other.purpose
            && code.original.hasSameBytes(as: other.original)
        }
      }
  }

  /// Whether the codes are few, in order and in place, and each span has a number and a purpose.
  var hasSettledCodes: Bool {
    if codes.isEmpty { return true }
    guard codes.count <= Self.fewCodes, codes[0].offset >= 0 else { return false }
    var last = 0
    for index in codes.indices {
      let (number, offset) = (codes[index].number, codes[index].offset)
      guard number > 0, offset >= last, offset <= text.utf8.count else { return false }
      last = offset
      let place = text.utf8.index(text.startIndex, offsetBy: last)
      if place < text.endIndex, text.utf8[place] & 0xC0 == 0x80 { return false }
      var partner: Int?
      for other in codes.indices where other != index && codes[other].number == number {
        if partner != nil { return false }
        partner = other
      }
      let kind = codes[index].kind
      guard let partner else {
        if kind == .standalone { continue }
        return false
      }
      guard kind != .standalone, codes[partner].purpose == codes[index].purpose,
        codes[partner].kind == (kind == .opening ? .closing : .opening),
        (partner > index) == (kind == .opening)
      else { return false }
    }
    return true
  }

  /// So many codes are looked through for each of them.
  private static let fewCodes = 32

  private mutating func renumber(_ span: CodeSpan, _ number: Int) {
    let purpose = codes[span.indexes[0]].purpose
    for index in span.indexes {
      codes[index].number = number
      // Formats keep one purpose a span.
      codes[index].purpose = purpose
    }
  }

  /// Gives the spans of which only the number is known the markup of the source span with that number.
  private mutating func takeMarkup(
    of free: [CodeSpan], segments: [TranslationUnit.Segment], source: InlineText
  ) {
    guard codes.contains(where: { !$0.hasMarkup }) else { return }
    var numbers = CodeNumbers(of: CodeSpan.all(in: codes), among: free)
    numbers.restrict(segments: segments, source: source, target: self)
    numbers.findRepeated { $0.number == $1.number && $0.isBare && !$1.isBare }
    for (span, place) in zip(numbers.spans, numbers.repeated) {
      if let place { takeMarkup(of: free[place], for: span) }
    }
  }

  /// Gives a span of which only the number is known the markup of the span that it repeats.
  private mutating func takeMarkup(of other: CodeSpan, for span: CodeSpan) {
    for (index, code) in zip(span.indexes, other.codes) {
      codes[index].original = code.original
      codes[index].purpose = code.purpose
    }
  }

  /// The codes by offset, each offset moved onto the start of a character of the text.
  private func orderedCodes() -> [InlineCode] {
    let bytes = Array(text.utf8)
    let moved = codes.map { code in
      var code = code
      code.offset = min(max(code.offset, 0), bytes.count)
      while code.offset < bytes.count, bytes[code.offset] & 0xC0 == 0x80 { code.offset -= 1 }
      return code
    }
    return moved.enumerated().sorted { left, right in
      (left.element.offset, left.offset) < (right.element.offset, right.offset)
    }.map(\.element)
  }
}
