internal import Bitext

/// The words of a language that say or imply a number.
///
/// A class, for each scanner has it, and it is several tables.
final class NumberWords: Sendable {
  /// What a word says.
  enum Meaning: Sendable {
    /// A number that stands by itself: two, twintig, tweehonderd.
    case cardinal(Int)
    /// "one", "een": an article as often as a number, so it only counts within a longer number.
    case one
    /// "anderhalf".
    case oneAndAHalf
    /// "tweeënhalf".
    case andAHalf(Int)
    /// "halftien", half an hour before ten.
    case halfBefore(Int)
    /// Hundred, thousand, million: multiplies the number before it.
    case multiplier(Int)
    /// Something that the other language may say with a number.
    case implied([NumberValue])
    /// Roman figures, which count behind what has a number.
    case roman(Int)
  }

  private let meanings: WordTable<Meaning>

  /// The words that say a number, other than "one".
  let speaking: [String]

  /// The hashes of all words that say or imply a number.
  let hashes: Set<UInt64>

  /// The words of English or Dutch.
  static func of(_ language: Language) -> NumberWords { language == .dutch ? dutch : english }

  static let english = NumberWords(englishCardinals, englishMultipliers, englishImplications)
  static let dutch = NumberWords(dutchCardinals, dutchMultipliers, dutchImplications)

  private init(
    _ cardinals: [String: Int], _ multipliers: [String: Int], _ implications: [String: [Double]]
  ) {
    var meanings: [String: Meaning] = [:]
    for (word, values) in implications {
      meanings[word] = .implied(values.map { NumberValue(Int($0 * 100), decimals: 2) })
    }
    for word in ["anderhalf", "anderhalve"] where cardinals["twee"] != nil {
      meanings[word] = .oneAndAHalf
    }
    for (word, value) in cardinals { meanings[word] = value == 1 ? .one : .cardinal(value) }
    if cardinals["twee"] != nil {
      for number in 2...12 {
        for half in ["half", "halve"] {
          meanings[dutchHalf(number) + half] = .andAHalf(number)
        }
        // "Halftien", which is written as two words, is half past nine.
        meanings["half" + dutchUnits[number]] = .halfBefore(number)
      }
      meanings["half" + dutchUnits[1]] = .halfBefore(1)
    }
    for (word, value) in multipliers { meanings[word] = .multiplier(value) }
    for (word, value) in NumberScanner.romans { meanings[word] = .roman(value) }
    let hashed = Dictionary(
      uniqueKeysWithValues: meanings.map { (WordHash($0.key.utf8).value, $0.value) })
    self.meanings = WordTable(hashed)
    speaking =
      cardinals.filter { $0.value != 1 }.map(\.key) + multipliers.map(\.key)
      + ["half", "halve", "anderhalf", "anderhalve"]
    hashes = Set(hashed.keys).union(speaking.map { WordHash($0.utf8).value })
  }

  /// What the word with a hash says; `nil` where it says no number.
  ///
  /// - Complexity: O(1).
  func meaning(of hash: UInt64) -> Meaning? { meanings[hash] }

  /// The number in a Dutch compound such as "vijfjarig", "tweevoudig" or "zesdaagse".
  static func numberInCompound(_ word: ArraySlice<UInt8>) -> Int? {
    guard mayBeginWithNumber(word) else { return nil }
    let second = word[word.startIndex + 1]
    for (number, unit) in unitsByBeginning[
      Int(word[word.startIndex] & 0x1F) << 5 | Int(second & 0x1F)]
    where word.starts(with: unit) {
      let rest = word.dropFirst(unit.count)
      if compoundTails.contains(where: { rest.starts(with: $0) }) { return number }
    }
    return nil
  }

  /// Whether a word is long enough for such a compound and begins with the two letters of a number.
  private static func mayBeginWithNumber(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 5 && mayBegin(word[word.startIndex], word[word.startIndex + 1])
  }

