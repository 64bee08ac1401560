/// Gives ids to the concepts of a file that has none: the English term in small letters, with hyphens (*frozen-shoulder*).
public struct ConceptIDs: Sendable {
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]

  /// Creates a list without ids.
  public init() {}

  /// Notes an id that the file gives; `false` where it is taken.
  public mutating func take(_ id: String) -> Bool { taken.insert(id).inserted }

  /// A new id for the concept of a term.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the term.
  public mutating func id(of term: String) -> String {
    let words = term.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    let base = words.first.map { $0.isLetter ? words : "c-" + words } ?? "concept"
    var id = base
    while !taken.insert(id).inserted {
      let number = next[base, default: 2]
      next[base] = number + 1
      id = base + "-\(number)"
    }
    return id
  }
}
