internal import Bitext
internal import Tweetal

/// The texts of posts that the units of one catalog translate.
///
/// A catalog may have been made of a page with another name: its ids say nothing then, and the English tells.
struct CatalogSeats {
  /// The text that a unit translates.
  enum Place: Hashable {
    /// A unit of a post.
    case unit(post: Int, index: Int)
    /// A part of a unit of a post, or several, by the English: the first, the second, ….
    case part(post: Int, source: String, number: Int)
    /// None.
    case nowhere(id: String, source: String)

    /// The post that has the text.
    var post: Int? {
      switch self {
      case .unit(let post, _), .part(let post, _, _): post
      case .nowhere: nil
      }
    }
  }

  /// A unit, with the id that its text has in the post.
  struct Seat {
    var place: Place
    var unit: TranslationUnit
  }

  /// The seats in the order of the catalog.
  private(set) var seats: [Seat] = []
  /// Units of which nothing tells which text of the post is meant: it has the English less often than they translate it, in several
  /// ways.
  private(set) var disagreements: [UnitAgreement.Disagreement] = []

  private let catalog: [TranslationUnit]
  private let owners: UnitOwners
  private var places: [Int: Place] = [:]
  private var taken: Set<Place> = []

  /// Looks for the texts of a catalog.
  ///
  /// - Complexity: O(*u* + *p*), where *u* is the number of units and *p* of those of the posts that they are in.
  init(_ catalog: [TranslationUnit], in owners: UnitOwners) {
    self.catalog = catalog
    self.owners = owners
    let units = Dictionary(grouping: catalog.indices) { [posts = owners.owners(of: catalog)] in
      posts[$0]
    }
    for (post, indexes) in units.sorted(by: { $0.value[0] < $1.value[0] }) {
      if let post {
        seat(indexes, in: post)
      } else {
        for index in indexes {
          places[index] = .nowhere(id: catalog[index].id, source: catalog[index].source.text)
        }
      }
    }
    seats = catalog.indices.compactMap { index in
      places[index].map { Seat(place: $0, unit: unit(index, at: $0)) }
    }
  }

  /// A unit with the id of its place.
  private func unit(_ index: Int, at place: Place) -> TranslationUnit {
    var unit = catalog[index]
    if case .unit(let post, let place) = place { unit.id = owners.posts[post][place].id }
    return unit
  }

  /// Seats the units of a post: by their ids, and then by their English.
  private mutating func seat(_ indexes: [Int], in post: Int) {
    let units = owners.posts[post]
    let byID = Dictionary(units.indices.map { (units[$0].id, $0) }) { first, _ in first }
    var rest: [Int] = []
    for index in indexes {
      if let place = byID[catalog[index].id], catalog[index].isOfEnglish(of: units[place]),
        taken.insert(.unit(post: post, index: place)).inserted
      {
        places[index] = .unit(post: post, index: place)
      } else {
        rest.append(index)
      }
    }
    var free: [String: [Int]] = [:]
    for place in units.indices where !taken.contains(.unit(post: post, index: place)) {
      free[units[place].source.text, default: []].append(place)
    }
    let known = Set(units.map(\.source.text))
    let bySource = Dictionary(grouping: rest) { catalog[$0].source.text }
    for (source, indexes) in bySource.sorted(by: { $0.value[0] < $1.value[0] }) {
      if !source.isEmpty, known.contains(source) {
        seat(indexes, at: (free[source] ?? []).map { .unit(post: post, index: $0) })
      } else {
        for (number, index) in indexes.enumerated() {
          places[index] = .part(post: post, source: source, number: number)
        }
      }
    }
  }

  /// Seats units of the same English, in their order, at the places that have it.
  private mutating func seat(_ indexes: [Int], at free: [Place]) {
    var indexes = indexes
    if indexes.count > free.count { indexes.removeAll { catalog[$0].target == nil } }
    if indexes.count > free.count {
      let first = catalog[indexes[0]]
      if let other = indexes.first(where: { !catalog[$0].hasTranslation(of: first) }) {
        disagreements.append(UnitAgreement.Disagreement(first: first, second: catalog[other]))
        return
      }
      // The same once more says nothing new.
    }
    for (index, place) in zip(indexes, free) { places[index] = place }
  }
}
