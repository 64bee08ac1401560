internal import Bitext

extension InlineCode {
  /// A number as a text.
  static func name(of number: Int) -> String {
    smallNumbers.indices.contains(number) ? smallNumbers[number] : String(number)
  }

  private static let smallNumbers = (0..<64).map { String($0) }
}

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
    roles =
      CodePairing.rolesSideBySide(of: codes, partners: partners)
      ?? CodePairing.roles(of: codes, partners: partners)
  }

  /// The parts that codes play where no span has a code inside, as in most texts; `nil` where one has.
  private static func rolesSideBySide(of codes: [InlineCode], partners: [Int?]) -> [Role]? {
    var roles: [Role] = []
    roles.reserveCapacity(codes.count)
    for index in codes.indices {
      switch partners[index] {
      case nil: roles.append(codes[index].kind == .standalone ? .standalone : .isolated)
      case index + 1: roles.append(.opensSpan)
      case index - 1: roles.append(.closesSpan)
      default: return nil
      }
    }
    return roles
  }

  private static func partners(of codes: [InlineCode]) -> [Int?] {
    var partners = [Int?](repeating: nil, count: codes.count)
    if codes.count <= 16 {
      for index in codes.indices where codes[index].kind == .closing {
        var opening = index - 1
        while opening >= 0,
          codes[opening].number != codes[index].number || codes[opening].kind != .opening
            || partners[opening] != nil
        { opening -= 1 }
        guard opening >= 0 else { continue }
        partners[opening] = index
        partners[index] = opening
      }
      return partners
    }
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
    unsafe withElementName { name in
      unsafe String(unsafeUninitializedCapacity: name.count) {
        unsafe Self.lower(name, to: $0, at: 0)
      }
    }
  }

  /// The end tag that belongs to a start tag; empty for other markup.
  var closingMarkup: String {
    unsafe withElementName { name in
      guard !name.isEmpty else { return "" }
      return unsafe String(unsafeUninitializedCapacity: name.count + 3) { markup in
        unsafe markup[0] = UInt8(ascii: "<")
        unsafe markup[1] = UInt8(ascii: "/")
        let end = unsafe Self.lower(name, to: markup, at: 2)
        unsafe markup[end] = UInt8(ascii: ">")
        return end + 1
      }
    }
  }

  /// Whether the markup is ``closingMarkup`` of a code.
  func isClosingMarkup(of opening: InlineCode) -> Bool {
    var original = original
    return original.withUTF8 { markup in
      unsafe opening.withElementName { name in
        guard !name.isEmpty else { return markup.isEmpty }
        guard markup.count == name.count + 3, unsafe markup[0] == UInt8(ascii: "<"),
          unsafe markup[1] == UInt8(ascii: "/"),
          unsafe markup[markup.count - 1] == UInt8(ascii: ">")
        else { return false }
        return name.indices.allSatisfy {
          unsafe Self.lower(name[$0]) == markup[$0 + 2]
        }
      }
    }
  }

  /// Gives the name of the element as it is written to someone who looks at it.
  private func withElementName<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var original = original
    return original.withUTF8 { bytes in
      var start = 0
      if unsafe bytes.first == UInt8(ascii: "<") {
        while start < bytes.count, unsafe bytes[start] == 0x3C || bytes[start] == 0x2F {
          start += 1
        }
      }
      var end = start
      while start > 0, end < bytes.count, unsafe Self.isNameByte(bytes[end]) { end += 1 }
      return unsafe body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
  }

  /// Copies a name in lower case, and tells where it ends.
  private static func lower(
    _ name: UnsafeBufferPointer<UInt8>, to text: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    for place in name.indices {
      unsafe text[start + place] = lower(name[place])
    }
    return start + name.count
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x3A: true
    default: false
    }
  }
}
