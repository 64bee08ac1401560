internal import Bitext
internal import Markup

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Finds the post on a page by adding up, over the tree, what speaks for and against its blocks.
///
/// The worth of an element is the sum over its blocks and the elements in it. One that is worth less than
/// nothing can be cut out of its parent, at a price: so an element gains by every paragraph, loses by every
/// menu, and is not torn to pieces. The element worth most is the post's body; it is the maximum-weight
/// subtree with pruning (the tree form of the maximum-sum segment, Bentley 1984).
struct ContentTree {
  /// The prices of cutting an element out and the share of the body's words that no cut may take.
  ///
  /// Set on the development pages, where anything from half to twice of each does as well within .002 F1.
  enum Cut {
    /// While the body is looked for, in words.
    static let priceInWords = 20.0
    /// Within the body, in log odds.
    static let price = 2.0
    /// The same for a box that has a name.
    ///
    /// A theme or a plugin put it there: authors write paragraphs and lists, and their editors boxes without names.
    /// From .9 to 1.1 does as well; of the words that go for this price and not for the other, three in four are none of
    /// the post's on the development pages.
    static let priceOfNamedBox = 1.1
    static let largestShare = 0.2
    /// A page or a body of fewer words is a note or a fragment of a page, in which nothing stands out.
    static let fewestWords = 80.0
  }

  private let tree: MarkupTree
  private let authored: AuthoredParts
  private let blocks: [BlockCollector.Found]
  private let numbers: [BlockCollector.Found]
  private let logOdds: [Double]
  /// Whether a block would introduce nothing of the post if it were a heading: "Related articles".
  private let introducesNothing: [Bool]
  private let texts: [BlockText]
  private let traits: [ElementTrait]
  private let holders: [Sign]
  /// The numbers of the attributes that name an element: `class` and `id`.
  private let names: [Int]
  /// The elements that repeat the one before them, `true` at their places.
  private let copies: [Bool]
  /// The outermost parts that readers open and those that the author built, each with what is in it.
  private let wholes: [Range<Int>]

  /// Weighs the blocks of a page.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - leavesOut: whether an element and all below it are no text of a post, whatever else speaks for them.
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  init(of page: Page, leavesOut: @escaping (Int) -> Bool) {
    tree = page.tree
    (blocks, numbers) = BlockCollector.lines(below: 0, of: page, leavesOut: leavesOut)
    texts = blocks.map(BlockText.init)
    traits = tree.elementNames.map(ElementTrait.init)
    authored = AuthoredParts(in: page, blocks, texts, traits)
    names = ["class", "id"].compactMap(tree.nameIndex)
    holders = ElementTrait.holders(of: blocks, authored, in: tree)
    let evidence = PageEvidence.evidence(
      on: blocks, texts, held: holders, traits, authored, in: tree)
    logOdds = evidence.map(\.logOdds)
    introducesNothing = evidence.map(\.introducesNothing)
    copies = Copies.find(in: tree, blocks, texts)
    wholes = page.marks.disclosed + authored.ranges
  }

  /// The element that holds the post, the innermost of equals, with its worth and that of another element.
  ///
  /// The whole page where nothing is worth anything.
  func body(besides other: Int?) -> (node: Int, worth: Double, other: Double) {
    var worths = sums(
      of: blocks.indices.map(worthInWords), price: { _ in Cut.priceInWords }, mayCut: { _ in true })
    if isFragment || worths.allSatisfy({ $0 <= 0 }) {
      // Where nothing stands out, or every block is as short as a label, all words count.
      worths = sums(
        of: texts.map { Double($0.words - 3 * $0.linked) }, price: { _ in .infinity },
        mayCut: { _ in false })
    }
    var best = 0
    for node in 1..<tree.count where tree.kind(of: node) == .element {
      guard traits[tree.nameIndex(of: node)].contains(.mayBeBody) else { continue }
      if worths[node] > 0, worths[node] >= worths[best] { best = node }
    }
    return (best, worths[best], other.map { worths[$0] } ?? 0)
  }

