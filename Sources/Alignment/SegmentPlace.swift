/// What a segment is in its page and where it stands: what an aligner can go by beside the words.
public struct SegmentPlace: Sendable, Hashable {
  /// What it is (a heading, a list item, …), as a small number of the caller's choosing.
  public var kind: Int

  /// The stretch of one language that it stands in, counted through the page from 0: the English stretches
  /// and the Dutch ones take turns.
  public var turn: Int

  /// The list that it is an item of, numbered through the page.
  public var list: Int?

  /// The row of a table that holds both languages, numbered through the page.
  public var row: Int?

  /// The addresses of its links and images.
  public var targets: [String]

  /// How many spans of inline markup are in it: bold, links, and so on.
  public var spans: Int

  /// Creates a place.
  public init(
    kind: Int, turn: Int = 0, list: Int? = nil, row: Int? = nil,
    targets: [String] = [], spans: Int = 0
  ) {
    self.kind = kind
    self.turn = turn
    self.list = list
    self.row = row
    self.targets = targets
    self.spans = spans
  }
}
