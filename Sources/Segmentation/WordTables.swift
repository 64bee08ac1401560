/// The words of a language's rules, ready to be matched in bytes.
struct WordTables: Sendable {
  /// Abbreviations, last byte first.
  private var abbreviations = ByteTrie<SegmentationRules.AbbreviationRole>()

  /// Words that begin sentences.
  private var openers = ByteTrie<Bool>()

  /// What may follow an apostrophe at the start of a sentence.
  private var clitics = ByteTrie<Bool>()

  /// The tables of English and Dutch, made once.
  static let english = WordTables(rules: .english)
  static let dutch = WordTables(rules: .dutch)

  /// Makes the tables.
  init(rules: SegmentationRules) {
    for group in rules.abbreviations {
      for word in group.words {
        for form in Self.forms(of: word) {
          abbreviations.insert(form.reversed(), value: group.role)
        }
      }
    }
    for word in rules.openers {
      openers.insert(word.utf8, value: true)
      openers.insert(Self.capitalized([UInt8](word.utf8)), value: true)
    }
    for word in rules.clitics { clitics.insert(word.utf8, value: true) }
  }

  /// An abbreviation as it may be written: `o.a`, `O.a`, `O.A`, `o. a`.
  ///
  /// A single letter stands for itself only, since with a capital it is an initial; a word in capitals only
  /// is another word.
  static func forms(of word: String) -> [[UInt8]] {
    let bytes = [UInt8](word.utf8)
    guard bytes.count > 1 else { return [bytes] }
    guard bytes.contains(UInt8(ascii: ".")) else { return [bytes, capitalized(bytes)] }
    let capitals = bytes.map { isLetter($0) ? $0 & ~0x20 : $0 }
    let forms = [bytes, capitalized(bytes), capitals]
    return forms + forms.map { $0.flatMap { $0 == UInt8(ascii: ".") ? [$0, 0x20] : [$0] } }
  }

  private static func capitalized(_ bytes: [UInt8]) -> [UInt8] {
    bytes.prefix(1).map { isLetter($0) ? $0 & ~0x20 : $0 } + bytes.dropFirst()
  }
}

extension WordTables {
  /// What the abbreviation before an offset is; `nil` when there is none.
  func abbreviation(endingAt end: Int, in bytes: Span<UInt8>) -> SegmentationRules.AbbreviationRole?
  {
    var node = ByteTrie<SegmentationRules.AbbreviationRole>.Node.root
    var offset = end
    var found: SegmentationRules.AbbreviationRole?
    while offset > 0, let next = abbreviations.node(after: node, bytes[offset - 1]) {
      node = next
      offset -= 1
      if let role = abbreviations.value(at: node), Self.isWordStart(offset, in: bytes) {
        found = role
      }
    }
    return found
  }

  /// Whether a word that begins sentences stands at an offset.
  func isOpener(at start: Int, in bytes: Span<UInt8>) -> Bool {
    Self.matches(openers, at: start, in: bytes)
  }

  /// Whether what an apostrophe may elide at the start of a sentence stands at an offset.
  func isClitic(at start: Int, in bytes: Span<UInt8>) -> Bool {
    Self.matches(clitics, at: start, in: bytes)
  }

  private static func matches(
    _ words: ByteTrie<Bool>, at start: Int, in bytes: Span<UInt8>
  ) -> Bool {
    var node = ByteTrie<Bool>.Node.root
    var offset = start
    while offset < bytes.count, let next = words.node(after: node, bytes[offset]) {
      node = next
      offset += 1
    }
    return words.value(at: node) == true && isWordEnd(offset, in: bytes)
  }

  private static func isWordStart(_ offset: Int, in bytes: Span<UInt8>) -> Bool {
    guard offset > 0 else { return true }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    switch ScannedCharacter(in: bytes, at: start).kind {
    case .uppercase, .lowercase, .caseless, .digit: return false
    default: return bytes[start] != UInt8(ascii: ".")
    }
  }

  private static func isWordEnd(_ offset: Int, in bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count else { return true }
    switch bytes[offset] {
    // The word goes on, or is part of an address.
    case UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "/"): return false
    case let byte: return !isAlphanumeric(byte) && (byte < 0x80 || byte >= 0xE2 || byte == 0xC2)
    }
  }
}
