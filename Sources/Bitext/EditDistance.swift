/// How many letters to change to make one word of another.
public enum EditDistance {
  /// The number of bytes left out, put in, replaced or changed round with the next one (optimal string alignment: Damerau 1964, in
  /// which no part is changed twice).
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the lengths of the words.
  public static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var now = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var least = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, now[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, before[column - 1] + 1)
        }
        now.append(least)
      }
      (before, last) = (last, now)
    }
    return last[right.count]
  }
}
