internal import Bitext
internal import Markup
internal import Markup

/// An ``InlineText`` in the making, whose codes still have the ids that the file gives them.
struct InlineTextBuilder {
  private var bytes: [UInt8] = []
  /// The text so far instead of ``bytes``, where it stands in the file as it is: most texts are one such stretch.
  private var stretch: ArraySlice<UInt8>?
  /// The codes in document order, those whose ids are numbers with them, the others with 0.
  private(set) var codes: [InlineCode] = []
  /// What the file says of each code besides.
  private(set) var origins: [Origin] = []
  /// The place in ``codes`` of the last code that opened a span of each id, where there are more than ``fewCodes``.
  private var openings: [String: Int]?
  /// So many codes are looked through one by one.
  private static let fewCodes = 16
  /// Whether white space would be folded away here: behind a space that may be folded itself, and where the text begins.
  private var endsInFoldedSpace = true
  /// Whether all ids of codes are numbers, which they keep.
  private var hasNumbers = true

  /// Where a code comes from.
  struct Origin {
    var id: String
    /// The element that it was read from, where the reader told.
    var node: Int?
  }

  /// Adds text, its white space as it stands or folded into single spaces.
  ///
  /// Folding goes on across spans and segments, but not across what stands for something: of *take {dose} pills* both spaces
  /// stay. White space that begins the text is dropped.
  mutating func append(_ text: ArraySlice<UInt8>, preservingSpace: Bool) {
    if stretch == nil, bytes.isEmpty, preservingSpace || FoldedSpace.isFolded(text) {
      stretch = text
      endsInFoldedSpace = !preservingSpace && text.last == 0x20
      return
    }
    if let begun = stretch {
      bytes.reserveCapacity(begun.count + text.count)
      bytes.append(contentsOf: begun)
      stretch = nil
    }
    if preservingSpace {
      bytes.append(contentsOf: text)
      endsInFoldedSpace = false
      return
    }
    FoldedSpace.append(text, to: &bytes, endsInSpace: &endsInFoldedSpace)
  }

  /// The number of bytes so far, which a space at the end that is folded away still counts in.
  var count: Int { stretch?.count ?? bytes.count }

  /// Makes room for the codes that an element of so many nodes mostly holds: spans, with texts in and around them.
  mutating func reserveCodes(inNodes count: Int) {
    guard count > 1 else { return }
    codes.reserveCapacity(codes.count + count * 2 / 3)
    origins.reserveCapacity(origins.count + count * 2 / 3)
  }

  /// Adds a code at the end of the text so far.
  mutating func append(
    _ kind: InlineCode.Kind, id: String, original: String, purpose: InlineCode.Purpose,
    node: Int? = nil
  ) {
    let id = base(of: id)
    let number = Self.number(id) ?? 0
    if number == 0 { hasNumbers = false }
    if kind == .standalone { endsInFoldedSpace = false }
    codes.append(
      InlineCode(number: number, kind: kind, offset: count, original: original, purpose: purpose))
    origins.append(Origin(id: id, node: node))
    guard codes.count > Self.fewCodes else { return }
    if openings == nil {
      openings = [:]
      for index in codes.indices where codes[index].kind == .opening {
        openings?[origins[index].id] = index
      }
    } else if kind == .opening {
      openings?[id] = codes.count - 1
    }
  }

  /// Says that a code is a copy of another (XLIFF 2.1 §4.3.1.8 `copyOf`), and so has its number.
  mutating func setBase(_ base: String, of id: String) {
    if base == id { return }
    let first = self.base(of: base)
    if bases == nil { bases = [:] }
    bases?[id] = first
  }

  private func base(of id: String) -> String { bases?[id] ?? id }

  private var bases: [String: String]?

  /// The elements in the text that are none of its format.
  private var typed: TypedElements?

  /// Adds the start of an element that the format does not have; returns whether its content is text too.
  mutating func enterTyped(_ node: Int, of tree: MarkupTree) -> Bool {
    var elements = typed ?? TypedElements()
    defer { typed = elements }
    return elements.enter(node, of: tree, &self)
  }

