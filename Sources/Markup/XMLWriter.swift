/// A streaming writer of XML 1.0 documents in UTF-8, element by element.
///
/// Elements that hold only elements are indented by two spaces a level; from an element started as
/// ``Content/text`` on, nothing is added between tags. Attributes keep the order they are given in, so
/// that the same calls always write the same bytes.
///
/// ```swift
/// var writer = XMLWriter()
/// writer.start("note", .text)
/// writer.attribute("category", "location")
/// writer.text("a < b")
/// let bytes = writer.finish()
/// ```
public struct XMLWriter: Sendable {
  /// What an element holds, which decides its layout.
  public enum Content: Hashable, Sendable {
    /// Elements alone: each begins on a line of its own.
    case elements
    /// Text, or text mixed with elements: white space counts, so none is added.
    case text
  }

  private struct OpenElement {
    var name: String
    var content: Content
    var isEmpty = true
  }

  private var bytes: [UInt8]
  private var openElements: [OpenElement] = []
  private var startTagIsOpen = false
  /// Whether nothing has been written, also of what was given out.
  private var isAtStart: Bool { bytes.isEmpty && !hasGivenOut }
  private var hasGivenOut = false
  private var lineBreak: [UInt8] = [ASCII.lineFeed]
  private var indentation: [UInt8] = [ASCII.space, ASCII.space]

  /// Creates a writer that has written the XML declaration.
  public init() {
    bytes = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
  }

  /// Creates a writer of elements that are to be put into a document.
  ///
  /// - Parameters:
  ///   - lineBreak: what stands there before an element: a line break and white space, or nothing.
  ///   - indentation: what is added a level; nothing is where there are no line breaks.
  public init(elementsAfter lineBreak: [UInt8], indentation: [UInt8] = [0x20, 0x20]) {
    bytes = []
    self.lineBreak = lineBreak
    self.indentation = lineBreak.isEmpty ? [] : indentation
  }

  /// Creates a writer of text mixed with elements that is to be put into an element.
  public static func mixedContent() -> XMLWriter {
    var writer = XMLWriter(elementsAfter: [])
    writer.openElements = [OpenElement(name: "", content: .text)]
    return writer
  }

  /// Starts an element inside the innermost open one.
  ///
  /// Inside an element of ``Content/text`` every element is one, whatever `content` says.
  public mutating func start(_ name: String, _ content: Content = .elements) {
    let isInline = openElements.last?.content == .text
    beginContent()
    if !isInline { breakLine() }
    bytes.append(ASCII.less)
    bytes.append(contentsOf: name.utf8)
    openElements.append(OpenElement(name: name, content: isInline ? .text : content))
    startTagIsOpen = true
  }

  /// Adds an attribute to the element just started; ignored once that element has content.
  public mutating func attribute(_ name: String, _ value: String) {
    guard startTagIsOpen else { return }
    bytes.append(ASCII.space)
    bytes.append(contentsOf: name.utf8)
    bytes.append(ASCII.equals)
    bytes.append(ASCII.quote)
    append(value, inAttribute: true)
    bytes.append(ASCII.quote)
  }

  /// Adds text to the innermost open element, which holds ``Content/text`` from here on.
  ///
  /// Characters that XML 1.0 cannot hold (§2.2, `Char`) become U+FFFD.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public mutating func text(_ text: String) {
    guard !text.isEmpty, !openElements.isEmpty else { return }
    beginContent()
    openElements[openElements.count - 1].content = .text
    append(text, inAttribute: false)
  }

  /// Adds markup that is well-formed in itself, or the start tag or end tag of an element that is ended likewise.
  public mutating func markup(_ markup: [UInt8]) {
    beginContent()
    bytes.append(contentsOf: markup)
  }

  /// Ends the innermost open element, as an empty-element tag if nothing was put into it.
  public mutating func end() {
    guard let element = openElements.popLast() else { return }
    if element.isEmpty {
      bytes.append(contentsOf: "/>".utf8)
      startTagIsOpen = false
      return
    }
    if element.content == .elements { breakLine() }
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: element.name.utf8)
    bytes.append(ASCII.greater)
  }

  /// Ends every open element and returns the document, which ends in a line break.
  public consuming func finish() -> [UInt8] {
    endDocument()
    return bytes
  }

  /// Ends every open element and the last line.
  public mutating func endDocument() {
    while !openElements.isEmpty { end() }
    bytes.append(ASCII.lineFeed)
  }

  /// How many bytes have been written since the last time that some were given out.
  public var count: Int { bytes.count }

  /// Gives out what was written since the last time, so that a long document need not be held as a whole.
  ///
  /// - Complexity: O(1).
  public mutating func take() -> [UInt8] {
    defer { bytes = [] }
    if !bytes.isEmpty { hasGivenOut = true }
    return bytes
  }

  /// Ends every open element and returns what was written, for a document that is there.
  public consuming func finishPart() -> [UInt8] {
    while let last = openElements.last, !last.name.isEmpty { end() }
    return bytes
  }

  /// Whether XML 1.0 can hold a character (§2.2, production `Char`).
  public static func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private mutating func beginContent() {
    if startTagIsOpen {
      bytes.append(ASCII.greater)
      startTagIsOpen = false
    }
    if !openElements.isEmpty { openElements[openElements.count - 1].isEmpty = false }
  }

  private mutating func breakLine() {
    if isAtStart { return }
    bytes.append(contentsOf: lineBreak)
    for _ in openElements { bytes.append(contentsOf: indentation) }
  }

  private mutating func append(_ text: String, inAttribute: Bool) {
    let start = bytes.count
    var mayHoldNonCharacter = false
    for byte in text.utf8 {
      switch byte {
      case ASCII.ampersand: bytes.append(contentsOf: "&amp;".utf8)
      case ASCII.less: bytes.append(contentsOf: "&lt;".utf8)
      case ASCII.greater: bytes.append(contentsOf: "&gt;".utf8)
      case ASCII.quote where inAttribute: bytes.append(contentsOf: "&quot;".utf8)
      case ASCII.carriageReturn: bytes.append(contentsOf: "&#13;".utf8)
      case ASCII.tab where inAttribute: bytes.append(contentsOf: "&#9;".utf8)
      case ASCII.lineFeed where inAttribute: bytes.append(contentsOf: "&#10;".utf8)
      case ASCII.tab, ASCII.lineFeed: bytes.append(byte)
      case 0..<ASCII.space: bytes.append(contentsOf: "\u{FFFD}".utf8)
      default:
        bytes.append(byte)
        mayHoldNonCharacter = mayHoldNonCharacter || byte == 0xEF
      }
    }
    if mayHoldNonCharacter { replaceNonCharacters(from: start) }
  }

  /// Turns U+FFFE and U+FFFF (EF BF BE and EF BF BF) into U+FFFD (EF BF BD), which is as long.
  private mutating func replaceNonCharacters(from start: Int) {
    var index = start + 2
    while index < bytes.count {
      if bytes[index] >= 0xBE, bytes[index - 1] == 0xBF, bytes[index - 2] == 0xEF {
        bytes[index] = 0xBD
      }
      index += 1
    }
  }
}

/// The bytes that XML gives a meaning.
private enum ASCII {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let ampersand: UInt8 = 0x26
  static let less: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let greater: UInt8 = 0x3E
}
