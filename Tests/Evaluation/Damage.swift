/// A way to spoil a right Dutch translation, as a slip of a translator would.
enum Damage: String, CaseIterable, Sendable {
  case digitChanged = "digit changed"
  case separatorSwapped = "separator swapped"
  case negationRemoved = "negation removed"
  case negationAdded = "negation added"
  case beforeAfter = "before/after"
  case moreLess = "more/less"
  case leftRight = "left/right"
  case unitChanged = "unit changed"
  case doseChanged = "mg/µg"

  /// The checks of which one must see it.
  var checks: Set<String> {
    switch self {
    case .digitChanged: ["numbers", "phone-and-emergency-number", "urls-emails"]
    case .separatorSwapped: ["numbers", "locale-format"]
    case .negationRemoved: ["negation-lost"]
    case .negationAdded: ["negation-added"]
    case .beforeAfter, .moreLess: ["opposite-swapped"]
    case .leftRight: ["laterality"]
    case .unitChanged: ["units-and-doses"]
    case .doseChanged: ["units-and-doses", "numbers"]
    }
  }

  /// The spoiled Dutch; `nil` where the pair gives no occasion.
  func spoiled(
    english: String, dutch: String, using random: inout some RandomNumberGenerator
  ) -> String? {
    var words = dutch.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let source = Set(Self.plainWords(english))
    switch self {
    case .digitChanged: return Self.changingADigit(of: dutch, using: &random)
    case .separatorSwapped: return Self.swappingASeparator(of: dutch, in: english)
    case .negationRemoved:
      guard !source.isDisjoint(with: Self.englishNegations) else { return nil }
      let places = words.indices.filter { Self.dutchNegations.contains(Self.plain(words[$0])) }
      guard let place = places.randomElement(using: &random) else { return nil }
      words.remove(at: place)
      return words.joined(separator: " ")
    case .negationAdded:
      let isFree =
        source.isDisjoint(with: Self.englishNegations)
        && words.allSatisfy { !Self.dutchNegations.contains(Self.plain($0)) }
      guard isFree, words.count > 2 else { return nil }
      words.insert("niet", at: Int.random(in: 1..<words.count, using: &random))
      return words.joined(separator: " ")
    case .beforeAfter:
      return Self.swapping(
        &words, ["before": ["voor", "voordat", "vooraf"], "after": ["na", "nadat", "achteraf"]],
        [
          "voor": "na", "na": "voor", "voordat": "nadat", "nadat": "voordat", "vooraf": "achteraf",
          "achteraf": "vooraf",
        ], source, using: &random)
    case .moreLess:
      return Self.swapping(
        &words, ["more": ["meer"], "less": ["minder"], "fewer": ["minder"]],
        ["meer": "minder", "minder": "meer"], source, using: &random)
    case .leftRight: return Self.changingSides(&words, source, using: &random)
    case .unitChanged: return Self.changingAUnit(&words, Self.units, source, using: &random)
    case .doseChanged: return Self.changingAUnit(&words, Self.doses, source, using: &random)
    }
  }

  private static let englishNegations: Set<String> = [
    "not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "without", "cannot",
    "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "won't", "can't", "haven't",
    "hasn't",
  ]

  private static let dutchNegations: Set<String> = [
    "niet", "geen", "nooit", "niets", "niemand", "zonder", "noch",
  ]

  /// A word in lower case without the signs around it.
  private static func plain(_ word: String) -> String {
    String(word.lowercased().drop { !$0.isLetter }.prefix { $0.isLetter })
  }

  private static func plainWords(_ text: String) -> [String] {
    text.lowercased().replacing("’", with: "'").split { !$0.isLetter && $0 != "'" && !$0.isNumber }
      .map(String.init)
  }

