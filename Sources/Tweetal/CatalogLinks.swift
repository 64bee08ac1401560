internal import Bitext

/// Pairs a post as a catalog of it does, where the page by itself was paired otherwise.
///
/// When a text is missing, its English may be paired with the Dutch of another, or together with another: the
/// catalog knows better.
struct CatalogLinks {
  /// English that has a unit in the catalog: that of a link, or one block of several.
  private struct Seat {
    var link: Int
    var english: [Int]
    var target: String
    /// The Dutch block that belongs to it rather than to the link that has it.
    var claim: Int?
  }

  private let bitext: Bitext
  private var seats: [Seat] = []

  private var blocks: [Block] { bitext.post.blocks }

  /// The post with its links as the catalog has them.
  ///
  /// Dutch goes to other English only where it is the translation of that, word for word, and where the Dutch that
  /// stood there goes to a third.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the texts.
  static func bitext(_ bitext: Bitext, by catalog: Catalog) -> Bitext {
    let bitext = JoinedLinks.bitext(bitext, by: catalog.units)
    var links = CatalogLinks(bitext: bitext)
    links.takeSeats(catalog.units)
    links.claim()
    return links.isMoved ? links.moved : bitext
  }

  private init(bitext: Bitext) { self.bitext = bitext }

  private mutating func takeSeats(_ units: [TranslationUnit]) {
    let page = UnitBuilder(bitext: bitext).linkedUnits
    var search = UnitSearch(page.map(\.unit))
    var links: [Int: Int] = [:]
    var parts: [String: ArraySlice<(link: Int, block: Int)>] = [:]
    for (index, link) in bitext.links.enumerated() {
      for block in link.english {
        links[block] = index
        if link.english.count > 1 { parts[blocks[block].text, default: []].append((index, block)) }
      }
    }
    for unit in units {
      if let found = search.take(unit) {
        let english = page[found].link.english
        guard let target = unit.target?.text, let link = links[english[0]] else { continue }
        seats.append(Seat(link: link, english: english, target: target))
      } else if let part = parts[unit.source.text]?.popFirst(), let target = unit.target?.text {
        seats.append(Seat(link: part.link, english: [part.block], target: target))
      }
    }
    let whole = Set(seats.filter(isWhole).map(\.link))
    seats = seats.filter { !whole.contains($0.link) || isWhole($0) }
  }

  /// Whether a seat is a link whose Dutch is what the catalog says.
  private func isSettled(_ seat: Seat) -> Bool {
    let link = bitext.links[seat.link]
    return seat.english == link.english
      && link.dutch.map { blocks[$0].text }.joined(separator: " ") == seat.target
  }

  private mutating func claim() {
    let settled = Set(seats.filter(isSettled).map(\.link))
    // All but English that has a unit: what was taken for English, or for neither, may be Dutch after all.
    var taken = Set(seats.flatMap(\.english))
    for link in settled { taken.formUnion(bitext.links[link].dutch) }
    var free: [String: ArraySlice<Int>] = [:]
    for block in blocks.indices where !taken.contains(block) {
      free[blocks[block].text, default: []].append(block)
    }
    for index in seats.indices where !settled.contains(seats[index].link) {
      seats[index].claim = free[seats[index].target]?.popFirst()
    }
    claimByWords()
    dropGroundlessClaims()
  }

  /// Of English that has one Dutch text together, that gets it whose translation has most of its words.
  private mutating func claimByWords() {
    let claimed = Set(seats.compactMap(\.claim))
    let parts = Dictionary(grouping: seats.indices.filter { !isWhole(seats[$0]) }) {
      seats[$0].link
    }
    for (link, indexes) in parts {
      let dutch = bitext.links[link].dutch
      guard dutch.count == 1, !claimed.contains(dutch[0]) else { continue }
      let words = Self.words(of: blocks[dutch[0]].text)
      let best = indexes.sorted().map { ($0, words.intersection(Self.words(of: seats[$0].target))) }
        .max { $0.1.count < $1.1.count }
      if let best, best.1.count * 2 >= words.count { seats[best.0].claim = dutch[0] }
    }
  }

  private func isWhole(_ seat: Seat) -> Bool { seat.english == bitext.links[seat.link].english }

  private static func words(of text: String) -> Set<Substring> { Set(text.split(separator: " ")) }

  /// A text that was changed to be like another one is no claim: its own Dutch is nobody else's.
  private mutating func dropGroundlessClaims() {
    while true {
      let claimed = Set(seats.compactMap(\.claim))
      let groundless = seats.indices.filter { index in
        let link = bitext.links[seats[index].link]
        return seats[index].claim != nil
          && link.dutch.contains { !claimed.contains($0) && !link.english.contains($0) }
      }
      if groundless.isEmpty { return }
      for index in groundless { seats[index].claim = nil }
    }
  }

  // MARK: The new links

  private var isMoved: Bool { seats.contains { $0.claim != nil } }

  private var moved: Bitext {
    var result = bitext
    result.links = []
    let claimed = Set(seats.compactMap(\.claim))
    let byLink = Dictionary(grouping: seats, by: \.link)
    for (index, var link) in bitext.links.enumerated() {
      let own = byLink[index] ?? []
      link.dutch.removeAll { claimed.contains($0) }
      link.english.removeAll { claimed.contains($0) }
      if link.english.isEmpty, own.isEmpty {
        add(link, to: &result)
        continue
      }
      if let seat = own.first, isWhole(seat) {
        if let claim = seat.claim { link.dutch = [claim] }
        add(link, to: &result)
        continue
      }
      let isParted = own.contains { $0.claim != nil } || link.dutch.isEmpty
      guard isParted, !own.isEmpty else {
        add(link, to: &result)
        continue
      }
      for seat in own.sorted(by: { $0.english[0] < $1.english[0] }) {
        link.english.removeAll { seat.english.contains($0) }
        let dutch = seat.claim.map { [$0] } ?? []
        add(
          Bitext.Link(
            english: seat.english, dutch: dutch, status: .ok, confidence: link.confidence),
          to: &result)
      }
      add(link, to: &result)
    }
    return result
  }

  private func add(_ link: Bitext.Link, to result: inout Bitext) {
    if link.english.isEmpty, link.dutch.isEmpty { return }
    var link = link
    if link.dutch.isEmpty {
      link.status = .missingDutch
    } else if !link.english.isEmpty, link.status == .missingDutch {
      link.status = .ok
    }
    result.links.append(link)
  }
}
