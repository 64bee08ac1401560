/// Where two lists of tokens differ.
struct TokenDifference {
  /// Old tokens that go, and new ones that come in their place.
  struct Hunk: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The differences in order, what is common between them left out.
  private(set) var hunks: [Hunk] = []

  /// The largest table that is filled; longer texts count as different from their first difference to their last.
  private static let largestTable = 4_000_000

  /// Compares two lists; a longest common subsequence stays.
  ///
  /// - Complexity: O(*n* · *m*) for what lies between the common beginning and end.
  init(from old: [TextToken.Content], to new: [TextToken.Content]) {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var ending = 0
    while ending < min(old.count, new.count) - start,
      old[old.count - 1 - ending] == new[new.count - 1 - ending]
    {
      ending += 1
    }
    let (oldEnd, newEnd) = (old.count - ending, new.count - ending)
    if (oldEnd - start) * (newEnd - start) > Self.largestTable {
      hunks = [Hunk(old: start..<oldEnd, new: start..<newEnd)]
      return
    }
    let common = Self.common(Array(old[start..<oldEnd]), Array(new[start..<newEnd]))
    var hunk = Hunk(old: start..<start, new: start..<start)
    var pairs = common.map { (old: $0.old + start, new: $0.new + start) }
    pairs.append((old: oldEnd, new: newEnd))
    for pair in pairs {
      hunk.old = hunk.old.lowerBound..<pair.old
      hunk.new = hunk.new.lowerBound..<pair.new
      if !hunk.old.isEmpty || !hunk.new.isEmpty { hunks.append(hunk) }
      hunk = Hunk(old: pair.old + 1..<pair.old + 1, new: pair.new + 1..<pair.new + 1)
    }
  }

  /// A longest common subsequence, as pairs of indexes.
  private static func common(
    _ old: [TextToken.Content], _ new: [TextToken.Content]
  ) -> [(old: Int, new: Int)] {
    if old.isEmpty || new.isEmpty { return [] }
    let width = new.count + 1
    var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i * width + j] =
          old[i] == new[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      if old[i] == new[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
