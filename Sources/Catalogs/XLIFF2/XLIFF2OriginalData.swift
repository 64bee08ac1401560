/// What the `data` elements of a unit or a match stand for, by their ids.
struct XLIFF2OriginalData {
  private var entries: [(id: String, text: String)] = []
  /// The places in ``entries``, where there are more than ``fewEntries``.
  private var places: [String: Int] = [:]
  /// So many entries are looked through one by one.
  private static let fewEntries = 16

  /// Makes room for so many more.
  mutating func reserve(_ count: Int) { entries.reserveCapacity(entries.count + count) }

  /// Adds what an id stands for; the last of several counts.
  mutating func add(_ text: String, id: String) {
    entries.append((id, text))
    guard entries.count > Self.fewEntries else { return }
    if entries.count == Self.fewEntries + 1 {
      for (place, entry) in entries.enumerated() { places[entry.id] = place }
    } else {
      places[id] = entries.count - 1
    }
  }

  /// What an id stands for.
  subscript(id: String) -> String? {
    if entries.count > Self.fewEntries { return places[id].map { entries[$0].text } }
    return entries.last { $0.id == id }?.text
  }

  /// All of it.
  var texts: [String: String] {
    Dictionary(entries.map { ($0.id, $0.text) }, uniquingKeysWith: { _, last in last })
  }
}
