internal import Bitext

/// The white space with which a line begins, from the end of the line before.
enum LineStart {
  /// The line break and the white space behind it that stand before a place; nothing where anything else does.
  static func space(
    before place: Int, in file: [UInt8], _ escapes: [Block.Placement.Escape]
  ) -> [UInt8] {
    let units = Units(file, escapes)
    var position = place
    while let unit = units.unit(before: position), unit == 0x20 || unit == 0x09 {
      position -= units.width
    }
    guard units.unit(before: position) == 0x0A else { return [] }
    position -= units.width
    if units.unit(before: position) == 0x0D { position -= units.width }
    return Array(file[position..<place])
  }

  /// Such white space with the line break that the lines at another place have, in a file that has both.
  static func adapted(
    _ space: [UInt8], to place: Int, in file: [UInt8], _ escapes: [Block.Placement.Escape]
  ) -> [UInt8] {
    let local = self.space(before: place, in: file, escapes)
    let (own, other) = (breakLength(of: space, escapes), breakLength(of: local, escapes))
    if own == 0 || other == 0 || own == other { return space }
    return Array(local[..<other]) + space[own...]
  }

  /// How many bytes of white space are its line break.
  private static func breakLength(
    of space: [UInt8], _ escapes: [Block.Placement.Escape]
  ) -> Int {
    let units = Units(space, escapes)
    return space.isEmpty
      ? 0 : units.unit(before: units.width) == 0x0D ? 2 * units.width : units.width
  }

  /// A file as the numbers of its encoding, of one byte or of two.
  private struct Units {
    let file: [UInt8]
    /// How many bytes each has.
    let width: Int
    private let isBigEndian: Bool

    init(_ file: [UInt8], _ escapes: [Block.Placement.Escape]) {
      self.file = file
      if case .utf16(let isBigEndian) = escapes.last {
        (width, self.isBigEndian) = (2, isBigEndian)
      } else {
        (width, isBigEndian) = (1, false)
      }
    }

    func unit(before position: Int) -> UInt16? {
      guard position >= width, position <= file.count else { return nil }
      if width == 1 { return UInt16(file[position - 1]) }
      let (first, second) = (UInt16(file[position - 2]), UInt16(file[position - 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
  }
}
