// Names as numbers, so that they need not be compared letter by letter.
extension MarkupTree {
  /// The number of an attribute's or element's name, `nil` where nothing in the document has it.
  ///
  /// - Complexity: O(1); O(*m*), where *m* is the number of different names, in XML with namespaces.
  public func nameIndex(_ name: String) -> Int? {
    if let index = table.content.indexOfName[MarkupTreeContent.hash(ofName: name, namespace: "")] {
      return Int(index)
    }
    return table.content.namespaces.count > 1 ? table.content.names.firstIndex(of: name) : nil
  }

  /// The number of the name of elements of a namespace, `nil` where no element has it.
  ///
  /// - Complexity: O(*n*), where *n* is the length of both.
  public func elementIndex(_ name: String, namespace: String) -> Int? {
    table.content.indexOfName[MarkupTreeContent.hash(ofName: name, namespace: namespace)].map(
      Int.init)
  }

  /// The number of an element's namespace, the same for all elements of that namespace.
  public func namespaceIndex(of node: Int) -> Int {
    Int(table.content.namespaceOfName[nameIndex(of: node)])
  }
}

extension MarkupTreeContent {
  /// So many names of elements and attributes have most pages; room for them is found once.
  static let usualNames = 48

  /// Makes room for the names of a page.
  mutating func reserveNames() {
    indexOfName.reserveCapacity(Self.usualNames)
    names.reserveCapacity(Self.usualNames)
    namespaceOfName.reserveCapacity(Self.usualNames)
  }

  /// The number of a name with a namespace, a new one where nothing had it before; 0 where there are too many.
  mutating func intern(_ name: String, namespace: String) -> UInt16 {
    let hash = Self.hash(ofName: name, namespace: namespace)
    if let index = indexOfName[hash] { return index }
    let index = UInt16(clamping: names.count)
    guard index < UInt16.max else { return 0 }
    names.append(name)
    namespaceOfName.append(namespace.isEmpty ? 0 : number(ofNamespace: namespace))
    indexOfName[hash] = index
    return index
  }

  private mutating func number(ofNamespace namespace: String) -> UInt16 {
    if let number = indexOfNamespace[namespace] { return number }
    let number = UInt16(clamping: namespaces.count)
    indexOfNamespace[namespace] = number
    namespaces.append(namespace)
    return number
  }

  /// FNV-1a (Fowler, Noll and Vo) over a name and its namespace.
  static func hash(ofName name: String, namespace: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if namespace.isEmpty { return hash }
    hash = hash &* 0x100_0000_01B3
    for byte in namespace.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
