internal import Bitext

/// How the codes of one text belong together.
struct CodePairing {
  /// The part a code plays in its text.
  enum Role: Hashable {
    case standalone
    /// Opens a span that nests properly within the others.
    case opensSpan
    /// Closes a span that nests properly.
    case closesSpan
    /// Opens or closes a span that crosses another.
    case crosses
    /// Opens a span that is never closed, or closes one that was never opened.
    case isolated
  }

  /// For each code the index of the code that closes or opens its span; `nil` for those without one.
  let partners: [Int?]

  /// The part each code plays.
  let roles: [Role]

  /// Pairs each closing code with the last opening code of its number that is still open.
  ///
  /// Where two spans cross, the one that opened first counts as crossing and the other as nested.
  ///
  /// - Complexity: O(*n*), where *n* is the number of codes.
  init(_ codes: [InlineCode]) {
    partners = CodePairing.partners(of: codes)
    roles = CodePairing.roles(of: codes, partners: partners)
  }

  private static func partners(of codes: [InlineCode]) -> [Int?] {
    var partners = [Int?](repeating: nil, count: codes.count)
    // By number, so that a text of many codes is not looked through for each of them.
    var open: [Int: [Int]] = [:]
    for (index, code) in codes.enumerated() {
      switch code.kind {
      case .opening: open[code.number, default: []].append(index)
      case .closing:
        guard let opening = open[code.number]?.popLast() else { continue }
        partners[opening] = index
        partners[index] = opening
      case .standalone: continue
      }
    }
    return partners
  }

  private static func roles(of codes: [InlineCode], partners: [Int?]) -> [Role] {
    var roles = codes.map { $0.kind == .standalone ? Role.standalone : .isolated }
    // The codes that have opened spans, but for those that were closed while they were on top.
    var open: [Int] = []
    var isClosed = [Bool](repeating: false, count: codes.count)
    for (index, code) in codes.enumerated() {
      guard let partner = partners[index] else { continue }
      guard code.kind == .closing else {
        open.append(index)
        continue
      }
      while let last = open.last, isClosed[last] { open.removeLast() }
      let nests = open.last == partner
      isClosed[partner] = true
      roles[partner] = nests ? .opensSpan : .crosses
      roles[index] = nests ? .closesSpan : .crosses
    }
    return roles
  }
}

extension InlineCode {
  /// The name of the HTML or XML element that the markup starts, stands for or ends, in lower case; empty for other markup.
  var elementName: String {
    let name = original.utf8.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }
    guard original.utf8.first == UInt8(ascii: "<") else { return "" }
    let end = name.firstIndex { byte in
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      let isDigit = byte >= 0x30 && byte <= 0x39
      return !isLetter && !isDigit && byte != UInt8(ascii: "-") && byte != UInt8(ascii: ":")
    }
    return String(decoding: name[..<(end ?? name.endIndex)], as: UTF8.self).lowercased()
  }
}
