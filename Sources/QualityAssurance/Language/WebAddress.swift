internal import Bitext

/// A web or mail address that stands in a text.
struct WebAddress {
  /// The bytes of the text.
  var range: Range<Int>
  /// The address in lower case, without scheme, `www.` and a slash at the end.
  var name: String
  /// As it is written.
  var text: String

  var isMail: Bool { name.utf8.contains(UInt8(ascii: "@")) }

  /// The part before the first slash.
  private var host: Substring.UTF8View { name.utf8.prefix { $0 != UInt8(ascii: "/") } }

  /// Whether two addresses have the same part before the first slash.
  private func hasHost(of other: WebAddress) -> Bool { host.elementsEqual(other.host) }

  /// Whether a part of the path names a language.
  private var namesLanguage: Bool {
    parts.contains { Self.languages.contains(Self.language(of: $0)) } || name.hasPrefix("en.")
      || name.hasPrefix("nl.")
  }

  /// Whether a part of the path says that the page is English.
  private var isEnglish: Bool {
    parts.dropFirst().contains { Self.english.contains(Self.language(of: $0)) }
  }

  private static let languages = WordSet(["en", "nl", "english", "nederlands", "dutch"])
  private static let english = WordSet(["en", "english"])

  /// What stands between the slashes.
  private var parts: [Substring.UTF8View] { name.utf8.split(separator: UInt8(ascii: "/")) }

  /// The hash of a part of a path without a region behind it: of `en` in `en-gb`.
  private static func language(of part: Substring.UTF8View) -> UInt64 {
    guard part.count == 5, let sign = part.dropFirst(2).first,
      sign == UInt8(ascii: "-") || sign == UInt8(ascii: "_")
    else { return WordHash(part).value }
    return WordHash(part.prefix(2)).value
  }

  /// Whether two addresses lead to the same place, be it in two languages.
  func isSame(as other: WebAddress) -> Bool {
    if name == other.name { return true }
    if isEnglish, !other.isEnglish { return false }
    return !isMail && hasHost(of: other) && (namesLanguage || other.namesLanguage)
  }

  /// Whether an address is another one with a slip in it: the same host, or nearly the same letters.
  func resembles(_ other: WebAddress) -> Bool {
    if hasHost(of: other) { return true }
    let (left, right) = (Array(name.utf8), Array(other.name.utf8))
    let start = zip(left, right).prefix { $0 == $1 }.count
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    return start + end + 4 >= max(left.count, right.count)
  }

  /// What is left of two lists without the names that both have.
  ///
  /// - Complexity: O(*n*), where *n* is the number of addresses.
  static func different(
    _ left: [WebAddress], _ right: [WebAddress]
  ) -> (left: [WebAddress], right: [WebAddress]) {
    let (leftNames, rightNames) = (Set(left.map(\.name)), Set(right.map(\.name)))
    return (
      left.filter { !rightNames.contains($0.name) }, right.filter { !leftNames.contains($0.name) }
    )
  }

  /// The addresses of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func all(in text: FoldedBytes) -> [WebAddress] {
    var all: [WebAddress] = []
    let bytes = text.bytes.span
    var start = 0
    // Few words have a point or a colon in them; the others need no second look.
    var mayBeAddress = false
    for offset in bytes.indices {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") { mayBeAddress = true }
      guard byte == 0x20 || byte >= 0xC2 && text.isSpace(offset) else { continue }
      if mayBeAddress, let address = WebAddress(text, start..<offset) { all.append(address) }
      start = offset + 1
      mayBeAddress = false
    }
    if mayBeAddress, let address = WebAddress(text, start..<text.count) { all.append(address) }
    return all
  }

  /// The address that a word without spaces is, with signs around it.
  private init?(_ text: FoldedBytes, _ word: Range<Int>) {
    var range = word
    while let last = range.last, !Self.ends(text, last) { range = range.lowerBound..<last }
    while let first = range.first, !text.isLetter(first), !text.isDigit(first) {
      range = first + 1..<range.upperBound
    }
    // Few words have a point or a colon inside; the others need no string.
    guard range.count > 4,
      text.bytes[range].contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") })
    else { return nil }
    var name = String(decoding: text.folded[range], as: UTF8.self)
    let isWeb = name.hasPrefix("http://") || name.hasPrefix("https://") || name.hasPrefix("www.")
    guard isWeb || Self.isHost(name) else { return nil }
    for prefix in ["https://", "http://", "www."] where name.hasPrefix(prefix) {
      name = String(name.dropFirst(prefix.count))
    }
    while name.hasSuffix("/") { name.removeLast() }
    self.range = range
    self.name = name
    self.text = text.string(range)
  }

  private static func ends(_ text: FoldedBytes, _ offset: Int) -> Bool {
    text.isLetter(offset) || text.isDigit(offset) || text.byte(offset) == UInt8(ascii: "/")
  }

  /// Whether a name is a mail address, or ends like the hosts that posts link to.
  private static func isHost(_ name: String) -> Bool {
    let host = name.utf8.prefix { $0 != UInt8(ascii: "/") }
    guard host.allSatisfy({ $0 < 0x80 }), let point = host.lastIndex(of: UInt8(ascii: ".")) else {
      return false
    }
    if let at = host.firstIndex(of: UInt8(ascii: "@")) { return at > host.startIndex && at < point }
    let end = host[host.index(after: point)...]
    return point > host.startIndex && hostEnds.contains { end.elementsEqual($0) }
  }

  private static let hostEnds = [
    "nl", "com", "org", "net", "eu", "be", "uk", "info", "io", "gov", "edu", "de",
  ].map { Array($0.utf8) }
}
