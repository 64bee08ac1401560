internal import Synchronization

/// Says on standard error how far long work has come.
///
/// Nothing is shown in the first second, when standard error is no terminal, or with `--quiet`.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var archived = 0
    var isShown = false
  }

  private let total: Int
  private let isEnabled: Bool
  private let begin = ContinuousClock.now
  private let state = Mutex(State())

  init(total: Int, quiet: Bool) {
    self.total = total
    self.isEnabled = !quiet && Session.current.console.errorIsTerminal
  }

  /// Counts one input as done.
  func advance() {
    guard isEnabled else { return }
    state.withLock { state in
      state.done += 1
      guard ContinuousClock.now - begin > .seconds(1) else { return }
      state.isShown = true
      Session.writeError(
        "\r" + Session.text("progress.posts", String(state.done), String(total)) + "\u{1B}[K")
    }
  }

  /// Counts one post of an archive as read.
  func advanceInArchive() {
    guard isEnabled else { return }
    state.withLock { state in
      state.archived += 1
      guard state.archived % 16 == 0, ContinuousClock.now - begin > .seconds(1) else { return }
      state.isShown = true
      Session.writeError(
        "\r" + Session.text("progress.archive", String(state.archived)) + "\u{1B}[K")
    }
  }

  /// Removes the line.
  func finish() {
    state.withLock { state in
      if state.isShown { Session.writeError("\r\u{1B}[K") }
    }
  }
}
