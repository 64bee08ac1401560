internal import Bitext
internal import Markup

/// Replacements of stretches of an XML file; what is between them stays as it is.
struct ByteEdits {
  private let bytes: [UInt8]
  private let encoding: Encoding
  private var patches: [BytePatch] = []

  /// Edits of a file's bytes as they are on disk.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    encoding = Encoding(of: bytes)
  }

  /// Puts markup in place of a stretch of the file.
  mutating func replace(_ place: SourceRange, by text: String) {
    patches.replace(place.offset..<place.offset + place.length, with: encoding.bytes(of: text))
  }

  /// The file with all replacements made, those at one place in the order in which they were asked for.
  ///
  /// - Complexity: O(*n* + *e* log *e*) for *n* bytes and *e* edits.
  func result() -> [UInt8] { patches.applied(to: bytes) }

  /// How a file writes characters.
  private enum Encoding {
    case utf8
    case utf16(isBigEndian: Bool)
    /// Some encoding in which ASCII is ASCII.
    case other

    init(of bytes: [UInt8]) {
      if let order = UTF16Order(of: bytes) {
        self = .utf16(isBigEndian: order.isBigEndian)
      } else {
        self = String(validating: bytes, as: UTF8.self) == nil ? .other : .utf8
      }
    }

    /// The bytes of markup; characters of which nothing is known are written as references.
    func bytes(of text: String) -> [UInt8] {
      switch self {
      case .utf8: Array(text.utf8)
      case .utf16(let isBigEndian): UTF16Bytes.bytes(of: text, isBigEndian: isBigEndian)
      case .other:
        text.unicodeScalars.flatMap { scalar in
          scalar.isASCII ? [UInt8(scalar.value)] : Array("&#\(scalar.value);".utf8)
        }
      }
    }
  }
}
