extension Check {
  /// Every check, in the order in which reports and the manual list them.
  public static let all: [Check] =
    completeness + terminology + quantities + meaning + language + form

  private static let completeness = [
    missingTranslation, emptyTarget, untranslated, partlyUntranslated, missingSource, itemMissing,
    duplicateTranslation, headingLevelDiffers, listLengthDiffers, imageTextMissing,
  ]

  private static let terminology = [
    termMissing, termUntranslated, forbiddenTerm, inconsistentTerm, inconsistentTranslation,
    sameTranslation, loanWordSpelling,
  ]

  private static let quantities = [numbers, localeFormat, unitsAndDoses, phoneAndEmergencyNumber]

  private static let meaning = [
    negationLost, negationAdded, oppositeSwapped, laterality, thingsExchanged, orderReversed,
    clauseLost, clauseAdded,
    obligationChanged, conditionLost, urgencyLost, hedgeLost, hedgeAdded, falseFriend,
  ]

  private static let language = [
    register, regionalSpelling, splitCompound, doubledWord, lengthRatio, sourceLanguageLeft,
  ]

  private static let form = [
    inlineCodes, linksDiffer, urlsEmails, placeholders, punctuationEnd, bracketsQuotes, whiteSpace,
    capitalisation, invisibleCharacters,
  ]

  /// The names of all of them.
  public static let names = Set(all.map(\.name))

  /// By the name of a check, the one that says better what is wrong where both find something at the same two places: a *before* that
  /// became "nadat" turns the order round, but is mended by another word.
  static let saidBetterBy = [orderReversed.name: oppositeSwapped.name]
}
