/// A set of numbers that are hashes themselves, in a table of half as many places again as there are numbers at most.
struct HashSet64: Sendable {
  /// 0 stands for no number.
  private var places: [UInt64] = []
  private var count = 0
  private var holdsZero = false
  /// Another one in every run, so that nobody can choose numbers that all come to the same place.
  private static let seed = UInt64.random(in: 0...UInt64.max) | 1

  /// Puts a number in, and says whether it was not in the set.
  ///
  /// - Complexity: O(1) on average.
  mutating func insert(_ number: UInt64) -> Bool {
    if number == 0 {
      defer { holdsZero = true }
      return !holdsZero
    }
    if (count + 1) * 4 > places.count * 3 { grow() }
    let place = Self.place(of: number, in: places)
    guard places[place] == 0 else { return false }
    places[place] = number
    count += 1
    return true
  }

  /// Whether a number is in the set.
  ///
  /// - Complexity: O(1) on average.
  func contains(_ number: UInt64) -> Bool {
    if number == 0 { return holdsZero }
    return !places.isEmpty && places[Self.place(of: number, in: places)] == number
  }

  private mutating func grow() {
    var grown = [UInt64](repeating: 0, count: max(16, places.count * 2))
    for number in places where number != 0 { grown[Self.place(of: number, in: grown)] = number }
    places = grown
  }

  /// Where a number is, or else where it belongs.
  private static func place(of number: UInt64, in places: [UInt64]) -> Int {
    let mask = places.count - 1
    let mixed = (number ^ number >> 32) &* seed
    var place = Int(truncatingIfNeeded: mixed >> 32) & mask
    while places[place] != 0, places[place] != number { place = (place + 1) & mask }
    return place
  }
}
