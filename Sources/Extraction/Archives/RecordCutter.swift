internal import Bitext
internal import Markup

/// Cuts an archive into records as its bytes come in.
struct RecordCutter {
  private let cut: RecordCut
  private let startTag: [UInt8]
  private let endTag: [UInt8]
  /// The end tag of what holds all records; empty where nothing does.
  private let lastTag: [UInt8]
  /// Whether it has been seen.
  private var isClosed = false
  private var buffer: [UInt8]
  /// What of the buffer has been given out or dropped.
  private var used = 0
  /// Where the record in the making begins in the buffer, and how far it has been searched.
  private var start: Int?
  private var searched = 0
  private var inQuotes = false
  /// The place in the file of the first byte of the buffer.
  private var offset = 0
  /// The same of a file in UTF-16, of which the buffer holds the text in UTF-8.
  private var offsetInUTF16: Int?
  private var position = SourcePosition()

  /// Begins with the first bytes of a file or, of one in UTF-16, with its first text and the length of what comes before that.
  init(_ cut: RecordCut, _ head: [UInt8], utf16Start: Int? = nil) {
    self.cut = cut
    offsetInUTF16 = utf16Start
    buffer = head
    if case .element(let name, let root) = cut {
      startTag = Array("<\(name)".utf8)
      endTag = Array("</\(name)".utf8)
      lastTag = Array("</\(root)".utf8)
    } else {
      (startTag, endTag, lastTag) = ([], [], [])
    }
  }

  /// How many bytes are held.
  var waitingBytes: Int { buffer.count - used }

  /// Where a record begins that the file does not end.
  var broken: SourcePosition? {
    guard let start else { return nil }
    let record = FileRecord(bytes: Array(buffer[..<start]), offset: offset, start: position)
    return record.place(of: start)
  }

  /// The end of the file, where what holds the records is not closed.
  var unclosed: SourcePosition? {
    guard !lastTag.isEmpty, !isClosed else { return nil }
    let rest = FileRecord(bytes: buffer, offset: offset, start: position)
    return rest.place(of: buffer.count)
  }

  mutating func append(_ bytes: [UInt8]) {
    drop()
    buffer.append(contentsOf: bytes)
  }

  /// The next whole record, `nil` where more bytes are needed.
  mutating func next(isAtEnd: Bool) -> FileRecord? {
    switch cut {
    case .element: nextElement()
    case .quotedLines: nextLine(isAtEnd: isAtEnd)
    case .whole: isAtEnd && used < buffer.count ? record(used..<buffer.count) : nil
    }
  }

  /// Forgets what has been used.
  private mutating func drop() {
    guard used > 0 else { return }
    let record = FileRecord(bytes: Array(buffer[..<used]), offset: 0, start: position)
    position = record.place(of: used)
    offset += used
    if let before = offsetInUTF16 {
      offsetInUTF16 = before + UTF16Stream.length(of: buffer[..<used])
    }
    buffer.removeFirst(used)
    start = start.map { $0 - used }
    searched -= used
    used = 0
  }

  private mutating func record(_ range: Range<Int>) -> FileRecord {
    let before = FileRecord(
      bytes: Array(buffer[..<range.lowerBound]), offset: 0, start: position)
    let start = offsetInUTF16.map { $0 + UTF16Stream.length(of: buffer[..<range.lowerBound]) }
    let record = FileRecord(
      bytes: Array(buffer[range]), offset: start ?? offset + range.lowerBound,
      start: before.place(of: range.lowerBound), isUTF16: start != nil)
    used = range.upperBound
    searched = max(searched, used)
    self.start = nil
    drop()
    return record
  }

  // MARK: Elements

  private mutating func nextElement() -> FileRecord? {
    while let place = nextMarkup(from: searched) {
      if start == nil, isTag(startTag, at: place) {
        start = place
      } else if start == nil, isTag(lastTag, at: place) {
        isClosed = true
      } else if let begin = start, isTag(endTag, at: place) {
        guard let end = buffer[place...].firstIndex(of: UInt8(ascii: ">")) else {
          searched = place
          return nil
        }
        searched = end + 1
        return record(begin..<end + 1)
      }
      searched = place + 1
    }
    if start == nil { used = max(used, searched) }
    return nil
  }

  /// The next `<` outside CDATA and comments; `nil`, with `searched` before what is not yet whole, where more
  /// bytes are needed.
  private mutating func nextMarkup(from position: Int) -> Int? {
    var position = position
    while let place = find(UInt8(ascii: "<"), from: position) {
      // The longest thing to tell apart is `<![CDATA[`.
      guard place + 16 <= buffer.count || buffer[place...].contains(UInt8(ascii: ">")) else {
        searched = place
        return nil
      }
      let isSection = ByteSequence.starts("<![CDATA[", in: buffer, at: place)
      guard isSection || ByteSequence.starts("<!--", in: buffer, at: place) else { return place }
      let end =
        isSection
        ? ByteSequence.first("]]>", in: buffer, from: max(place + 9, sectionSearched - offset))
        : ByteSequence.first("-->", in: buffer, from: max(place + 4, sectionSearched - offset))
      guard let end else {
        searched = place
        sectionSearched = offset + buffer.count - 2
        return nil
      }
      position = end + 3
    }
    searched = buffer.count
    return nil
  }

  /// How far in the file an open section has been searched for its end, so that no byte is looked at twice.
  private var sectionSearched = 0

  private func isTag(_ tag: [UInt8], at place: Int) -> Bool {
    guard buffer[place...].starts(with: tag) else { return false }
    let next = place + tag.count
    return next < buffer.count && (buffer[next] <= 0x20 || buffer[next] == UInt8(ascii: ">"))
  }

  private func find(_ byte: UInt8, from position: Int) -> Int? {
    guard position < buffer.count else { return nil }
    return buffer[position...].firstIndex(of: byte)
  }

  // MARK: Lines

  private mutating func nextLine(isAtEnd: Bool) -> FileRecord? {
    if start == nil {
      start = used
      searched = used
      inQuotes = false
    }
    while searched < buffer.count {
      let byte = buffer[searched]
      searched += 1
      if byte == 0x22 { inQuotes.toggle() }
      if byte == 0x0A, !inQuotes { return record((start ?? 0)..<searched) }
    }
    guard isAtEnd else { return nil }
    let begin = start ?? buffer.count
    if begin == buffer.count { start = nil }
    return begin < buffer.count && !inQuotes ? record(begin..<buffer.count) : nil
  }
}
