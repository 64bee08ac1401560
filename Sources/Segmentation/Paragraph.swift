/// How far a paragraph has been read, and what of it the rules remember.
struct Paragraph {
  /// The sentence being read.
  private(set) var sentence: SentenceStart

  /// Whether the paragraph's writer begins with a small letter, and so perhaps every sentence.
  let isInformal: Bool

  /// Whether an odd number of straight double quotation marks has been read.
  private(set) var isInsideQuotation = false

  /// Where to read on.
  private var position: Int

  /// Starts at the first byte of a paragraph that is not white space.
  init(in bytes: Span<UInt8>) {
    sentence = SentenceStart(in: bytes, after: 0)
    isInformal = sentence.kind == .lowercase && !sentence.isBrand
    position = sentence.start
  }

  /// Begins a new sentence after the one that ended.
  mutating func startSentence(at boundary: Int, in bytes: Span<UInt8>) {
    sentence = SentenceStart(in: bytes, after: boundary, marker: sentence.marker)
    position = max(position, sentence.start)
  }

  /// Reads on to the next mark that may end a sentence, and past it.
  ///
  /// - Returns: the stop; `nil` when the paragraph has no more.
  mutating func nextStop(in bytes: Span<UInt8>) -> Stop? {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        return stop(in: bytes)
      case UInt8(ascii: ")") where ListMarker.ends(at: position, in: bytes):
        position += 1
        return Stop(listMarkerEndingAt: position)
      case UInt8(ascii: ":"), UInt8(ascii: ";"):
        if let smiley = Smiley(in: bytes, at: position) {
          position = smiley.end
          return Stop(smiley)
        }
        position += 1
      case UInt8(ascii: "\""):
        isInsideQuotation.toggle()
        position += 1
      case 0xE2 where Stop.markLength(at: position, in: bytes) > 0:
        return stop(in: bytes)
      default:
        position += 1
      }
    }
    return nil
  }

  private mutating func stop(in bytes: Span<UInt8>) -> Stop {
    let stop = Stop(in: bytes, at: position, isInsideQuotation: isInsideQuotation)
    if stop.quotationMarks % 2 == 1 { isInsideQuotation.toggle() }
    position = stop.end
    return stop
  }
}
