/// Names of which each is given out once: `a`, `a-2`, `a-3`, ….
///
/// Of each name only a hash of 64 bits is held, so that millions take little memory; in ten million names two share one
/// once in four hundred thousand files, and then the later gets a number that it does not need.
struct UniqueNames: Sendable {
  private var taken = HashSet64()
  /// The last number behind names that were asked for more than once.
  private var counts: [UInt64: Int] = [:]

  /// The name, with a number behind it where it was given out before.
  ///
  /// - Complexity: O(1) on average.
  mutating func unique(_ wanted: String) -> String {
    let key = wanted.stableHash
    if taken.insert(key) { return wanted }
    let (name, count) = numbered(wanted, key)
    _ = taken.insert(name.stableHash)
    counts[key] = count
    return name
  }

  /// What ``unique(_:)`` would give for a name.
  ///
  /// - Complexity: O(1) on average.
  func next(_ wanted: String) -> String {
    let key = wanted.stableHash
    return taken.contains(key) ? numbered(wanted, key).name : wanted
  }

  /// A name with the first number behind it that is free, and the number.
  private func numbered(_ wanted: String, _ key: UInt64) -> (name: String, count: Int) {
    var count = counts[key] ?? 1
    while true {
      count += 1
      let name = wanted + "-\(count)"
      if !taken.contains(name.stableHash) { return (name, count) }
    }
  }
}

extension String {
  /// FNV-1a (Fowler, Noll and Vo) over the bytes of the text, the same in every run.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  var stableHash: UInt64 {
    var text = self
    return text.withUTF8 { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for place in bytes.indices { hash = unsafe (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
      return hash
    }
  }
}
