internal import Bitext

extension Check {
  /// No English function word was left standing in the Dutch.
  static let sourceLanguageLeft = Check(
    "source-language-left", issueType: .untranslated, severity: .warning,
    when: .dutch(.englishOnly, signs: .innerStop),
    accepts: [
      Example("Bend and stretch.", "Buig en strek."),
      Example("Visit Rest and Fit.", "Bezoek Rest and Fit."),
      Example("This is called “up and go”.", "Dit heet “up and go”."),
      Example("Privacy by design helps.", "Privacy by design helpt."),
      Example("Fish, e.g. salmon", "Vis, bijv. zalm"),
    ],
    rejects: [
      Example("Bend ‹and› stretch.", "Buig ‹and› strek."),
      Example("Rest ‹after the› session.", "Rust ‹after the› sessie."),
      Example("Your legs get ‹tired› soon.", "Je benen zijn gauw ‹tired›."),
      Example("Closed on ‹Mondays›", "Gesloten op ‹Mondays›"),
      Example("Fish, ‹e.g.› salmon", "Vis, ‹e.g.› zalm"),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison, let left = texts.englishLeft else { return [] }
    let problems = left.words.map {
      Problem(arguments: [sides.target.slice($0.target)], source: $0.source, target: $0.target)
    }
    guard let place = texts.dutch.exempliGratia else { return problems }
    return problems + [
      Problem(
        arguments: [sides.target.slice(place)], source: texts.english.exempliGratia, target: place)
    ]
  }
}

extension ScannedText {
  /// The first *e.g.*, which Dutch writes *bijv.*
  fileprivate var exempliGratia: Range<Int>? {
    guard signs.contains(.innerStop) else { return nil }
    return words.first { word in
      word.end == word.start + 1 && bytes.bytes[word.start...].starts(with: "e.g.".utf8)
        && !bytes.isLetter(word.start + 4)
    }
    .map { $0.start..<$0.start + 4 }
  }
}
