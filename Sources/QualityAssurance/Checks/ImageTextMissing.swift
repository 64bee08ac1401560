internal import Bitext

extension Check {
  /// An image that is described in English is described in Dutch.
  static let imageTextMissing = Check(
    "image-text-missing", issueType: .omission, severity: .warning,
    when: .codes,
    accepts: [
      Example(
        "See <img src=\"a.png\" alt=\"a needle\"/> here.",
        "Zie <img src=\"a.png\" alt=\"een naald\"/> hier."),
      Example("See <img src=\"a.png\"/> here.", "Zie <img src=\"a.png\"/> hier."),
    ],
    rejects: [
      Example(
        "See <img src=\"a.png\" alt=\"a needle\"/>‹›here.",
        "Zie <img src=\"a.png\" alt=\"\"/>‹›hier."),
      Example(
        "See <img src=\"a.png\" alt=\"the thin needle\"/>‹›here.",
        "Zie <img src=\"a.png\" alt=\"the thin needle\"/>‹›hier."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison else { return [] }
    let english = images(of: sides.source)
    let dutch = images(of: sides.target)
    guard english.count == dutch.count else { return [] }
    return zip(english, dutch).compactMap { source, target in
      let text = attribute("alt", ofTag: source.original)
      let translated = attribute("alt", ofTag: target.original)
      guard !text.isEmpty, translated.isEmpty || translated == text && text.contains(" ") else {
        return nil
      }
      return Problem(
        variant: translated.isEmpty ? nil : "untranslated", arguments: [text],
        source: source.offset..<source.offset, target: target.offset..<target.offset)
    }
  }
}

private func images(of text: InlineText) -> [InlineCode] {
  text.codes.filter { $0.purpose == .image && $0.kind != .closing }
}
