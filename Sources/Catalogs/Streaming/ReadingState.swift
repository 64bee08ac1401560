internal import Bitext

/// What a reader knows of a file before the piece of it that it is given: nothing, where that is the whole file.
struct ReadingState: Sendable {
  /// The units that stand in the pieces before.
  var unitCount = 0
  /// The ids that units have been given.
  var names = UniqueNames()
  /// What a TMX file says of its languages.
  var memory = TMXLanguages()
  /// The character between the fields of a CSV file; `nil` until its first line has been read.
  var separator: UInt8?
  /// What is wrong if the file turns out to have no unit at all.
  var emptiness: InputError?

  /// What has been passed over; `nil` where nobody asks.
  var passedOver: PassedOverLog?

  private var ids = HashSet64()
  private var continuesFile = false

  /// Begins a piece; `continues` where it goes on inside the `file` element that the last one ended in.
  mutating func beginPiece(continues: Bool) { continuesFile = continues }

  /// Begins an XLIFF `file` element, in which ids are told apart anew.
  mutating func beginFile() {
    if !continuesFile { ids = HashSet64() }
    continuesFile = false
  }

  /// Takes in the id of a unit, of which a hash is held as ``UniqueNames`` does, and says whether it is the first of the `file` element to have it.
  mutating func isNew(id: String) -> Bool { ids.insert(id.stableHash) }
}
