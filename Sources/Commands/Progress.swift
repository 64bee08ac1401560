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

  /// What is counted.
  enum Unit: Int {
    case inputs = 1
    /// Bytes, which are shown as megabytes.
    case bytes = 0x100000
  }

  private let total: Int
  private let unit: Unit
  private let key: String
  private let isEnabled: Bool
  private let begin = ContinuousClock.now
  private let state = Mutex(State())

  /// From so many posts on, learning takes long enough to be spoken of.
  private static let leastLearned = 200

  /// Begins to count.
  ///
  /// - Parameters:
  ///   - total: the number of inputs, or of their bytes.
  ///   - unit: what is counted.
  ///   - quiet: whether nothing is shown.
  ///   - key: the sentence that says how many of how many are done.
  init(total: Int, of unit: Unit = .inputs, quiet: Bool, key: String = "progress.posts") {
    self.total = total
    self.unit = unit
    self.key = key
    self.isEnabled = !quiet && Session.current.console.errorIsTerminal
  }

  /// Counts one input as done, or some bytes.
  func advance(by count: Int = 1) {
    guard isEnabled else { return }
    state.withLock { state in
      let before = state.done / unit.rawValue
      state.done += count
      let done = state.done / unit.rawValue
      guard done > before, ContinuousClock.now - begin > .seconds(1) else { return }
      state.isShown = true
      // Of a pipe nobody knows how much there is to come.
      let all = max(done, total / unit.rawValue)
      Session.writeError("\r" + Session.text(key, String(done), String(all)) + "\u{1B}[K")
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

  /// Says that posts are learned from, which cannot be counted.
  func learn(from count: Int) {
    guard isEnabled, count >= Self.leastLearned else { return }
    state.withLock { state in
      state.isShown = true
      Session.writeError("\r" + Session.text("progress.learning", String(count)) + "\u{1B}[K")
    }
  }

  /// Removes the line.
  func finish() {
    state.withLock { state in
      if state.isShown { Session.writeError("\r\u{1B}[K") }
    }
  }
}
