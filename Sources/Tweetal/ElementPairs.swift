internal import Bitext

/// The halves of one element that stand alone in a bitext: "Starting position / Beginhouding" below a picture, in a post whose
/// English stands before its Dutch.
///
/// Texts are paired in their order, in which such a caption has its English too late or its Dutch too early. But who puts
/// both into one element says that they are one.
enum ElementPairs {
  /// A bitext in which two halves of an element that both lack a translation are each other's.
  ///
  /// - Complexity: O(*b* + *l*), where *b* is the number of blocks and *l* of links.
  static func joined(_ bitext: Bitext) -> Bitext {
    let blocks = bitext.post.blocks
    guard blocks.contains(where: \.isSecondHalf) else { return bitext }
    var alone: [Int: Int] = [:]
    for (index, link) in bitext.links.enumerated() where link.english.count + link.dutch.count == 1
    {
      alone[link.english.first ?? link.dutch[0]] = index
    }
    var result = bitext
    var joined: Set<Int> = []
    for second in blocks.indices.dropFirst() where blocks[second].isSecondHalf {
      guard let one = alone[second - 1], let other = alone[second] else { continue }
      let pair = [one, other].map { bitext.links[$0] }
      guard let english = pair.firstIndex(where: { $0.status == .missingDutch }),
        pair[1 - english].status == .missingEnglish
      else { continue }
      let place = [one, other][english]
      result.links[place] = Bitext.Link(
        english: pair[english].english, dutch: pair[1 - english].dutch, status: .ok,
        // As sure as it is that neither belongs elsewhere.
        confidence: min(pair[0].confidence, pair[1].confidence))
      joined.insert([one, other][1 - english])
    }
    result.links = result.links.indices.filter { !joined.contains($0) }.map { result.links[$0] }
    return result
  }
}
