public import Bitext

/// Tells where the sentences of a paragraph begin and end.
///
/// A sentence ends at a full stop, question mark, exclamation mark or ellipsis, with the quotation marks and
/// brackets that close after it, unless the word before the stop or what follows says otherwise:
/// abbreviations, initials, ordinals, list markers, small letters. The words to tell by are data, one list
/// per language.
///
/// ```swift
/// let text = "Zie o.a. Fig. 2. 's Ochtends is de pijn het ergst."
/// Segmenter(language: .dutch).sentences(in: text)  // "Zie o.a. Fig. 2.", "'s Ochtends is …"
/// ```
public struct Segmenter: Sendable {
  /// What the sentences are told by.
  private enum Rules: Sendable {
    case words(WordTables)
    case srx(SRXRules)
  }

  private let rules: Rules

  /// Creates a segmenter for a language; for one that is neither English nor Dutch, with English words.
  ///
  /// - Parameters:
  ///   - language: the language of the texts.
  ///   - abbreviations: more abbreviations, with or without their last stop, after which a sentence goes on.
  public init(language: Language, abbreviations: [String] = []) {
    rules = .words(
      abbreviations.isEmpty
        ? language == .dutch ? .dutch : .english
        : WordTables(rules: SegmentationRules(language: language, abbreviations: abbreviations)))
  }

  /// Creates a segmenter that runs the rules of an SRX document.
  ///
  /// In a paragraph of more than 8,192 UTF-16 units, a pattern matches at most 256 before a boundary and 2,048 after it.
  ///
  /// - Throws: ``InputError`` with `srx-pattern` for a pattern that cannot be read and `srx-language` where no
  ///   rules are for the language.
  public init(language: Language, srx document: SRXDocument) throws(InputError) {
    rules = .srx(try SRXRules(document, language: language))
  }

  /// The sentences of a paragraph as ranges of its UTF-8 bytes.
  ///
  /// The ranges are in order, do not overlap, and hold every byte that is not white space (Unicode
  /// `White_Space`); white space around them is left out.
  ///
  /// - Complexity: O(n), where n is the length of the text in bytes; nothing but the result is allocated.
  public func sentences(in text: String) -> [Range<Int>] {
    switch rules {
    case .words(let words): Self.sentences(in: text.utf8.span, words)
    case .srx(let rules): Self.sentences(in: text, at: rules.boundaries(in: text))
    }
  }

  /// The sentences of a text with inline codes; a span that goes on in the next sentence is closed in the one and
  /// opened again in the other.
  ///
  /// - Complexity: O(*n* + *s* · *c*²), where *n* is the length of the text, *s* the number of sentences and *c* of codes.
  public func segments(of content: InlineText) -> [Segment] {
    sentences(in: content.text).map { Segment(range: $0, content: content.part($0)) }
  }

  /// The parts between boundaries, white space around them left out.
  private static func sentences(in text: String, at boundaries: [Int]) -> [Range<Int>] {
    let bytes = text.utf8.span
    var sentences: [Range<Int>] = []
    var start = 0
    for boundary in boundaries + [bytes.count] {
      start = max(start, SentenceStart(in: bytes, after: start).start)
      // A boundary amid the white space before a sentence is none.
      guard boundary > start else { continue }
      sentences.append(start..<bytes.endWithoutWhitespace(before: boundary))
      start = boundary
    }
    return sentences
  }

  private static func sentences(in bytes: Span<UInt8>, _ words: WordTables) -> [Range<Int>] {
    let end = bytes.endWithoutWhitespace
    var paragraph = Paragraph(in: bytes)
    var sentences: [Range<Int>] = []
    while let stop = paragraph.nextStop(in: bytes) {
      guard let boundary = words.boundary(at: stop, of: paragraph, in: bytes) else { continue }
      sentences.append(paragraph.sentence.start..<boundary)
      paragraph.startSentence(at: boundary, in: bytes)
    }
    if paragraph.sentence.start < end { sentences.append(paragraph.sentence.start..<end) }
    return sentences
  }
}

/// A sentence of a block.
public struct Segment: Hashable, Sendable {
  /// Where it stands in the block's text: UTF-8 offsets, without white space around it.
  public var range: Range<Int>

  /// Its text with its inline codes, numbered anew.
  public var content: InlineText

  /// Creates a segment.
  public init(range: Range<Int>, content: InlineText) {
    self.range = range
    self.content = content
  }
}
