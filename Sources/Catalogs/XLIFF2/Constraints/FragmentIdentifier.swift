/// A fragment identifier of XLIFF 2, which points at an element of a document (§3).
struct FragmentIdentifier {
  /// One step on the way to the element.
  struct Selector {
    /// What the step selects: `f`, `g`, `u`, `n`, `d`, `t`, a module's prefix; `nil` for what has none.
    var prefix: String?
    var id: String
  }

  /// What is wrong with an identifier.
  enum Fault: Error {
    /// It does not have the form `#/prefix=id/prefix=id`.
    case malformed
    /// Two selectors have one prefix: it.
    case repeatedPrefix(String)
    /// The selectors of file, group and unit are not in this order.
    case order
    /// More follows after a selector of an element in a unit.
    case severalLeaves
    /// No module or extension has registered the prefix: it.
    case unknownPrefix(String)
  }

  let isAbsolute: Bool
  let selectors: [Selector]

  /// The id after a prefix.
  func id(after prefix: String) -> String? { selectors.first { $0.prefix == prefix }?.id }

  /// The selector of something in a file, group or unit.
  var leaf: Selector? { selectors.last { !Self.isContainer($0.prefix) } }

  /// Reads an identifier that begins with `#`.
  ///
  /// - Throws: ``Fault`` for the first thing that is wrong.
  init(_ text: String) throws(Fault) {
    guard text.utf8.first == UInt8(ascii: "#") else { throw .malformed }
    var rest = text.dropFirst()
    isAbsolute = rest.first == "/"
    if isAbsolute { rest = rest.dropFirst() }
    var selectors: [Selector] = []
    for step in rest.split(separator: "/", omittingEmptySubsequences: false) {
      let parts = step.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard (1...2).contains(parts.count), parts.allSatisfy(NameToken.isValid) else {
        throw .malformed
      }
      selectors.append(
        Selector(prefix: parts.count == 2 ? parts[0] : nil, id: parts[parts.count - 1]))
    }
    self.selectors = selectors
    try checkPrefixes()
    try checkOrder()
  }

  private func checkPrefixes() throws(Fault) {
    var seen: Set<String> = []
    for prefix in selectors.compactMap(\.prefix) {
      if !seen.insert(prefix).inserted { throw .repeatedPrefix(prefix) }
      let isKnown = Self.corePrefixes.contains(prefix) || Self.registeredPrefixes.contains(prefix)
      if !isKnown { throw .unknownPrefix(prefix) }
    }
  }

  private func checkOrder() throws(Fault) {
    let containers = selectors.compactMap(\.prefix).compactMap(Self.containers.firstIndex)
    if containers != containers.sorted() { throw .order }
    if selectors.dropLast().contains(where: { !Self.isContainer($0.prefix) }) {
      throw .severalLeaves
    }
  }

  private static let containers = ["f", "g", "u"]
  private static let corePrefixes: Set<String> = ["f", "g", "u", "n", "d", "t"]

  /// The prefixes of the modules, and of TBX, which is registered with the committee.
  private static let registeredPrefixes: Set<String> = [
    "mtc", "gls", "fs", "mda", "res", "ctr", "slr", "val", "its", "pgs", "tbx",
  ]

  private static func isContainer(_ prefix: String?) -> Bool {
    prefix.map(containers.contains) ?? false
  }
}
