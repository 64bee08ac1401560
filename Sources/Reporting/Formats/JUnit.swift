internal import Bitext
internal import Markup

extension ReportFormat {
  /// The test reports of JUnit, which nearly every CI system shows: a suite per file, a test per check.
  ///
  /// A test fails where its check found what makes the run fail. One that found only what weighs less counts as
  /// skipped, so that its findings are shown but fail nothing. An input that could not be read is a suite of one test with
  /// an error; one in which there was nothing to check has one test, which was skipped.
  public static let junit = ReportFormat("junit") { report, interface, style, sink in
    var counts = JUnitCounts()
    for _ in report.unread { counts.add(.unread) }
    for file in report.files { counts.add(JUnitSuite(file, of: report).counts) }
    var writer = XMLWriter()
    writer.start("testsuites")
    writer.attribute("name", "tweetal")
    writer.counts(counts)
    for input in report.unreadInputs { writer.suite(of: input, interface) }
    for file in report.files {
      let suite = JUnitSuite(file, of: report)
      writer.start("testsuite")
      writer.attribute("name", suite.name)
      writer.counts(suite.counts)
      if suite.isEmpty { writer.nothingToCheck(in: suite, interface) }
      for test in suite.tests { writer.test(test, in: suite, interface, style) }
      writer.end()
      sink(String(decoding: writer.take(), as: UTF8.self))
    }
    sink(String(decoding: writer.finish(), as: UTF8.self))
  }
}

/// How many tests there are, and how they went.
private struct JUnitCounts {
  var tests = 0
  var failures = 0
  var errors = 0
  var skipped = 0

  /// Those of an input that could not be read.
  static let unread = JUnitCounts(tests: 1, errors: 1)

  /// Those of an input in which there was nothing to check.
  static let empty = JUnitCounts(tests: 1, skipped: 1)

  mutating func add(_ other: JUnitCounts) {
    tests += other.tests
    failures += other.failures
    errors += other.errors
    skipped += other.skipped
  }
}

/// The tests of one file.
private struct JUnitSuite {
  /// A check and what it found in the file, the worst first.
  struct Test {
    var name: String
    var findings: [ReportedFinding]

    /// The weight of the worst finding; `nil` where there is none.
    var severity: Finding.Severity? { findings.first?.finding.severity }
  }

  let name: String
  let path: String
  let tests: [Test]
  /// Whether there was nothing to check: tests that had nothing to look at have not passed.
  let isEmpty: Bool
  private let failLevel: Finding.Severity

  init(_ file: Report.File, of report: Report) {
    failLevel = report.failLevel
    name = file.name.withoutCurrentFolder
    path = PostName.path(of: name)
    isEmpty = file.summary == Report.Summary()
    if isEmpty {
      tests = []
      return
    }
    let findings = Dictionary(grouping: file.worstFirst, by: \.finding.check)
    let rules = report.rules.map(\.name)
    let others = Set(findings.keys).subtracting(rules).sorted()
    tests = (rules + others).map { Test(name: $0, findings: findings[$0] ?? []) }
  }

  var counts: JUnitCounts {
    if isEmpty { return .empty }
    let found = tests.compactMap(\.severity)
    let failures = found.count(where: isFailure)
    return JUnitCounts(tests: tests.count, failures: failures, skipped: found.count - failures)
  }

  func isFailure(_ severity: Finding.Severity) -> Bool { severity >= failLevel }
}

extension XMLWriter {
  fileprivate mutating func counts(_ counts: JUnitCounts) {
    attribute("tests", String(counts.tests))
    attribute("failures", String(counts.failures))
    attribute("errors", String(counts.errors))
    attribute("skipped", String(counts.skipped))
  }

  fileprivate mutating func test(
    _ test: JUnitSuite.Test, in suite: JUnitSuite, _ interface: Interface, _ style: Style
  ) {
    start("testcase")
    attribute("name", test.name)
    attribute("classname", suite.name)
    attribute("file", suite.path)
    if let line = test.findings.first?.place?.start.line { attribute("line", String(line)) }
    if let severity = test.severity {
      outcome(of: test, severity, isFailure: suite.isFailure(severity), interface)
    }
    end()
  }

  fileprivate mutating func suite(of input: UnreadInput, _ interface: Interface) {
    start("testsuite")
    attribute("name", input.file)
    counts(.unread)
    start("testcase")
    attribute("name", UnreadInput.check)
    attribute("classname", input.file)
    attribute("file", input.path)
    if let line = input.error.line { attribute("line", String(line)) }
    start("error", .text)
    attribute("message", interface.sentence(of: input))
    attribute("type", input.error.code.name)
    text("\n\(input.place): \(interface.sentence(of: input))\n")
    end()
    end()
    end()
  }

  fileprivate mutating func nothingToCheck(in suite: JUnitSuite, _ interface: Interface) {
    start("testcase")
    attribute("name", "nothing-to-check")
    attribute("classname", suite.name)
    attribute("file", suite.path)
    start("skipped")
    attribute("message", interface.text("report.junit.nothing-to-check"))
    end()
    end()
  }

  private mutating func outcome(
    of test: JUnitSuite.Test, _ severity: Finding.Severity, isFailure: Bool, _ interface: Interface
  ) {
    let counts = interface.counts(
      ofFindings: Report.Summary(of: test.findings.map(\.finding)))
    let isOne = test.findings.count == 1
    start(isFailure ? "failure" : "skipped", .text)
    attribute("message", isOne ? interface.sentence(of: test.findings[0]) : counts)
    if isFailure { attribute("type", severity.rawValue) }
    let paragraphs = test.findings.map { reported in
      let place = (reported.place?.description ?? reported.file).withoutCurrentFolder
      let name = interface.name(of: reported.finding.severity)
      let heading = "\(place): \(name): \(interface.sentence(of: reported))"
      return ([heading] + interface.lines(about: reported)).joined(separator: "\n")
    }
    text("\n" + paragraphs.joined(separator: "\n\n") + "\n")
    end()
  }
}
