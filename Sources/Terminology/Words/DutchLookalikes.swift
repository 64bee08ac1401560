internal import EmbeddedData

/// Dutch words that hold the letters of a term but not the term, whatever glossary the term is in: *manier* for *nier*,
/// *kraakbeen* for *been*.
struct DutchLookalikes: Sendable {
  /// The words that are compiled into the program.
  static let embedded = DutchLookalikes(EmbeddedFile.dutchLookalikes.bytes)

  private let words: [Letters: [Letters]]

  /// Reads lines of a term, a colon and words; lines that begin with `#` are remarks.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(_ bytes: [UInt8]) {
    var words: [Letters: [Letters]] = [:]
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let term = Term.fold(String(decoding: line[..<colon], as: UTF8.self))
      words[term, default: []] += line[(colon + 1)...].split(separator: 0x20).map {
        Term.fold(String(decoding: $0, as: UTF8.self))
      }
    }
    self.words = words
  }

  /// The words that look like a term, folded.
  func words(like term: Letters) -> [Letters] { words[term] ?? [] }
}
