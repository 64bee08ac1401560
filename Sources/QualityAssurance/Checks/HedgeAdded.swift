internal import Bitext

extension Check {
  /// What the English calls certain is not merely possible in the Dutch.
  static let hedgeAdded = Check(
    "hedge-added", issueType: .mistranslation, severity: .note,
    accepts: [
      Example("It may be infected.", "Het is misschien ontstoken."),
      Example("Come as soon as you can.", "Kom zo snel mogelijk."),
      Example("Paying by card is an option.", "Pinnen is mogelijk."),
    ],
    rejects: [
      Example(
        "This medicine damages the unborn child.",
        "Dit medicijn is ‹misschien› schadelijk voor het ongeboren kind."),
      Example(
        "The virus is passed on by coughing.", "Het virus wordt ‹mogelijk› via hoesten doorgegeven."
      ),
    ]
  ) { texts, _ in
    guard texts.dutch.cues.contains(.hedge), !texts.english.cues.contains(.hedge),
      let sides = texts.comparison,
      let index = sides.dutch.words.indices.first(where: { isDoubt($0, in: sides.dutch) }),
      !openings.match(anyOf: sides.english)
    else { return [] }
    let word = sides.dutch.words[index]
    return [Problem(arguments: [sides.target.slice(word.range)], target: word.range)]
  }
}

/// Whether a word says that something may not be so: *mogelijk* before what it is said of, not in "zo snel mogelijk" or "is mogelijk".
private func isDoubt(_ index: Int, in text: ScannedText) -> Bool {
  let word = text.words[index]
  if doubts.contains(word.hash) { return true }
  guard word.hash == possibly, index > 0, index + 1 < text.words.count,
    auxiliaries.contains(text.words[index - 1].hash)
  else { return false }
  let next = text.words[index + 1]
  return next.start == word.end + 1
    && (passives.contains(text.words[index - 1].hash) || !followers.contains(next.hash))
}

private let doubts = WordSet(["misschien", "wellicht", "mogelijkerwijs", "eventueel"])
private let possibly = WordHash("mogelijk".utf8).value
private let passives = WordSet(["wordt", "worden", "werd", "werden"])
private let auxiliaries = WordSet([
  "wordt", "worden", "werd", "werden", "heeft", "hebben", "is", "zijn",
])
/// What follows "mogelijk" where it means that something can be done.
private let followers = WordSet(["om", "te", "dat", "via", "met", "bij", "in", "op", "en", "of"])

/// English that leaves something open, in one way or another.
private let openings = WordPatterns(
  """
  can possib* potential* whether if would should chance chances risk think* believe* wonder* suggest* expect* \
  tend* sure some other others either doubt* unclear unknown uncertain question* option* also another extra wish* prefer* necessary need* choose consider* what \
  how why who ever might feel feels try about like want hope* guess suppose* presumed estimate* thought
  """)
