internal import CByteScan

/// The bytes of a page while it is scanned.
///
/// A place behind the end holds NUL, which is in no document, so that a scan needs no other check: an array looks up
/// how long it is at every byte, which takes longer than the scan itself.
@safe
struct ScannedBytes {
  private let start: UnsafePointer<UInt8>?
  /// How many bytes there are.
  let count: Int

  /// The bytes, which must stay where they are as long as they are scanned.
  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe start = buffer.baseAddress
    count = buffer.count
  }

  subscript(place: Int) -> UInt8 {
    guard UInt(bitPattern: place) < UInt(bitPattern: count), let start = unsafe start else {
      return 0
    }
    return unsafe start[place]
  }

  /// Eight bytes as a number, the first one in its lowest bits; `nil` where there are not as many.
  func word(at place: Int) -> UInt64? {
    guard place >= 0, place <= count - 8, let start = unsafe start else { return nil }
    let word = unsafe UnsafeRawPointer(start).loadUnaligned(
      fromByteOffset: place, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// The next place of a byte that may mean something in XML: `<`, `&`, one more, one before U+0020, or the first of U+FFFE.
  ///
  /// - Complexity: O(*n*); sixteen bytes at a time.
  func nextSpecial(from place: Int, or other: UInt8) -> Int {
    unsafe tweetal_next_special(start, count, place, other)
  }

  /// The next place of a byte that counts in a tag: `<`, `>` or a quote; the end where there is none.
  ///
  /// - Complexity: O(*n*); sixteen bytes at a time.
  func nextTagMark(from place: Int) -> Int { unsafe tweetal_next_tag_mark(start, count, place) }

  /// The place behind the spaces at a place.
  func endOfSpaces(from start: Int) -> Int {
    var place = start
    while let word = word(at: place) {
      let others = word ^ 0x2020_2020_2020_2020
      if others != 0 { return place + others.trailingZeroBitCount >> 3 }
      place += 8
    }
    while self[place] == 0x20 { place += 1 }
    return place
  }

  /// Gives some of the bytes to someone who copies them.
  func withBytes(of range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let range = range.clamped(to: 0..<count)
    unsafe body(
      UnsafeBufferPointer(start: start.map { unsafe $0 + range.lowerBound }, count: range.count))
  }

  /// Whether two stretches of one length hold the same.
  func isSame(_ left: Range<Int>, as right: Int) -> Bool {
    var (place, other) = (left.lowerBound, right)
    while place < left.upperBound {
      if self[place] != self[other] { return false }
      place += 1
      other += 1
    }
    return true
  }
}
