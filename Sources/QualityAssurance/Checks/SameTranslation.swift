internal import Bitext

extension Check {
  /// Different English has different Dutch.
  static let sameTranslation = Check(
    "same-translation", issueType: .inconsistency, severity: .note,
    accepts: [
      Example("Rest well.", "Rust goed uit.", before: [Example("Rest well!", "Rust goed uit.")]),
      Example("Painful", "Pijnlijk", before: [Example("Sore", "Pijnlijk")]),
    ],
    rejects: [
      Example(
        "‹Rest after the treatment.›", "‹Rust na de behandeling.›",
        before: [Example("Rest before the treatment.", "Rust na de behandeling.")])
    ],
    inspection: .consistency { texts, seen in
      guard let sides = texts.comparison, texts.dutch.words.count > 2 else { return }
      seen.append(
        Sighting(
          group: texts.dutch.hash, variant: texts.english.hash, written: sides.source.text,
          source: 0..<texts.english.bytes.count, target: 0..<texts.dutch.bytes.count))
    })
}
