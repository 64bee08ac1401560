/// A run of marks that may end a sentence, with what closes after it.
struct Stop {
  /// What the marks say.
  enum Mark {
    /// One full stop.
    case period
    /// Several full stops, or the character for them.
    case ellipsis
    /// Marks the last of which but full stops is a question mark.
    case question
    /// Marks the last of which but full stops is an exclamation mark.
    case exclamation
    /// The bracket of a list marker: `2)`.
    case listMarker
    /// A smiley of punctuation marks, after words without a stop.
    case smiley
  }

  /// What the last marks say.
  private(set) var mark: Mark

  /// Where the last marks begin: the end of the word before them.
  private(set) var wordEnd: Int

  /// The end of all that belongs to the sentence if it ends here.
  private(set) var end: Int

  /// How many straight double quotation marks close here.
  private(set) var quotationMarks = 0

  /// Whether a quotation or a bracket closes here, after which the sentence around it may go on.
  private(set) var closesSpan = false

  /// Reads the marks at an offset, which has one, and all that closes after them.
  init(in bytes: Span<UInt8>, at start: Int, isInsideQuotation: Bool) {
    mark = .period
    wordEnd = start
    end = start
    readMarks(in: bytes)
    while readClosing(in: bytes, isInsideQuotation: isInsideQuotation) {
      if Self.markLength(at: end, in: bytes) > 0 { readMarks(in: bytes) }
    }
  }

  /// A smiley that stands for a stop.
  init(_ smiley: Smiley) {
    mark = .smiley
    wordEnd = smiley.start
    end = smiley.end
  }

  /// The bracket of a list marker.
  init(listMarkerEndingAt end: Int) {
    mark = .listMarker
    wordEnd = end - 1
    self.end = end
  }

  /// The length of the mark at an offset, 0 when there is none.
  static func markLength(at offset: Int, in bytes: Span<UInt8>) -> Int {
    guard offset < bytes.count else { return 0 }
    switch bytes[offset] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return 1
    case 0xE2 where offset + 2 < bytes.count: break
    default: return 0
    }
    switch (bytes[offset + 1], bytes[offset + 2]) {
    case (0x80, 0xA6), (0x80, 0xBC), (0x80, 0xBD), (0x81, 0x87...0x89): return 3  // … ‼ ‽ ⁇ ⁈ ⁉
    default: return 0
    }
  }

  private mutating func readMarks(in bytes: Span<UInt8>) {
    wordEnd = end
    var periods = 0
    var emphasis: Mark?
    while true {
      let length = Self.markLength(at: end, in: bytes)
      guard length > 0 else { break }
      if bytes[end] == UInt8(ascii: ".") {
        periods += 1
      } else if length == 3 && bytes[end + 2] == 0xA6 {
        periods += 3
      } else {
        emphasis =
          bytes[end] == UInt8(ascii: "!") || bytes[end + length - 1] == 0xBC
          ? .exclamation : .question
      }
      end += length
      if Self.isSpacedPeriod(at: end, in: bytes) { end += 1 }
    }
    mark = emphasis ?? (periods > 1 ? .ellipsis : .period)
  }

  /// Whether a space and then a full stop of its own follow, as in a spaced ellipsis.
  private static func isSpacedPeriod(at offset: Int, in bytes: Span<UInt8>) -> Bool {
    guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: " "),
      bytes[offset + 1] == UInt8(ascii: ".")
    else { return false }
    switch ScannedCharacter(in: bytes, at: offset + 2).kind {
    case .uppercase, .lowercase, .caseless, .digit: return false
    default: return true
    }
  }
}

// What closes after the marks: brackets, quotation marks, note numbers, pictograms.
extension Stop {
  /// Reads one thing that closes.
  ///
  /// - Returns: whether there was one.
  private mutating func readClosing(in bytes: Span<UInt8>, isInsideQuotation: Bool) -> Bool {
    let next = ScannedCharacter(in: bytes, at: end)
    switch next.kind {
    case .closing, .straightQuote: read(next, in: bytes)
    case .opening where isClosedByOpening(next, in: bytes): read(next, in: bytes)
    case .opening: return readNoteNumber(in: bytes)
    case .digit where next.length > 1: end += next.length  // A superscript.
    case .pictogram: end += next.length
    case .whitespace: return readDetached(in: bytes, after: next.length, isInsideQuotation)
    default: return false
    }
    return true
  }

  private mutating func read(_ closing: ScannedCharacter, in bytes: Span<UInt8>) {
    if bytes[end] == UInt8(ascii: "\"") { quotationMarks += 1 }
    if closing.kind != .pictogram { closesSpan = true }
    end += closing.length
  }

  /// Whether an opening quotation mark closes here, as in German quotations: `„Stop.“ Then`.
  private func isClosedByOpening(_ next: ScannedCharacter, in bytes: Span<UInt8>) -> Bool {
    guard next.length == 3 else { return false }
    let after = ScannedCharacter(in: bytes, at: end + next.length).kind
    return after == .whitespace || after == .end
  }

  /// Reads the number of a note: `.[12]`, `.[3-5]`, `.[1, 2]`.
  private mutating func readNoteNumber(in bytes: Span<UInt8>) -> Bool {
    guard bytes[end] == UInt8(ascii: "[") else { return false }
    var offset = end + 1
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: "-"),
        UInt8(ascii: " "), 0xE2, 0x80, 0x93:  // The last three bytes are an en dash.
        offset += 1
      case UInt8(ascii: "]") where offset > end + 1:
        end = offset + 1
        return true
      default: return false
      }
    }
    return false
  }

  /// Reads what closes after a space: `. )`, `. ''`, a straight mark where a quotation is open, an emoji.
  private mutating func readDetached(
    in bytes: Span<UInt8>, after space: Int, _ isInsideQuotation: Bool
  ) -> Bool {
    var offset = end + space
    let next = ScannedCharacter(in: bytes, at: offset)
    switch next.kind {
    case .closing where next.length == 1 || closesAlone(next.length, in: bytes, at: offset): break
    case .pictogram: break
    case .joining:
      guard let smiley = Smiley(in: bytes, at: offset) else { return false }
      end = smiley.end
      return true
    case .straightQuote where bytes[offset] == UInt8(ascii: "\""):
      let isOpen = isInsideQuotation != (quotationMarks % 2 == 1)
      guard isOpen, closesAlone(1, in: bytes, at: offset) else { return false }
    case .straightQuote:
      // Two apostrophes as one mark.
      offset += 1
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "'"),
        closesAlone(1, in: bytes, at: offset)
      else { return false }
    default: return false
    }
    end = offset
    read(next, in: bytes)
    return true
  }

  private func closesAlone(_ length: Int, in bytes: Span<UInt8>, at offset: Int) -> Bool {
    switch ScannedCharacter(in: bytes, at: offset + length).kind {
    case .whitespace, .end, .closing: true
    default: false
    }
  }
}
