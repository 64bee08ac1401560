internal import Bitext

extension Check {
  /// A call for help goes to 112 in the Dutch, and other telephone numbers stay what they are.
  static let phoneAndEmergencyNumber = Check(
    "phone-and-emergency-number", issueType: .localeSpecificContent, severity: .error,
    accepts: [
      Example("Call 911.", "Bel 112."),
      Example("Call 112 at once.", "Bel direct 112."),
      Example("Room 911 is on the left.", "Kamer 911 is links."),
      Example("Call 030-1234567.", "Bel 030 - 123 45 67."),
      Example("Call +31 30 123 4567.", "Bel 030 123 4567."),
    ],
    rejects: [
      Example("Call 911 if you cannot breathe.", "Bel ‹911› als je niet kunt ademen."),
      Example("Call ‹112› at once.", "Bel direct de huisarts."),
      Example("Call ‹030-1234567›.", "Bel ‹030-1234576›."),
    ]
  ) { texts, _ in
    guard texts.english.signs.contains(.digit) || texts.dutch.signs.contains(.digit),
      let texts = texts.comparison
    else { return [] }
    return emergencyProblems(texts) + phoneProblems(texts)
  }
}

private let foreignNumbers = ["911", "999"]

private func emergencyProblems(_ texts: Comparison) -> [Problem] {
  let dutch = PhoneNumber.emergencies(in: texts.dutch)
  let english = PhoneNumber.emergencies(in: texts.english)
  if texts.dutch.cues.contains(.call), !dutch.contains(where: { $0.digits == "112" }),
    let foreign = dutch.first(where: { foreignNumbers.contains($0.digits) })
  {
    return [
      Problem(
        arguments: [foreign.digits], target: foreign.range, suggestion: "112")
    ]
  }
  guard texts.english.cues.contains(.call), let needed = english.first, dutch.isEmpty,
    !texts.dutch.words.contains(where: { texts.dutch.lowercased($0) == "alarmnummer" })
  else { return [] }
  return [Problem(variant: "lost", arguments: [needed.digits], source: needed.range)]
}

/// Telephone numbers that one side has and the other has not.
private func phoneProblems(_ texts: Comparison) -> [Problem] {
  let english = PhoneNumber.all(in: texts.english.bytes)
  guard !english.isEmpty else { return [] }
  let dutch = PhoneNumber.all(in: texts.dutch.bytes)
  let lost = english.filter { number in
    english.count { $0.national == number.national }
      > dutch.count { $0.national == number.national }
  }
  let added = dutch.filter { number in
    dutch.count { $0.national == number.national }
      > english.count { $0.national == number.national }
  }
  return zip(lost, added).map { source, target in
    Problem(
      variant: "phone",
      arguments: [texts.source.slice(source.range), texts.target.slice(target.range)],
      source: source.range, target: target.range)
  }
}
