internal import Bitext

/// A way in which a unit says something that should be said in one way throughout.
struct Sighting: Hashable, Sendable {
  /// A hash of what is said: of a concept, of a source text.
  var group: UInt64
  /// A hash of the way in which it is said.
  var variant: UInt64
  /// The way as the text writes it.
  var written: String
  /// Where the source text says it, if it does.
  var source: Range<Int>?
  /// Where the target text says it.
  var target: Range<Int>?
  /// Whether one other place is no rule yet.
  var needsMajority = false
}
