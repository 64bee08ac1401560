internal import Bitext

extension Check {
  /// Web and mail addresses in the text are the same.
  static let urlsEmails = Check(
    "urls-emails", issueType: .inconsistentEntities, severity: .error,
    when: .english(signs: [.at, .innerStop]),
    accepts: [
      Example("Mail info@example.com.", "Mail naar info@example.com."),
      Example("See www.example.com/en/pain.", "Zie www.example.com/nl/pijn."),
      Example("See example.com/en-gb/pain.", "Zie example.com/nl-nl/pijn."),
      Example("See https://example.com.", "Zie example.com."),
      Example("See nhs.uk.", "Zie thuisarts.nl."),
    ],
    rejects: [
      Example("Mail ‹info@example.com›.", "Mail naar ‹inf@example.com›."),
      Example("See ‹www.example.com/pain›.", "Zie ‹www.example.com/pian›."),
      Example("See ‹www.example.com›.", "Zie onze site."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison, case let all = WebAddress.all(in: texts.english.bytes),
      !all.isEmpty
    else { return [] }
    let (english, others) = WebAddress.different(all, WebAddress.all(in: texts.dutch.bytes))
    guard !english.isEmpty else { return [] }
    // Each is held against each: a paragraph of thousands is no paragraph.
    var dutch = Array(others.prefix(300))
    let lost = english.prefix(300).filter { address in
      guard let index = dutch.firstIndex(where: { $0.isSame(as: address) }) else { return true }
      dutch.remove(at: index)
      return false
    }
    return lost.enumerated().compactMap { index, source in
      guard index < dutch.count else {
        return Problem(
          variant: "lost", arguments: [source.text], severity: source.isMail ? nil : .warning,
          source: source.range)
      }
      // A Dutch site instead of an English one is a choice, not a slip.
      guard source.isMail || dutch[index].resembles(source) else { return nil }
      return Problem(
        arguments: [source.text, dutch[index].text], source: source.range,
        target: dutch[index].range)
    }
  }
}
