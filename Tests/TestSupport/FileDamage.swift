/// What people and attackers do to a text file, whatever its format.
public struct FileDamage: Sendable, CustomStringConvertible {
  /// What a reader may make of the file.
  public enum Outcome: Hashable, Sendable {
    /// An error that says where.
    case error
    /// All that was in it.
    case everything
    /// Either of these.
    case errorOrEverything
    /// An error, or what a person would see in it.
    case errorOrPart
  }

  /// What is done.
  public let description: String

  /// What a reader may make of it.
  public let outcome: Outcome

  /// The damaged files; none where this cannot be done to such a file.
  private let make: @Sendable ([UInt8], String) -> [[UInt8]]

  /// The damaged forms of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8 without a byte order mark.
  ///   - text: A text of letters in it, in whose place things are put.
  /// - Returns: Some files; none where this cannot be done to a file of the kind.
  public func damaged(_ bytes: [UInt8], at text: String) -> [[UInt8]] { make(bytes, text) }

  /// All kinds.
  public static let all: [FileDamage] = encodings + lineEnds + cuts + entities + depths
}

// MARK: - Encodings

extension FileDamage {
  private static let encodings = [
    FileDamage(description: "a byte order mark", outcome: .everything) { bytes, _ in
      [[0xEF, 0xBB, 0xBF] + bytes]
    },
    FileDamage(description: "UTF-16", outcome: .errorOrEverything) { bytes, _ in
      let units = Array(bytes.text.utf16)
      let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      return [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big]
    },
    FileDamage(description: "Latin-1, as the file says", outcome: .everything) { bytes, _ in
      guard bytes.isXML else { return [] }
      return [bytes.replacing("UTF-8", with: "ISO-8859-1").latin1]
    },
    FileDamage(description: "Latin-1, unsaid", outcome: .errorOrEverything) { bytes, _ in
      [bytes.latin1]
    },
    FileDamage(description: "NUL in a text", outcome: .errorOrPart) { bytes, text in
      [bytes.replacing(text, with: "\0")]
    },
    FileDamage(description: "NUL in XML", outcome: .error) { bytes, text in
      bytes.isXML ? [bytes.replacing(text, with: "\0")] : []
    },
    FileDamage(description: "NUL everywhere", outcome: .error) { bytes, _ in
      [[UInt8](repeating: 0, count: bytes.count)]
    },
    FileDamage(description: "bytes that are no text", outcome: .error) { _, _ in
      [(0..<256).map { UInt8($0) }, (0..<256).map { UInt8(255 - $0) }]
    },
  ]
}

// MARK: - Ends of lines, and of the file

extension FileDamage {
  private static let lineEnds = [
    FileDamage(description: "CR LF", outcome: .everything) { bytes, _ in
      [bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }]
    },
    FileDamage(description: "CR", outcome: .errorOrEverything) { bytes, _ in
      [bytes.map { $0 == 0x0A ? 0x0D : $0 }]
    },
    FileDamage(description: "no end of the last line", outcome: .everything) { bytes, _ in
      bytes.last == 0x0A ? [bytes.dropLast()] : []
    },
  ]

  private static let cuts = [
    FileDamage(description: "nothing", outcome: .error) { _, _ in [[]] },
    FileDamage(description: "cut off", outcome: .errorOrPart) { bytes, _ in
      (1..<10).map { Array(bytes.prefix(bytes.count * $0 / 10)) }
    },
    FileDamage(description: "cut off in XML", outcome: .error) { bytes, _ in
      bytes.isXML ? (1..<10).map { Array(bytes.prefix(bytes.count * $0 / 10)) } : []
    },
    FileDamage(description: "twice", outcome: .errorOrPart) { bytes, _ in [bytes + bytes] },
  ]
}

// MARK: - XML

extension FileDamage {
  private static let entities = [
    FileDamage(description: "an entity bomb", outcome: .error) { bytes, text in
      let bombs = (1...9).map { level in
        let parts = String(repeating: "&e\(level - 1);", count: 10)
        return "<!ENTITY e\(level) \"\(parts)\">"
      }
      let entities = "<!ENTITY e0 \"needle\">" + bombs.joined()
      return bytes.withDeclarations(entities).map { $0.replacing(text, with: "&e9;") }
    },
    FileDamage(description: "an entity bomb in an attribute", outcome: .error) { bytes, text in
      let long = String(repeating: "needle ", count: 10_000)
      let many = String(repeating: "&e;", count: 10_000)
      return bytes.withDeclarations("<!ENTITY e \"\(long)\">").map {
        $0.replacing(text, with: "<x a=\"\(many)\"/>")
      }
    },
    FileDamage(description: "an external entity", outcome: .error) { bytes, text in
      bytes.withDeclarations("<!ENTITY e SYSTEM \"file:///etc/passwd\">").map {
        $0.replacing(text, with: "&e;")
      }
    },
    FileDamage(description: "an external parameter entity", outcome: .errorOrEverything) {
      bytes, _ in bytes.withDeclarations("<!ENTITY % e SYSTEM \"file:///etc/passwd\"> %e;")
    },
    FileDamage(description: "an external definition", outcome: .errorOrEverything) { bytes, _ in
      guard bytes.isXML, let end = bytes.firstIndex(of: 0x0A) else { return [] }
      let definition = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">"
      return [bytes[...end] + Array(definition.utf8) + bytes[(end + 1)...]]
    },
  ]

  private static let depths = [
    FileDamage(description: "ten thousand elements in each other", outcome: .errorOrPart) {
      bytes, text in
      guard bytes.isXML else { return [] }
      let names = ["g", "pc", "mrk", "hi", "sub", "note", "group", "x:y", "p"]
      return names.map { name in
        let start = String(repeating: "<\(name) id=\"1\">", count: 10_000)
        let end = String(repeating: "</\(name)>", count: 10_000)
        return bytes.replacing(text, with: start + text + end)
      }
    },
    FileDamage(description: "ten thousand brackets in each other", outcome: .errorOrPart) {
      bytes, text in
      let brackets = String(repeating: "[{\"a\":", count: 10_000)
      return [Array(brackets.utf8), bytes.replacing("\"" + text + "\"", with: brackets)]
    },
  ]
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }

  fileprivate var isXML: Bool { starts(with: "<?xml".utf8) }

  /// The text in Latin-1; characters that it lacks are question marks.
  fileprivate var latin1: [UInt8] {
    text.unicodeScalars.map { UInt8(exactly: $0.value) ?? UInt8(ascii: "?") }
  }

  fileprivate func replacing(_ old: String, with new: String) -> [UInt8] {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    var result: [UInt8] = []
    var index = startIndex
    while index < endIndex {
      if self[index] == old[0], self[index...].starts(with: old) {
        result += new
        index += old.count
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }

  /// The document with a definition of its type that declares something; none where this is no XML.
  fileprivate func withDeclarations(_ declarations: String) -> [[UInt8]] {
    guard isXML, let end = firstIndex(of: 0x0A) else { return [] }
    let definition = Array("<!DOCTYPE x [\(declarations)]>".utf8)
    return [self[...end] + definition + self[(end + 1)...]]
  }
}
