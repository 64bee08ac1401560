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

  /// A bitext in which no item of a list is the translation of another, where the other items each hold both languages.
  ///
  /// An item of one language among such has lost its translation; what stands beside it is paired with it for want of another.
  ///
  /// - Complexity: O(*b* + *l*), where *b* is the number of blocks and *l* of links.
  static func kept(apart bitext: Bitext) -> Bitext {
    let blocks = bitext.post.blocks
    guard blocks.contains(where: { $0.isSecondHalf && $0.kind == .listItem }) else { return bitext }
    let twins = runsOfItems(in: blocks).filter { run in
      run.count(where: { blocks[$0].isSecondHalf }) >= leastTwins
    }
    var result = bitext
    result.links = bitext.links.flatMap { link -> [Bitext.Link] in
      guard link.english.count == 1, link.dutch.count == 1,
        case let (english, dutch) = (link.english[0], link.dutch[0]),
        twins.contains(where: { $0.contains(english) && $0.contains(dutch) }),
        !isHalf(english, in: blocks), !isHalf(dutch, in: blocks)
      else { return [link] }
      return [
        Bitext.Link(
          english: [english], dutch: [], status: .missingDutch, confidence: link.confidence),
        Bitext.Link(
          english: [], dutch: [dutch], status: .missingEnglish, confidence: link.confidence),
      ]
    }
    return result
  }

  /// How many items of a list hold both languages where all are to.
  private static let leastTwins = 2

  /// The runs of list items that stand one behind the other.
  private static func runsOfItems(in blocks: [Block]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in blocks.indices where blocks[index].kind == .listItem {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// Whether a block is a half of an element that holds both languages.
  private static func isHalf(_ index: Int, in blocks: [Block]) -> Bool {
    blocks[index].isSecondHalf || index + 1 < blocks.count && blocks[index + 1].isSecondHalf
  }
}
