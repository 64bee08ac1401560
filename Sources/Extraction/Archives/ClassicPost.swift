internal import Markup

/// Turns a post as WordPress stores it into the markup that it shows: blank lines part paragraphs, line ends are
/// line breaks (`wpautop`), shortcodes are left out but for their titles, and those that follow each other part paragraphs.
enum ClassicPost {
  /// The markup of a stored post.
  ///
  /// Posts of the block editor have their paragraphs marked and keep their lines.
  ///
  /// - Complexity: O(*n* + *s*²), where *n* is the number of bytes and *s* of different shortcodes.
  static func markup(of stored: EmbeddedText) -> EmbeddedText {
    let isOfBlocks = ByteSequence.first("<!-- wp:", in: stored.bytes, from: 0) != nil
    let hasParagraphs =
      ByteSequence.first("<p>", in: stored.bytes, from: 0) != nil
      || ByteSequence.first("<p ", in: stored.bytes, from: 0) != nil
    let shortcodes = Shortcodes(in: stored.bytes)
    var markup = EmbeddedText()
    var position = 0
    var start = 0
    var verbatim: [UInt8]?
    let bytes = stored.bytes
    while position < bytes.count {
      if let end = verbatim {
        guard let place = ByteSequence.first(end, in: bytes, from: position) else { break }
        position = place + end.count
        verbatim = nil
      } else if bytes[position] == UInt8(ascii: "<") {
        verbatim = verbatimEnd(at: position, in: bytes)
        position = endOfTag(at: position, in: bytes)
      } else if bytes[position] == 0x0A, !isOfBlocks {
        var end = position
        var lines = 0
        while end < bytes.count, bytes[end] <= 0x20 {
          if bytes[end] == 0x0A { lines += 1 }
          end += 1
        }
        markup.append(start..<end, of: stored)
        let source = stored.map.source(of: end)
        if lines > 1 {
          markup.insert("<br><br>", at: source)
        } else if !hasParagraphs {
          markup.insert("<br>", at: source)
        }
        start = end
        position = end
      } else if let range = shortcodes.range(at: position) {
        markup.append(start..<range.lowerBound, of: stored)
        if let title = shortcodes.title(at: position) {
          append(title, in: range, of: stored, to: &markup)
        } else if shortcodes.isOfLayout(range, in: bytes) {
          markup.insert("<br><br>", at: stored.map.source(of: range.lowerBound))
        } else {
          // So that the text before it ends before it.
          markup.insert("<!---->", at: stored.map.source(of: range.lowerBound))
        }
        start = range.upperBound
        position = range.upperBound
      } else {
        position += 1
      }
    }
    markup.append(start..<bytes.count, of: stored)
    return markup
  }

  /// Adds the title of a shortcode as a heading that takes the place of the shortcode's tag, so that what is put beside the title
  /// later stands outside the tag.
  private static func append(
    _ title: Range<Int>, in tag: Range<Int>, of stored: EmbeddedText, to markup: inout EmbeddedText
  ) {
    let source = { stored.map.source(of: $0) }
    // The comments keep the places of the title and of the tag apart.
    markup.insert("<h3 \(ShortcodeTitle.mark)>", at: source(tag.lowerBound))
    markup.insert("<!---->", at: source(tag.lowerBound))
    markup.append(title, of: stored)
    markup.insert("<!---->", at: source(title.upperBound))
    markup.insert("</h3>", at: source(tag.upperBound))
  }

  /// The end tag of an element whose lines stay as they are, where one begins.
  private static func verbatimEnd(at position: Int, in bytes: [UInt8]) -> [UInt8]? {
    for name in ["pre", "script", "style", "textarea"]
    where bytes[(position + 1)...].starts(with: name.utf8) {
      return Array("</\(name)".utf8)
    }
    return nil
  }

  private static func endOfTag(at position: Int, in bytes: [UInt8]) -> Int {
    if ByteSequence.starts("<!--", in: bytes, at: position) {
      return (ByteSequence.first("-->", in: bytes, from: position) ?? position) + 3
    }
    guard position + 1 < bytes.count,
      bytes[position + 1] > 0x20, let end = bytes[position...].firstIndex(of: UInt8(ascii: ">"))
    else { return position + 1 }
    return end + 1
  }
}

/// The shortcodes of a stored post: `[gallery ids="1,2"]`, `[caption]…[/caption]`.
private struct Shortcodes {
  private var ranges: [Int: Int] = [:]
  private var titles: [Int: Range<Int>] = [:]

  /// Shortcodes that are closed by nothing and have no attributes, as WordPress itself knows them.
  private static let known: Set<String> = [
    "audio", "caption", "embed", "gallery", "more", "playlist", "video", "wp_caption",
  ]

  /// Shortcodes whose content is an address.
  private static let ofMedia: Set<String> = ["audio", "embed", "gallery", "playlist", "video"]

  init(in bytes: [UInt8]) {
    guard bytes.contains(UInt8(ascii: "[")) else { return }
    let text = bytes
    var position = 0
    while let start = text[position...].firstIndex(of: UInt8(ascii: "[")) {
      position = start + 1
      guard let tag = Self.tag(at: start, in: text) else { continue }
      let endTag =
        tag.isEnd
        ? nil : ByteSequence.first(Array("[/\(tag.name)]".utf8), in: text, from: tag.end)
      guard tag.isEnd || endTag != nil || tag.hasAttributes || Self.known.contains(tag.name) else {
        continue
      }
      ranges[start] = tag.end
      if let endTag, Self.ofMedia.contains(tag.name) {
        ranges[start] = endTag + tag.name.utf8.count + 3
      } else if let endTag, tag.hasAttributes, !Self.known.contains(tag.name) {
        titles[start] = ShortcodeTitle.range(
          in: start..<tag.end, named: tag.name, endingAt: endTag, of: text)
      }
      position = ranges[start] ?? position
    }
  }

  /// The range of the shortcode that begins at a place.
  func range(at position: Int) -> Range<Int>? {
    ranges[position].map { position..<$0 }
  }

  /// The title that the shortcode shows which begins at a place.
  func title(at position: Int) -> Range<Int>? { titles[position] }

  /// Whether another shortcode follows one: rows and columns of page builders, `[/vc_column][vc_column]`, part the text, and shortcodes
  /// within a sentence have words between them.
  func isOfLayout(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes[range.upperBound...].firstIndex { $0 > 0x20 }.map { ranges[$0] != nil } ?? false
  }

  private static func tag(
    at start: Int, in bytes: [UInt8]
  ) -> (name: String, end: Int, isEnd: Bool, hasAttributes: Bool)? {
    var index = start + 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let nameStart = index
    while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self)
    guard !name.isEmpty, !name.hasPrefix("lang_"), !name.hasPrefix("wpml"), index < bytes.count,
      bytes[index] == UInt8(ascii: "]") || bytes[index] == 0x20
        || bytes[index] == UInt8(ascii: "/"),
      let end = bytes[index...].prefix(2000).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let rest = bytes[index..<end]
    return (name, end + 1, isEnd, rest.contains(UInt8(ascii: "=")))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }
}
