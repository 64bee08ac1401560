internal import Bitext

/// A verb of which one part stands somewhere behind the other.
struct SplitVerb {
  private let stems: WordSet
  private let particles: WordSet
  /// How many words behind the one the other may stand.
  private let reach: Int
  /// Whether the clause ends with it: "sla het over", not "sla de benen over elkaar".
  private let endsClause: Bool

  init(stems: [String], particles: [String], reach: Int = 8, endsClause: Bool = false) {
    self.stems = WordSet(stems)
    self.particles = WordSet(particles)
    self.reach = reach
    self.endsClause = endsClause
  }

  func isIn(_ text: ScannedText) -> Bool {
    let words = text.words
    // "Kun je beter laten staan": in either order, a few words apart.
    return words.indices.contains { index in
      stems.contains(words[index].hash)
        && (index + 1..<min(index + reach, words.count)).contains {
          particles.contains(words[$0].hash) && (!endsClause || endsClause(at: $0, in: text))
        }
    }
  }

  private func endsClause(at index: Int, in text: ScannedText) -> Bool {
    guard index + 1 < text.words.count else { return true }
    let next = text.words[index + 1]
    return Self.joining.contains(next.hash)
      || (text.words[index].end..<next.start).contains {
        SignTable.sign(of: text.bytes.byte($0)).isMark
      }
  }

  private static let joining = WordSet(listing: "en of maar als tot totdat")
}
