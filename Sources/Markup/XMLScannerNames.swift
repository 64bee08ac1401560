// What the names of elements and attributes stand for.
extension XMLScanner {
  mutating func elementIndex(of number: Int) throws(Declined) -> UInt16 {
    if let index = names[number].element { return index }
    let name = names[number]
    let prefix = name.range.lowerBound..<(name.colon ?? name.range.lowerBound)
    guard let namespace = namespaces.namespace(of: prefix, in: page) else { throw Declined() }
    let local = name.colon.map { $0 + 1..<name.range.upperBound } ?? name.range
    let index = tree.intern(
      String(decoding: page[local], as: UTF8.self), namespace: namespace)
    names[number].element = index
    return index
  }

  mutating func attributeIndex(of number: Int) throws(Declined) -> UInt16 {
    if let index = names[number].attribute { return index }
    let name = names[number]
    if let colon = name.colon, !name.declares {
      let prefix = name.range.lowerBound..<colon
      guard
        page[prefix].elementsEqual("xml".utf8)
          || namespaces.namespace(of: prefix, in: page) != nil
      else { throw Declined() }
    }
    let index = tree.intern(String(decoding: page[name.range], as: UTF8.self), namespace: "")
    names.setAttribute(number, to: index)
    return index
  }

  mutating func declareNamespaces(from first: Int) throws(Declined) {
    for attribute in tree.attributes[first...] where names[Int(attribute.name)].declares {
      let value = attribute.value
      // A reference in a namespace is not for quick reading.
      guard value.upperBound <= tree.textBase,
        namespaces.declare(
          names[Int(attribute.name)], as: Int(value.lowerBound)..<Int(value.upperBound), in: page)
      else { throw Declined() }
    }
    names.forgetMeanings()
  }

  mutating func leave(_ declarations: Int) {
    guard namespaces.count > declarations else { return }
    namespaces.leave(declarations)
    names.forgetMeanings()
  }

  /// Puts the attributes of a tag that declare namespaces before the others.
  mutating func putDeclarationsFirst(from first: Int) {
    let read = tree.attributes[first...]
    let declarations = read.filter { names[Int($0.name)].declares }
    let others = read.filter { !names[Int($0.name)].declares }
    tree.attributes.replaceSubrange(first..., with: declarations + others)
  }

  /// Gives the attributes of a tag the numbers that their names have in the tree.
  mutating func nameAttributes(from first: Int) throws(Declined) {
    var place = first
    while place < tree.attributes.count {
      let number = Int(tree.attributes[place].name)
      if let index = names[number].attribute {
        tree.attributes[place].name = index
      } else {
        tree.attributes[place].name = try attributeIndex(of: number)
      }
      place += 1
    }
  }

  func checkAttributes(from first: Int) throws(Declined) {
    let read = tree.attributes[first...]
    for index in read.indices.dropFirst() {
      for other in read[..<index] where isSame(Int(other.name), Int(read[index].name)) {
        throw Declined()
      }
    }
  }

  /// Whether two attributes may be the same, also by two prefixes of one namespace (Namespaces in XML 1.0 §6.3).
  func isSame(_ left: Int, _ right: Int) -> Bool {
    if left == right { return true }
    guard let colon = names[left].colon, let other = names[right].colon else { return false }
    return page[(colon + 1)..<names[left].range.upperBound]
      .elementsEqual(page[(other + 1)..<names[right].range.upperBound])
  }
}
