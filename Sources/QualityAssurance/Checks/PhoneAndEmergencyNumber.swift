internal import Bitext

extension Check {
  /// A call for help goes to 112 in the Dutch, and other telephone numbers stay what they are.
  static let phoneAndEmergencyNumber = Check(
    "phone-and-emergency-number", issueType: .localeSpecificContent, severity: .error,
    when: .either(signs: .digit),
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
      Example("Ring 111 for advice.", "Bel ‹111› voor advies."),
      Example("Call ‹030-1234567›.", "Bel ‹030-1234576›."),
      Example("Cancel by phone (‹030-1234567›).", "Zeg telefonisch af."),
      Example("Call +31 30 123 4567.", "Bel ‹+31 030 123 4567›."),
    ]
  ) { texts, _ in
    guard let texts = texts.comparison else { return [] }
    return emergencyProblems(texts) + phoneProblems(texts)
  }
}

private let foreignNumbers = ["911", "999"]
/// Numbers for help that is not urgent; 101 is one of the Belgian police too.
private let foreignServices = ["111", "988"]

private func emergencyProblems(_ texts: Comparison) -> [Problem] {
  guard texts.english.cues.contains(.call) || texts.dutch.cues.contains(.call) else { return [] }
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
  if let service = PhoneNumber.services(in: texts.dutch).first(where: {
    foreignServices.contains($0.digits)
  }) {
    return [
      Problem(
        variant: "foreign", arguments: [service.digits], severity: .warning, target: service.range)
    ]
  }
  guard texts.english.cues.contains(.call), let needed = english.first, dutch.isEmpty,
    !texts.dutch.words.contains(where: { texts.dutch.lowercased($0) == "alarmnummer" })
  else { return [] }
  return [Problem(variant: "lost", arguments: [needed.digits], source: needed.range)]
}

/// Telephone numbers that one side has and the other has not.
private func phoneProblems(_ texts: Comparison) -> [Problem] {
  let english = PhoneNumber.all(in: texts.english)
  guard !english.isEmpty else { return [] }
  let dutch = PhoneNumber.all(in: texts.dutch)
  let lost = surplus(of: english, over: dutch)
  let added = surplus(of: dutch, over: english)
  return zip(lost, added).map { source, target in
    Problem(
      variant: "phone",
      arguments: [texts.source.slice(source.range), texts.target.slice(target.range)],
      source: source.range, target: target.range)
  }
    + lost.dropFirst(added.count).map { number in
      Problem(
        variant: "missing", arguments: [texts.source.slice(number.range)], severity: .warning,
        source: number.range)
    } + (dutch.first { $0.hasTrunkZero(in: texts.dutch) }.map { [trunkZero($0, texts)] } ?? [])
}

/// A number with both +31 and the 0 that is dialled inside the Netherlands, which reaches nobody.
private func trunkZero(_ number: PhoneNumber, _ texts: Comparison) -> Problem {
  Problem(
    variant: "trunk", arguments: [texts.target.slice(number.range)], severity: .warning,
    target: number.range)
}

/// The numbers that stand in one text more often than in the other.
private func surplus(of numbers: [PhoneNumber], over others: [PhoneNumber]) -> [PhoneNumber] {
  var available: [String: Int] = [:]
  for other in others { available[other.national, default: 0] += 1 }
  return numbers.filter { number in
    let national = number.national
    let count = available[national, default: 0]
    available[national] = count - 1
    return count <= 0
  }
}
