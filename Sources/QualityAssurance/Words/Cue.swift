/// What a single word can tell a check; a word may tell several things.
///
/// Cues of meaning are shared by both languages: *before* and *voordat* are one cue, so that checks compare
/// sets of cues instead of words.
enum Cue: Int, CaseIterable, Sendable {
  /// Says no: not, never, niet, geen.
  case negation
  /// Makes a statement careful: may, often, misschien.
  case hedge
  /// Says a number other than one.
  case number
  /// Says or implies a number, one among them.
  case numeral
  /// A unit of measure or of time, also a short one that is a letter.
  case unit
  /// Has to do with breathing.
  case breath
  /// Is no part of a compound: an article, a preposition, an auxiliary.
  case function
  /// Asks to phone.
  case call
  /// Addresses the reader with *je*, or with *u*.
  case informal, formal
  /// An English word that Dutch does not have.
  case englishOnly
  /// A Dutch word that looks like an English one of another meaning.
  case falseFriend
  /// A word that is spelled otherwise in British and American English.
  case british, american
  /// The name of a month.
  case month
  /// Half of the day: am, pm.
  case meridiem
  /// A word of which Dutch settles the capital: of a weekday, a language.
  case properCase
  /// One of several things of a kind: a weekday, a colour, a part of the body.
  case kind
  /// Vitamins, and what is switched on and off, or turned one way.
  case vitamin, switching
  /// Two of a pair: both, beide.
  case both
  /// Says on which side of a number something lies.
  case bound
  /// Makes a statement careful, or strong.
  case careful, certain
  /// Says no in a way of its own: unless, hardly, tenzij.
  case privative
  /// Obliges, forbids, allows or frees from a duty.
  case duty
  /// Roman figures of more than one letter.
  case roman
  /// A Dutch verb that may have a particle elsewhere.
  case separable

  case left, right

  // Opposites: each pair is two cues in a row; see ``Opposites``.
  case before, after
  case more, less
  case increase, decrease
  case high, low
  case warm, cold
  case upper, lower
  case inner, outer
  case open, closed
  case front, back
  case first, last
  case long, short
  case fast, slow
  case improve, worsen
  case tense, relaxed
  case bend, stretch
  case push, pull
  case safe, dangerous
  case start, stop
  case large, small
  case old, young
  case early, late
  case heavy, light
  case thick, thin
  case deep, shallow
  case maximum, minimum
  case most, fewest
  case many, few
  case good, bad
  case morning, evening
  case allowed, forbidden
  case above, below
  case acute, chronic
  case strong, weak
  case wide, narrow
  case day, night
  case hard, soft
  case full, empty
  case wet, dry
  case sit, stand
  case inhale, exhale
  case beginning, ending
  case upward, downward
  case suitable, unsuitable
  case likely, unlikely
  case possible, impossible
  case necessary, unnecessary
  case normal, abnormal
  case healthy, unhealthy
  case known, unknown
}

/// A set of cues.
struct CueSet: OptionSet, Hashable, Sendable {
  // Not in one number: what holds one of 128 bits is given memory in a way that takes several times as long.
  private var low: UInt64
  private var high: UInt64

  var rawValue: UInt128 { UInt128(high) << 64 | UInt128(low) }

  init(rawValue: UInt128) {
    low = UInt64(truncatingIfNeeded: rawValue)
    high = UInt64(truncatingIfNeeded: rawValue >> 64)
  }

  init() {
    low = 0
    high = 0
  }

  init(_ cue: Cue) { self.init(rawValue: 1 << UInt128(cue.rawValue)) }

  init(_ cues: [Cue]) { self = cues.reduce(into: []) { $0.formUnion(CueSet($1)) } }

  @inline(__always)
  mutating func formUnion(_ other: CueSet) {
    low |= other.low
    high |= other.high
  }

  /// Whether no cue is in both sets.
  @inline(__always)
  func isDisjoint(with other: CueSet) -> Bool { low & other.low | high & other.high == 0 }

  /// Whether a cue is in the set.
  @inline(__always)
  func contains(_ cue: Cue) -> Bool {
    let number = UInt64(truncatingIfNeeded: cue.rawValue)
    return (number < 64 ? low : high) & (1 << (number & 63)) != 0
  }
}
