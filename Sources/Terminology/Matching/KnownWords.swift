/// What was found in words before: texts use the same words again and again, and taking a long one apart is dear.
///
/// A hash table of limited size; when it is full, it is emptied. Forms that go on behind their word are followed anew at each
/// of its places.
struct KnownWords: Sendable {
  /// A form inside a word.
  struct Form: Sendable {
    enum Role: Sendable {
      case whole, part, exception
      /// A finite form, whose particle is to be looked for in the text.
      case finite
    }

    /// The index of the entry in the trie.
    var entry: Int32
    var role: Role
    /// Offsets from the beginning of the word.
    var start: Int32
    var end: Int32
  }

  /// A beginning of longer forms that reaches to the end of the word.
  struct Beginning: Sendable {
    /// Where it ends in the trie.
    var node: Int32
    /// The offset from the beginning of the word.
    var start: Int32
    /// Whether only exceptions are looked for.
    var isDoubtful: Bool
    /// The bytes that may come behind a space, as bits by their lowest five; all bits where more than a space goes on.
    var followers: UInt32

    /// Whether the bytes behind the word may be those of a form: most are not, and need no look into the trie.
    @inline(__always)
    func mayGoOn(at end: Int, in bytes: Span<UInt8>) -> Bool {
      KnownWords.mayGoOn(with: followers, at: end, in: bytes)
    }
  }

  @inline(__always)
  private static func mayGoOn(
    with followers: UInt32, at end: Int, in bytes: Span<UInt8>
  ) -> Bool {
    if followers == .max { return true }
    return bytes[end] == FoldedText.space && end + 1 < bytes.count
      && followers >> UInt32(bytes[end + 1] & 0x1F) & 1 == 1
  }

  /// All that is known of a word.
  struct Word: Sendable {
    var forms: [Form] = []
    var beginnings: [Beginning] = []
    /// Whether a form is a part of the word as a compound.
    var isCompound = false

    /// As ``Place`` has them.
    fileprivate var followers: UInt32 {
      let isMore = !forms.isEmpty || beginnings.contains { $0.isDoubtful }
      return isMore ? .max : beginnings.reduce(0) { $0 | $1.followers }
    }

    /// Whether nothing begins in the word.
    var isPlain: Bool { forms.isEmpty && beginnings.isEmpty }
  }

  /// Where what is known of a word stands.
  struct Place {
    // Where its forms and beginnings begin and end, small, for there are many words.
    fileprivate let firstForm: UInt32
    fileprivate let formsEnd: UInt32
    fileprivate let firstBeginning: UInt32
    fileprivate let beginningsEnd: UInt32
    let isCompound: Bool

    /// As ``Beginning/followers`` of all beginnings together; all bits where there is more than beginnings.
    fileprivate let followers: UInt32

    /// Whether there may be anything, but for a gap behind the word.
    @inline(__always)
    func mayCount(at end: Int, in bytes: Span<UInt8>) -> Bool {
      KnownWords.mayGoOn(with: followers, at: end, in: bytes)
    }

    var forms: Range<Int> { Int(firstForm)..<Int(formsEnd) }
    var beginnings: Range<Int> { Int(firstBeginning)..<Int(beginningsEnd) }
  }

  /// The longest word that is kept, in bytes.
  static let longestWord = 63
  private static let size = 8192
  private static let mostWords = size / 2

  /// The hashes of the words, 0 where there is none.
  private var hashes: [UInt64] = []
  /// For each of them the place in ``words``, 0 for a plain word.
  private var places: [UInt32] = []
  private var words: [Place] = []
  private var count = 0

  // Of all words one behind the other, so that to look at a word is to copy nothing.
  private(set) var forms: [Form] = []
  private(set) var beginnings: [Beginning] = []

  /// Whether a word is known and nothing begins in it, as is so of most; else the place to ask for it.
  enum Knowledge {
    case plain, found(Place), unknown
  }

  /// What is known of the word with a hash.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func knowledge(of hash: UInt64) -> Knowledge {
    if hashes.isEmpty { return .unknown }
    var slot = Int(truncatingIfNeeded: hash) & (Self.size - 1)
    while hashes[slot] != 0 {
      if hashes[slot] == hash {
        let place = places[slot]
        return place == 0 ? .plain : .found(words[Int(place) - 1])
      }
      slot = (slot + 1) & (Self.size - 1)
    }
    return .unknown
  }

  /// Remembers a word.
  mutating func remember(_ word: Word, _ hash: UInt64) {
    if hashes.isEmpty || count == Self.mostWords { empty() }
    var slot = Int(truncatingIfNeeded: hash) & (Self.size - 1)
    while hashes[slot] != 0 { slot = (slot + 1) & (Self.size - 1) }
    hashes[slot] = hash
    count += 1
    if word.isPlain {
      places[slot] = 0
    } else {
      words.append(
        Place(
          firstForm: UInt32(forms.count), formsEnd: UInt32(forms.count + word.forms.count),
          firstBeginning: UInt32(beginnings.count),
          beginningsEnd: UInt32(beginnings.count + word.beginnings.count),
          isCompound: word.isCompound, followers: word.followers))
      forms += word.forms
      beginnings += word.beginnings
      places[slot] = UInt32(words.count)
    }
  }

  private mutating func empty() {
    hashes = Array(repeating: 0, count: Self.size)
    places = Array(repeating: 0, count: Self.size)
    words.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    beginnings.removeAll(keepingCapacity: true)
    count = 0
  }
}
