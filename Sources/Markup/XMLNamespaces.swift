/// The namespaces that are declared where a document is being read (Namespaces in XML 1.0).
struct XMLNamespaces {
  private struct Declaration {
    /// Where the prefix stands; empty for the default namespace.
    var prefix: Range<Int>
    var namespace: String
  }

  private var declarations: [Declaration] = []

  /// The number of declarations in force, also of those that others hide.
  var count: Int { declarations.count }

  /// Takes back the declarations after some.
  mutating func leave(_ count: Int) { declarations.removeLast(declarations.count - count) }

  /// The namespace of a prefix, or the default one; `nil` where a prefix has none.
  func namespace(of prefix: Range<Int>, in bytes: [UInt8]) -> String? {
    let declared = declarations.last { bytes[$0.prefix].elementsEqual(bytes[prefix]) }
    return declared?.namespace ?? (prefix.isEmpty ? "" : nil)
  }

  /// Takes in the declaration that an attribute makes; `false` where that is one of those that XML reserves or forbids.
  mutating func declare(_ name: XMLNames.Name, as value: Range<Int>, in bytes: [UInt8]) -> Bool {
    let end = name.range.upperBound
    let prefix = name.colon.map { $0 + 1..<end } ?? end..<end
    let namespace = String(decoding: bytes[value], as: UTF8.self)
    let reserved = ["http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/"]
    guard prefix.isEmpty || !namespace.isEmpty, !bytes[prefix].starts(with: "xml".utf8),
      !reserved.contains(namespace)
    else { return false }
    declarations.append(Declaration(prefix: prefix, namespace: namespace))
    return true
  }
}
