/// How often translations keep what can be seen of a segment in its page: estimates, with how they were obtained.
///
/// Of the English and Dutch blocks of 290 bilingual pages with known links (200 of manuals, 90 about
/// health; layouts one after the other, in turns, in table columns, a page each), 3,250 linked one to one, and every
/// English block with every Dutch one of its page for comparison. `EvidenceEvaluation` counts them anew.
enum EvidenceTable {
  /// The kind: the same for 3,092 of 3,274 linked; 62 % (manuals) and 53 % (health) of all pairs of a page.
  static let kind = 0.94
  /// The row of a table that holds both languages: the same for all 1,111; one half is for tables to come.
  static let row = 0.995
  /// Whether there is a link: both have one in 272 of 290 where either has; 6 % of all pairs.
  static let hasTarget = 0.94
  /// A shared address, of two segments with links: 207 of 272, since some sites link to pages in their own language.
  static let sharedTarget = 0.76
  /// The number of inline spans, where there are any: the same for 749 of 797.
  static let spans = 0.94
  /// Of two or three neighbours that are one segment in the other language, all have the same tag (107 of 107); of
  /// neighbours in general, 64 % and 50 %.
  static let uniform = 0.99

  /// What it says of two or three items of a list that they are one item of the other: none of those 107 were items of lists, where 15 % of
  /// neighbours are (log of half a case in 107 against 15 %).
  static let mergedItems = -3.5

  /// The Dutch stands in the stretch right after the English, right before it, or farther away: what to expect before anything
  /// is known of a page.
  static let turns = [0.55, 0.35, 0.1]

  /// How much a sign counts of which neighbours say the same again: a list is a list on both sides.
  static let weight = 0.5
}
