internal import Bitext

extension Check {
  /// A link leads to the same place, or to its Dutch page.
  static let linksDiffer = Check(
    "links-differ", issueType: .inconsistentEntities, severity: .warning,
    accepts: [
      Example("See <a href=\"/en/pain\">pain</a>.", "Zie <a href=\"/nl/pijn\">pijn</a>."),
      Example("<a href=\"https://a.org/x\">More</a>", "<a href=\"https://a.org/x\">Meer</a>"),
      Example("<a href=\"https://a.org/more\">More</a>", "<a href=\"https://a.nl/meer\">Meer</a>"),
    ],
    rejects: [
      Example(
        "<a href=\"mailto:a@b.nl\">‹Mail us›</a>", "<a href=\"mailto:x@b.nl\">‹Mail ons›</a>"),
      Example(
        "<a href=\"tel:0301234567\">‹Call us›</a>", "<a href=\"tel:0301234576\">‹Bel ons›</a>"),
      Example("<a href=\"/en/pain\">‹Pain›</a>", "<a href=\"/en/pain\">‹Pijn›</a>"),
    ]
  ) { texts, _ in
    guard !texts.unit.source.codes.isEmpty, let sides = texts.comparison else { return [] }
    let english = Link.all(in: sides.source)
    let dutch = Link.all(in: sides.target)
    guard english.count == dutch.count else { return [] }
    return zip(english, dutch).compactMap { source, target in
      let isAddress = source.address.hasPrefix("mailto:") || source.address.hasPrefix("tel:")
      if isAddress, target.address != source.address {
        return Problem(
          arguments: [source.address, target.address], source: source.range, target: target.range)
      }
      guard source.address == target.address, source.isEnglish else { return nil }
      return Problem(
        variant: "english", arguments: [target.address], severity: .note, source: source.range,
        target: target.range)
    }
  }
}

/// A link in a text.
private struct Link {
  var address: String
  var range: Range<Int>

  /// Whether the address names the English part of a site.
  var isEnglish: Bool { address.contains("/en/") || address.hasSuffix("/en") }

  static func all(in text: InlineText) -> [Link] {
    text.codes.compactMap { code in
      guard code.purpose == .link, code.kind == .opening else { return nil }
      let end = text.codes.first { $0.number == code.number && $0.kind == .closing }?.offset
      return Link(
        address: attribute("href", ofTag: code.original), range: code.offset..<(end ?? code.offset))
    }
  }
}
