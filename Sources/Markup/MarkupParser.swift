public import Bitext
internal import CLibXML2

extension InputError.Code {
  /// The file is not well-formed XML.
  public static let notWellFormed = InputError.Code("not-well-formed")
  /// The page stops in the middle.
  public static let truncatedPage = InputError.Code("truncated-page")
  /// The file is larger than a page can be.
  public static let tooLarge = InputError.Code("too-large")
}

extension MarkupTree {
  /// The largest file that is read as one page or document, in bytes.
  public static let largestFile = 128 << 20

  /// Reads a page as browsers do: nothing is too broken to be read.
  ///
  /// What is in scripts, style sheets and drawings is left out: those elements are empty in the tree.
  /// - Throws: ``InputError`` with `too-large` where the page has more than ``largestFile`` bytes.
  /// - Complexity: O(*n*), one pass.
  public init(html bytes: [UInt8], file: String) throws(InputError) {
    self.init(try Self.content(html: bytes, file: file))
  }

  private static func content(
    html bytes: [UInt8], file: String
  ) throws(InputError) -> MarkupTreeContent {
    try checkSize(of: bytes, file: file)
    var page = DecodedPage(bytes)
    let input = page.disarm()
    var builder = MarkupTreeBuilder(page: page, input: input, file: file, isHTML: true)
    unsafe ParserEvents.run(&builder) { text, events in
      unsafe _ = tweetal_parse_html(text.baseAddress, Int32(text.count), &events)
    }
    return builder.tree
  }

  /// Reads markup that stands in a larger file, such as a post in an archive; ranges speak of that file.
  ///
  /// - Parameters:
  ///   - html: the markup, its map leading to the record's bytes.
  ///   - record: the part of the file that it was taken from.
  ///   - file: how the post is named.
  /// - Throws: ``InputError`` with `too-large`.
  /// - Complexity: O(*n*), one pass.
  public init(
    html: EmbeddedText, in record: FileRecord, file: String
  ) throws(InputError) {
    var content = try Self.content(html: html.bytes, file: file)
    content.origin = (html, record)
    self.init(content)
  }

  /// What reads an XML document; the tree is the same.
  public enum XMLParser: Sendable {
    /// Our own reader of plain documents, and libxml2 for the others and for what is wrong with them.
    case quickest
    /// libxml2 alone.
    case libxml2
  }

  /// Reads an XML document; external entities and DTDs are never followed.
  ///
  /// - Throws: ``InputError`` with `not-well-formed` at the line and column of the first error, or
  ///   `too-large`.
  /// - Complexity: O(*n*), one pass.
  public init(
    xml bytes: [UInt8], file: String, parser: XMLParser = .quickest
  ) throws(InputError) {
    try Self.checkSize(of: bytes, file: file)
    let page = DecodedPage(bytes)
    if let offset = page.firstNUL {
      let place = LineIndex(page.bytes).place(of: offset, in: page.bytes)
      throw InputError(.notWellFormed, file: file, line: place.line, column: place.column, "NUL")
    }
    if parser == .quickest,
      let tree = XMLScanner.tree(filling: MarkupTreeContent(page: page, file: file))
    {
      self = tree
      return
    }
    self = try Self.parsed(page, file: file)
  }

  /// The tree that libxml2 gives.
  private static func parsed(
    _ page: DecodedPage, file: String
  ) throws(InputError) -> MarkupTree {
    var builder = MarkupTreeBuilder(
      page: page, input: ParserInput(page.bytes), file: file, isHTML: false)
    var problem: (line: Int, column: Int, text: String)?
    unsafe ParserEvents.run(&builder) { text, events in
      var error = tweetal_parse_error()
      let result = unsafe tweetal_parse_xml(
        text.baseAddress, Int32(text.count), &events, &error)
      guard result != 0 else { return }
      let message = unsafe withUnsafeBytes(of: &error.message) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 && $0 != 0x0A }, as: UTF8.self)
      }
      problem = (Int(error.line), Int(error.column), message)
    }
    if let problem {
      throw InputError(
        .notWellFormed, file: file, line: problem.line, column: problem.column, problem.text)
    }
    return MarkupTree(builder.tree)
  }

  private static func checkSize(of bytes: [UInt8], file: String) throws(InputError) {
    if bytes.count > largestFile {
      throw InputError(
        .tooLarge, file: file, String(bytes.count >> 20), String(largestFile >> 20))
    }
  }
}

/// The C callbacks of one parse.
private enum ParserEvents {
  /// The parser carries the builder as a pointer through its callbacks.
  private typealias Builder = UnsafeMutablePointer<MarkupTreeBuilder>

