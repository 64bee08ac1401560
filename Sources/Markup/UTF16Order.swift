/// How the two bytes of each unit of a UTF-16 file are ordered.
package struct UTF16Order: Sendable {
  /// Whether the high byte comes first.
  package let isBigEndian: Bool
  /// The bytes of the byte order mark.
  package let markLength: Int

  /// The units that must all be ASCII for a file without a byte order mark to be read as UTF-16.
  private static let evidence = 16

  /// The order of a file, `nil` where the file is not UTF-16: it has a byte order mark, or begins with ASCII
  /// characters that have a zero beside each.
  package init?(of file: [UInt8]) {
    if file.starts(with: [0xFE, 0xFF]) || file.starts(with: [0xFF, 0xFE]) {
      isBigEndian = file[0] == 0xFE
      markLength = 2
      return
    }
    let head = file.prefix(2 * Self.evidence)
    guard head.count == 2 * Self.evidence else { return nil }
    let isZero = head.map { $0 == 0 }
    let high = stride(from: 0, to: head.count, by: 2).allSatisfy { isZero[$0] && !isZero[$0 + 1] }
    let low = stride(from: 0, to: head.count, by: 2).allSatisfy { !isZero[$0] && isZero[$0 + 1] }
    guard high || low, head.allSatisfy({ $0 < 0x80 }) else { return nil }
    isBigEndian = high
    markLength = 0
  }
}
