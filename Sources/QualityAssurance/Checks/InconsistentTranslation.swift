internal import Bitext

extension Check {
  /// The same English has the same Dutch through all posts.
  static let inconsistentTranslation = Check(
    "inconsistent-translation", issueType: .inconsistency, severity: .note,
    accepts: [
      Example("Rest well.", "Rust goed uit.", before: [Example("Rest well.", "Rust goed uit.")]),
      Example("Rest well.", "Rust goed uit.", before: [Example("Rest well.", "rust goed uit!")]),
      Example(
        "Take 2–3 tablets.", "Neem 2–3 tabletten.",
        before: [Example("Take 1½ tablets.", "Neem anderhalve tablet.")]),
    ],
    rejects: [
      Example(
        "‹Rest as well as you can.›", "‹Rust zo veel je kunt.›",
        before: [Example("Rest as well as you can.", "Rust zo goed mogelijk uit.")]),
      Example("‹Contact›", "‹Bel ons›", before: [Example("Contact", "Contact opnemen")]),
    ],
    inspection: .consistency { texts, seen in
      guard let sides = texts.comparison else { return }
      seen.append(
        Sighting(
          group: texts.english.hash ^ texts.english.figures, variant: texts.dutch.hash,
          written: sides.target.text,
          source: 0..<texts.english.bytes.count, target: 0..<texts.dutch.bytes.count))
    })
}
