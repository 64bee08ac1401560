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
      Example(
        "<a href=\"https://www.nhs.uk/conditions/gout\">Gout</a>",
        "<a href=\"https://www.thuisarts.nl/jicht\">Jicht</a>"),
      Example(
        "<a href=\"https://physio-plus.nl/pain\">Pain</a>",
        "<a href=\"https://fysio-plus.nl/pijn\">Pijn</a>"),
      Example("<a href=\"#dose\">Dose</a>", "<a href=\"#dosering\">Dosering</a>"),
      Example("<a href=\"#\">Up</a>", "<a href=\"#top\">Naar boven</a>"),
      Example(
        "<a href=\"https://youtu.be/dQw4w9WgXcQ\">The film</a>",
        "<a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;hl=nl\">De film</a>"),
      Example("<a href=\"/?page_id=12\">Pain</a>", "<a href=\"/?page_id=14\">Pijn</a>"),
      Example("<a href=\"pain.en.html\">Pain</a>", "<a href=\"pain.nl.html\">Pijn</a>"),
      Example(
        "<a href=\"/pain\">Pain</a>", "<a href=\"/pijn\">Pijn</a>",
        before: [
          Example("<a href=\"/pain\">On pain</a>", "<a href=\"/pijn\">Over pijn</a>"),
          Example("<a href=\"/knee\">On knees</a>", "<a href=\"/knie\">Over knieën</a>"),
        ]),
      // One other place is no rule yet.
      Example(
        "<a href=\"/pain\">Pain</a>", "<a href=\"/nekpijn\">Nekpijn</a>",
        before: [Example("<a href=\"/pain\">On pain</a>", "<a href=\"/pijn\">Over pijn</a>")]),
    ],
    rejects: [
      Example(
        "<a href=\"mailto:a@b.nl\">‹Mail us›</a>", "<a href=\"mailto:x@b.nl\">‹Mail ons›</a>"),
      Example(
        "<a href=\"tel:0301234567\">‹Call us›</a>", "<a href=\"tel:0301234576\">‹Bel ons›</a>"),
      Example("<a href=\"/en/pain\">‹Pain›</a>", "<a href=\"/en/pain\">‹Pijn›</a>"),
      Example("<a href=\"/pain\">‹Pain›</a>", "<a href=\"#\">‹Pijn›</a>"),
      Example(
        "<a href=\"/\">Start</a> or <a href=\"tel:112\">‹call›</a>",
        "<a href=\"/nl\">Begin</a> of <a href=\"\">‹bel›</a>"),
      Example(
        "<a href=\"https://clinic.nl/en/pain\">‹Pain›</a>",
        "<a href=\"https://clinc.nl/nl/pijn\">‹Pijn›</a>"),
      Example(
        "<a href=\"https://doi.org/10.1000/182\">‹Study›</a>",
        "<a href=\"https://doi.org/10.1000/128\">‹Onderzoek›</a>"),
      Example(
        "<a href=\"https://youtu.be/dQw4w9WgXcQ\">‹The film›</a>",
        "<a href=\"https://youtu.be/9bZkp7q19f0\">‹De film›</a>"),
      Example(
        "<a href=\"/en/exercise/12\">‹Exercise›</a>", "<a href=\"/nl/exercise/21\">‹Oefening›</a>"),
      Example(
        "<a href=\"/pain\">‹Pain›</a>", "<a href=\"/knie\">‹Pijn›</a>",
        before: [
          Example("<a href=\"/pain\">On pain</a>", "<a href=\"/pijn\">Over pijn</a>"),
          Example("<a href=\"/pain\">Of pain</a>", "<a href=\"/pijn\">Van pijn</a>"),
        ]),
    ],
    inspection: .unitAndConsistency(
      { texts, context in
        guard let pairs = texts.linkPairs else { return [] }
        return changedAddresses(pairs.english, pairs.dutch)
          + slips(in: pairs, context) + englishPages(pairs.english, pairs.dutch)
      },
      { texts, seen in
        guard texts.holdsCodes, let pairs = texts.linkPairs else { return }
        seen += pairs.sightings
      }))
}

/// Links that lead to a place that no choice of a Dutch page explains.
private func slips(in pairs: LinkPairs, _ context: CheckContext) -> [Problem] {
  pairs.unlike.compactMap { source, target in
    guard let slip = LinkSlip(source.target, target.target, context.translations) else {
      return nil
    }
    var problem = Problem(
      arguments: [source.address, target.address], source: source.range, target: target.range)
    switch slip {
    case .nowhere:
      problem.variant = "nowhere"
      problem.arguments = [source.address]
      problem.severity = .error
    case .work(isFilm: true), .number: problem.severity = .note
    case .work, .host: break
    }
    return problem
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
