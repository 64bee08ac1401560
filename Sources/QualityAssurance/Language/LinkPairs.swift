internal import Bitext

/// The links of a unit, of which both sides have as many.
struct LinkPairs {
  typealias Pair = (source: Link, target: Link)

  let english: [Link]
  let dutch: [Link]

  /// Those that lead to the same place, be it in two languages, in whatever order they stand.
  private(set) var same: [Pair] = []

  /// The others in their order, mail and telephone links that reach somebody on both sides left out.
  private(set) var unlike: [Pair] = []

  /// In a paragraph with more links, where each would be held against each, they are paired by their places.
  private static let most = 200

  /// - Complexity: O(*n*²), where *n* is the number of links.
  init?(_ texts: UnitTexts) {
    guard let sides = texts.comparison, case let english = Link.all(in: sides.source),
      !english.isEmpty, case let dutch = Link.all(in: sides.target),
      english.count == dutch.count
    else { return nil }
    (self.english, self.dutch) = (english, dutch)
    if english.count > Self.most {
      let pairs = zip(english, dutch)
      same = pairs.filter { $1.isSame(as: $0) }.map { ($0, $1) }
      unlike = pairs.filter { !$1.isSame(as: $0) && ($0.reaches == nil || $1.reaches == nil) }.map {
        ($0, $1)
      }
      return
    }
    var others = dutch
    let lost = english.filter { link in
      guard let index = others.firstIndex(where: { $0.isSame(as: link) }) else { return true }
      same.append((link, others.remove(at: index)))
      return false
    }
    unlike = zip(lost, others).filter { $0.reaches == nil || $1.reaches == nil }
  }

  /// Where the English and the Dutch lead to one site: what the Dutch has for the English address.
  ///
  /// An address without a host means another page in another folder, a site for Dutch readers may have several pages for one, and so may
  /// there be for a home page.
  var sightings: [Sighting] {
    (same + unlike).compactMap { source, target in
      let (english, dutch) = (source.target, target.target)
      guard source.reaches == nil, target.reaches == nil, english.isWhole, dutch.isWhole,
        english.isOfSameSite(as: dutch), !english.path.isEmpty, !english.leadsNowhere,
        !dutch.leadsNowhere,
        LinkSlip(english, dutch, { .none }) == nil || english.isSame(as: dutch)
      else { return nil }
      return Sighting(
        group: WordHash((english.host.joined(separator: ".") + "/" + english.path).utf8).value,
        variant: WordHash(dutch.path.utf8).value, written: target.address, source: source.range,
        target: target.range, needsMajority: true)
    }
  }
}

/// A link in a text.
struct Link {
  let target: LinkTarget
  let range: Range<Int>

  /// Whom a mail or telephone link reaches: without subject, the number as it is dialled inside the Netherlands.
  let reaches: String?

  var address: String { target.address }

  private init(_ address: String, _ range: Range<Int>) {
    target = LinkTarget(address)
    self.range = range
    let name = String(address.prefix { $0 != "?" }).lowercased()
    if name.hasPrefix("tel:") {
      let digits = name.dropFirst(4).replacing("+", with: "00").filter(\.isNumber)
      reaches = "tel:" + PhoneNumber(range: range, digits: digits).national
    } else {
      reaches = name.hasPrefix("mailto:") ? name : nil
    }
  }

  func isSame(as other: Link) -> Bool {
    if reaches != nil || other.reaches != nil { return reaches == other.reaches }
    return target.isSame(as: other.target)
  }

  /// Whether the address names the English part of a site.
  var isEnglish: Bool { address.contains("/en/") || address.hasSuffix("/en") }

  static func all(in text: InlineText) -> [Link] {
    text.codes.enumerated().compactMap { index, code in
      guard code.purpose == .link, code.kind == .opening else { return nil }
      let end = text.end(ofCodeAt: index)
      return Link(
        attribute("href", ofTag: code.original), code.offset..<(end ?? code.offset))
    }
  }
}
