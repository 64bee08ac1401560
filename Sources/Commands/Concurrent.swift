#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

internal import Alignment
internal import Bitext
internal import Dispatch
internal import Tweetal

extension PostPairing {
  /// The posts with their English and Dutch paired, worked out on all cores.
  func bitexts(of posts: [Post]) async -> [Bitext] {
    await Array(posts.enumerated()).concurrentMap { bitext(of: $1, at: $0) }
  }
}

extension Loop {
  /// A loop on all cores.
  static let concurrent = Loop { count, body in
    DispatchQueue.concurrentPerform(iterations: count, execute: body)
  }
}

extension Array where Element: Sendable {
  /// The results for all elements, in order, worked out on all cores.
  ///
  /// At most two elements per core are in work at a time, so memory is bounded by those.
  func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let width = Swift.max(1, ProcessInfo.processInfo.activeProcessorCount) * 2
    var results = [Result?](repeating: nil, count: count)
    await withTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      func add() {
        let index = next
        let element = self[index]
        group.addTask { (index, transform(element)) }
        next += 1
      }
      while next < Swift.min(width, count) { add() }
      for await (index, result) in group {
        results[index] = result
        if next < count { add() }
      }
    }
    return results.compactMap { $0 }
  }
}
