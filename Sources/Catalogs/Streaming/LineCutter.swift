internal import Bitext

/// Cuts a file of lines between the units of its format; what heads the file is repeated before each piece.
struct LineCutter: PieceCutter {
  /// Tells of line after line where a unit may begin.
  enum Border: Sendable {
    /// Every line below the first one is a unit.
    case rows
    /// A record below the first one begins a unit, on a line that no field goes on into.
    case records(CSVRecordScanner)
    /// A PO entry begins with its comments, or with `msgctxt` or `msgid`, after the `msgstr` of another one.
    case entries(POLineScanner)
  }

  private var border: Border
  private let pieceSize: Int
  private var buffer = PieceBuffer(.lineFeed)
  /// The first line that has not been looked at, and how far the search for its end has come.
  private var line = 0
  private var searched = 0
  /// What heads the file; `nil` until it is known.
  private var head: [UInt8]?
  private var isFirst = true

  init(_ border: Border, pieceSize: Int) {
    self.border = border
    self.pieceSize = pieceSize
  }

  var waitingCount: Int { buffer.count }

  var start: FilePosition { buffer.position }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    let dropped = buffer.append(bytes)
    line -= dropped
    searched -= dropped
  }

  mutating func next() -> FilePiece? {
    while let end = buffer.bytes[searched...].firstIndex(of: 0x0A) {
      let begin = line
      let isBorder = beginsUnit(begin..<end + 1)
      line = end + 1
      searched = line
      if isBorder, begin > buffer.start, begin - buffer.start >= pieceSize {
        return piece(before: begin)
      }
    }
    searched = buffer.bytes.count
    return nil
  }

  mutating func rest() -> FilePiece { piece(before: buffer.bytes.count) }

  /// Whether a unit may begin with a line; the first such place ends the head.
  private mutating func beginsUnit(_ range: Range<Int>) -> Bool {
    switch border {
    case .rows:
      if head == nil {
        let row = buffer.bytes[range].prefix { $0 != 0x0A && $0 != 0x0D }
        if !row.isEmpty { head = Array(row) }
        return false
      }
      return true
    case .records(var scanner):
      let isBorder = scanner.beginsRecord(buffer.bytes[range])
      border = .records(scanner)
      if head == nil {
        head = scanner.header
        return false
      }
      return isBorder
    case .entries(var scanner):
      let isBorder = scanner.beginsEntry(buffer.bytes[range])
      border = .entries(scanner)
      if isBorder, head == nil {
        head = POLineScanner.header(in: buffer.bytes[..<range.lowerBound])
      }
      return isBorder
    }
  }

  private mutating func piece(before end: Int) -> FilePiece {
    var piece = FilePiece(bytes: [], start: buffer.position)
    if !isFirst {
      piece.bytes = (head ?? []) + [0x0A]
      piece.prefix = piece.bytes.count
    }
    let taken = buffer.take(before: end)
    piece.bytes += taken
    piece.length = taken.count
    isFirst = false
    return piece
  }
}
