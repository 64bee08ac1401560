/// The pass over a page's tags, comments and declarations.
extension ParserTraps {
  mutating func findTags() {
    var drawing = OpenDrawing()
    var index = 0
    while let start = next(UInt8(ascii: "<"), from: index), start + 1 < bytes.count {
      let first = bytes[start + 1]
      if isLetter(first) {
        index = startTag(at: start, &drawing)
      } else if first == UInt8(ascii: "/") {
        index = endTag(at: start, &drawing)
      } else if first == UInt8(ascii: "!") {
        index = declaration(at: start)
      } else {
        index = start + 1
      }
    }
  }

  // MARK: Start tags

  /// Takes a start tag, and what follows it where that is no text; returns where to go on.
  private mutating func startTag(at start: Int, _ drawing: inout OpenDrawing) -> Int {
    var index = start + 1
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    let name = start + 1..<index
    guard let end = attributes(from: index) else { return bytes.count }
    let isClosed = bytes[end - 1] == UInt8(ascii: "/")
    let contentStart = end + 1
    switch name.count {
    case 3 where has("svg", at: name.lowerBound):
      if !isClosed { drawing.open(contentStart) }
    case 5 where has("style", at: name.lowerBound):
      guard !isClosed else { break }
      return omit(contentStart..<endOfRawText("</style", from: contentStart))
    case 6 where has("script", at: name.lowerBound):
      guard !isClosed else { break }
      return omit(contentStart..<endOfScript(from: contentStart))
    default:
      if drawing.isOpen, breaksOut(name) { drawing.abandon() }
    }
    return contentStart
  }

  // MARK: What holds no text

  /// An `<svg>` that has not ended yet.
  struct OpenDrawing {
    private var start = 0
    private var depth = 0

    var isOpen: Bool { depth > 0 }

    mutating func open(_ contentStart: Int) {
      if depth == 0 { start = contentStart }
      depth += 1
    }

    /// Where the drawing's content began, if this was its last end tag.
    mutating func close() -> Int? {
      guard depth > 0 else { return nil }
      depth -= 1
      return depth == 0 ? start : nil
    }

    mutating func abandon() { depth = 0 }
  }

  /// Whether an element ends a drawing that was left open, or holds text in it (HTML §13.2.6.5).
  private func breaksOut(_ name: Range<Int>) -> Bool {
    let start = name.lowerBound
    return switch name.count {
    case 1: has("p", at: start) || has("b", at: start) || has("i", at: start)
    case 2:
      has("h", at: start) || has("li", at: start) || has("ul", at: start) || has("ol", at: start)
    case 3: has("div", at: start) || has("img", at: start)
    case 4: has("span", at: start) || has("body", at: start)
    case 5: has("table", at: start)
    default: has("foreignobject", at: start)
    }
  }

  private mutating func omit(_ content: Range<Int>) -> Int {
    if !content.isEmpty { omissions.append(content) }
    return content.upperBound
  }

  private func endOfRawText(_ endTag: StaticString, from start: Int) -> Int {
    var index = start
    while let sign = next(UInt8(ascii: "<"), from: index) {
      if has(endTag, at: sign) { return sign }
      index = sign + 1
    }
    return bytes.count
  }

  /// The end of a script's content: its end tag, but not that of a script that hides in a comment in it
  /// (HTML §13.2.5.17, "script data double escaped").
  private func endOfScript(from start: Int) -> Int {
    var index = start
    var isEscaped = false
    var isDoubleEscaped = false
    while let sign = next(UInt8(ascii: "<"), from: index) {
      if isEscaped, has("-->", endingIn: index..<sign) {
        isEscaped = false
        isDoubleEscaped = false
      }
      if has("</script", at: sign) {
        guard isDoubleEscaped else { return sign }
        isDoubleEscaped = false
      } else if has("<!--", at: sign) {
        isEscaped = true
      } else if isEscaped, has("<script", at: sign) {
        isDoubleEscaped = true
      }
      index = sign + 1
    }
    // Where nothing ends the comment, the first end tag does.
    return isEscaped ? endOfRawText("</script", from: start) : bytes.count
  }

