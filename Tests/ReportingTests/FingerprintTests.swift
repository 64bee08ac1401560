import Bitext
import Reporting
import Testing

@Suite struct FingerprintTests {
  private let sample = SampleReport.post

  /// Computed by another program from the definition of FNV-1a, so that no change of ours goes unseen.
  @Test func isTheSameOnEveryMachine() {
    #expect(sample.fingerprints[0].description == "e4e6e27fa077f6c5deadd66ec0eab929")
  }

  @Test func isOneForEachFindingInOrder() {
    #expect(sample.fingerprints.count == sample.findings.count)
    #expect(Set(sample.fingerprints).count == sample.findings.count)
  }

  @Test func survivesMovedLinesOtherFoldersAndAnotherTranslation() {
    var moved = sample
    moved.name = "blog/\(sample.name)"
    for index in moved.findings.indices {
      moved.findings[index].location?.start.line += 7
      moved.findings[index].location?.offset += 500
      moved.findings[index].severity = .note
    }
    for index in moved.catalog.units.indices { moved.catalog.units[index].targetRange = nil }
    #expect(moved.fingerprints == sample.fingerprints)

    moved.catalog.original = "export-2024.xml#dryneedling"
    #expect(moved.fingerprints == sample.fingerprints)

    moved.findings.removeFirst()
    #expect(moved.fingerprints == Array(sample.fingerprints.dropFirst()))
  }

  @Test(arguments: ["check", "key", "argument", "English", "post"])
  func changesWith(part: String) {
    var other = sample
    switch part {
    case "check": other.findings[0].check = "term-wrong"
    case "key": other.findings[0].message.key += ".other"
    case "argument": other.findings[0].message.arguments[1] += "!"
    case "English": other.catalog.units[0].source.text += "!"
    default: other.catalog.original = "other.html"
    }
    #expect(other.fingerprints[0] != sample.fingerprints[0])
  }

  @Test func whereAFindingSaysWhatItIsKnownByTheOtherArgumentsDoNotCount() {
    var one = sample
    one.findings[0].identity = ["Muscle pain"]
    var other = one
    other.findings[0].message.arguments[1] = "elsewhere"
    #expect(other.fingerprints == one.fingerprints)
    other.findings[0].identity = ["Muscle ache"]
    #expect(other.fingerprints[0] != one.fingerprints[0])
  }

  @Test func argumentsAreToldApart() {
    var one = sample
    var other = sample
    one.findings[0].message.arguments = ["a", "b c"]
    other.findings[0].message.arguments = ["a b", "c"]
    #expect(one.fingerprints[0] != other.fingerprints[0])
  }

  @Test func equalFindingsAreNumbered() {
    var doubled = sample
    doubled.findings.insert(sample.findings[0], at: 1)
    doubled.findings.append(sample.findings[0])
    let fingerprints = doubled.fingerprints
    #expect(Set(fingerprints).count == 5)
    #expect(fingerprints[0] == sample.fingerprints[0])
    #expect(fingerprints[2] == sample.fingerprints[1])
  }

  @Test func isReadBackAndNothingElseIs() throws {
    for fingerprint in sample.fingerprints {
      let text = fingerprint.description
      #expect(text.wholeMatch(of: /[0-9a-f]{32}/) != nil)
      #expect(Fingerprint(text) == fingerprint)
    }
    let zeros = String(repeating: "0", count: 31)
    #expect(try #require(Fingerprint(zeros + "a")).description == zeros + "a")
    for text in ["", zeros, "+" + zeros, "-" + zeros, zeros + "g", zeros + "00"] {
      #expect(Fingerprint(text) == nil, "\(text)")
    }
  }
}
