internal import Bitext

/// Which of the inputs of a run have changed since a revision.
///
/// Changed is what differs from the revision and what git does not keep: of that, nobody can say that it is as it was.
struct ChangedFiles {
  /// The inputs that have changed, as the user named them.
  private(set) var files: Set<String> = []

  private let revision: String
  private var repositories: [String: Repository] = [:]

  /// What git says of one repository.
  private struct Repository {
    var tracked: Set<String>
    var changed: Set<String>
  }

  /// Asks git about files.
  ///
  /// - Throws: ``InputError`` with `git-missing`, `not-in-repository`, `unknown-revision`, `not-checked-out`, `no-merge-base` or
  ///   `git-failed`.
  init(since revision: String, among paths: [String]) throws(InputError) {
    self.revision = revision
    let git = try GitRepository.program(environment: Session.current.console.environment)
    for path in paths where try hasChanged(path, git) { files.insert(path) }
    if files.contains(InputPath.standardInput) {
      files.insert(Session.text("command.standard-input"))
    }
  }

  private mutating func hasChanged(
    _ path: String, _ git: SystemProgram
  ) throws(InputError) -> Bool {
    // Reading what is not there gives the better error.
    guard path != InputPath.standardInput, InputFiles.exists(path) else { return true }
    let real = InputFiles.realPath(path)
    guard let root = GitRepository.root(of: real) else {
      throw InputError(.notInRepository, file: path)
    }
    let repository = try repository(at: root, git)
    let name = String(real.dropFirst(root.count + 1))
    return repository.changed.contains(name) || !repository.tracked.contains(name)
  }

  private mutating func repository(
    at root: String, _ git: SystemProgram
  ) throws(InputError) -> Repository {
    if let known = repositories[root] { return known }
    let asked = GitRepository(root: root, git: git)
    let commit = try asked.base(of: revision)
    let repository = Repository(
      tracked: try asked.trackedFiles(), changed: try asked.files(changedSince: commit))
    repositories[root] = repository
    return repository
  }

  /// Whether one of the files of a post has changed, or the archive that it is in.
  func holdsOne(of files: [String]) -> Bool {
    files.contains { file in
      self.files.contains(file)
        || file.indices.contains { file[$0] == "#" && self.files.contains(String(file[..<$0])) }
    }
  }
}
