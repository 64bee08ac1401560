internal import Markup

extension MarkupTree {
  /// The checks that an element and what is around it name in `data-tweetal-ignore`, with spaces or commas between them.
  ///
  /// - Complexity: O(*d*), where *d* is the depth of the element; O(1) on a page without the attribute.
  func ignoredChecks(at element: Int) -> [String] {
    guard let name = nameIndex("data-tweetal-ignore") else { return [] }
    var checks: [String] = []
    var node = element
    while node > 0 {
      let value = attributeBytes(name, of: node) ?? []
      checks += value.split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
        .map { String(decoding: $0, as: UTF8.self) }
      node = parent(of: node)
    }
    return checks
  }
}