  /// libxml2 prepares itself at its first use, which two threads must not make at once: they would wait for each other for ever.
  private static let isPrepared: Void = xmlInitParser()

  static func run(
    _ builder: inout MarkupTreeBuilder,
    parse: (UnsafeBufferPointer<CChar>, inout tweetal_events) -> Void
  ) {
    _ = isPrepared
    let bytes = builder.input.bytes
    unsafe withUnsafeMutablePointer(to: &builder) { pointer in
      var events = unsafe tweetal_events(
        user: pointer, start: start, attribute: attribute, end: end, text: text, aside: aside)
      unsafe bytes.withUnsafeBytes { buffer in
        unsafe parse(buffer.bindMemory(to: CChar.self), &events)
      }
    }
    builder.finish()
  }

  private static func builder(_ user: UnsafeMutableRawPointer) -> Builder {
    unsafe user.assumingMemoryBound(to: MarkupTreeBuilder.self)
  }

  private static func index(
    _ builder: Builder, _ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?
  ) -> UInt16 {
    unsafe builder.pointee.index(
      ofName: UInt(bitPattern: name), namespace: uri.map { UInt(bitPattern: $0) } ?? 0,
      name: { unsafe String(cString: name) },
      uri: { unsafe uri.map { unsafe String(cString: $0) } ?? "" })
  }

  private static let start:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UnsafePointer<UInt8>?, Int
    ) -> Void = { user, name, uri, position in
      guard let user = unsafe user, let name = unsafe name else { return }
      let builder = unsafe builder(user)
      let index = unsafe index(builder, name, uri)
      unsafe builder.pointee.start(name: index, at: position)
    }

  private static let attribute:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UnsafePointer<UInt8>?,
      UnsafePointer<UInt8>?, Int
    ) -> Void = { user, prefix, name, value, length in
      guard let user = unsafe user, let name = unsafe name else { return }
      let builder = unsafe builder(user)
      let written = unsafe builder.pointee.index(
        ofName: UInt(bitPattern: name),
        namespace: (prefix.map { UInt(bitPattern: $0) } ?? 0) &+ 1,
        name: {
          let local = unsafe String(cString: name)
          return unsafe prefix.map { unsafe String(cString: $0) + ":" + local } ?? local
        },
        uri: { "" })
      unsafe builder.pointee.attribute(
        name: written, value: UnsafeBufferPointer(start: value, count: value == nil ? 0 : length))
    }

  private static let end:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int) -> Void = {
      user, name, position in
      guard let user = unsafe user, unsafe name != nil else { return }
      unsafe builder(user).pointee.end(at: position)
    }

  private static let text:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int32, Int) -> Void = {
      user, text, length, position in
      guard let user = unsafe user, length > 0 else { return }
      unsafe builder(user).pointee.text(
        UnsafeBufferPointer(start: text, count: Int(length)), at: position)
    }

  private static let aside:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int32, Int) -> Void = {
      user, text, isComment, position in
      guard let user = unsafe user else { return }
      let length = unsafe text.map { unsafe strlen($0) } ?? 0
      unsafe builder(user).pointee.aside(
        UnsafeBufferPointer(start: text, count: length), isComment: isComment != 0, at: position)
    }
}

extension MarkupTree {
  /// Where a page stops in the middle, `nil` where it is whole.
  ///
  /// A page is cut off when it opens `<html>`, never closes it nor `<body>`, and ends inside an element
  /// whose end tag HTML requires, or inside a tag.
  public var truncation: SourcePosition? {
    guard let root = elements(of: 0).first(where: { name(of: $0) == "html" }),
      contentOffsets(of: root).lowerBound > offsets(of: root).lowerBound
    else { return nil }
    let end = page.bytes.count
    let isClosed = (root..<subtreeEnd(of: root)).contains { node in
      (node == root || name(of: node) == "body")
        && contentOffsets(of: node).upperBound < offsets(of: node).upperBound
    }
    guard !isClosed else { return nil }
    let required: Set<String> = [
      "div", "section", "article", "main", "span", "a", "ul", "ol", "table",
    ]
    let isOpen = (root..<subtreeEnd(of: root)).contains { node in
      required.contains(name(of: node)) && offsets(of: node).upperBound == end
        && contentOffsets(of: node).upperBound == end
        && subtreeEnd(of: node) == subtreeEnd(of: root)
    }
    return isOpen ? table.content.lines.place(of: end, in: page.bytes) : nil
  }
}
