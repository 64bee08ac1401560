internal import Bitext

/// Finds the name that somebody meant who mistyped it.
enum NearName {
  /// The name that is most like a word, where it is so much like it that nothing else can have been meant.
  ///
  /// A letter left out, put in, replaced or exchanged with the next one counts one; in a short word one is enough to make it
  /// another word.
  ///
  /// - Returns: `nil` where no name is near, or several are as near as another.
  /// - Complexity: O(*n* · *m*), where *n* is the length of the names together and *m* that of the word.
  static func of(_ word: String, among names: [String]) -> String? {
    let letters = Array(word.lowercased().utf8)
    let most = max(1, letters.count / 4)
    let near = Set(names).map {
      (name: $0, distance: EditDistance.between(letters, Array($0.utf8)))
    }
    .filter { $0.distance <= most && $0.distance < letters.count }
    guard let least = near.map(\.distance).min() else { return nil }
    let nearest = near.filter { $0.distance == least }
    return nearest.count == 1 ? nearest[0].name : nil
  }
}