  /// The elements in a body that are not the post, `true` at their places.
  func cuts(in body: Int) -> [Bool] {
    var plain = [Int](repeating: 0, count: tree.count + 1)
    for (block, text) in zip(blocks, texts) { plain[block.element + 1] += text.words - text.linked }
    for index in 1..<plain.count { plain[index] += plain[index - 1] }
    let words = { (node: Int) in Double(plain[tree.subtreeEnd(of: node)] - plain[node]) }
    guard words(body) >= Cut.fewestWords else { return copies }
    let most = words(body) * Cut.largestShare
    let mayCut = { (node: Int) in
      words(node) <= most && !traits[tree.nameIndex(of: node)].contains(.isPart)
    }
    let worths = sums(of: blocks.indices.map(worthInBody), price: price, mayCut: mayCut)
    var cuts = worths.indices.map { worths[$0] < 0 && worths[$0] < -price(of: $0) && mayCut($0) }
    for part in wholes where isMostlyKept(part, cuts, words) {
      for node in part.dropFirst() { cuts[node] = false }
    }
    var twins = Twins(in: tree, blocks, texts, words)
    twins.keep(below: body, &cuts)
    for node in cuts.indices where copies[node] { cuts[node] = true }
    return cuts
  }

  /// Whether more than half of the words of a part stay: then the others, answers and such, which are short, stay too.
  private func isMostlyKept(
    _ part: Range<Int>, _ cuts: [Bool], _ words: (Int) -> Double
  ) -> Bool {
    var (lost, node) = (0.0, part.lowerBound + 1)
    while node < part.upperBound {
      guard cuts[node] else {
        node += 1
        continue
      }
      lost += words(node)
      node = tree.subtreeEnd(of: node)
    }
    return lost > 0 && lost * 2 < words(part.lowerBound)
  }

  /// The log odds of a block, where a heading goes with what it introduces.
  ///
  /// A title takes no side, and no other heading is cut out alone in its box, unless it introduces nothing.
  private func worthInBody(of index: Int) -> Double {
    guard case .heading(let level) = blocks[index].kind, !introducesNothing[index] else {
      return logOdds[index]
    }
    return max(logOdds[index], level == 1 ? 0 : -Cut.priceOfNamedBox)
  }

  /// What it costs to cut an element out of the body.
  private func price(of node: Int) -> Double {
    guard traits[tree.nameIndex(of: node)].contains(.isBox) else { return Cut.price }
    let isNamed =
      !authored.contains(node)
      && names.contains { tree.attributeBytes($0, of: node)?.isEmpty == false }
    return isNamed ? Cut.priceOfNamedBox : Cut.price
  }

  /// The worth of every element, its parts that are worth less than their price cut out.
  private func sums(
    of worths: [Double], price: (Int) -> Double, mayCut: (Int) -> Bool
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: tree.count)
    for (block, worth) in zip(blocks, worths) { sums[block.element] += worth }
    for node in (1..<max(1, tree.count)).reversed() where sums[node] != 0 && !copies[node] {
      var worth = sums[node]
      if worth < 0, mayCut(node) { worth = max(worth, -price(node)) }
      sums[tree.parent(of: node)] += worth
    }
    return sums
  }

  /// Whether the page holds too few words to tell a post from what surrounds it.
  private var isFragment: Bool {
    texts.reduce(0) { $0 + Double($1.words - $1.linked) } < Cut.fewestWords
  }

  /// The words that a block adds to a body, or takes from it.
  ///
  /// The expected gain by its log odds, which knows much, and a plain count, which nothing can mislead, are
  /// added; links never speak for a body.
  private func worthInWords(of index: Int) -> Double {
    let size = texts[index]
    let plain = Double(size.words) - Self.linkWeight * Double(size.linked)
    // Of short texts in boxes each looks like a label, and all of them together are a post.
    if authored.contains(blocks[index].element) { return plain }
    let probability = 1 / (1 + exp(-logOdds[index]))
    let expected = Double(size.words + 3) * (2 * probability - 1)
    return min(expected, plain) + plainWorth(of: index, plain)
  }

  private func plainWorth(of index: Int, _ plain: Double) -> Double {
    // A heading is worth what it introduces; counted itself, it would draw in what lies between a title
    // and its post.
    if case .heading = blocks[index].kind { return min(0, plain) }
    // Bylines and dates stand in bare `div`s, so text that no paragraph, list or table holds needs more words.
    return plain - (holders[index] == .bare ? 12 : 2)
  }

  /// How much heavier a linked word weighs against a block than a plain one for it.
  private static let linkWeight = 3.0
}

