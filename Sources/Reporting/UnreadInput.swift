internal import Bitext

/// An input that could not be read, as reports tell of it: beside the findings, so that no program takes what was never
/// looked at for clean.
struct UnreadInput {
  /// What stands where a finding has the name of its check.
  static let check = "unreadable-input"

  let error: InputError

  /// The input as the user named it, as programs know it.
  var file: String { error.file.withoutCurrentFolder }

  /// The file on disk, as programs know it.
  var path: String { PostName.path(of: file) }

  /// `file`, `file:line` or `file:line:column`, as far as it is known.
  var place: String { error.place.withoutCurrentFolder }

  /// What it is known by from run to run.
  var fingerprint: Fingerprint { Fingerprint(of: [Self.check, error.code.name, file]) }
}

extension Report {
  /// The inputs that could not be read, in the order in which they were tried.
  var unreadInputs: [UnreadInput] { unread.map(UnreadInput.init) }
}

extension Interface {
  /// What is wrong with an input, and what to do about it.
  func sentence(of input: UnreadInput) -> String { text(input.error.message) }
}
