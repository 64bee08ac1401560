extension Check {
  /// Every check, in the order in which reports and the manual list them.
  public static let all: [Check] = [
    missingTranslation,
    untranslated,
    termMissing,
    forbiddenTerm,
    numbers,
    inlineCodes,
  ]
}