extension ContentTree {
  /// The blocks of a body without what is cut out of it, their lists and tables numbered from 0 and their
  /// languages declared in the body, as if nothing else had been read; and the lines of numbers in it.
  func lines(
    in body: Int, cuts: [Bool]
  ) -> (blocks: [BlockCollector.Found], numbers: [BlockCollector.Found]) {
    var isOut = [Bool?](repeating: nil, count: tree.count)
    var lists: [Int: Int] = [:]
    var tables: [Int: Int] = [:]
    let range = body..<tree.subtreeEnd(of: body)
    let language = tree.nameIndex("lang")
    let inBody = blocks.indices.filter { range.contains(blocks[$0].element) }
    let isKept = inBody.map { !isLeftOut(blocks[$0].element, of: body, cuts, &isOut) }
    let introducesCut = CutSections.headings(
      levels: inBody.map { if case .heading(let level) = blocks[$0].kind { level } else { nil } },
      isKept: isKept, words: { texts[inBody[$0]].words },
      leadsAway: { introducesNothing[inBody[$0]] })
    let kept = inBody.indices.filter { isKept[$0] && !introducesCut[$0] }.map {
      blocks[inBody[$0]]
    }
    let keptNumbers = numbers.filter {
      range.contains($0.element) && !isLeftOut($0.element, of: body, cuts, &isOut)
    }
    func renumbered(_ block: BlockCollector.Found) -> BlockCollector.Found {
      var block = block
      if let language, block.language != nil {
        let declared = declaredLanguage(of: block.element, upTo: 0, language)
        if declared == block.language {
          block.language = declaredLanguage(of: block.element, upTo: body, language)
        }
      }
      if let list = block.list?.list {
        block.list?.list = lists[list] ?? lists.count
        lists[list] = block.list?.list
      }
      if let table = block.table?.table {
        block.table?.table = tables[table] ?? tables.count
        tables[table] = block.table?.table
      }
      return block
    }
    return (kept.map(renumbered), keptNumbers.map(renumbered))
  }

  private func isLeftOut(
    _ node: Int, of body: Int, _ cuts: [Bool], _ known: inout [Bool?]
  ) -> Bool {
    var path: [Int] = []
    var node = node
    var answer = false
    while node > body {
      if let known = known[node] {
        answer = known
        break
      }
      path.append(node)
      if cuts[node] {
        answer = true
        break
      }
      node = tree.parent(of: node)
    }
    for node in path { known[node] = answer }
    return answer
  }

  private func declaredLanguage(of node: Int, upTo top: Int, _ attribute: Int) -> String? {
    var node = node
    while node >= top, node > 0 {
      if let value = tree.attributeBytes(attribute, of: node) {
        return String(decoding: value, as: UTF8.self)
      }
      node = tree.parent(of: node)
    }
    return nil
  }

  /// Whether any block stands in an element.
  func holdsBlocks(_ node: Int) -> Bool {
    let range = node..<tree.subtreeEnd(of: node)
    return blocks.contains { range.contains($0.element) }
  }

  /// The post's title where the body does not hold it: the last heading before the body, or in what is cut
  /// out of it, that the page's `<title>` repeats.
  func title(outside body: Int, cuts: [Bool]) -> Int? {
    guard let head = (1..<tree.count).first(where: { tree.name(of: $0) == "title" }) else {
      return nil
    }
    let pageTitle = PageTitle(Self.folded(tree.text(of: head)))
    return blocks.last { block in
      guard case .heading = block.kind,
        block.element < body || isCut(block.element, from: body, cuts)
      else { return false }
      return pageTitle.names(Self.folded(block.line.content.text))
    }?.element
  }

  private func isCut(_ node: Int, from body: Int, _ cuts: [Bool]) -> Bool {
    var node = node
    while node > body {
      if cuts[node] { return true }
      node = tree.parent(of: node)
    }
    return false
  }

  /// A text with one space between its words.
  static func folded(_ text: String) -> String {
    text.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
