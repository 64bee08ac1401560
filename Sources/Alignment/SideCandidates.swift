internal import Bitext

/// The blocks of a post that may stand on the other side than their words say: copies of others, and short texts whose language
/// is doubtful.
struct SideCandidates {
  /// Blocks of which one may be moved, or some together.
  struct Group {
    var choices: [[Int]]
    /// Whether one is a copy of the other.
    var isCopy: Bool
  }

  /// The blocks, those first that tell most: lists that stand there twice, copies, and single texts.
  let groups: [Group]

  /// Looks for the blocks.
  ///
  /// - Parameters:
  ///   - reading: the post as it is read so far.
  ///   - settled: the blocks that are surely paired.
  init(in reading: SideSearch.Reading, settled: Set<Int>) {
    groups =
      Self.copiedLists(in: reading) + Self.copies(in: reading, settled) + Self.doubtful(in: reading)
  }

  /// Blocks surer than this of their language are moved only as copies of another.
  private static let certain = 0.995
  /// Longer texts say enough themselves.
  private static let mostWords = 4
  /// The share of words that a text has in common with one that was translated in part only.
  static let leastOverlap = 0.6
  private static let fewestWords = 4
  /// So many items of two lists are no chance.
  private static let fewestCopies = 2
  /// Of so many unpaired texts of a side each is compared with each.
  private static let mostAlone = 60

  /// Neighbouring occurrences of one text, or nearly one text, on one side.
  private static func copies(in reading: SideSearch.Reading, _ settled: Set<Int>) -> [Group] {
    let (blocks, sides) = (reading.post.blocks, reading.text.sides)
    var groups: [Group] = []
    for side in [sides.english, sides.dutch] {
      let free = side.filter { !sides.placed.contains($0) && !blocks[$0].kind.isBesideText }
      // Few texts are as long as another, and only those need be compared.
      let lengths = free.map { blocks[$0].text.utf8.count }
      let counts = Dictionary(lengths.map { ($0, 1) }, uniquingKeysWith: +)
      var last: [String: Int] = [:]
      for (index, length) in zip(free, lengths) where counts[length] ?? 0 > 1 {
        if let earlier = last.updateValue(index, forKey: blocks[index].text) {
          groups.append(Group(choices: [[earlier], [index]], isCopy: true))
        }
      }
      let alone = free.filter { !settled.contains($0) }
      groups += nearCopies(alone.prefix(Self.mostAlone).map { ($0, words(of: blocks[$0])) })
    }
    return groups.sorted {
      ($0.choices[1][0], $0.choices[0][0]) < ($1.choices[1][0], $1.choices[0][0])
    }
  }

  /// The items of one side that two lists of as many items have alike, such as loan words: the whole list is meant for the other side,
  /// and one of them alone would find no place there.
  private static func copiedLists(in reading: SideSearch.Reading) -> [Group] {
    let (blocks, sides) = (reading.post.blocks, reading.text.sides)
    var items: [Int: [Int: Int]] = [:]
    var lengths: [Int: Int] = [:]
    for (index, block) in blocks.enumerated() {
      guard let place = block.list else { continue }
      items[place.list, default: [:]][place.item] = index
      lengths[place.list, default: 0] += 1
    }
    var groups: [Group] = []
    for side in [sides.english, sides.dutch].map(Set.init) {
      var earlier: [Int: [Int]] = [:]
      for (list, own) in items.sorted(by: { $0.key < $1.key }) {
        guard let length = lengths[list], own.count == length else { continue }
        for other in earlier[length] ?? [] {
          let alike = (0..<length).filter { item in
            guard let first = items[other]?[item], let second = own[item] else { return false }
            return blocks[first].text == blocks[second].text && side.contains(first)
              && side.contains(second) && sides.placed.isDisjoint(with: [first, second])
          }
          if alike.count < Self.fewestCopies { continue }
          let choices = [other, list].map { list in alike.compactMap { items[list]?[$0] } }
          groups.append(Group(choices: choices, isCopy: true))
        }
        earlier[length, default: []].append(list)
      }
    }
    return groups
  }

  private static func nearCopies(_ texts: [(index: Int, words: Set<Substring>)]) -> [Group] {
    var groups: [Group] = []
    for (place, first) in texts.enumerated() where first.words.count >= Self.fewestWords {
      for second in texts[(place + 1)...]
      where first.words != second.words && areNearCopies(first.words, second.words) {
        groups.append(Group(choices: [[first.index], [second.index]], isCopy: true))
      }
    }
    return groups
  }

  /// Whether texts of these words are one text, but for a few of them.
  static func areNearCopies(_ first: Set<Substring>, _ second: Set<Substring>) -> Bool {
    let all = max(first.count, second.count)
    return first.count >= fewestWords
      && Double(first.intersection(second).count) >= leastOverlap * Double(all)
  }

  /// The words of a block.
  static func words(of block: Block) -> Set<Substring> {
    Set(block.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }))
  }

  /// The blocks whose language decides on which side they stand, and whose words do not say it surely; the most doubtful first.
  private static func doubtful(in reading: SideSearch.Reading) -> [Group] {
    let (blocks, sides) = (reading.post.blocks, reading.text.sides)
    // A page in one language has no other side to go to.
    guard isSure(.english, sides.english, reading), isSure(.dutch, sides.dutch, reading) else {
      return []
    }
    let doubtful = (sides.english + sides.dutch).filter { index in
      let decision = blocks[index].language
      return decision.confidence < Self.certain && !sides.placed.contains(index)
        && (decision.language == .english || decision.language == .dutch)
        && blocks[index].text.split(separator: " ").count <= Self.mostWords
    }
    return doubtful.sorted {
      (blocks[$0].language.confidence, $0) < (blocks[$1].language.confidence, $1)
    }.map { Group(choices: [[$0]], isCopy: false) }
  }

  /// Whether a side has a text that is surely in its language, or stands where the page has that.
  private static func isSure(_ language: Language, _ side: [Int], _ reading: SideSearch.Reading)
    -> Bool
  {
    side.contains { index in
      let decision = reading.post.blocks[index].language
      return reading.text.sides.placed.contains(index)
        || decision.language == language && decision.confidence >= Self.certain
    }
  }
}
