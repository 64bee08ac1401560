internal import Bitext

/// The lines of numbers of a post that stand in one place in both languages: under texts that translate each other, or in one row of a table
/// whose columns are the languages.
///
/// Numbers that stand once are for the readers of both languages, and nobody misses their translation.
struct NumberPairs {
  typealias Pair = (english: Block, dutch: Block)

  private let bitext: Bitext
  /// The numbers that stand between a block and the next one.
  private var following: [Int: [Block]] = [:]

  /// The pairs that differ, by the link that they belong to.
  ///
  /// - Complexity: O(*b* log *b*), where *b* is the number of blocks and lines of numbers.
  static func unequal(in bitext: Bitext) -> [Int: [Pair]] {
    if bitext.post.numbers.count < 2 { return [:] }
    let numbers = NumberPairs(bitext)
    var pairs: [Int: [Pair]] = [:]
    for index in bitext.links.indices { pairs[index] = numbers.pairsUnder(bitext.links[index]) }
    for (link, pair) in numbers.pairsInColumns() { pairs[link, default: []].append(pair) }
    return pairs.mapValues { $0.filter { $0.english.text != $0.dutch.text } }
      .filter { !$0.value.isEmpty }
  }

  private init(_ bitext: Bitext) {
    self.bitext = bitext
    let blocks = bitext.post.blocks
    let read = blocks.indices.filter { !blocks[$0].kind.isBesideText }
      .map { (range: blocks[$0].range, block: Optional($0), number: Block?.none) }
    let numbers = bitext.post.numbers.map {
      (range: $0.range, block: Int?.none, number: Optional($0))
    }
    var last: (file: String, block: Int)?
    for line in (read + numbers).sorted(by: {
      ($0.range.file, $0.range.offset, $0.block ?? .max) < (
        $1.range.file, $1.range.offset, $1.block ?? .max
      )
    }) {
      if let block = line.block { last = (line.range.file, block) }
      if let number = line.number, let last, last.file == line.range.file {
        following[last.block, default: []].append(number)
      }
    }
  }

  // MARK: Under texts

  /// The numbers under the two texts of a link, if there are as many under both and they look alike.
  private func pairsUnder(_ link: Bitext.Link) -> [Pair] {
    guard link.status == .ok || link.status == .same, let english = link.english.last,
      let dutch = link.dutch.last, let first = following[english], let second = following[dutch],
      first.count == second.count
    else { return [] }
    let pairs = zip(first, second).map { (english: $0, dutch: $1) }
    guard pairs.allSatisfy(Self.areAlike) else { return [] }
    return pairs.filter { !Self.mayBeCounts($0) }
  }

  /// Whether two numbers may say the same: they have the same signs of currency and the like, and one digit more or less at most.
  private static func areAlike(_ pair: Pair) -> Bool {
    abs(digits(of: pair.english) - digits(of: pair.dutch)) <= 1
      && signs(of: pair.english) == signs(of: pair.dutch)
  }

  /// Whether two numbers may be what each page counts for itself, its readers and their likes: they stand in two files, in no table,
  /// and are neither prices nor as long as telephone numbers.
  private static func mayBeCounts(_ pair: Pair) -> Bool {
    pair.english.range.file != pair.dutch.range.file && pair.english.table == nil
      && signs(of: pair.english).isEmpty && digits(of: pair.english) < 7
  }

  private static func digits(of line: Block) -> Int {
    line.text.utf8.count { (0x30...0x39).contains($0) }
  }

  private static func signs(of line: Block) -> Set<Unicode.Scalar> {
    Set(line.text.unicodeScalars).intersection("€$£%°".unicodeScalars)
  }

  // MARK: In columns

  private struct Cell: Hashable {
    var file: String
    var place: Block.TablePosition

    init?(_ block: Block) {
      guard let place = block.table else { return nil }
      self.init(file: block.range.file, place: place)
    }

    private init(file: String, place: Block.TablePosition) {
      self.file = file
      self.place = place
    }

    /// The first cell of the table.
    var table: Cell {
      Cell(file: file, place: Block.TablePosition(table: place.table, row: 0, column: 0))
    }
  }

  /// A table with the column of its English and that of its Dutch.
  private struct Columns {
    var english: Int
    var dutch: Int
    var link: Int
  }

  /// The numbers in one row of a table that has a column for each language.
  private func pairsInColumns() -> [(link: Int, pair: Pair)] {
    var cells: [Cell: [Block]] = [:]
    for number in bitext.post.numbers {
      if let cell = Cell(number) { cells[cell, default: []].append(number) }
    }
    if cells.isEmpty { return [] }
    let columns = columnsOfTables()
    return bitext.post.numbers.compactMap { number in
      guard let cell = Cell(number), let columns = columns[cell.table] ?? nil,
        cell.place.column == columns.english
      else { return nil }
      var twin = cell
      twin.place.column = columns.dutch
      guard cells[cell]?.count == 1, let dutch = cells[twin], dutch.count == 1,
        Self.areAlike((number, dutch[0]))
      else { return nil }
      return (columns.link, (number, dutch[0]))
    }
  }

  /// The columns of each table in which English and its Dutch stand side by side, `nil` where they stand in several.
  private func columnsOfTables() -> [Cell: Columns?] {
    var columns: [Cell: Columns?] = [:]
    for (index, link) in bitext.links.enumerated()
    where link.status == .ok && link.english.count == 1 && link.dutch.count == 1 {
      guard let english = Cell(bitext.post.blocks[link.english[0]]),
        let dutch = Cell(bitext.post.blocks[link.dutch[0]]), english.table == dutch.table,
        english.place.row == dutch.place.row, english.place.column != dutch.place.column
      else { continue }
      let found = Columns(english: english.place.column, dutch: dutch.place.column, link: index)
      guard let known = columns[english.table] else {
        columns[english.table] = .some(found)
        continue
      }
      if known?.english != found.english || known?.dutch != found.dutch {
        columns[english.table] = .some(nil)
      }
    }
    return columns
  }
}
