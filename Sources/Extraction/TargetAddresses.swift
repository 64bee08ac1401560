internal import Markup

/// The addresses that elements of a page point to, as written, character references decoded.
struct TargetAddresses {
  private let tree: MarkupTree
  private let link: Int?
  private let image: [Int]

  init(in tree: MarkupTree) {
    self.tree = tree
    link = tree.nameIndex("href")
    // Pages that load images late have their address there, and a placeholder in `src`.
    image = ["src", "data-src", "data-lazy-src", "data-original"].compactMap(tree.nameIndex)
  }

  /// Where a link leads to.
  enum Destination {
    /// It has no address: it does something when it is clicked.
    case nowhere
    /// A part of the page, or what a program does to it.
    case samePage
    case elsewhere
  }

  /// Where a link leads to.
  func destination(of node: Int) -> Destination {
    guard let value = link.flatMap({ tree.attributeBytes($0, of: node) }),
      let address = Self.address(value)
    else { return .nowhere }
    let isHere = address.hasPrefix("#") || address.lowercased().hasPrefix("javascript:")
    return isHere ? .samePage : .elsewhere
  }

  func links(of nodes: [Int]) -> [String] {
    nodes.compactMap { node in
      link.flatMap { tree.attributeBytes($0, of: node) }.flatMap(Self.address)
    }
  }

  /// The addresses of images; one that is its own address (`data:`) points nowhere.
  func images(of nodes: [Int]) -> [String] {
    nodes.compactMap { node in
      for attribute in image {
        if let value = tree.attributeBytes(attribute, of: node), !Self.isData(value) {
          return Self.address(value)
        }
      }
      return nil
    }
  }

  private static func address(_ value: ArraySlice<UInt8>) -> String? {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    guard let start = value.firstIndex(where: { !isSpace($0) }),
      let end = value.lastIndex(where: { !isSpace($0) })
    else { return nil }
    return String(decoding: value[start...end], as: UTF8.self)
  }

  private static func isData(_ value: ArraySlice<UInt8>) -> Bool {
    value.prefix(5).map { $0 | 0x20 }.elementsEqual("data:".utf8)
  }
}
