internal import Bitext
internal import Terminology

extension Check {
  /// A loan word is spelled in one way through all posts: dry needling, or dryneedling, or dry-needling.
  static let loanWordSpelling = Check(
    "loan-word-spelling", issueType: .inconsistency, severity: .note,
    accepts: [
      Example(
        "Dry needling", "Dry needling",
        glossary: [.example("dry needling", "dry needling", "dryneedling")],
        before: [Example("What is dry needling?", "Wat is dry needling?")])
    ],
    rejects: [
      Example(
        "Dry needling helps.", "‹Dryneedling› helpt.",
        glossary: [.example("dry needling", "dry needling", "dryneedling")],
        before: [Example("What is dry needling?", "Wat is dry needling?")]),
      Example(
        "It is dry needling.", "Het is ‹Dry Needling›.",
        glossary: [.example("dry needling", "dry needling")],
        before: [Example("What is dry needling?", "Wat is dry needling?")]),
    ],
    inspection: .consistency { texts, seen in
      guard let sides = texts.comparison, !texts.englishTerms.isEmpty else { return }
      let english = texts.englishTerms
      for match in texts.dutchTerms.usable {
        guard match.range.count > 5, english.contains(where: { $0.concept == match.concept })
        else { continue }
        let word = texts.dutch.bytes.folded[match.range]
        let terms = texts.glossary.concepts[match.concept].terms
        // By their indices: to hand on a term is to copy it.
        let mayBeLoan = terms.indices.contains { index in
          terms[index].language == .english && mayBeSameLetters(terms[index].text, word)
        }
        if !mayBeLoan { continue }
        let written = sides.target.slice(match.range)
        let letters = squeezed(written)
        guard letters.utf8.count > 5,
          terms.contains(where: { $0.language == .english && squeezed($0.text) == letters })
        else { continue }
        seen.append(
          Sighting(
            group: WordHash(letters.utf8).value,
            variant: spelling(written, isFirst: match.range.lowerBound == 0),
            written: written, target: match.range))
      }
    })
}

/// Whether a term has the letters of a word in lower case, as far as ASCII tells.
private func mayBeSameLetters(_ term: String, _ word: ArraySlice<UInt8>) -> Bool {
  func isJoint(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") }
  var rest = word.drop(while: isJoint)
  for byte in term.utf8 where !isJoint(byte) {
    guard let other = rest.first else { return false }
    if byte >= 0x80 || other >= 0x80 {
      // Beyond ASCII a letter is another one, or the rest is left to be looked at as letters.
      return byte >= 0x80 && other >= 0x80
    }
    let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    if small != other { return false }
    rest = rest.dropFirst().drop(while: isJoint)
  }
  return rest.isEmpty
}

/// The letters alone, in lower case.
private func squeezed(_ text: String) -> String {
  if text.utf8.contains(where: { $0 >= 0x80 }) {
    return text.lowercased().filter { $0 != " " && $0 != "-" }
  }
  var letters: [UInt8] = []
  letters.reserveCapacity(text.utf8.count)
  for byte in text.utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
    letters.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
  }
  return String(decoding: letters, as: UTF8.self)
}

/// How it is written; a capital that only the beginning of a sentence or a title asks for does not count.
private func spelling(_ written: String, isFirst: Bool) -> UInt64 {
  let words = written.split(separator: " ")
  let hasInnerCapital = words.dropFirst().contains { $0.first?.isUppercase == true }
  return WordHash((hasInnerCapital && !isFirst ? written : written.lowercased()).utf8).value
}
