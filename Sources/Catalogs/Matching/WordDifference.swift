/// What of a text was left out and put in to make another of it, word by word.
public struct WordDifference: Hashable, Sendable {
  /// What became of a piece of text.
  public enum Kind: Hashable, Sendable {
    /// It stands in both.
    case same
    /// It stands in the old text alone.
    case removed
    /// It stands in the new text alone.
    case added
  }

  /// A stretch of text with one fate.
  public struct Piece: Hashable, Sendable {
    /// What became of it.
    public var kind: Kind
    /// The text.
    public var text: String

    /// Creates a piece.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The pieces: those of the old text, without the added ones, and those of the new, without the removed ones, in their order.
  public let pieces: [Piece]

  /// So many words times words are compared; of what is larger, all between the ends that are alike counts as replaced.
  private static let largest = 4_000_000

  /// Compares two texts.
  ///
  /// The most words stay the same (longest common subsequence); spaces between changed words are changed with them, so that what
  /// was replaced can be read at once.
  ///
  /// - Complexity: O(*n* · *m*) for texts of *n* and *m* words that differ, bounded.
  public init(from old: String, to new: String) {
    let (left, right) = (Self.words(of: old), Self.words(of: new))
    let head = zip(left, right).prefix { $0 == $1 }.count
    let tail = zip(left.dropFirst(head).reversed(), right.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    var pieces = left.prefix(head).map { Piece(.same, $0) }
    pieces += Self.middle(
      Array(left.dropFirst(head).dropLast(tail)), Array(right.dropFirst(head).dropLast(tail)))
    pieces += left.suffix(tail).map { Piece(.same, $0) }
    self.pieces = Self.joined(pieces)
  }

  /// The words and signs of a text with what stands between them.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var end = text.startIndex
    for (bounds, _) in TextToken.ranges(in: text) {
      if bounds.lowerBound > end { words.append(String(text[end..<bounds.lowerBound])) }
      words.append(String(text[bounds]))
      end = bounds.upperBound
    }
    return end < text.endIndex ? words + [String(text[end...])] : words
  }

  private static func middle(_ left: [String], _ right: [String]) -> [Piece] {
    guard left.count * right.count <= largest else {
      return left.map { Piece(.removed, $0) } + right.map { Piece(.added, $0) }
    }
    // From the end, so that of the spaces around a changed word the one after it stays.
    let lengths = commonLengths(left, right)
    var pieces: [Piece] = []
    var (row, column) = (left.count, right.count)
    while row > 0 || column > 0 {
      if row > 0, column > 0, left[row - 1] == right[column - 1] {
        (row, column) = (row - 1, column - 1)
        pieces.append(Piece(.same, left[row]))
      } else if row == 0 || (column > 0 && lengths[row][column - 1] >= lengths[row - 1][column]) {
        column -= 1
        pieces.append(Piece(.added, right[column]))
      } else {
        row -= 1
        pieces.append(Piece(.removed, left[row]))
      }
    }
    return pieces.reversed()
  }

  /// How many words the beginnings of both texts up to each place have in common.
  private static func commonLengths(_ left: [String], _ right: [String]) -> [[Int32]] {
    var lengths = [[Int32]](
      repeating: [Int32](repeating: 0, count: right.count + 1), count: left.count + 1)
    for (row, word) in left.enumerated() {
      for (column, other) in right.enumerated() {
        lengths[row + 1][column + 1] =
          word == other
          ? lengths[row][column] + 1 : max(lengths[row][column + 1], lengths[row + 1][column])
      }
    }
    return lengths
  }

  /// The pieces with neighbours of one kind as one, of a changed stretch first what was removed.
  private static func joined(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    var (removed, added) = ("", "")
    func flush() {
      if !removed.isEmpty { result.append(Piece(.removed, removed)) }
      if !added.isEmpty { result.append(Piece(.added, added)) }
      (removed, added) = ("", "")
    }
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .removed: removed += piece.text
      case .added: added += piece.text
      case .same where isInside(index, of: pieces):
        removed += piece.text
        added += piece.text
      case .same:
        flush()
        if result.last?.kind == .same {
          result[result.count - 1].text += piece.text
        } else {
          result.append(piece)
        }
      }
    }
    flush()
    return result
  }

  /// Whether a piece is white space between changed pieces.
  private static func isInside(_ index: Int, of pieces: [Piece]) -> Bool {
    guard index > 0, index + 1 < pieces.count, pieces[index - 1].kind != .same,
      pieces[index + 1].kind != .same
    else { return false }
    return pieces[index].text.allSatisfy(\.isWhitespace)
  }
}
