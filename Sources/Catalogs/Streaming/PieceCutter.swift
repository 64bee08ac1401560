internal import Bitext

/// Cuts a file into pieces as its bytes come in.
protocol PieceCutter: Sendable {
  /// Takes in the bytes that follow.
  mutating func append(_ bytes: ArraySlice<UInt8>)

  /// The next piece that is whole; `nil` where more bytes are needed.
  mutating func next() -> FilePiece?

  /// What is left at the end of the file, as it is.
  mutating func rest() -> FilePiece

  /// How many bytes are held.
  var waitingCount: Int { get }

  /// Where the first byte that is held stands.
  var start: FilePosition { get }
}

/// Bytes of which those before a place are no longer needed.
struct PieceBuffer: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The first byte that is needed.
  private(set) var start = 0
  private(set) var position = FilePosition()
  private let lineEnd: FilePosition.LineEnd

  init(_ lineEnd: FilePosition.LineEnd) { self.lineEnd = lineEnd }

  var count: Int { bytes.count - start }

  /// Takes in the bytes that follow, and says by how much all places have moved forward.
  mutating func append(_ more: ArraySlice<UInt8>) -> Int {
    let dropped = start
    bytes.removeFirst(dropped)
    start = 0
    bytes += more
    return dropped
  }

  /// The place in the file of a place in the buffer.
  func position(of index: Int) -> FilePosition {
    var position = position
    position.advance(over: bytes[start..<index], lineEnd)
    return position
  }

  /// Gives out what stands before a place.
  mutating func take(before end: Int) -> ArraySlice<UInt8> {
    let taken = bytes[start..<end]
    position.advance(over: taken, lineEnd)
    start = end
    return taken
  }
}