  /// Adds the end of such an element.
  mutating func leaveTyped(_ node: Int, of tree: MarkupTree) {
    guard var elements = typed else { return }
    elements.leave(node, of: tree, &self)
    typed = elements
  }

  /// The stretches marked as terms, by the ids of their marks.
  var marks: [String: Range<Int>] { markedTerms ?? [:] }

  private var markedTerms: [String: Range<Int>]?

  /// Begins a marked stretch at the end of the text so far.
  mutating func beginMark(id: String) {
    let place = count
    if markedTerms == nil { markedTerms = [:] }
    markedTerms?[id] = place..<place
  }

  /// Ends a marked stretch at the end of the text so far.
  mutating func endMark(id: String) {
    let end = count
    if let start = markedTerms?[id]?.lowerBound { markedTerms?[id] = start..<end }
  }

  /// The code that opened a span, for the code that closes it.
  func opening(id: String) -> InlineCode? { openingIndex(id: id).map { codes[$0] } }

  private func openingIndex(id: String) -> Int? {
    let id = base(of: id)
    if let openings { return openings[id] }
    var index = codes.count - 1
    while index >= 0, codes[index].kind != .opening || origins[index].id != id { index -= 1 }
    return index < 0 ? nil : index
  }

  /// The texts of a unit's source and target, equal ids in both with equal numbers.
  ///
  /// An id that is a number of at most nine digits keeps it, one that is `c` and such a number that is free gets that; the
  /// others get the numbers that are left, in order of appearance.
  static func finish(
    source: InlineTextBuilder, target: InlineTextBuilder?
  ) -> (source: InlineText, target: InlineText?) {
    if source.hasNumbers, target?.hasNumbers ?? true {
      return (source.finish(numbers: nil), target?.finish(numbers: nil))
    }
    let numbers = numbers(source: source, target: target)
    return (source.finish(numbers: numbers), target?.finish(numbers: numbers))
  }

  /// The number that an id is, written without a sign, without zeros before it and with digits that a placeholder has room for.
  private static func number(_ id: String) -> Int? {
    var id = id
    return id.withUTF8 { digits in
      guard digits.count <= Placeholder.mostDigits, unsafe digits.first != UInt8(ascii: "0")
      else { return nil }
      var number = 0
      for place in digits.indices {
        let digit = unsafe Int(digits[place]) - 0x30
        guard digit >= 0, digit <= 9 else { return nil }
        number = number * 10 + digit
      }
      return number > 0 ? number : nil
    }
  }

  /// The numbers that ``finish(source:target:)`` gives, by the ids of the file.
  static func numbers(source: InlineTextBuilder, target: InlineTextBuilder?) -> [String: Int] {
    var numbers: [String: Int] = [:]
    var taken: Set<Int> = []
    let ids = (source.origins + (target?.origins ?? [])).map(\.id)
    for prefix in ["", aliasPrefix] {
      for id in ids where numbers[id] == nil && id.utf8.starts(with: prefix.utf8) {
        let digits = String(decoding: id.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
        guard let number = number(digits), taken.insert(number).inserted else { continue }
        numbers[id] = number
      }
    }
    var next = 1
    for id in ids where numbers[id] == nil {
      while taken.contains(next) { next += 1 }
      numbers[id] = next
      next += 1
    }
    return numbers
  }

  /// What stands before a code's number in its id where the number alone is the id of something else.
  static let aliasPrefix = "c"

  /// The text, its codes with numbers that their ids have been given; `nil` where they keep their own.
  private func finish(numbers: [String: Int]?) -> InlineText {
    let length = endsInFoldedSpace ? max(0, count - 1) : count
    var finished = codes
    if let numbers {
      for index in finished.indices { finished[index].number = numbers[origins[index].id] ?? 0 }
    }
    var last = finished.count - 1
    while last >= 0, finished[last].offset > length {
      finished[last].offset = length
      last -= 1
    }
    let text = (stretch ?? bytes[...]).prefix(length)
    return InlineText(String(decoding: text, as: UTF8.self), codes: finished)
  }
}
