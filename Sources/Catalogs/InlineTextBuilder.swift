internal import Bitext

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
  /// The codes in document order, not numbered yet.
  private(set) var codes: [Code] = []
  /// The place in ``codes`` of the last code that opened a span of each id.
  private var openings: [String: Int] = [:]
  /// Whether the last byte is a space that may be folded away.
  private var endsInFoldedSpace = false

  /// Adds text, its white space as it stands or folded into single spaces.
  ///
  /// Folding goes on across codes and segments; white space that begins the text is dropped.
  mutating func append(_ text: some Sequence<UInt8>, preservingSpace: Bool) {
    if preservingSpace {
      bytes.append(contentsOf: text)
      endsInFoldedSpace = false
      return
    }
    for byte in text {
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if !isSpace {
        bytes.append(byte)
        endsInFoldedSpace = false
      } else if !bytes.isEmpty, !endsInFoldedSpace {
        bytes.append(0x20)
        endsInFoldedSpace = true
      }
    }
  }

  /// The number of bytes so far, which a space at the end that is folded away still counts in.
  var count: Int { bytes.count }

  /// Adds a code at the end of the text so far.
  mutating func append(
    _ kind: InlineCode.Kind, id: String, original: String, purpose: InlineCode.Purpose,
    node: Int? = nil
  ) {
    let code = InlineCode(
      number: 0, kind: kind, offset: bytes.count, original: original, purpose: purpose)
    if kind == .opening { openings[id] = codes.count }
    codes.append(Code(id: id, code: code, node: node))
  }

  /// The stretches marked as terms, by the ids of their marks.
  private(set) var marks: [String: Range<Int>] = [:]

  /// Begins a marked stretch at the end of the text so far.
  mutating func beginMark(id: String) { marks[id] = bytes.count..<bytes.count }

  /// Ends a marked stretch at the end of the text so far.
  mutating func endMark(id: String) {
    if let start = marks[id]?.lowerBound { marks[id] = start..<bytes.count }
  }

  /// The markup and purpose of the code that opened a span, for the code that closes it.
  func opening(id: String) -> InlineCode? {
    openings[id].map { codes[$0].code }
  }

  /// The texts of a unit's source and target, equal ids in both with equal numbers.
  ///
  /// An id that is a number keeps it, one that is `c` and a number that is free gets that; the others get the numbers
  /// that are left, in order of appearance.
  static func finish(
    source: InlineTextBuilder, target: InlineTextBuilder?
  ) -> (source: InlineText, target: InlineText?) {
    let numbers = numbers(source: source, target: target)
    return (source.finish(numbers), target.map { $0.finish(numbers) })
  }

  /// The numbers that ``finish(source:target:)`` gives, by the ids of the file.
  static func numbers(source: InlineTextBuilder, target: InlineTextBuilder?) -> [String: Int] {
    var numbers: [String: Int] = [:]
    var taken: Set<Int> = []
    let ids = (source.codes + (target?.codes ?? [])).map(\.id)
    for prefix in ["", aliasPrefix] {
      for id in ids where numbers[id] == nil && id.utf8.starts(with: prefix.utf8) {
        let digits = String(decoding: id.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
        guard let number = Int(digits), number > 0, String(number) == digits,
          taken.insert(number).inserted
        else { continue }
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

  private func finish(_ numbers: [String: Int]) -> InlineText {
    let length = endsInFoldedSpace ? bytes.count - 1 : bytes.count
    let finished = codes.map { entry in
      var code = entry.code
      code.number = numbers[entry.id] ?? 0
      code.offset = min(code.offset, length)
      return code
    }
    return InlineText(String(decoding: bytes[..<length], as: UTF8.self), codes: finished)
  }
}
