/// References in `#:` comments: `file:line`, with U+2068 and U+2069 around a file name with spaces, as gettext 0.22 writes it.
enum POReference {
  private static let opening = Array("\u{2068}".utf8)
  private static let closing = Array("\u{2069}".utf8)

  /// The reference of a place, `file:line` of `file:line:column`; `nil` where the text is no place, or one that would be read as
  /// another.
  static func written(_ place: String) -> String? {
    var parts = place.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count >= 2, isNumber(parts[parts.count - 1]) else { return nil }
    if parts.count >= 3, isNumber(parts[parts.count - 2]) { parts.removeLast() }
    let line = String(decoding: parts.removeLast(), as: UTF8.self)
    // What is left must not end as a line does.
    if parts.count >= 2, isNumber(parts[parts.count - 1]) { return nil }
    let file = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ":")
    guard !file.isEmpty, file.utf8.allSatisfy({ $0 >= 0x20 }),
      !file.unicodeScalars.contains(where: { $0 == "\u{2068}" || $0 == "\u{2069}" })
    else { return nil }
    let isSpaced = file.utf8.contains(0x20)
    return isSpaced ? "\u{2068}\(file)\u{2069}:\(line)" : "\(file):\(line)"
  }

  /// The references in a comment.
  static func split(_ comment: [UInt8]) -> [String] {
    var references: [String] = []
    var current: [UInt8] = []
    var isIsolated = false
    var index = 0
    while index < comment.count {
      if comment[index...].starts(with: opening) || comment[index...].starts(with: closing) {
        isIsolated = comment[index...].starts(with: opening)
        index += opening.count
        continue
      }
      if comment[index] <= 0x20, !isIsolated {
        if !current.isEmpty { references.append(String(decoding: current, as: UTF8.self)) }
        current = []
      } else {
        current.append(comment[index])
      }
      index += 1
    }
    if !current.isEmpty { references.append(String(decoding: current, as: UTF8.self)) }
    return references
  }

  /// Whether a text can stand among flags: no white space, no comma.
  static func isPlain(_ flag: String) -> Bool {
    !flag.isEmpty && flag != "fuzzy" && flag.utf8.allSatisfy { $0 > 0x20 && $0 != 0x2C }
  }

  private static func isNumber(_ digits: some Collection<UInt8>) -> Bool {
    !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}