  private func has(_ text: StaticString, endingIn range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while let sign = next(UInt8(ascii: ">"), from: index, before: range.upperBound) {
      if sign >= 2, has(text, at: sign - 2) { return true }
      index = sign + 1
    }
    return false
  }

  // MARK: End tags

  private mutating func endTag(at start: Int, _ drawing: inout OpenDrawing) -> Int {
    guard start + 2 < bytes.count, isLetter(bytes[start + 2]) else {
      return endTagOfNothing(at: start)
    }
    if has("br", at: start + 2) { breakLine(at: start) }
    if has("svg", at: start + 2), let contentStart = drawing.close() {
      omissions.removeAll { $0.lowerBound >= contentStart }
      _ = omit(contentStart..<start)
    }
    return next(UInt8(ascii: ">"), from: start) ?? bytes.count
  }

  /// `</br>` is a line break to browsers (HTML §13.2.6.4.7); the parser drops it and joins the words beside it.
  private mutating func breakLine(at start: Int) {
    if has(">", at: start + 4) {
      replace(start, with: Array("<br/>".utf8))
    } else if has(" >", at: start + 4) || has("/>", at: start + 4) {
      replace(start, with: Array("<br />".utf8))
    }
  }

  /// `</ b>` is a comment to browsers (HTML §13.2.5.7); the parser drops its first two bytes and reads the rest as text.
  private mutating func endTagOfNothing(at start: Int) -> Int {
    let end = bytes[min(start + 2, bytes.count)...].firstIndex {
      $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
    }
    let length = end.map { bytes[$0] == UInt8(ascii: ">") ? $0 + 1 - start : 2 } ?? 2
    guard length > 3 else {
      blank(start..<start + length)
      return start + length
    }
    // An instruction, which is no text either.
    replace(start, with: Array("<?x".utf8))
    blank(start + 3..<start + length - 1)
    return start + length
  }

  // MARK: Comments and declarations

  private mutating func declaration(at start: Int) -> Int {
    if has("--", at: start + 2) { return comment(at: start) }
    if has("[", at: start + 2), let end = endOfSection(from: start) {
      blank(start..<end)
      return end
    }
    return start + 2
  }

  /// Takes a comment; returns where to go on.
  ///
  /// `<!-->` is a whole comment to browsers (HTML §13.2.5.43), where the parser looks for its end further on.
  private mutating func comment(at start: Int) -> Int {
    for (ending, length) in [(">", 5), ("->", 6)] as [(StaticString, Int)]
    where has(ending, at: start + 4) {
      blank(start..<start + length)
      return start + length
    }
    guard hasCommentEnd, let end = endOfComment(from: start + 4) else {
      hasCommentEnd = false
      return start + 4
    }
    let content = start + 4..<end - 3
    // The marks of multilingual plugins are short.
    if content.count > Self.longValue, has("-->", at: end - 3) { omissions.append(content) }
    return end
  }

  private func endOfComment(from start: Int) -> Int? {
    var index = start
    while let dash = next(UInt8(ascii: "-"), from: index) {
      if has("-->", at: dash) { return dash + 3 }
      if has("--!>", at: dash) { return dash + 4 }
      index = dash + 1
    }
    return nil
  }

  /// The end of a marked section of an old word processor, `<![if !mso]>`, which the parser would leak as text
  /// (HTML §13.2.5.42, "bogus comment").
  ///
  /// It is `nil` where a tag begins before it, as in the `<![CDATA[` that scripts hide behind: the end tag of the
  /// script must stay.
  private func endOfSection(from start: Int) -> Int? {
    let end = bytes[(start + 3)...].firstIndex {
      $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
    }
    return end.flatMap { bytes[$0] == UInt8(ascii: ">") ? $0 + 1 : nil }
  }
}
