internal import Markup

extension SRXDocument {
  /// The built-in rules of English and Dutch as an SRX document, as near as SRX comes to them.
  ///
  /// What they remember of a paragraph, such as a quotation that is still open or the number of the last item of
  /// a list, SRX cannot say.
  public static let builtIn = SRXDocument(
    file: "tweetal.srx", cascades: false,
    languageRules: [
      LanguageRule(name: "Dutch", rules: PatternMaker(.dutch).rules),
      LanguageRule(name: "English", rules: PatternMaker(.english).rules),
    ],
    languageMaps: [
      LanguageMap(pattern: "[Nn][Ll].*", ruleName: "Dutch"),
      LanguageMap(pattern: ".*", ruleName: "English"),
    ])

  /// The document as a file, UTF-8.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the patterns.
  public var bytes: [UInt8] {
    var writer = XMLWriter()
    writer.start("srx")
    writer.attribute("xmlns", Self.namespace)
    writer.attribute("version", "2.0")
    writer.start("header")
    writer.attribute("segmentsubflows", "yes")
    writer.attribute("cascade", cascades ? "yes" : "no")
    for (kind, isIncluded) in [("start", "no"), ("end", "yes"), ("isolated", "no")] {
      writer.start("formathandle")
      writer.attribute("type", kind)
      writer.attribute("include", isIncluded)
      writer.end()
    }
    writer.end()
    writer.start("body")
    writer.start("languagerules")
    for languageRule in languageRules {
      writer.start("languagerule")
      writer.attribute("languagerulename", languageRule.name)
      for rule in languageRule.rules { Self.write(rule, to: &writer) }
      writer.end()
    }
    writer.end()
    writer.start("maprules")
    for map in languageMaps {
      writer.start("languagemap")
      writer.attribute("languagepattern", map.pattern)
      writer.attribute("languagerulename", map.ruleName)
      writer.end()
    }
    return writer.finish()
  }

  private static func write(_ rule: Rule, to writer: inout XMLWriter) {
    writer.start("rule")
    writer.attribute("break", rule.isBreak ? "yes" : "no")
    for (name, pattern) in [("beforebreak", rule.before), ("afterbreak", rule.after)]
    where !pattern.isEmpty {
      writer.start(name, .text)
      writer.text(pattern)
      writer.end()
    }
    writer.end()
  }
}

/// Makes regular expressions of a language's rules, in the order in which ``WordTables`` asks.
private struct PatternMaker {
  private let words: SegmentationRules

  init(_ words: SegmentationRules) {
    self.words = words
  }

  /// Before a word, there is no letter, digit or stop.
  private static let wordStart = #"(?<![\p{L}\p{M}\p{N}.])"#
  /// A run of stops, from its first on: a search that begins anew at each of a million dots would take hours.
  private static let stops = "(?<![.!?…])[.!?…]+"
  /// What may close after a stop; two apostrophes may stand apart, as in old newspaper text.
  private static let closing = #"(?:\s''(?=\s))?["'\p{Pe}\p{Pf}]*"#
  /// What may open a sentence; two commas are a low quotation mark, typed.
  private static let marks = #"(?:["'\p{Ps}\p{Pi}]|,,)"#
  /// White space, and what may open a sentence after it.
  private static let opening = #"\s+"# + marks + "*+"

  var rules: [SRXDocument.Rule] {
    let initials = Self.wordStart + #"(?:\p{L}{1,2}\.)*\p{Lu}\."#
    let openers =
      Self.opening + "(?:" + words.openers.map(Self.capitalised).joined(separator: "|")
      + #")(?![\p{L}\p{N}.@_/])"#
    return [
      rule(true, abbreviations(.undecided), openers),
      rule(true, initials, openers),
      rule(false, abbreviations(.neverLast), #"\s"#),
      rule(false, abbreviations(.beforeNumber), Self.opening + #"[^\p{Lu}]"#),
      rule(
        false, abbreviations(.beforeLabel),
        Self.opening + #"(?:[^\p{Lu}]|\p{Lu}(?!\p{L})|[IVX]+(?!\p{L})|\p{Lu}\p{N})"#),
      rule(
        false, abbreviations(.oftenLast),
        #"\s+(?:"# + Self.marks + #"*+\p{Ll}|"# + Self.marks + #"++\p{N}|,(?!,)|[;:)\p{Pd}])"#),
      rule(false, abbreviations(.undecided), #"\s"#),
      rule(false, initials, #"\s"#),
      rule(false, #"^\s*(?:\p{N}{1,3}|[IVX]{1,4}|\p{L})[.)]"#, #"\s"#),
      rule(true, "[.!?…]" + Self.closing, #"\s+['’](?:"# + clitics + #")\s"#),
      rule(false, #"(?:(?<!\.)\.\.+|…)"# + Self.closing, Self.opening + #"[^\p{Lu}\p{Lo}]"#),
      rule(false, #"[.!?]["'\p{Pe}\p{Pf}]+"#, #"\s+\p{Ll}"#),
      rule(true, #"(?<![!?])[!]*\?[!?]*"#, #"\s+\p{Ll}"#),
      rule(true, #"(?<!\p{L})\p{Ll}{4,}[.!]+"#, #"\s+\p{Ll}"#),
      rule(
        false, #"(?<![.!?])[.!?]+"# + Self.closing,
        #"\s+(?:"# + Self.marks + #"*+\p{Ll}|,(?!,)|[;:)\p{Pd}])"#),
      rule(false, Self.stops, #"\s''(?:\s|$)"#),
      rule(true, Self.stops + Self.closing, #"\s"#),
    ].filter { $0.before != Self.wordStart + "(?:)\\." }
  }

  private func rule(_ isBreak: Bool, _ before: String, _ after: String) -> SRXDocument.Rule {
    SRXDocument.Rule(isBreak: isBreak, before: before, after: after)
  }

  private var clitics: String {
    words.clitics.isEmpty ? #"(?!)"# : words.clitics.joined(separator: "|")
  }

  /// The abbreviations of a role with their stop, in all the ways that they are written in.
  private func abbreviations(_ role: SegmentationRules.AbbreviationRole) -> String {
    let forms = words.abbreviations.filter { $0.role == role }.flatMap(\.words)
      .flatMap(WordTables.forms(of:)).map { String(decoding: $0, as: UTF8.self) }
    let unique = Array(Set(forms)).sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    return Self.wordStart + "(?:" + unique.map(Self.escaped).joined(separator: "|") + #")\."#
  }

  private static func escaped(_ word: String) -> String {
    String(word.flatMap { $0 == "." ? ["\\", "."] : $0 == " " ? ["\\", "s", "?"] : [$0] })
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
