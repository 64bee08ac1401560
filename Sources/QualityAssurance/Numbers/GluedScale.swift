/// A Dutch "miljoen" or "miljard" behind a figure with another word glued to it, for want of a space: "1 miljoenpersonen".
struct GluedScale {
  /// What it multiplies the figure by.
  let factor: Int
  /// The bytes of "miljoen" or "miljard".
  let range: Range<Int>

  /// Looks behind a figure.
  ///
  /// - Complexity: O(1); mostly told by one byte.
  init?(behind figure: Int, in text: FoldedBytes) {
    let start = text.skippingSpace(figure)
    guard start > figure, text.byte(start) == UInt8(ascii: "m") || text.byte(start) == 0x4D,
      let scale = Self.all.first(where: { text.folded[start...].starts(with: $0.word) }),
      case let end = start + scale.word.count, text.isLetter(end),
      // "Miljoenen", "de 1 miljoenste".
      !Self.endings.contains(where: { text.folded[end...].starts(with: $0) })
    else { return nil }
    factor = scale.factor
    range = start..<end
  }

  private static let all = [("miljoen", 1_000_000), ("miljard", 1_000_000_000)].map {
    (word: Array($0.utf8), factor: $1)
  }
  private static let endings = ["en", "ste", "air", "tje"].map { Array($0.utf8) }
}
