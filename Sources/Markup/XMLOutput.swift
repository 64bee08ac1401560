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
  private static let longStretch = 1 << 11

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

  /// Adds a name and the byte before it.
  mutating func put(_ before: UInt8, _ name: String) {
    var name = name
    name.withUTF8 { name in
      makeRoom(for: name.count + 1)
      let start = filled
      unsafe block.withUnsafeMutableBufferPointer { block in
        unsafe block[start] = before
        unsafe Self.copy(name, to: block, at: start + 1)
      }
      filled += name.count + 1
    }
  }

  /// Adds a name, the byte before it and those after it.
  mutating func put(_ before: UInt8, _ name: String, _ after: UInt8, _ last: UInt8? = nil) {
    put(before, name)
    put(after)
    if let last { put(last) }
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
    makeRoom(for: more.count)
    let start = filled
    unsafe block.withUnsafeMutableBufferPointer { unsafe Self.copy(more, to: $0, at: start) }
    filled += more.count
  }

  private static func copy(
    _ more: UnsafeBufferPointer<UInt8>, to block: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) {
    guard let source = more.baseAddress, let target = block.baseAddress else { return }
    unsafe (target + start).update(from: source, count: more.count)
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
