/// Names of which each is given out once: `a`, `a-2`, `a-3`, ….
struct UniqueNames {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  /// The name, with a number behind it where it was given out before.
  ///
  /// - Complexity: O(1) on average.
  mutating func unique(_ wanted: String) -> String {
    var name = wanted
    var count = counts[wanted] ?? 1
    while !taken.insert(name).inserted {
      count += 1
      name = wanted + "-\(count)"
    }
    counts[wanted] = count
    return name
  }
}
