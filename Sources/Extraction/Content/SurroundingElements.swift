internal import Markup

/// One element above a block, and what it and those above it say of the block.
struct ElementEvidence {
  var node: Int
  /// The place of the element that holds it, -1 for the outermost.
  var parent: Int32
  var trait: ElementTrait
  /// What its own class and id say, and what those of all elements above it say too.
  var group: ClassGroup
  var groups: ClassGroup
  /// What its name, role and the like say, and those of all elements above it.
  var signs: Evidence
  /// What elements side by side share that look alike: their parent, name and classes.
  var siblingKey: ByteHash?
}

/// The elements above the blocks of a page, each read once.
struct SurroundingElements {
  private(set) var elements: [ElementEvidence] = []
  private(set) var placeOfNode: [Int32]
  /// How many elements share a key.
  private(set) var siblings = WordTable<Int>()

  private let tree: MarkupTree
  private let authored: AuthoredParts
  private let traits: [ElementTrait]
  private let classAttribute: Int?
  private let idAttribute: Int?
  private let role: Int?
  private let itemProperty: Int?

  /// Reads the elements.
  ///
  /// - Complexity: O(*n*), where *n* is the number of elements above blocks and of bytes in their attributes.
  init(
    of blocks: [BlockCollector.Found], _ traits: [ElementTrait], _ authored: AuthoredParts,
    in tree: MarkupTree
  ) {
    self.tree = tree
    self.authored = authored
    self.traits = traits
    classAttribute = tree.nameIndex("class")
    idAttribute = tree.nameIndex("id")
    role = tree.nameIndex("role")
    itemProperty = tree.nameIndex("itemprop")
    placeOfNode = [Int32](repeating: -1, count: tree.count)
    var path: [Int] = []
    for block in blocks {
      var node = block.element
      while node > 0, placeOfNode[node] < 0 {
        path.append(node)
        node = tree.parent(of: node)
      }
      while let node = path.popLast() { read(node) }
    }
  }

  /// Reads an element whose parent has been read.
  private mutating func read(_ node: Int) {
    let parent = placeOfNode[tree.parent(of: node)]
    let trait = traits[tree.nameIndex(of: node)]
    let above: ElementEvidence? = parent >= 0 ? elements[Int(parent)] : nil
    // The boxes and names of an authored part say how it is built, and nothing against its text.
    let isAuthored = authored.contains(node)
    let group = trait.contains(.isPage) || isAuthored ? [] : group(of: node)
    let key = isAuthored ? nil : siblingKey(of: node, trait)
    if let key { siblings[key] = (siblings[key] ?? 0) + 1 }
    placeOfNode[node] = Int32(elements.count)
    elements.append(
      ElementEvidence(
        node: node, parent: parent, trait: trait, group: group,
        groups: group.union(above?.groups ?? []),
        signs: signs(of: node, trait, above?.signs ?? Evidence()), siblingKey: key))
  }

  private func group(of node: Int) -> ClassGroup {
    var group: ClassGroup = []
    for attribute in [classAttribute, idAttribute] {
      if let attribute, let value = tree.attributeBytes(attribute, of: node) {
        group.formUnion(ClassGroup(of: value))
      }
    }
    return group
  }

  private func siblingKey(of node: Int, _ trait: ElementTrait) -> ByteHash? {
    guard trait.contains(.mayBeCard), let classAttribute,
      let value = tree.attributeBytes(classAttribute, of: node), !value.isEmpty
    else { return nil }
    var hash = Self.kindHash(of: value)
    for number in [tree.parent(of: node), tree.nameIndex(of: node)] {
      for shift in [0, 8, 16, 24] { hash.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    return hash
  }

  /// A hash of the words of a class that do not number elements side by side or say which stands where:
  /// `row rank-4 last` is a `row`.
  private static func kindHash(of value: ArraySlice<UInt8>) -> ByteHash {
    var hash = ByteHash()
    var word = ByteHash()
    var last: UInt8 = 0x20
    func endWord() {
      if last > 0x20, !(0x30...0x39).contains(last), !places.contains(word) { hash.append(word) }
      word = ByteHash()
    }
    for byte in value {
      if byte > 0x20 { word.append(byte) } else { endWord() }
      last = byte
    }
    endWord()
    return hash
  }

  private static let places = WordTable<Void>([
    "active", "even", "first", "last", "odd", "current", "open",
  ])

  private func signs(of node: Int, _ trait: ElementTrait, _ above: Evidence) -> Evidence {
    var signs = above
    for (sign, place) in ElementTrait.places where trait.contains(place) { signs.insert(sign) }
    if !authored.contains(node), let role, let value = tree.attributeBytes(role, of: node),
      ElementTrait.roles.contains(ByteHash(value))
    {
      signs.insert(.inRole)
    }
    if let itemProperty, let value = tree.attributeBytes(itemProperty, of: node),
      value.elementsEqual("articleBody".utf8)
    {
      signs.insert(.inArticleBody)
    }
    return signs
  }
}
