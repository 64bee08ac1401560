import Foundation
import Reporting
import TestSupport
import Testing
import Yams

/// The files that other services read: an action of GitHub, hooks of pre-commit, an image of Docker.
@Suite("Continuous integration")
struct ContinuousIntegrationTests {
  private static func text(_ file: String) throws -> String {
    String(decoding: try Checkout.bytes(of: file), as: UTF8.self)
  }

  // MARK: The action

  private let action: CompositeAction

  init() throws {
    action = try CompositeAction()
  }

  @Test func theActionIsAComposite() throws {
    #expect(action.runs["using"] as? String == "composite")
    for key in ["name", "description"] { #expect(action.document[key] is String, "\(key)") }
    let inputs = action.inputs
    #expect(Set(inputs.keys) == ["files", "format", "output", "fail-on", "args"])
    for (name, input) in inputs {
      #expect((input["description"] as? String)?.isEmpty == false, "\(name)")
      #expect((input["required"] as? Bool == true) != (input["default"] is String), "\(name)")
    }
    #expect(action.scripts.count == 3)
    for step in action.steps {
      #expect(step["name"] is String)
      #expect(step["run"] == nil || step["shell"] as? String == "bash")
      #expect(step["run"] != nil || (step["uses"] as? String)?.contains("@v") == true)
    }
  }

  @Test func whatTheActionRefersToIsThere() throws {
    let text = try Self.text("action.yml")
    let named = Set(text.matches(of: /inputs\.([a-z-]+)/).map { String($0.1) })
    #expect(named == Set(action.inputs.keys))
    let ids = Set(action.steps.compactMap { $0["id"] as? String })
    for match in text.matches(of: /steps\.([a-z]+)\.outputs\.([a-z-]+)/) {
      #expect(ids.contains(String(match.1)))
      let step = try #require(action.steps.first { $0["id"] as? String == String(match.1) })
      #expect((step["run"] as? String)?.contains("\(match.2)=") == true, "\(match.0)")
    }
    // Expressions in a script would run what a file name or an input says.
    for script in action.scripts { #expect(!script.contains("${{")) }
  }

  @Test(.enabled(if: ExternalProgram.bash.isInstalled, "bash absent"))
  func theScriptsOfTheActionAreBash() throws {
    for (index, script) in action.scripts.enumerated() {
      let outcome = try ExternalProgram.withFiles([("\(index).sh", Array(script.utf8))]) {
        try ExternalProgram.bash.run(["-n", $0[0]])
      }
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }

  @Test func theWorkflowOfTheReadmeGivesWhatTheActionTakes() throws {
    let readme = try Self.text("README.md")
    let yaml = try #require(readme.firstMatch(of: /(?s)```yaml\n(jobs:.*?)```/)?.1)
    let workflow = try #require(try Yams.load(yaml: String(yaml)) as? [String: [String: Any]])
    let job = try #require(workflow["jobs"]?["translation"] as? [String: Any])
    let steps = try #require(job["steps"] as? [[String: Any]])
    let own = steps.filter { ($0["uses"] as? String)?.contains("/tweetal@") == true }
    #expect(own.count == 2)
    for step in own {
      let given = try #require(step["with"] as? [String: String])
      #expect(Set(given.keys).isSubset(of: action.inputs.keys))
      #expect(given["files"] != nil)
      if let format = given["format"] {
        #expect(ReportFormat.all.map(\.name).contains(format))
      }
    }
    let upload = steps.last?["with"] as? [String: String]
    #expect(upload?["sarif_file"] == (own.last?["with"] as? [String: String])?["output"])
  }

  // MARK: The hooks

  @Test func theHooksRunTheProgram() throws {
    let yaml = try Self.text(".pre-commit-hooks.yaml")
    let hooks = try #require(try Yams.load(yaml: yaml) as? [[String: Any]])
    #expect(hooks.map { $0["language"] as? String } == ["swift", "docker", "system"])
    #expect(Set(hooks.compactMap { $0["id"] as? String }).count == hooks.count)
    for hook in hooks {
      #expect(hook["entry"] as? String == "tweetal check")
      #expect(hook["require_serial"] as? Bool == true)
      let files = try Regex(try #require(hook["files"] as? String))
      for name in ["posts/a.html", "a.htm", "a.xlf", "nl.po"] {
        #expect(name.contains(files), "\(name)")
      }
      for name in ["a.swift", "a.html.bak", "po", "notes.md"] {
        #expect(!name.contains(files), "\(name)")
      }
    }
  }

  // MARK: The image

  @Test func theImageIsBuiltFromWhatIsThere() throws {
    let lines = try Self.text("Dockerfile").replacing("\\\n", with: " ").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    let instructions = lines.map { $0.prefix { $0 != " " } }
    #expect(instructions.filter { $0 == "FROM" }.count == 2)
    #expect(instructions.last == "CMD" && instructions.contains("USER"))
    #expect(lines.contains("ENTRYPOINT [\"tweetal\"]"))
    let text = lines.joined(separator: "\n")

    let package = try Self.text("Package.swift")
    #expect(text.contains("--product tweetal "))
    #expect(package.contains(".executable(name: \"tweetal\""))
    let version = try #require(package.firstMatch(of: /swift-tools-version: ([0-9.]+)/)?.1)
    #expect(text.contains("FROM swift:\(version)-noble AS build"))
    #expect(text.contains("FROM ubuntu:noble\n"))
    // Headers where it is built, by setup.sh, and the library itself where it runs.
    #expect(try Self.text("setup.sh").contains("packages=(libxml2-dev pkg-config)"))
    #expect(text.contains("--no-install-recommends libcurl4 libxml2 git "))
    // What is mounted there is another user's, of which git reads nothing unless it is told to.
    #expect(text.contains("safe.directory /work\n") && text.contains("WORKDIR /work\n"))
    #expect(text.contains("COPY --from=build /out/tweetal /usr/local/bin/tweetal"))
  }

  @Test func theImageLeavesOutNothingThatIsCompiled() throws {
    let ignored = try Self.text(".dockerignore").split(separator: "\n")
    #expect(ignored.contains(".git") && ignored.contains(".build"))
    let needed = [
      "Package.swift", "setup.sh", "Sources", "Locales", "Locales/Interface", "Tests",
      "Tests/Fixtures", "Tests/Fixtures/Posts",
    ]
    #expect(!ignored.contains { needed.contains(String($0)) || $0.hasPrefix("Sources") })
    let embedded = try Self.text("Sources/CEmbeddedData/EmbeddedData.c")
    for match in embedded.matches(of: /#embed "\.\.\/\.\.\/([^"]+)"/) {
      #expect(!ignored.contains { match.1.hasPrefix($0) }, "\(match.1)")
      // The action names the image by its sources, these among them.
      let folder = match.1.split(separator: "/").prefix(2).joined(separator: "/")
      #expect(action.scripts[0].contains(" \(folder) "), "\(folder)")
    }
  }
}

/// What `action.yml` says.
struct CompositeAction {
  let document: [String: Any]
  let runs: [String: Any]
  let inputs: [String: [String: Any]]
  let steps: [[String: Any]]

  init() throws {
    let yaml = String(decoding: try Checkout.bytes(of: "action.yml"), as: UTF8.self)
    document = try #require(try Yams.load(yaml: yaml) as? [String: Any])
    inputs = try #require(document["inputs"] as? [String: [String: Any]])
    runs = try #require(document["runs"] as? [String: Any])
    steps = try #require(runs["steps"] as? [[String: Any]])
  }

  /// The steps that are scripts.
  var scripts: [String] { steps.compactMap { $0["run"] as? String } }

  /// The step of an id or a name.
  func step(_ name: String) -> [String: Any]? {
    steps.first { $0["id"] as? String == name || $0["name"] as? String == name }
  }
}
