/// What parts two texts in one element, taken apart: what belongs to neither, and the tags of elements that hold one of them alone.
///
/// Between `English.<br><em>Dutch.</em>` it is a line break, and the element of the Dutch begins.
struct TwinSeparator {
  /// The end tags of the elements that hold the first text, the innermost first.
  private(set) var ending: [[UInt8]] = []
  /// The start tags of the elements that hold the second text, the outermost first.
  private(set) var beginning: [[UInt8]] = []
  /// What belongs to neither.
  private(set) var rest: [UInt8] = []

  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(_ bytes: [UInt8]) {
    let pieces = Self.pieces(of: bytes)
    var open: [Int] = []
    var isOutside: Set<Int> = []
    for (index, piece) in pieces.enumerated() {
      guard let name = TagBalance.tags(in: piece).first, piece.first == UInt8(ascii: "<") else {
        continue
      }
      if name.first != UInt8(ascii: "/") {
        open.append(index)
      } else if let start = open.last,
        TagBalance.tags(in: pieces[start])[0].elementsEqual(name.dropFirst())
      {
        open.removeLast()
      } else {
        isOutside.insert(index)
        ending.append(piece)
      }
    }
    beginning = open.map { pieces[$0] }
    isOutside.formUnion(open)
    rest = pieces.indices.filter { !isOutside.contains($0) }.flatMap { pieces[$0] }
  }

  /// The bytes as tags and what stands between these.
  private static func pieces(of bytes: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var start = 0
    while start < bytes.count {
      let isTag = bytes[start] == UInt8(ascii: "<")
      let mark = isTag ? UInt8(ascii: ">") : UInt8(ascii: "<")
      let next = bytes[(start + 1)...].firstIndex(of: mark) ?? bytes.count
      let end = min(bytes.count, isTag ? next + 1 : next)
      pieces.append(Array(bytes[start..<end]))
      start = end
    }
    return pieces
  }

  /// A text as the second one: with its elements around it.
  func second(_ text: [UInt8]) -> [UInt8] {
    let ends = beginning.reversed().flatMap { tag -> [UInt8] in
      Array("</".utf8) + (TagBalance.tags(in: tag).first ?? []) + Array(">".utf8)
    }
    return beginning.flatMap(\.self) + text + ends
  }

  /// A text as the first one: with those elements around it whose start tags tell no more than their names.
  func first(_ text: [UInt8]) -> [UInt8] {
    let names = ending.compactMap { TagBalance.tags(in: $0).first?.dropFirst() }
    guard names.allSatisfy({ Self.formatting.contains(Array($0)) }) else { return text }
    let starts = names.reversed().flatMap { Array("<".utf8) + $0 + Array(">".utf8) }
    return starts + text + ending.flatMap(\.self)
  }

  /// Where the first text's elements end, which go on behind a place.
  func end(behind place: Int, in file: [UInt8]) -> Int {
    var place = place
    for tag in ending {
      guard file[place...].starts(with: tag) else { break }
      place += tag.count
    }
    return place
  }

  /// Where the second text's elements begin, which go on before a place.
  func start(before place: Int, in file: [UInt8]) -> Int {
    var place = place
    for tag in beginning.reversed() {
      guard file[..<place].suffix(tag.count).elementsEqual(tag) else { break }
      place -= tag.count
    }
    return place
  }

  private static let formatting = Set(["em", "i", "b", "strong", "small"].map { Array($0.utf8) })
}
