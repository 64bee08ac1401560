internal import Bitext
internal import Terminology

extension Check {
  /// No Dutch term that the glossary calls deprecated is used.
  static let forbiddenTerm = Check(
    "forbidden-term", issueType: .terminology, severity: .warning,
    accepts: [
      Example(
        "A stroke is serious.", "Een beroerte is ernstig.",
        glossary: [.example("stroke", "beroerte", deprecated: "attaque")]),
      // Deprecated for one concept and preferred for another that the English speaks of.
      Example(
        "A sprain is no strain.", "Een verstuiking is geen verrekking.",
        glossary: [
          .example("sprain", "verstuiking", deprecated: "verrekking"),
          .example("strain", "verrekking"),
        ]),
    ],
    rejects: [
      Example(
        "A stroke is serious.", "Een ‹attaque› is ernstig.",
        glossary: [.example("stroke", "beroerte", deprecated: "attaque")]),
      Example(
        "A sprain of the ankle", "Een ‹verrekking› van de enkel",
        glossary: [
          .example("sprain", "verstuiking", deprecated: "verrekking"),
          .example("strain", "verrekking"),
        ]),
      // A concept that has no good Dutch term yet.
      Example(
        "A stroke is serious.", "Een ‹attaque› is ernstig.",
        glossary: [.example("stroke", deprecated: "attaque")]),
    ]
  ) { texts, context in
    guard let texts = texts.comparison else { return [] }
    return texts.texts.dutchTerms.forbidden.map { match in
      let concept = context.matcher.glossary.concepts[match.concept]
      let written = texts.target.slice(match.range)
      guard let preferred = concept.preferredTerm(in: .dutch)?.text else {
        return Problem(variant: "alone", arguments: [written], target: match.range)
      }
      return Problem(
        arguments: [written, preferred], target: match.range,
        suggestion: replacement(of: written, by: preferred, for: concept.terms[match.term]))
    }
  }
}

/// The preferred term in the case of the written one; `nil` where an inflected form was written, whose
/// counterpart is not certain.
private func replacement(of written: String, by preferred: String, for term: Term) -> String? {
  if written == term.text { return preferred }
  guard written.lowercased() == term.text.lowercased(), let first = preferred.unicodeScalars.first,
    written.unicodeScalars.first?.properties.isUppercase == true
  else { return nil }
  return first.properties.uppercaseMapping + String(preferred.unicodeScalars.dropFirst())
}