  /// Whether two letters are the first ones of a number.
  @inline(__always)
  static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    first < 0x80 && compoundBeginnings[Int(first & 0x1F)] >> UInt32(second & 0x1F) & 1 == 1
  }

  /// For the first letter of a number in a compound the second ones as bits, both by their lowest five bits.
  private static let compoundBeginnings: [UInt32] = {
    var bits = [UInt32](repeating: 0, count: 32)
    for (_, unit) in compoundUnits { bits[Int(unit[0] & 0x1F)] |= 1 << UInt32(unit[1] & 0x1F) }
    return bits
  }()

  private static let compoundUnits = (2...99).map { ($0, Array(dutchWord(below100: $0).utf8)) }

  /// The numbers by the lowest five bits of their first two letters.
  private static let unitsByBeginning: [[(Int, [UInt8])]] = {
    var lists = [[(Int, [UInt8])]](repeating: [], count: 1024)
    for (number, unit) in compoundUnits {
      lists[Int(unit[0] & 0x1F) << 5 | Int(unit[1] & 0x1F)].append((number, unit))
    }
    return lists
  }()

  private static let compoundTails = [
    "jarig", "daag", "dagen", "weeks", "weken", "wekelijks", "maand", "minuten", "uur", "urig",
    "delig", "ledig", "voud",
    "persoons", "plus", "hoek", "sterren", "talig", "keer", "traps", "baans", "tje",
  ].map { Array($0.utf8) }
}

private let englishCardinals: [String: Int] = [
  "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
  "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
  "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
  "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
  "ninety": 90, "twice": 2, "thrice": 3,
]

private let englishMultipliers = [
  "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
  "trillion": 1_000_000_000_000,
]

private let englishImplications: [String: [Double]] =
  months(
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ],
    shortened: ["jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  ).merging(
    [
      "zero": [0], "no": [0], "none": [0],
      "a": [1], "an": [1], "once": [1], "single": [1], "each": [1], "every": [1], "per": [1],
      "both": [2], "clock": [24], "couple": [2], "pair": [2], "pairs": [2],
      "double": [2], "doubled": [2],
      "doubles": [2], "doubling": [2], "twofold": [2], "halves": [0.5, 2, 50],
      "halved": [0.5, 2, 50], "triples": [3], "tripled": [3], "threefold": [3], "angle": [90],
      "angles": [90], "trimester": [3], "trimesters": [3], "either": [2], "neither": [2],
      "half": [0.5, 2, 6, 30, 50], "halfway": [0.5], "other": [2],
      "triple": [3], "quarter": [0.25, 15, 3, 4, 25], "quarters": [4, 0.75], "dozen": [12],
      "fortnight": [2, 14], "fortnightly": [2, 14], "biweekly": [2], "week": [7], "weekly": [1],
      "hour": [60], "day": [24], "year": [12], "decade": [10], "century": [100],
      "first": [1], "second": [2], "third": [3], "fourth": [4], "fifth": [5], "sixth": [6],
      "seventh": [7], "eighth": [8], "ninth": [9], "tenth": [10], "eleventh": [11],
      "twelfth": [12], "thirteenth": [13], "fourteenth": [14], "fifteenth": [15],
      "sixteenth": [16], "seventeenth": [17], "eighteenth": [18], "nineteenth": [19],
      "twentieth": [20], "thirtieth": [30], "fortieth": [40], "fiftieth": [50], "sixtieth": [60],
      "seventieth": [70], "eightieth": [80], "ninetieth": [90], "noon": [12],
      "midday": [12], "midnight": [0, 12, 24],
      // "In their fifties" is between 50 and 60.
      "teens": [10, 20], "twenties": [20, 30], "thirties": [30, 40], "forties": [40, 50],
      "fifties": [50, 60], "sixties": [60, 70], "seventies": [70, 80], "eighties": [80, 90],
      "nineties": [90, 100],
    ], uniquingKeysWith: +)

private let dutchUnits = [
  "", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
  "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
]

private let dutchTens = [
  "", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
]

/// The Dutch word for 1 to 99: units come before tens, with a trema after "twee" and "drie".
private func dutchWord(below100 number: Int) -> String {
  guard number >= dutchUnits.count else { return dutchUnits[number] }
  let unit = dutchUnits[number % 10]
  let link = unit.isEmpty ? "" : unit.utf8.last == UInt8(ascii: "e") ? "ën" : "en"
  return unit + link + dutchTens[number / 10]
}

