internal import Bitext
internal import Markup

/// An ``InlineText`` in the making, whose codes still have the ids that the file gives them.
struct InlineTextBuilder {
  /// A code with what the file says of it.
  struct Code {
    var id: String
    var code: InlineCode
    /// The element that it was read from, where the reader told.
    var node: Int?
  }

  private var bytes: [UInt8] = []
  /// The text so far instead of ``bytes``, where it stands in the file as it is: most texts are one such stretch.
  private var stretch: ArraySlice<UInt8>?
  /// The codes in document order, not numbered yet.
  private(set) var codes: [Code] = []
  /// The place in ``codes`` of the last code that opened a span of each id, where there are more than ``fewCodes``.
  private var openings: [String: Int] = [:]
  /// So many codes are looked through one by one.
  private static let fewCodes = 16
  /// Whether the last byte is a space that may be folded away.
  private var endsInFoldedSpace = false

  /// Adds text, its white space as it stands or folded into single spaces.
  ///
  /// Folding goes on across codes and segments; white space that begins the text is dropped.
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

  /// Adds a code at the end of the text so far.
  mutating func append(
    _ kind: InlineCode.Kind, id: String, original: String, purpose: InlineCode.Purpose,
    node: Int? = nil
  ) {
    let code = InlineCode(
      number: 0, kind: kind, offset: count, original: original, purpose: purpose)
    codes.append(Code(id: id, code: code, node: node))
    guard codes.count > Self.fewCodes else { return }
    if codes.count == Self.fewCodes + 1 {
      for index in codes.indices where codes[index].code.kind == .opening {
        openings[codes[index].id] = index
      }
    } else if kind == .opening {
      openings[id] = codes.count - 1
    }
  }

  /// The stretches marked as terms, by the ids of their marks.
  private(set) var marks: [String: Range<Int>] = [:]

  /// Begins a marked stretch at the end of the text so far.
  mutating func beginMark(id: String) { marks[id] = count..<count }

  /// Ends a marked stretch at the end of the text so far.
  mutating func endMark(id: String) {
    if let start = marks[id]?.lowerBound { marks[id] = start..<count }
  }

  /// The markup and purpose of the code that opened a span, for the code that closes it.
  func opening(id: String) -> InlineCode? {
    guard codes.count > Self.fewCodes else {
      return codes.last { $0.code.kind == .opening && $0.id == id }?.code
    }
    return openings[id].map { codes[$0].code }
  }

  /// The texts of a unit's source and target, equal ids in both with equal numbers.
  ///
  /// An id that is a number of at most nine digits keeps it, one that is `c` and such a number that is free gets that; the
  /// others get the numbers that are left, in order of appearance.
  static func finish(
    source: InlineTextBuilder, target: InlineTextBuilder?
  ) -> (source: InlineText, target: InlineText?) {
    if source.hasNumbers, target?.hasNumbers ?? true {
      return (
        source.finish { Self.number($0) ?? 0 }, target.map { $0.finish { Self.number($0) ?? 0 } }
      )
    }
    let numbers = numbers(source: source, target: target)
    return (source.finish { numbers[$0] ?? 0 }, target.map { $0.finish { numbers[$0] ?? 0 } })
  }

  /// Whether all ids are numbers, which they keep.
  private var hasNumbers: Bool { codes.allSatisfy { Self.number($0.id) != nil } }

  /// The number that an id is, written without a sign, without zeros before it and with digits that a placeholder has room for.
  private static func number(_ id: String) -> Int? {
    var number = 0
    guard id.utf8.count <= Placeholder.mostDigits, id.utf8.first != UInt8(ascii: "0") else {
      return nil
    }
    for byte in id.utf8 {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number > 0 ? number : nil
  }

  /// The numbers that ``finish(source:target:)`` gives, by the ids of the file.
  static func numbers(source: InlineTextBuilder, target: InlineTextBuilder?) -> [String: Int] {
    var numbers: [String: Int] = [:]
    var taken: Set<Int> = []
    let ids = (source.codes + (target?.codes ?? [])).map(\.id)
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

  private func finish(_ number: (String) -> Int) -> InlineText {
    let length = endsInFoldedSpace ? count - 1 : count
    let finished = codes.map { entry in
      var code = entry.code
      code.number = number(entry.id)
      code.offset = min(code.offset, length)
      return code
    }
    let text = (stretch ?? bytes[...]).prefix(length)
    return InlineText(String(decoding: text, as: UTF8.self), codes: finished)
  }
}
