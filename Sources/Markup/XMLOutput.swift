/// The bytes that a writer has written.
///
/// A document is written in hundreds of thousands of stretches of some bytes each. They go into a block that has room for
/// them, of which one check tells, and from there into the array that is given out.
struct XMLOutput: Sendable {
  /// All but the last bytes.
  private var bytes: [UInt8] = []
  /// The last bytes, as many as ``filled`` says.
  private var block: [UInt8] = []
  private var filled = 0

  /// A block has as many bytes in the end; a short document needs no such large one.
  private static let largestBlock = 1 << 14
  /// What is longer does not go through the block.
  static let longStretch = 1 << 11

  /// The number of bytes.
  var count: Int { bytes.count + filled }

  /// All bytes.
  consuming func finish() -> [UInt8] {
    emptyBlock()
    return bytes
  }

  /// Gives out the bytes so far; about as many are expected to follow.
  mutating func take() -> [UInt8] {
    emptyBlock()
    let taken = bytes
    bytes = []
    bytes.reserveCapacity(taken.count + taken.count / 8)
    return taken
  }

  /// Adds a byte.
  mutating func put(_ byte: UInt8) {
    makeRoom(for: 1)
    block[filled] = byte
    filled += 1
  }

  /// Adds a text.
  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { unsafe put($0) }
  }

  /// Adds bytes.
  mutating func put(_ more: ArraySlice<UInt8>) {
    unsafe more.withUnsafeBufferPointer { unsafe put($0) }
  }

  /// Adds bytes.
  mutating func put(_ more: UnsafeBufferPointer<UInt8>) {
    guard more.count <= Self.longStretch else {
      emptyBlock()
      unsafe bytes.append(contentsOf: more)
      return
    }
    unsafe put(atMost: more.count) { unsafe $0.put(more) }
  }

  /// Adds what someone puts together, which is no more than a number of bytes: what belongs together is put into the block
  /// in one go.
  @inline(__always)
  mutating func put(atMost count: Int, _ fill: (inout XMLStretch) -> Void) {
    makeRoom(for: count)
    let start = filled
    unsafe block.withUnsafeMutableBufferPointer { block in
      guard let base = block.baseAddress else { return }
      var stretch = unsafe XMLStretch(base + start)
      unsafe fill(&stretch)
      filled = unsafe stretch.end - base
    }
  }

  private mutating func makeRoom(for count: Int) {
    if filled + count > block.count { growOrEmptyBlock(for: count) }
  }

  private mutating func growOrEmptyBlock(for count: Int) {
    emptyBlock()
    guard block.count < max(Self.largestBlock, count) else { return }
    block = [UInt8](repeating: 0, count: max(block.count * 4, count, 256))
  }

  private mutating func emptyBlock() {
    bytes.append(contentsOf: block[..<filled])
    filled = 0
  }
}

/// Bytes that are put one after the other into a place that has room for them.
@unsafe
struct XMLStretch {
  private(set) var end: UnsafeMutablePointer<UInt8>

  init(_ start: UnsafeMutablePointer<UInt8>) { unsafe end = start }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    unsafe end.pointee = byte
    unsafe end += 1
  }

  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    unsafe end.update(from: start, count: bytes.count)
    unsafe end += bytes.count
  }

  mutating func put(_ text: StaticString) {
    unsafe put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