  /// Raises the first digit of a number that stands by itself.
  private static func changingADigit(
    of text: String, using random: inout some RandomNumberGenerator
  ) -> String? {
    var bytes = Array(text.utf8)
    let places = bytes.indices.filter { index in
      (0x31...0x39).contains(bytes[index]) && (index == 0 || bytes[index - 1] == 0x20)
    }
    guard let index = places.randomElement(using: &random) else { return nil }
    bytes[index] = bytes[index] == 0x39 ? 0x31 : bytes[index] + 1
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a number with separators as the English does.
  private static func swappingASeparator(of text: String, in english: String) -> String? {
    for match in text.matches(of: /\d+[.,]\d+/) {
      let written = text[match.range]
      let swapped = written.map { $0 == "." ? "," : $0 == "," ? "." : String($0) }.joined()
      guard english.contains(swapped) else { continue }
      return text.replacingCharacters(match.range, swapped)
    }
    return nil
  }

  private static func swapping(
    _ words: inout [String], _ needs: [String: [String]], _ opposites: [String: String],
    _ source: Set<String>, using random: inout some RandomNumberGenerator
  ) -> String? {
    let allowed = Set(needs.filter { source.contains($0.key) }.flatMap(\.value))
    let places = words.indices.filter { allowed.contains(plain(words[$0])) }
    guard let place = places.randomElement(using: &random) else { return nil }
    let word = plain(words[place])
    words[place] = replaced(words[place], word, opposites[word] ?? word)
    return words.joined(separator: " ")
  }

  /// Puts a word in the place of another, with its capital and the signs around it.
  private static func replaced(_ written: String, _ word: String, _ other: String) -> String {
    guard let range = written.lowercased().firstRange(of: word) else { return written }
    let isCapital = written[range].first?.isUppercase == true
    return written.replacingCharacters(
      range, isCapital ? other.prefix(1).uppercased() + other.dropFirst() : other)
  }

  private static func changingSides(
    _ words: inout [String], _ source: Set<String>, using random: inout some RandomNumberGenerator
  ) -> String? {
    guard source.contains("left") || source.contains("right") else { return nil }
    let sides = ["linker": "rechter", "rechter": "linker", "links": "rechts", "rechts": "links"]
    let places = words.indices.filter { place in
      sides.keys.contains { plain(words[place]).hasPrefix($0) }
    }
    guard let place = places.randomElement(using: &random) else { return nil }
    let word = plain(words[place])
    guard let side = sides.keys.sorted().first(where: word.hasPrefix) else { return nil }
    words[place] = replaced(words[place], side, sides[side] ?? side)
    return words.joined(separator: " ")
  }

  private static let doses = [
    "mg": "µg", "µg": "mg", "mcg": "mg", "g": "mg", "gram": "milligram", "milligram": "gram",
    "microgram": "milligram", "kg": "g", "ml": "l", "l": "ml", "liter": "milliliter",
    "milliliter": "liter", "mm": "cm", "cm": "mm",
  ]

  private static let units = [
    "uur": "minuten", "minuten": "uur", "dagen": "weken", "weken": "dagen", "maanden": "weken",
    "jaar": "maanden", "seconden": "minuten", "dag": "week", "week": "dag", "meter": "centimeter",
  ].merging(doses) { unit, _ in unit }

  private static func changingAUnit(
    _ words: inout [String], _ others: [String: String], _ source: Set<String>,
    using random: inout some RandomNumberGenerator
  ) -> String? {
    let places = words.indices.dropFirst().filter { place in
      words[place - 1].allSatisfy(\.isNumber) && !words[place - 1].isEmpty
        && others[plain(words[place])] != nil && source.contains(words[place - 1])
    }
    guard let place = places.randomElement(using: &random) else { return nil }
    let word = plain(words[place])
    words[place] = replaced(words[place], word, others[word] ?? word)
    return words.joined(separator: " ")
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, _ other: some StringProtocol)
    -> String
  {
    String(self[..<range.lowerBound]) + other + self[range.upperBound...]
  }
}
