internal import Bitext

extension InputError.Code {
  /// There is no git on the search path.
  static let gitMissing = InputError.Code("git-missing")
  /// The file is in no repository.
  static let notInRepository = InputError.Code("not-in-repository")
  /// The repository has no such revision; the argument is what was asked for.
  static let unknownRevision = InputError.Code("unknown-revision")
  /// What stands behind three dots is not what is checked out; the argument is that.
  static let notCheckedOut = InputError.Code("not-checked-out")
  /// Two revisions have no commit in common; the arguments are both.
  static let noMergeBase = InputError.Code("no-merge-base")
  /// git failed; the argument is what it says.
  static let gitFailed = InputError.Code("git-failed")
}

/// A git repository with a working tree.
struct GitRepository {
  /// The folder at its top.
  let root: String
  private let git: SystemProgram

  /// What git is called by where an error is about no file.
  private static let place = "--changed-since"

  /// The program, told to speak of the repository that it is started in.
  ///
  /// - Throws: ``InputError`` with `git-missing`.
  static func program(environment: [String: String]) throws(InputError) -> SystemProgram {
    var environment = environment
    for name in localVariables { environment[name] = nil }
    environment["LC_ALL"] = "C"
    guard let git = SystemProgram("git", environment: environment) else {
      throw InputError(.gitMissing, file: place)
    }
    return git
  }

  /// What a hook has set for one repository and relative to another folder: the list of
  /// `git rev-parse --local-env-vars`, but for the settings that users give git in the environment.
  private static let localVariables = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_CONFIG", "GIT_DIR",
    "GIT_GRAFT_FILE", "GIT_IMPLICIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_INTERNAL_SUPER_PREFIX",
    "GIT_NO_REPLACE_OBJECTS", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE", "GIT_WORK_TREE",
  ]

  /// The top of the repository that a file is in, given by its real path.
  static func root(of file: String) -> String? {
    var folder = file[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if InputFiles.exists(folder + "/.git") { return String(folder) }
    }
    return nil
  }

  init(root: String, git: SystemProgram) {
    self.root = root
    self.git = git
  }

  /// The commit that files are held against: that of a revision or, of `main...`, the one where both histories parted.
  ///
  /// What is written behind the dots is what is checked out, for the files on disk are what is looked at.
  ///
  /// - Throws: ``InputError`` with `unknown-revision`, `not-checked-out`, `no-merge-base` or `git-failed`.
  func base(of range: String) throws(InputError) -> String {
    guard let dots = range.firstRange(of: "...") else { return try commit(of: range) }
    let sides = [range[..<dots.lowerBound], range[dots.upperBound...]]
      .map { $0.isEmpty ? "HEAD" : String($0) }
    let (start, end) = (try commit(of: sides[0]), try commit(of: sides[1]))
    guard try end == commit(of: "HEAD") else {
      throw InputError(.notCheckedOut, file: Self.place, sides[1])
    }
    let outcome = git.run(arguments(["merge-base", start, end]))
    let name = String(decoding: outcome.output.prefix { $0 != 0x0A }, as: UTF8.self)
    guard outcome.status == 0, !name.isEmpty else {
      throw InputError(.noMergeBase, file: Self.place, sides[0], sides[1])
    }
    return name
  }

  /// The name of a commit in full.
  ///
  /// - Throws: ``InputError`` with `unknown-revision` or `git-failed`.
  func commit(of revision: String) throws(InputError) -> String {
    // What the user wrote is never read as an option.
    let outcome = git.run(
      arguments(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]),
      readingErrors: true)
    let lines = outcome.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    if outcome.status == 0, let name = lines.last, name.count >= 40,
      name.allSatisfy({ $0.isHexDigit })
    {
      return name
    }
    // git is silent about a name that it does not know, and tells what else is wrong.
    if let problem = lines.first(where: { $0.hasPrefix("fatal: ") }) {
      throw InputError(.gitFailed, file: root, problem)
    }
    throw InputError(.unknownRevision, file: Self.place, revision)
  }

  /// The paths below the root of all files that git keeps.
  func trackedFiles() throws(InputError) -> Set<String> {
    try paths(from: ["ls-files", "-z"])
  }

  /// The paths of the files that differ from a commit, whether that is committed, staged or neither.
  func files(changedSince commit: String) throws(InputError) -> Set<String> {
    try paths(
      from: [
        "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv",
        "--ignore-submodules", commit, "--",
      ])
  }

  private func paths(from arguments: [String]) throws(InputError) -> Set<String> {
    let outcome = git.run(self.arguments(arguments))
    guard outcome.status == 0 else {
      throw InputError(.gitFailed, file: root, "git \(arguments[0]): \(outcome.status)")
    }
    return Set(outcome.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
  }

  private func arguments(_ arguments: [String]) -> [String] {
    // Looking does not write to the repository, nor start its monitor. Filters that the user has configured, such as
    // that of git-lfs, do run: without them git cannot tell whether a file of theirs has changed.
    ["-C", root, "--no-optional-locks", "-c", "core.fsmonitor=false"] + arguments
  }
}
