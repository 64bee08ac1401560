// Whether a stop ends the sentence: first what stands at the stop, then the word before it, then what follows.
extension WordTables {
  /// Where the sentence ends if it ends at a stop; `nil` when it goes on.
  func boundary(at stop: Stop, of paragraph: Paragraph, in bytes: Span<UInt8>) -> Int? {
    guard stop.end < bytes.count else { return stop.mark == .listMarker ? nil : stop.end }
    let next = SentenceStart(in: bytes, after: stop.end)
    if let marker = ListMarker(in: bytes, endingAt: stop.wordEnd),
      startsItem(marker, of: paragraph, before: next, in: bytes)
    {
      return bytes.endWithoutWhitespace(before: marker.start)
    }
    let ends =
      next.start > stop.end
      ? ends(at: stop, of: paragraph, before: next, in: bytes)
      : lacksSpace(after: stop, before: next, in: bytes)
    return ends ? stop.end : nil
  }

  /// Whether a marker amid a sentence begins an item: it is the list's next, or the first after a colon.
  private func startsItem(
    _ marker: ListMarker, of paragraph: Paragraph, before next: SentenceStart,
    in bytes: Span<UInt8>
  ) -> Bool {
    guard next.kind == .uppercase, marker.start > paragraph.sentence.start else { return false }
    if let previous = paragraph.sentence.marker, marker.follows(previous) { return true }
    let before = bytes.endWithoutWhitespace(before: marker.start)
    return marker.ordinal == 1 && before > 0 && bytes[before - 1] == UInt8(ascii: ":")
  }

  /// Whether the space between two sentences was forgotten: small letters, a stop, and a word that begins
  /// sentences.
  private func lacksSpace(
    after stop: Stop, before next: SentenceStart, in bytes: Span<UInt8>
  ) -> Bool {
    guard next.kind == .uppercase, next.start == next.wordStart, stop.wordEnd > 1,
      isSmallLetter(bytes[stop.wordEnd - 1]), isSmallLetter(bytes[stop.wordEnd - 2])
    else { return false }
    return isOpener(at: next.wordStart, in: bytes)
  }

  private func ends(
    at stop: Stop, of paragraph: Paragraph, before next: SentenceStart, in bytes: Span<UInt8>
  ) -> Bool {
    switch stop.mark {
    case .listMarker: return false
    case .smiley: return next.kind == .uppercase
    case .ellipsis: return next.kind == .uppercase || next.kind == .caseless
    case .question, .exclamation:
      let word = PrecedingWord(in: bytes, endingAt: stop.wordEnd, sentence: paragraph.sentence)
      return starts(next, after: word, stop, of: paragraph, in: bytes)
    case .period: break
    }
    if let role = abbreviation(endingAt: stop.wordEnd, in: bytes) {
      return ends(afterAbbreviation: role, before: next, in: bytes)
    }
    let word = PrecedingWord(in: bytes, endingAt: stop.wordEnd, sentence: paragraph.sentence)
    switch word {
    case .marker: return false
    case .initial: return next.kind == .uppercase && isOpener(at: next.wordStart, in: bytes)
    case .word, .smallWord: return starts(next, after: word, stop, of: paragraph, in: bytes)
    }
  }

  private func ends(
    afterAbbreviation role: SegmentationRules.AbbreviationRole, before next: SentenceStart,
    in bytes: Span<UInt8>
  ) -> Bool {
    switch role {
    case .neverLast: false
    case .beforeNumber: next.kind == .uppercase
    case .beforeLabel: next.kind == .uppercase && !next.isLabel(in: bytes)
    case .oftenLast:
      next.kind == .uppercase || next.kind == .caseless
        || next.kind == .digit && !next.isIntroduced
    case .undecided: next.kind == .uppercase && isOpener(at: next.wordStart, in: bytes)
    }
  }

  /// Whether what follows an ordinary word and its stop starts a sentence.
  private func starts(
    _ next: SentenceStart, after word: PrecedingWord, _ stop: Stop, of paragraph: Paragraph,
    in bytes: Span<UInt8>
  ) -> Bool {
    switch next.kind {
    case .joining: return false
    case .lowercase: break
    default: return true
    }
    if next.isBrand || next.followsApostrophe && isClitic(at: next.wordStart, in: bytes) {
      return true
    }
    // "Stop!" he said; (really?) and so on.
    guard !stop.closesSpan else { return false }
    guard !next.isIntroduced else { return next.isBulleted }
    switch stop.mark {
    case .question: return true
    case .exclamation: return word == .smallWord || paragraph.isInformal
    // Writers who spare the capital; an abbreviation of four letters before a small one is rare.
    default:
      return word == .smallWord
        || paragraph.isInformal && isOpener(at: next.wordStart, in: bytes)
    }
  }
}
