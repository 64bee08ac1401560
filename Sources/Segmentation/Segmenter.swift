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
  private let words: WordTables

  /// Creates a segmenter for a language; for one that is neither English nor Dutch, with English words.
  public init(language: Language) {
    words = language == .dutch ? .dutch : .english
  }

  /// The sentences of a paragraph as ranges of its UTF-8 bytes.
  ///
  /// The ranges are in order, do not overlap, and hold every byte that is not white space (Unicode
  /// `White_Space`); white space around them is left out.
  ///
  /// - Complexity: O(n), where n is the length of the text in bytes; nothing but the result is allocated.
  public func sentences(in text: String) -> [Range<Int>] {
    let bytes = text.utf8.span
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
