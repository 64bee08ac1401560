internal import Bitext

/// An ``InlineText`` in the making, whose codes still have the ids that the file gives them.
struct InlineTextBuilder {
  private struct Code {
    var id: String
    var code: InlineCode
  }

  private var bytes: [UInt8] = []
  private var codes: [Code] = []
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

  /// Adds a code at the end of the text so far.
  mutating func append(
    _ kind: InlineCode.Kind, id: String, original: String, purpose: InlineCode.Purpose
  ) {
    let code = InlineCode(
      number: 0, kind: kind, offset: bytes.count, original: original, purpose: purpose)
    codes.append(Code(id: id, code: code))
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
    codes.last { $0.id == id && $0.code.kind == .opening }?.code
  }

  /// The texts of a unit's source and target, equal ids in both with equal numbers.
  ///
  /// An id that is a number keeps it; the others get the numbers that are left, in order of appearance.
  static func finish(
    source: InlineTextBuilder, target: InlineTextBuilder?
  ) -> (source: InlineText, target: InlineText?) {
    var numbers: [String: Int] = [:]
    var taken: Set<Int> = []
    let ids = (source.codes + (target?.codes ?? [])).map(\.id)
    for id in ids {
      guard let number = Int(id), number > 0, String(number) == id else { continue }
      numbers[id] = number
      taken.insert(number)
    }
    var next = 1
    for id in ids where numbers[id] == nil {
      while taken.contains(next) { next += 1 }
      numbers[id] = next
      next += 1
    }
    return (source.finish(numbers), target.map { $0.finish(numbers) })
  }

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
