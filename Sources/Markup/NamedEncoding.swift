#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// An encoding of text that the C library knows by its name (POSIX `iconv`), in which every byte of ASCII is itself.
///
/// ```swift
/// let decoded = NamedEncoding("ISO-8859-15")?.decode(bytes)
/// ```
@safe
public final class NamedEncoding {
  /// A text up to its end, or to the first byte that is no character.
  public struct Decoded: Sendable {
    /// The text in UTF-8, with the places of its bytes.
    public fileprivate(set) var text = EmbeddedText()
    /// The offset of the first byte that is no character of the encoding; `nil` where there is none.
    public fileprivate(set) var invalidOffset: Int?
  }

  private enum Sequence {
    case character([UInt8])
    case incomplete
    case invalid
  }

  private let converter: iconv_t
  /// What sequences of bytes are, by the bytes as one number.
  private var known: [UInt64: Sequence] = [:]
  /// The most bytes that a character has (GB 18030; EUC-TW).
  private static let longestSequence = 4

  /// Finds an encoding by its name.
  ///
  /// - Returns: The encoding; `nil` where none has the name, or bytes of ASCII mean something else in it.
  public init?(_ name: String) {
    let isName = name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
      default: false
      }
    }
    guard isName, !name.isEmpty, let converter = unsafe iconv_open("UTF-8", name),
      Int(bitPattern: converter) != -1
    else { return nil }
    unsafe self.converter = converter
    for byte in UInt8(1)..<0x80 {
      guard case .character([byte]) = convert([byte]) else { return nil }
    }
  }

  deinit { unsafe iconv_close(converter) }

  /// A file as UTF-8.
  ///
  /// - Parameter bytes: The file in this encoding.
  /// - Returns: The text up to the first byte that is no character.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func decode(_ bytes: [UInt8]) -> Decoded {
    var decoded = Decoded()
    var index = 0
    while index < bytes.count {
      let plain = bytes[index...].prefix { $0 < 0x80 }
      decoded.text.append(plain, from: index)
      index = plain.endIndex
      guard index < bytes.count else { break }
      guard let character = character(in: bytes, at: index) else {
        decoded.invalidOffset = index
        break
      }
      decoded.text.append(character.utf8, for: index..<index + character.length)
      index += character.length
    }
    return decoded
  }

  private func character(in bytes: [UInt8], at start: Int) -> (utf8: [UInt8], length: Int)? {
    for length in 1...min(Self.longestSequence, bytes.count - start) {
      switch sequence(bytes[start..<start + length]) {
      case .character(let utf8): return (utf8, length)
      case .incomplete: continue
      case .invalid: return nil
      }
    }
    return nil
  }

  private func sequence(_ bytes: ArraySlice<UInt8>) -> Sequence {
    let key = bytes.reduce(UInt64(1)) { $0 << 8 | UInt64($1) }
    if let sequence = known[key] { return sequence }
    let sequence = convert(Array(bytes))
    known[key] = sequence
    return sequence
  }

  private func convert(_ bytes: [UInt8]) -> Sequence {
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 32)
    var outcome = Sequence.invalid
    unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        var (left, room) = (input.count, output.count)
        _ = unsafe iconv(converter, nil, nil, nil, nil)
        if unsafe iconv(converter, &from, &left, &to, &room) == UInt.max {
          outcome = errno == EINVAL ? .incomplete : .invalid
          return
        }
        // Some encodings hold a letter back until they know that no accent follows.
        _ = unsafe iconv(converter, nil, nil, &to, &room)
        let length = output.count - room
        let utf8 = (0..<length).map { unsafe UInt8(bitPattern: output[$0]) }
        outcome = length == 0 ? .incomplete : .character(utf8)
      }
    }
    return outcome
  }
}
