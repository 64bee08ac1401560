internal import ArgumentParser
internal import Bitext

/// What becomes of the findings of a run: which are shown, and which make it fail.
struct FindingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Session.text("option.fail-on"), valueName: Session.text("argument.value.level")))
  var failOn: Finding.Severity?

  @Flag(help: ArgumentHelp(Session.text("option.exit-zero")))
  var exitZero = false

  @Option(
    help: ArgumentHelp(
      Session.text("option.max-findings"), valueName: Session.text("argument.value.number")))
  var maxFindings: Int?

  @Option(
    help: ArgumentHelp(
      Session.text("option.baseline"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      Session.text("option.write-baseline"), valueName: Session.text("argument.value.file")),
    completion: .file(extensions: ["json"]))
  var writeBaseline: String?

  @Option(
    help: ArgumentHelp(
      Session.text("option.changed-since"), valueName: Session.text("argument.value.revision")))
  var changedSince: String?

  func validate() throws {
    if let maxFindings, maxFindings < 1 {
      throw ValidationError(Session.text("error.not-positive"))
    }
    if writeBaseline != nil, changedSince != nil {
      throw ValidationError(Session.text("error.baseline-of-changes"))
    }
  }

  /// What holds in a run: the options, and where they are not given what the project sets.
  func settings(_ configuration: Configuration) -> Configuration.Run {
    Configuration.Run(
      failOn: failOn ?? configuration.run.failOn,
      maxFindings: maxFindings ?? configuration.run.maxFindings,
      baseline: baseline ?? configuration.run.baseline,
      missingBaseline: baseline == nil ? configuration.run.missingBaseline : nil)
  }
}
