import Foundation
import TestSupport
import Testing

/// The scripts of the action run as they stand, on this machine, with a program in Docker's place.
@Suite(
  "Running the action", .enabled(if: ActionRun.isPossible, "bash, or the program itself, absent"))
struct ActionRunTests {
  private static let page = """
    <html><body><article><h1>Needles</h1><p>The needle is 0.30 mm thick and very sharp.</p>
    <p>De naald is 0.40 mm dik en heel scherp.</p></article></body></html>
    """

  @Test func findingsAreShownSummedUpAndFailTheStep() throws {
    let run = try ActionRun(["een pagina.html": Self.page])
    let outcome = try run.check(files: "een pagina.html\n")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("::error file=een pagina.html,line=2,"))
    #expect(try run.text(of: "outputs") == "exit-code=1\n")
    #expect(try run.text(of: "summary.md").hasPrefix("## Check of the translation\n"))
    let docker = try run.text(of: "docker.log")
    #expect(docker.contains("--user "))
    #expect(docker.contains("--volume \(run.folder):\(run.folder) --workdir \(run.folder)"))
    #expect(
      docker.contains(" tweetal:test check --format github --fail-on error -- een pagina.html"))
  }

  @Test func aReportGoesIntoAFile() throws {
    let run = try ActionRun(["a.html": Self.page])
    let outcome = try run.check(
      files: "*.html", format: "sarif", output: "tweetal.sarif", failOn: "never",
      arguments: "--only numbers\n--ui-language nl")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    let sarif = try run.text(of: "tweetal.sarif")
    #expect(sarif.contains("\"uri\": \"a.html\"") && sarif.contains("\"language\": \"nl\""))
    #expect(try run.text(of: "outputs") == "exit-code=0\n")
  }

  @Test func whatCannotBeReadFailsTheStepEvenSo() throws {
    let run = try ActionRun([:])
    let outcome = try run.check(files: "absent.html", failOn: "never")
    #expect(outcome.status == 2 && outcome.output.contains("absent.html: error:"))
    #expect(try run.text(of: "outputs") == "exit-code=2\n")
  }

  @Test func theImageIsBuiltOnceForTheSameSources() throws {
    let run = try ActionRun([:])
    #expect(try run.step("sources", ["SOURCES": Checkout.folder]).status == 0)
    let outputs = try run.text(of: "outputs")
    #expect(outputs.wholeMatch(of: /image=tweetal:([0-9a-f]{16})\nkey=tweetal-X64-\1\n/) != nil)
    #expect(try run.step("sources", ["SOURCES": Checkout.folder]).status == 0)
    #expect(try run.text(of: "outputs") == outputs + outputs)

    let variables = [
      "SOURCES": Checkout.folder, "IMAGE": "tweetal:test", "ARCHIVE": run.folder + "/image.tar",
    ]
    #expect(try run.step("Load or build the image", variables).status == 0)
    #expect(try run.step("Load or build the image", variables).status == 0)
    let archive = run.folder + "/image.tar"
    #expect(
      try run.text(of: "docker.log") == """
        image inspect tweetal:test
        build --tag tweetal:test \(Checkout.folder)
        save --output \(archive) tweetal:test
        image inspect tweetal:test
        load --input \(archive)

        """)
  }
}

/// A folder in which the scripts of the action run.
private final class ActionRun {
  /// The program that was built with these tests, beside them.
  private static let program: String = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("tweetal").path
  }()

  static var isPossible: Bool {
    ExternalProgram.bash.isInstalled && FileManager.default.isExecutableFile(atPath: program)
  }

  /// Writes down how it is called; `run` runs the program itself, without its options for Docker.
  private static let docker = """
    #!/usr/bin/env bash
    echo "$*" >>docker.log
    case "$1" in
      image) exit 1 ;;
      save) : >"$3" ;;
      run)
        while [[ "$1" != tweetal:* ]]; do shift; done
        exec "$TWEETAL_PROGRAM" "${@:2}"
        ;;
    esac

    """

  private let temporary: TemporaryFolder

  var folder: String { temporary.path }

  init(_ files: [String: String]) throws {
    temporary = try TemporaryFolder()
    for (name, text) in files { _ = try temporary.file(name, text) }
    try FileManager.default.createDirectory(
      atPath: folder + "/bin", withIntermediateDirectories: false)
    let docker = try temporary.file("docker", Self.docker)
    // A program that this process had open to write could not be run while another thread starts one of its own.
    let copied = try ExternalProgram.bash.run([
      "-c", "cp '\(docker)' '\(folder)/bin/docker' && chmod 755 '\(folder)/bin/docker'",
    ])
    #expect(copied.status == 0)
  }

  func text(of name: String) throws -> String { try temporary.text(of: name) }

  /// Runs the step that checks.
  func check(
    files: String, format: String = "github", output: String = "", failOn: String = "error",
    arguments: String = ""
  ) throws -> ExternalProgram.Outcome {
    try step(
      "check",
      [
        "IMAGE": "tweetal:test", "FILES": files, "FORMAT": format, "OUTPUT": output,
        "FAIL_ON": failOn, "ARGUMENTS": arguments,
      ])
  }

  /// Runs the step of an id or name as the runner does, in the folder, with exactly the variables it declares.
  func step(
    _ name: String, _ variables: [String: String]
  ) throws -> ExternalProgram.Outcome {
    let step = try #require(try CompositeAction().step(name))
    #expect(Set((step["env"] as? [String: Any])?.keys.map { $0 } ?? []) == Set(variables.keys))
    let script = "cd '\(folder)'\n" + (try #require(step["run"] as? String))
    let path = try temporary.file("step.sh", script)
    let environment = [
      "PATH": folder + "/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? ""),
      "TWEETAL_PROGRAM": Self.program, "GITHUB_OUTPUT": folder + "/outputs",
      "GITHUB_STEP_SUMMARY": folder + "/summary.md", "RUNNER_ARCH": "X64",
    ]
    return try ExternalProgram.bash.run(
      ["--noprofile", "--norc", "-eo", "pipefail", path],
      environment: environment.merging(variables) { $1 })
  }
}
