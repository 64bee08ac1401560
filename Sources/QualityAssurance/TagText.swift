internal import Bitext

// Inline codes keep a tag as it stands in the page; what checks ask of it is read here.

extension InlineText {
  /// Where the span ends that the code at an index opens; `nil` where nothing closes it behind.
  ///
  /// A translator may have used a code twice, or put its end first.
  func end(ofCodeAt index: Int) -> Int? {
    codes[index...].first { $0.number == codes[index].number && $0.kind == .closing }?.offset
  }
}

/// The element of a tag such as `<a href="…">` or `</a>`, in lower case; empty for what is no tag.
func elementName(ofTag tag: String) -> String {
  var bytes = tag.utf8.dropFirst()
  guard tag.utf8.first == UInt8(ascii: "<") else { return "" }
  if bytes.first == UInt8(ascii: "/") { bytes = bytes.dropFirst() }
  let name = bytes.prefix { byte in
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: " "), UInt8(ascii: "\t"),
      UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      false
    default: true
    }
  }
  return String(decoding: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
}

/// The value of a tag's attribute, `&amp;` decoded.
///
/// - Parameters:
///   - name: in lower case.
///   - tag: such as `<a href="…">`.
/// - Returns: the value; empty where there is no such attribute.
func attribute(_ name: String, ofTag tag: String) -> String {
  var scanner = TagScanner(tag)
  while let found = scanner.next() {
    if found.name == name { return found.value.replacing("&amp;", with: "&") }
  }
  return ""
}

/// Reads the attributes of a tag one by one (HTML, 13.1.2.3).
private struct TagScanner {
  private var rest: Substring

  init(_ tag: String) {
    rest = tag.dropFirst().drop { !$0.isWhitespace }
  }

  mutating func next() -> (name: String, value: String)? {
    rest = rest.drop { $0.isWhitespace || $0 == "/" }
    let name = rest.prefix { !$0.isWhitespace && !"=/>".contains($0) }
    guard !name.isEmpty else { return nil }
    rest = rest.dropFirst(name.count)
    let value = rest.drop { $0.isWhitespace }
    guard value.first == "=" else { return (name.lowercased(), "") }
    rest = value.dropFirst().drop { $0.isWhitespace }
    return (name.lowercased(), quoted() ?? plain())
  }

  private mutating func quoted() -> String? {
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    let value = rest.dropFirst().prefix { $0 != quote }
    rest = rest.dropFirst(value.count + 2)
    return String(value)
  }

  private mutating func plain() -> String {
    let value = rest.prefix { !$0.isWhitespace && $0 != ">" }
    rest = rest.dropFirst(value.count)
    return String(value)
  }
}
