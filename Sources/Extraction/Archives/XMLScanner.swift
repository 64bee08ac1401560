internal import Bitext
internal import Markup

/// Reads the elements of one record of an XML archive, forgiving what parsers do not.
///
/// Nothing but the five entities of XML and numeric references is replaced, so no entity can grow or reach for a
/// file; `&mdash;` and bare `&` stay, for the HTML parser knows what to do with them.
struct XMLScanner {
  /// An element of the record, without those in it.
  struct Element {
    var name: String
    /// Its tag as written, between `<` and `>`.
    var tag: Range<Int>
    /// Its content as written.
    var content: Range<Int>
  }

  let bytes: [UInt8]

  /// The elements directly in the record's own element, in order.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func elements() -> [Element] {
    var elements: [Element] = []
    var position = end(ofTagAt: 0) ?? bytes.count
    while let start = nextTag(from: position) {
      guard let tagEnd = end(ofTagAt: start), bytes[start + 1] != UInt8(ascii: "/") else { break }
      let tag = start + 1..<tagEnd - 1
      let name = self.name(at: start + 1)
      if bytes[tagEnd - 2] == UInt8(ascii: "/") {
        elements.append(Element(name: name, tag: tag, content: tagEnd..<tagEnd))
        position = tagEnd
        continue
      }
      let contentEnd = endTag(named: name, from: tagEnd) ?? bytes.count
      elements.append(Element(name: name, tag: tag, content: tagEnd..<contentEnd))
      position = end(ofTagAt: contentEnd) ?? bytes.count
    }
    return elements
  }

  /// How text of HTML is written in an element.
  func escapes(in content: Range<Int>) -> [Block.Placement.Escape] {
    let section = ByteSequence.first("<![CDATA[", in: bytes, from: content.lowerBound)
    return [.markup, section.map { $0 < content.upperBound } ?? false ? .cdata : .xml]
  }

  /// The text of an element: references and CDATA sections undone, elements in it left out.
  func text(in content: Range<Int>) -> EmbeddedText {
    var text = EmbeddedText()
    var position = content.lowerBound
    while position < content.upperBound {
      if starts("<![CDATA[", at: position) {
        let end = ByteSequence.first("]]>", in: bytes, from: position + 9) ?? content.upperBound
        let inner = position + 9..<min(end, content.upperBound)
        text.append(bytes[inner], from: inner.lowerBound)
        position = min(end + 3, content.upperBound)
      } else if starts("<!--", at: position) {
        position = (ByteSequence.first("-->", in: bytes, from: position) ?? content.upperBound) + 3
      } else if bytes[position] == UInt8(ascii: "<") {
        position = end(ofTagAt: position) ?? content.upperBound
      } else if let reference = Self.reference(in: bytes, at: position) {
        text.append(reference.bytes, for: position..<reference.end)
        position = reference.end
      } else {
        var end = position + 1
        while end < content.upperBound, bytes[end] != UInt8(ascii: "<"),
          bytes[end] != UInt8(ascii: "&")
        {
          end += 1
        }
        text.append(bytes[position..<end], from: position)
        position = end
      }
    }
    return text
  }

  /// The value of an attribute in a tag.
  func attribute(_ name: String, in tag: Range<Int>) -> String? {
    let slice = Array(bytes[tag])
    guard let place = ByteSequence.first(Array(" \(name)=".utf8), in: slice, from: 0) else {
      return nil
    }
    let start = place + name.utf8.count + 2
    guard start < slice.count, slice[start] == 0x22 || slice[start] == 0x27,
      let end = slice[(start + 1)...].firstIndex(of: slice[start])
    else { return nil }
    return String(decoding: slice[start + 1..<end], as: UTF8.self)
  }

  // MARK: Places

  private func starts(_ text: StaticString, at position: Int) -> Bool {
    ByteSequence.starts(text, in: bytes, at: position)
  }

  /// The next `<` of an element from a place on.
  private func nextTag(from start: Int) -> Int? {
    var position = start
    while let place = bytes[min(position, bytes.count)...].firstIndex(of: UInt8(ascii: "<")) {
      if starts("<![CDATA[", at: place) {
        position = (ByteSequence.first("]]>", in: bytes, from: place) ?? bytes.count) + 3
      } else if starts("<!--", at: place) {
        position = (ByteSequence.first("-->", in: bytes, from: place) ?? bytes.count) + 3
      } else if place + 1 < bytes.count {
        return place
      } else {
        return nil
      }
    }
    return nil
  }

  private func end(ofTagAt start: Int) -> Int? {
    var quote: UInt8 = 0
    for index in min(start + 1, bytes.count)..<bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }

  private func name(at start: Int) -> String {
    let end = bytes[start...].firstIndex {
      $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/")
    }
    return String(decoding: bytes[start..<(end ?? bytes.count)], as: UTF8.self)
  }

  /// The `<` of the end tag that closes an element whose content begins at a place.
  private func endTag(named name: String, from start: Int) -> Int? {
    var depth = 1
    var position = start
    while let place = nextTag(from: position) {
      let isEnd = bytes[place + 1] == UInt8(ascii: "/")
      if self.name(at: place + (isEnd ? 2 : 1)) == name {
        let end = end(ofTagAt: place) ?? bytes.count
        if isEnd { depth -= 1 } else if bytes[end - 2] != UInt8(ascii: "/") { depth += 1 }
        if depth == 0 { return place }
      }
      position = place + 1
    }
    return nil
  }

  /// An entity of XML or a numeric reference at a place.
  static func reference(in bytes: [UInt8], at position: Int) -> (bytes: [UInt8], end: Int)? {
    guard bytes[position] == UInt8(ascii: "&"),
      let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = String(decoding: bytes[position + 1..<end], as: UTF8.self)
    let named = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
    if let text = named[name] { return (Array(text.utf8), end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
    let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
    guard let scalar = number.flatMap(Unicode.Scalar.init) else { return nil }
    return (Array(String(scalar).utf8), end + 1)
  }
}

/// Finding a few bytes among many.
enum ByteSequence {
  static func starts(_ text: StaticString, in bytes: [UInt8], at position: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position >= 0, position + count <= bytes.count else { return false }
    return unsafe UnsafeBufferPointer(start: text.utf8Start, count: count)
      .elementsEqual(bytes[position..<position + count])
  }

  static func first(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let pattern = unsafe Array(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    return first(pattern, in: bytes, from: start)
  }

  static func first(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let head = pattern.first else { return nil }
    var position = max(0, start)
    while position + pattern.count <= bytes.count {
      guard
        let place = bytes[position...(bytes.count - pattern.count)].firstIndex(of: head)
      else { return nil }
      if bytes[place..<place + pattern.count].elementsEqual(pattern) { return place }
      position = place + 1
    }
    return nil
  }
}
