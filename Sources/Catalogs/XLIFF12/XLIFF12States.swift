internal import Bitext

/// The states of XLIFF 1.2 (§2.4 `state`) that stand for ours.
enum XLIFF12States {
  /// Written where the target is only a copy of the source, for programs that translate targets alone.
  static let needsTranslation = "needs-translation"

  /// Whether a program filled in a target and left the state that we wrote beside the copy of the source.
  ///
  /// OmegaT replaces the text of a target and none of its attributes: what is no copy any more is translated. It goes by
  /// sentences, and gives back the English of those that have no translation yet.
  static func isFilledIn(_ unit: TranslationUnit, state: String?) -> Bool {
    guard state == needsTranslation, let target = unit.target else { return false }
    return target.text != unit.source.text
      && !CopiedSentences.areLeft(of: unit.source.text, in: target.text)
  }

  /// Written where the target is a draft.
  static let needsReview: StaticString = "needs-review-translation"

  /// Whether a draft that was made of a proposal is none of the proposals beside it any more, so that somebody has edited it.
  ///
  /// OmegaT replaces the text of a target and none of its attributes. Proposals of ours say how alike their sources are.
  static func isEdited(_ unit: TranslationUnit) -> Bool {
    let proposals = unit.matches.filter { $0.similarity != nil }.map(\.target)
    guard let target = unit.target, unit.segments.isEmpty, !proposals.isEmpty else { return false }
    return target.text != unit.source.text
      && !proposals.contains { $0.text == target.text && $0.codes.count == target.codes.count }
  }

  /// Before the statuses in `state-qualifier`, which lets programs add values that begin with `x-`.
  static let statusPrefix = "x-"

  /// Written where a draft is none of the proposals beside it, and would be read as edited.
  private static let otherDraft = "new"

  /// The value for a target that a person or the aligner gave.
  static func name(of unit: TranslationUnit) -> String {
    switch unit.state {
    case .initial:
      unit.status == .untranslated && unit.target?.text == unit.source.text
        ? needsTranslation : isEdited(unit) ? otherDraft : "\(needsReview)"
    case .translated: "translated"
    case .reviewed: "signed-off"
    case .final: "final"
    }
  }

  /// Our state for a target's `state` and its unit's `approved`.
  ///
  /// A target without a state counts as translated; programs that write none mark doubtful ones
  /// otherwise. Unknown states (`x-…`) are read like none.
  static func state(named name: String?, isApproved: Bool) -> TranslationUnit.State {
    switch name {
    case "final": .final
    case "signed-off": .reviewed
    case "translated": .translated
    case "new", "needs-translation", "needs-adaptation", "needs-l10n", "needs-review-translation",
      "needs-review-adaptation", "needs-review-l10n":
      .initial
    default: isApproved ? .final : .translated
    }
  }

  /// Whether a target of this state may be a mere copy of the source.
  static func marksCopies(_ name: String?) -> Bool {
    name == needsTranslation || name == "new"
  }
}

extension InlineCode {
  /// The `ctype` for a code that opens a span (§2.4, `ctype` of `g`, `bpt`, `it`).
  var spanType: String {
    guard purpose == .formatting else { return purpose == .link ? "link" : "x-\(purpose.rawValue)" }
    switch elementName {
    case "b", "strong": return "bold"
    case "i", "em": return "italic"
    case "u": return "underlined"
    default: return "x-fmt"
    }
  }

  /// The `ctype` for a code that stands alone (§2.4, `ctype` of `x`, `ph`).
  var placeholderType: String {
    if purpose == .image { return "image" }
    return purpose == .other && elementName == "br" ? "lb" : "x-\(purpose.rawValue)"
  }
}

extension InlineCode.Purpose {
  /// The purpose that a `ctype` of XLIFF 1.2 names.
  init(ctype: String?) {
    switch ctype {
    case "bold", "italic", "underlined", "x-fmt": self = .formatting
    case "link", "x-link": self = .link
    case "image", "x-image": self = .image
    default: self = .other
    }
  }
}
