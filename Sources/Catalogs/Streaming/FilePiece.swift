internal import Bitext
internal import Markup

/// A piece of a file that looks like a whole one: what stands around its units is repeated before it, on one line of its own.
struct FilePiece {
  /// What a reader is given.
  var bytes: [UInt8]
  /// How many of the bytes are repeated; 0 for the first piece, which is the beginning of the file as it is.
  var prefix = 0
  /// How many bytes after these are the file's; what follows them only makes the piece whole.
  var length = 0
  /// Where in the file the first byte after these stands.
  var start = FilePosition()
  /// The elements that were open where the piece begins, and the lines of their start tags.
  var openElements: [(name: [UInt8], line: Int)] = []

  /// The place in the file of a place in the piece.
  func place(_ range: SourceRange) -> SourceRange {
    var range = range
    move(&range)
    return range
  }

  /// Makes a place in the piece the one in the file.
  func move(_ range: inout SourceRange) {
    guard prefix > 0 else { return }
    range.offset += start.offset - prefix
    range.start = place(range.start)
    range.end = place(range.end)
  }

  /// An error at its place in the file.
  func place(_ error: InputError) -> InputError {
    guard prefix > 0, let line = error.line else { return error }
    var error = error
    let position = place(SourcePosition(line: line, column: error.column ?? 1))
    error.line = position.line
    if error.column != nil { error.column = position.column }
    if error.code.name == "not-well-formed" { error.arguments = error.arguments.map(placeLines) }
    return error
  }

  private func place(_ position: SourcePosition) -> SourcePosition {
    // The repeated part, in which a reader that took the file so far finds nothing wrong.
    if position.line == 1 { return start.position }
    var position = position
    position.line -= 1
    return position.within(textAt: start.position)
  }

  /// A sentence of the XML parser, such as “Premature end of data in tag body line 3”, with the lines of the file.
  private func placeLines(_ sentence: String) -> String {
    var words = sentence.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices.dropFirst(2) where words[index - 1] == "line" {
      guard let line = Int(words[index]) else { continue }
      let name = Array(words[index - 2].utf8)
      let opened = openElements.last { $0.name == name }?.line
      words[index] = String(
        line == 1
          ? opened ?? start.position.line : place(SourcePosition(line: line)).line)
    }
    return words.joined(separator: " ")
  }
}

/// A place in a file that is read from its beginning to its end.
struct FilePosition: Sendable {
  /// What ends a line.
  enum LineEnd: Sendable {
    case lineFeed
    /// Also a carriage return without a line feed, as in XML.
    case any
  }

  var offset = 0
  var position = SourcePosition()
  private var followsReturn = false

  /// Goes on over the bytes that follow.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  mutating func advance(over more: ArraySlice<UInt8>, _ lineEnd: LineEnd) {
    // A byte order mark is in no column.
    let isMarked = offset == 0 && more.starts(with: [0xEF, 0xBB, 0xBF])
    let bytes = isMarked ? more.dropFirst(3) : more
    offset += more.count
    if let ends = LineEnds(in: bytes) {
      if ends.count > 0 {
        let skipped = followsReturn && bytes.first == 0x0A ? 1 : 0
        position.line += ends.count - skipped
        position.column = 1
        position.byteColumn = 1
      }
      position.column += ends.scalarsAfter
      position.byteColumn += ends.bytesAfter
      if !bytes.isEmpty { followsReturn = false }
      return
    }
    var (line, column, byteColumn) = (position.line, position.column, position.byteColumn)
    var returned = followsReturn
    for byte in bytes {
      if byte == 0x0A || (byte == 0x0D && lineEnd == .any) {
        if !(byte == 0x0A && returned) { line += 1 }
        column = 1
        byteColumn = 1
        returned = byte == 0x0D
      } else {
        if byte & 0xC0 != 0x80 { column += 1 }
        byteColumn += 1
        returned = false
      }
    }
    followsReturn = returned
    position = SourcePosition(line: line, column: column, byteColumn: byteColumn)
  }
}

extension [UInt8] {
  /// The bytes with a space for each line end.
  var onOneLine: [UInt8] { map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 } }
}
