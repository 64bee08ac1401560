internal import CByteScan

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

  private var output = XMLOutput()
  private var openElements: [OpenElement] = []
  private var startTagIsOpen = false
  /// Whether nothing has been written, also of what was given out.
  private var isAtStart: Bool { output.count == 0 && !hasGivenOut }
  private var hasGivenOut = false
  private var lineBreak: [UInt8] = [ASCII.lineFeed]
  private var indentation: [UInt8] = [ASCII.space, ASCII.space]
  /// A line break with the indentation of the deepest level so far.
  private var margin: [UInt8] = []

  /// Creates a writer that has written the XML declaration.
  public init() {
    output.put(#"<?xml version="1.0" encoding="UTF-8"?>"#)
  }

  /// Creates a writer of elements that are to be put into a document.
  ///
  /// - Parameters:
  ///   - lineBreak: what stands there before an element: a line break and white space, or nothing.
  ///   - indentation: what is added a level; nothing is where there are no line breaks.
  public init(elementsAfter lineBreak: [UInt8], indentation: [UInt8] = [0x20, 0x20]) {
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
    let margin = isInline ? 0 : beginLine()
    let closesTag = startTagIsOpen
    if !openElements.isEmpty { openElements[openElements.count - 1].isEmpty = false }
    var bytes = name
    let lineStart = self.margin
    bytes.withUTF8 { bytes in
      unsafe output.put(atMost: bytes.count + margin + 2) { output in
        if closesTag { unsafe output.put(ASCII.greater) }
        unsafe lineStart.withUnsafeBufferPointer {
          unsafe output.put(UnsafeBufferPointer(rebasing: $0[..<margin]))
        }
        unsafe output.put(ASCII.less)
        unsafe output.put(bytes)
      }
    }
    openElements.append(OpenElement(name: name, content: isInline ? .text : content))
    startTagIsOpen = true
  }

  /// Adds an attribute to the element just started; ignored once that element has content.
  public mutating func attribute(_ name: String, _ value: String) {
    guard startTagIsOpen else { return }
    var (name, value) = (name, value)
    name.withUTF8 { name in
      value.withUTF8 { value in
        let plain = unsafe tweetal_next_escaped(value.baseAddress, value.count, 0)
        guard plain == value.count, name.count + plain < XMLOutput.longStretch else {
          return unsafe putEscaped(name, value)
        }
        unsafe output.put(atMost: name.count + plain + 4) { output in
          unsafe output.put(ASCII.space)
          unsafe output.put(name)
          unsafe output.put(ASCII.equals)
          unsafe output.put(ASCII.quote)
          unsafe output.put(value)
          unsafe output.put(ASCII.quote)
        }
      }
    }
  }

  /// Adds an attribute whose value may be long, and may not be written as it is.
  private mutating func putEscaped(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) {
    output.put(ASCII.space)
    unsafe output.put(name)
    output.put(ASCII.equals)
    output.put(ASCII.quote)
    unsafe output.putEscaped(value, inAttribute: true)
    output.put(ASCII.quote)
  }

  /// Adds text to the innermost open element, which holds ``Content/text`` from here on.
  ///
  /// Characters that XML 1.0 cannot hold (§2.2, `Char`) become U+FFFD.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { unsafe put(text: $0) }
  }

  /// Adds a part of a text to the innermost open element, as ``text(_:)`` does.
  public mutating func text(_ text: Substring) {
    var text = text
    text.withUTF8 { unsafe put(text: $0) }
  }

  /// Adds a part of a text where all of it is written as it is, and says whether it did.
  public mutating func plainText(_ text: Substring) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard unsafe tweetal_next_escaped(bytes.baseAddress, bytes.count, 0) == bytes.count else {
        return false
      }
      guard !bytes.isEmpty, !openElements.isEmpty else { return true }
      beginContent()
      openElements[openElements.count - 1].content = .text
      unsafe output.put(bytes)
      return true
    }
  }

  private mutating func put(text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty, !openElements.isEmpty else { return }
    beginContent()
    openElements[openElements.count - 1].content = .text
    unsafe output.putEscaped(text, inAttribute: false)
  }

  /// Adds markup that is well-formed in itself, or the start tag or end tag of an element that is ended likewise.
  public mutating func markup(_ markup: [UInt8]) {
    beginContent()
    output.put(markup[...])
  }

  /// Ends the innermost open element, as an empty-element tag if nothing was put into it.
  public mutating func end() {
    guard let element = openElements.popLast() else { return }
    if element.isEmpty {
      output.put(ASCII.slash)
      output.put(ASCII.greater)
      startTagIsOpen = false
      return
    }
    let margin = element.content == .elements ? beginLine() : 0
    var name = element.name
    let lineStart = self.margin
    name.withUTF8 { name in
      unsafe output.put(atMost: margin + name.count + 3) { output in
        unsafe lineStart.withUnsafeBufferPointer {
          unsafe output.put(UnsafeBufferPointer(rebasing: $0[..<margin]))
        }
        unsafe output.put(ASCII.less)
        unsafe output.put(ASCII.slash)
        unsafe output.put(name)
        unsafe output.put(ASCII.greater)
      }
    }
  }

  /// Ends every open element and returns the document, which ends in a line break.
  public consuming func finish() -> [UInt8] {
    endDocument()
    return output.finish()
  }

  /// Ends every open element and the last line.
  public mutating func endDocument() {
    while !openElements.isEmpty { end() }
    output.put(ASCII.lineFeed)
  }

  /// How many bytes have been written since the last time that some were given out.
  public var count: Int { output.count }

  /// Gives out what was written since the last time, so that a long document need not be held as a whole.
  ///
  /// - Complexity: O(1).
  public mutating func take() -> [UInt8] {
    if output.count > 0 { hasGivenOut = true }
    return output.take()
  }

  /// Ends every open element and returns what was written, for a document that is there.
  public consuming func finishPart() -> [UInt8] {
    while let last = openElements.last, !last.name.isEmpty { end() }
    return output.finish()
  }

  /// Whether XML 1.0 can hold every character of a text (§2.2, production `Char`).
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public static func allows(_ text: String) -> Bool { allows(text[...]) }

  /// Whether XML 1.0 can hold every character of a part of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public static func allows(_ text: Substring) -> Bool {
    var text = text
    let mayHoldOthers = text.withUTF8 { bytes in
      var position = unsafe tweetal_next_escaped(bytes.baseAddress, bytes.count, 0)
      while position < bytes.count {
        let byte = unsafe bytes[position]
        if byte == 0xEF || byte < ASCII.space && byte != ASCII.tab && byte != ASCII.lineFeed {
          return true
        }
        position = unsafe tweetal_next_escaped(bytes.baseAddress, bytes.count, position + 1)
      }
      return false
    }
    return !mayHoldOthers || text.unicodeScalars.allSatisfy { allows($0) }
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
      output.put(ASCII.greater)
      startTagIsOpen = false
    }
    if !openElements.isEmpty { openElements[openElements.count - 1].isEmpty = false }
  }

  /// Makes the margin as long as the line break with the indentation here, and says how long that is.
  private mutating func beginLine() -> Int {
    if isAtStart { return 0 }
    let length = lineBreak.count + openElements.count * indentation.count
    if margin.isEmpty { margin = lineBreak }
    while margin.count < length { margin += indentation }
    return length
  }
}

/// The bytes that XML gives a meaning.
enum ASCII {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let slash: UInt8 = 0x2F
  static let quote: UInt8 = 0x22
  static let ampersand: UInt8 = 0x26
  static let less: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let greater: UInt8 = 0x3E
}
