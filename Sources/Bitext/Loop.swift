internal import Synchronization

/// Calls a function for each number below a count, in any order and perhaps several at a time.
public struct Loop: Sendable {
  private let run: @Sendable (Int, @escaping @Sendable (Int) -> Void) -> Void

  /// A loop that calls one after the other.
  public static let serial = Loop { count, body in
    for number in 0..<count { body(number) }
  }

  /// Creates a loop, for example one on all cores.
  ///
  /// - Parameter run: gets the count and the function, and returns when all calls have.
  public init(_ run: @escaping @Sendable (Int, @escaping @Sendable (Int) -> Void) -> Void) {
    self.run = run
  }

  /// The results for all numbers below a count, in their order.
  ///
  /// - Complexity: that of the calls.
  public func map<Result: Sendable>(
    _ count: Int, _ result: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Results<Result>(count)
    run(count) { number in results.set(result(number), at: number) }
    return results.all
  }
}

/// The results of calls that may run at the same time.
private final class Results<Result: Sendable>: Sendable {
  private let values: Mutex<[Result?]>

  init(_ count: Int) {
    values = Mutex(Array(repeating: nil, count: count))
  }

  func set(_ value: Result, at number: Int) { values.withLock { $0[number] = value } }

  var all: [Result] { values.withLock { $0.compactMap(\.self) } }
}
