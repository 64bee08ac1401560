internal import Bitext
internal import Foundation

/// The rules of an SRX document for one language, ready to be run.
///
/// SRX's regular expressions are ICU's, which Foundation runs; nothing else in this room needs it.
struct SRXRules: Sendable {
  private struct Rule: Sendable {
    let isBreak: Bool
    /// What stands before the place, and, looked at but not taken, what stands after it.
    let pattern: NSRegularExpression
  }

  private let rules: [Rule]

  /// Makes the rules for a language ready.
  ///
  /// - Throws: ``InputError`` with `srx-pattern` for a pattern that cannot be read, in whatever language's rules,
  ///   and `srx-language` where no rules are for the language.
  init(_ document: SRXDocument, language: Language) throws(InputError) {
    let code = language.rawValue
    var names: [String] = []
    for map in document.languageMaps {
      guard
        let pattern = try? NSRegularExpression(
          pattern: "^(?:\(map.pattern))$", options: .caseInsensitive)
      else {
        throw InputError(
          .srxPattern, file: document.file, line: map.line, column: map.column, map.ruleName, "0",
          map.pattern)
      }
      let matches = pattern.firstMatch(
        in: code, range: NSRange(location: 0, length: code.utf16.count))
      if matches != nil, names.isEmpty || document.cascades { names.append(map.ruleName) }
    }
    if names.isEmpty { throw InputError(.srxLanguage, file: document.file, code) }
    var compiled: [String: [Rule]] = [:]
    for languageRule in document.languageRules {
      var rules: [Rule] = []
      for (index, rule) in languageRule.rules.enumerated() {
        rules.append(
          try Self.compiled(rule, of: languageRule.name, number: index + 1, in: document.file))
      }
      compiled[languageRule.name, default: []] += rules
    }
    rules = names.flatMap { compiled[$0] ?? [] }
  }

  private static func compiled(
    _ rule: SRXDocument.Rule, of name: String, number: Int, in file: String
  ) throws(InputError) -> Rule {
    for pattern in [rule.before, rule.after]
    where (try? NSRegularExpression(pattern: pattern)) == nil
      && !pattern.isEmpty
    {
      throw InputError(
        .srxPattern, file: file, line: rule.line, column: rule.column, name, String(number), pattern
      )
    }
    let groups = (try? NSRegularExpression(pattern: rule.before))?.numberOfCaptureGroups ?? 0
    let after =
      rule.after.isEmpty ? "" : "(?=\(shifted(referencesOf: rule.after, by: groups)))"
    let before = rule.before.isEmpty ? "(?:)" : "(?:\(rule.before))"
    guard let pattern = try? NSRegularExpression(pattern: before + after) else {
      throw InputError(
        .srxPattern, file: file, line: rule.line, column: rule.column, name, String(number),
        before + after)
    }
    return Rule(isBreak: rule.isBreak, pattern: pattern)
  }

  /// A pattern with the numbers of its back-references raised: its groups follow those of another.
  private static func shifted(referencesOf pattern: String, by count: Int) -> String {
    guard count > 0 else { return pattern }
    var shifted = ""
    var isEscaped = false
    for character in pattern {
      if isEscaped, let number = character.wholeNumberValue, number > 0 {
        shifted += String(number + count)
      } else {
        shifted.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return shifted
  }

  /// A long text is searched in windows of so many UTF-16 units, which overlap at both ends.
  ///
  /// A pattern that tries every place up to the end would take hours. What stands before a place may be as long as
  /// the overlap; of what stands after it, as much as the outlook is looked at.
  private static let window = (core: 1024, overlap: 256, outlook: 2048)
  /// The longest text that is searched at once.
  private static let longest = 8192

  /// The places where a text is broken, as offsets in UTF-8, in order.
  ///
  /// Of a rule's matches that overlap only the first counts, as in the other programs that run such rules.
  ///
  /// - Complexity: O(*r* · *n*), where *r* is the number of rules and *n* the length of the text, for patterns that
  ///   do not backtrack or look ahead much.
  func boundaries(in text: String) -> [Int] {
    let units = Array(text.utf16)
    let size = units.count <= Self.longest ? max(1, units.count) : Self.window.core
    var breaks: [Int] = []
    for start in stride(from: 0, to: max(1, units.count), by: size) {
      breaks += self.breaks(in: start..<min(units.count, start + size), of: units)
    }
    return Self.utf8Offsets(of: breaks, in: text)
  }

  /// The breaks of a part of a text, in order.
  private func breaks(in core: Range<Int>, of units: [UInt16]) -> [Int] {
    let start = max(0, core.lowerBound - Self.window.overlap)
    let end = min(units.count, core.upperBound + Self.window.overlap)
    let outlook = min(units.count, end + Self.window.outlook)
    let text = String(decoding: units[start..<outlook], as: UTF16.self)
    // The first unit of a later window is only looked back at, so that nothing takes it for the text's start.
    let first = start == 0 ? 0 : 1
    let range = NSRange(location: first, length: end - start - first)
    // The window's ends are not the text's, and what is beyond them can be looked at.
    let options: NSRegularExpression.MatchingOptions = [
      .withTransparentBounds, .withoutAnchoringBounds,
    ]
    var decided = [Bool](repeating: false, count: core.count + 1)
    var breaks: [Int] = []
    for rule in rules {
      for match in rule.pattern.matches(in: text, options: options, range: range) {
        let place = start + match.range.location + match.range.length
        guard place > core.lowerBound, place <= core.upperBound, place < units.count,
          !decided[place - core.lowerBound]
        else { continue }
        decided[place - core.lowerBound] = true
        if rule.isBreak { breaks.append(place) }
      }
    }
    return breaks.sorted()
  }

  private static func utf8Offsets(of places: [Int], in text: String) -> [Int] {
    var offsets: [Int] = []
    var units = 0
    var bytes = 0
    var next = places.startIndex
    for scalar in text.unicodeScalars {
      while next < places.endIndex, places[next] <= units {
        offsets.append(bytes)
        next += 1
      }
      if next == places.endIndex { break }
      units += UTF16.width(scalar)
      bytes += UTF8.width(scalar)
    }
    return offsets
  }
}
