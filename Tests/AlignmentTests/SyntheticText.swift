import Alignment
import Bitext

/// A small generator of repeatable random numbers: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Texts in two made-up languages whose words translate one to one.
enum SyntheticText {
  private static let syllables = ["ba", "do", "fi", "gu", "ke", "lo", "mi", "nu", "pa", "re"]

  /// A word of the first language, or its translation in the second, which shares no spelling with it.
  static func word(_ number: Int, translated: Bool) -> String {
    var rest = number + 100
    var letters = ""
    while rest > 0 {
      let syllable = syllables[rest % 10]
      letters += translated ? String(syllable.reversed()) + "x" : syllable
      rest /= 10
    }
    return letters
  }

  /// A segment of the given words.
  static func segment(_ words: [Int], translated: Bool) -> String {
    words.map { word($0, translated: translated) }.joined(separator: " ") + "."
  }

  /// The words of `count` segments of 3 to 12 words each, drawn from a vocabulary of 300.
  static func segments(_ count: Int, using generator: inout SeededGenerator) -> [[Int]] {
    (0..<count).map { _ in
      (0..<Int.random(in: 3...12, using: &generator)).map { _ in
        Int.random(in: 0..<300, using: &generator)
      }
    }
  }

  /// A text, its translation without the segments of `dropped`, and the right beads.
  static func text(
    _ segments: [[Int]], dropped: Set<Int> = []
  ) -> (text: ParallelText, beads: [[Range<Int>]]) {
    var text = ParallelText(source: [], target: [])
    var beads: [[Range<Int>]] = []
    for (number, words) in segments.enumerated() {
      let start = text.target.count
      text.source.append(segment(words, translated: false))
      if !dropped.contains(number) { text.target.append(segment(words, translated: true)) }
      beads.append([number..<(number + 1), start..<text.target.count])
    }
    return (text, beads)
  }
}

extension Bead {
  /// Both sides, without the confidence.
  var sides: [Range<Int>] { [source, target] }
}

extension Sequence<Bead> {
  /// The sides of the beads, without their confidence.
  var sides: [[Range<Int>]] { map(\.sides) }
}
