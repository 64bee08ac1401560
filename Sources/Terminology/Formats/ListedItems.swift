internal import Bitext

extension String {
  /// What follows a fixed word at the beginning, without spaces before it; `nil` where the text begins otherwise.
  func rest(after prefix: String) -> String? {
    guard hasPrefix(prefix) else { return nil }
    let rest = utf8.dropFirst(prefix.utf8.count).drop { $0 == 0x20 }
    return String(decoding: rest, as: UTF8.self)
  }

  /// The text without spaces around it.
  var trimmingSpaces: String {
    let bytes = utf8.drop { $0 == 0x20 }
    let end = bytes.lastIndex { $0 != 0x20 }.map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// The id of a concept that has none: its English term in small letters, with hyphens.
  public static func conceptID(of term: String, taken: inout Set<String>) -> String {
    let base = term.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    var id = base.isEmpty ? "concept" : base
    var number = 2
    while !taken.insert(id).inserted {
      id = base + "-\(number)"
      number += 1
    }
    return id
  }

  /// The items of a list, without spaces around them; empty ones are left out.
  func items(separatedBy separator: Unicode.Scalar) -> [String] {
    utf8.split(separator: UInt8(ascii: separator)).compactMap { part in
      let trimmed = part.drop { $0 == 0x20 }
      let end = trimmed.lastIndex { $0 != 0x20 }.map { trimmed.index(after: $0) }
      guard let end else { return nil }
      return String(decoding: trimmed[..<end], as: UTF8.self)
    }
  }
}
