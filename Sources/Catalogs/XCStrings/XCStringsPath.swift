/// Where a text stands in a localization: nowhere special, or in a variation, a substitution or several of them.
struct XCStringsPath: Hashable {
  /// A level.
  enum Step: Hashable {
    /// One of the texts between which a number or a device decides.
    case variation(axis: String, choice: String)
    /// A part of the string that varies by itself.
    case substitution(String)
  }

  /// What texts vary by.
  static let axes = ["device", "plural", "width"]

  var steps: [Step]

  /// The string itself.
  static let whole = XCStringsPath(steps: [])

  /// The steps down to the last substitution: texts that have them in common vary together.
  var substitution: [Step] {
    let end = steps.lastIndex { if case .substitution = $0 { true } else { false } }
    return end.map { Array(steps[...$0]) } ?? []
  }

  /// The path with another choice at its end; `nil` where it does not end in a variation.
  func choosing(_ choice: String) -> XCStringsPath? {
    guard case .variation(let axis, _) = steps.last else { return nil }
    return XCStringsPath(steps: steps.dropLast() + [.variation(axis: axis, choice: choice)])
  }
}

extension XCStringsPath {
  /// The path as ids have it, such as `substitutions.count.plural.one`.
  var text: String {
    steps.map { step in
      switch step {
      case .variation(let axis, let choice): "\(axis).\(choice)"
      case .substitution(let name): "\(XCStringsNames.substitutions).\(name)"
      }
    }.joined(separator: ".")
  }

  /// Reads a path; `nil` where a text is none.
  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let steps = Self.steps(parts[...]), !steps.isEmpty else { return nil }
    self.steps = steps
  }

  private static func steps(_ parts: ArraySlice<String>) -> [Step]? {
    var steps: [Step] = []
    var rest = parts
    while let first = rest.first {
      let second = rest.index(after: rest.startIndex)
      guard second < rest.endIndex else { return nil }
      if axes.contains(first) {
        steps.append(.variation(axis: first, choice: rest[second]))
        rest = rest.dropFirst(2)
      } else if first == XCStringsNames.substitutions {
        // A name may have dots in it: it ends where the rest is a path.
        let ends = (second + 1)...rest.endIndex
        for end in ends {
          guard let following = Self.variations(rest[end...]) else { continue }
          let name = rest[second..<end].joined(separator: ".")
          return steps + [.substitution(name)] + following
        }
        return nil
      } else {
        return nil
      }
    }
    return steps
  }

  private static func variations(_ parts: ArraySlice<String>) -> [Step]? {
    guard parts.count.isMultiple(of: 2) else { return nil }
    var steps: [Step] = []
    for index in stride(from: parts.startIndex, to: parts.endIndex, by: 2) {
      guard axes.contains(parts[index]) else { return nil }
      steps.append(.variation(axis: parts[index], choice: parts[index + 1]))
    }
    return steps
  }

  /// The id of a unit.
  func id(of key: String) -> String {
    steps.isEmpty ? key : key + XCStringsNames.separator + text
  }

  /// The key and the path that an id is made of.
  static func parts(of id: String) -> (key: String, path: XCStringsPath) {
    let bytes = Array(id.utf8)
    let separator = Array(XCStringsNames.separator.utf8)
    var start = bytes.count - separator.count
    while start >= 0 {
      if bytes[start...].starts(with: separator),
        let path = XCStringsPath(
          String(decoding: bytes[(start + separator.count)...], as: UTF8.self))
      {
        return (String(decoding: bytes[..<start], as: UTF8.self), path)
      }
      start -= 1
    }
    return (id, .whole)
  }
}
