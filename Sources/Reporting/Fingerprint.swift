internal import Bitext

/// What a finding is known by from run to run: 128 bits that stay the same when its lines move.
///
/// It is made of the check's name, the message's key, the finding's ``Finding/identity``, the unit's English
/// text and the post's name, so that an edit elsewhere in the post or in another post, another folder, another
/// export that holds the post, or checking its catalog instead of its page leaves it as it is.
public struct Fingerprint: Hashable, Sendable {
  private let bits: UInt128

  /// The fingerprint of some texts in a row.
  init(of texts: some Sequence<String>) {
    var hash = FNV1a()
    for text in texts { hash.add(text) }
    bits = hash.value
  }
}

extension Fingerprint: LosslessStringConvertible {
  /// The fingerprint that is written so: 32 hexadecimal digits.
  public init?(_ description: String) {
    // A sign is none of the digits, though the number could be read with it.
    guard description.utf8.count == 32, description.first?.isHexDigit == true,
      let bits = UInt128(description, radix: 16)
    else { return nil }
    self.bits = bits
  }

  /// 32 hexadecimal digits in lower case.
  public var description: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}

extension Report.File {
  /// The name of the post, which its page and its catalogs share; of a page `index.html` the name of its folder, or of its catalog.
  public var post: String {
    let post = PostName.name(of: catalog.original.isEmpty ? name : catalog.original)
    return post == "index" ? PostName.name(of: name) : post
  }

  /// What each of the ``findings`` is known by, in their order.
  ///
  /// Of findings that are alike in everything that counts, the second and later ones in the file have their
  /// number in it too, so that no two are the same.
  ///
  /// - Complexity: O(n), where n is the length of the catalog's texts.
  public var fingerprints: [Fingerprint] {
    let units = unitsByID
    let post = self.post
    var counts: [Fingerprint: Int] = [:]
    return findings.map { finding in
      let source = units[finding.unit]?.source.text ?? ""
      let text = source.isEmpty ? finding.unit : source
      let texts = [post, finding.check, text, finding.message.key] + finding.identity
      let fingerprint = Fingerprint(of: texts)
      let count = (counts[fingerprint] ?? 0) + 1
      counts[fingerprint] = count
      return count == 1 ? fingerprint : Fingerprint(of: texts + [String(count)])
    }
  }
}

/// The hash function FNV-1a with 128 bits (RFC 9923, §2), over texts that are told apart.
private struct FNV1a {
  // Not stored: that would be a call for every byte.
  private static var prime: UInt128 { UInt128(1) << 88 | 0x13B }

  private(set) var value: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  /// Adds a text, with a byte after it that UTF-8 never has, so that no two rows of texts are the same bytes.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt128(byte)) &* Self.prime
  }
}