/// What "half" joins to make two and a half of two.
private func dutchHalf(_ number: Int) -> String {
  dutchUnits[number] + (dutchUnits[number].utf8.last == UInt8(ascii: "e") ? "ën" : "en")
}

/// Dutch writes numbers up to a thousand and round thousands as one word.
private let dutchCardinals: [String: Int] = {
  var words: [String: Int] = [
    "één": 1, "tweemaal": 2, "driemaal": 3, "viermaal": 4, "tweeën": 2, "drieën": 3,
  ]
  for number in 1..<100 {
    let word = dutchWord(below100: number)
    words[word] = number
    for hundreds in 1..<10 {
      let start = (hundreds == 1 ? "" : dutchUnits[hundreds]) + "honderd"
      words[start + word] = hundreds * 100 + number
      words[start + "en" + word] = hundreds * 100 + number
    }
    words[word + "duizend"] = number * 1000
  }
  for hundreds in 2..<10 { words[dutchUnits[hundreds] + "honderd"] = hundreds * 100 }
  return words
}()

private let dutchMultipliers = [
  "honderd": 100, "duizend": 1000, "miljoen": 1_000_000, "miljard": 1_000_000_000,
  "mln": 1_000_000, "mld": 1_000_000_000, "biljoen": 1_000_000_000_000,
]

private let dutchImplications: [String: [Double]] =
  months(
    [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ],
    shortened: ["jan", "feb", "mrt", "apr", "", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
  ).merging(
    [
      "nul": [0], "geen": [0], "niets": [0],
      "eens": [1], "eenmaal": [1], "enkele": [1], "enkel": [1], "elke": [1], "elk": [1],
      "iedere": [1], "per": [1], "ander": [2], "andere": [2],
      "beide": [2], "beiden": [2], "allebei": [2], "paar": [2], "stel": [2], "dubbel": [2],
      "dubbele": [2], "verdubbeld": [2], "tweetal": [2], "tweetallen": [2], "drietal": [3],
      "driedubbele": [3], "vieren": [4], "vijven": [5], "zessen": [6], "zevenen": [7],
      "half": [0.5, 6, 30], "halve": [0.5], "helft": [0.5, 2, 50],
      "halfuur": [30], "halfjaar": [6], "halfjaarlijks": [6], "halfjaarlijkse": [6],
      "driekwart": [3, 0.75, 75],
      "kwart": [0.25, 4, 25], "tweederde": [2, 3],
      "kwartier": [15], "dozijn": [12], "etmaal": [24], "week": [7], "uur": [60], "dag": [24],
      "jaar": [12], "decennium": [10], "eeuw": [100], "tiental": [10], "twintigtal": [20],
      "tweewekelijks": [2], "tweewekelijkse": [2], "tweede": [2], "eerste": [1], "derde": [3],
      "vierde": [4], "vijfde": [5], "zesde": [6], "zevende": [7], "achtste": [8],
      "negende": [9], "tiende": [10], "elfde": [11], "twaalfde": [12], "dertiende": [13],
      "veertiende": [14], "vijftiende": [15],
      "zestiende": [16], "zeventiende": [17], "achttiende": [18], "negentiende": [19],
      "middernacht": [0, 12, 24],
      "haaks": [90], "haakse": [90],
      "kwartaal": [3], "trimester": [3],
    ], uniquingKeysWith: +
  ).merging((20..<100).map { (dutchWord(below100: $0) + "ste", [Double($0)]) }) { $1 }

/// Months imply their number, since the other side may write a date in figures.
private func months(_ names: [String], shortened: [String]) -> [String: [Double]] {
  var values: [String: [Double]] = [:]
  for (index, name) in names.enumerated() { values[name] = [Double(index + 1)] }
  for (index, name) in shortened.enumerated() where !name.isEmpty {
    values[name] = [Double(index + 1)]
  }
  return values
}
