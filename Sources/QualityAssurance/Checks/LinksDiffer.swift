internal import Bitext

extension Check {
  /// A link leads to the same place, or to its Dutch page.
  static let linksDiffer = Check(
    "links-differ", issueType: .inconsistentEntities, severity: .warning,
    when: .codes,
    accepts: [
      Example("See <a href=\"/en/pain\">pain</a>.", "Zie <a href=\"/nl/pijn\">pijn</a>."),
      Example("<a href=\"tel:+31301234567\">Call</a>", "<a href=\"tel:0301234567\">Bel</a>"),
      Example(
        "<a href=\"tel:112\">Call</a> or <a href=\"mailto:a@b.nl?subject=Hi\">mail</a>",
        "<a href=\"mailto:a@b.nl?subject=Hoi\">Mail</a> of <a href=\"tel:112\">bel</a>"),
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
    guard let sides = texts.comparison else { return [] }
    let english = Link.all(in: sides.source)
    let dutch = Link.all(in: sides.target)
    guard english.count == dutch.count else { return [] }
    return changedAddresses(english, dutch) + englishPages(english, dutch)
  }
}

/// Mail and telephone links that lead elsewhere, in whatever order they stand.
private func changedAddresses(_ english: [Link], _ dutch: [Link]) -> [Problem] {
  let lost = english.filter { link in
    link.reaches != nil && !dutch.contains { $0.reaches == link.reaches }
  }
  let added = dutch.filter { link in
    link.reaches != nil && !english.contains { $0.reaches == link.reaches }
  }
  return zip(lost, added).map { source, target in
    Problem(
      arguments: [source.address, target.address], source: source.range, target: target.range)
  }
}

/// Links of the Dutch to the English part of a site, to which the English leads as well.
private func englishPages(_ english: [Link], _ dutch: [Link]) -> [Problem] {
  zip(english, dutch).filter { $0.address == $1.address && $0.isEnglish }.map { source, target in
    Problem(
      variant: "english", arguments: [target.address], severity: .note, source: source.range,
      target: target.range)
  }
}

/// A link in a text.
private struct Link {
  var address: String
  var range: Range<Int>

  /// Whom a mail or telephone link reaches: without subject, the number as it is dialled inside the Netherlands.
  var reaches: String? {
    let name = String(address.prefix { $0 != "?" }).lowercased()
    if name.hasPrefix("mailto:") { return name }
    guard name.hasPrefix("tel:") else { return nil }
    let digits = name.dropFirst(4).replacing("+", with: "00").filter(\.isNumber)
    return "tel:" + PhoneNumber(range: range, digits: digits).national
  }

  /// Whether the address names the English part of a site.
  var isEnglish: Bool { address.contains("/en/") || address.hasSuffix("/en") }

  static func all(in text: InlineText) -> [Link] {
    text.codes.enumerated().compactMap { index, code in
      guard code.purpose == .link, code.kind == .opening else { return nil }
      let end = text.end(ofCodeAt: index)
      return Link(
        address: attribute("href", ofTag: code.original), range: code.offset..<(end ?? code.offset))
    }
  }
}
