internal import Bitext

/// Counts what the reader of a file passes over, piece by piece.
struct PassedOverLog: Sendable {
  private struct Name: Hashable {
    var kind: PassedOver.Kind
    var name: String
  }

  /// As many kinds as a list can tell that somebody reads; a file may hold any number of names.
  private static let mostNames = 200

  private var places: [Name: Int] = [:]
  private var found: [PassedOver] = []
  /// The piece that is read, without its bytes.
  private var piece = FilePiece(bytes: [])
  private var hasFile = false

  /// All that was passed over, in the order of ``PassedOver/Kind`` and of the file.
  var list: [PassedOver] {
    PassedOver.Kind.allCases.flatMap { kind in found.filter { $0.kind == kind } }
  }

  /// Begins a piece, whose repeated beginning has been looked at.
  mutating func begin(_ piece: FilePiece) {
    self.piece = piece
    self.piece.bytes = []
  }

  /// Counts something, unless it stands in the repeated beginning of the piece.
  mutating func add(_ kind: PassedOver.Kind, _ name: String = "", at place: SourceRange) {
    if place.offset < piece.prefix { return }
    var key = Name(kind: kind, name: name)
    if places[key] == nil, places.count >= Self.mostNames { key = Name(kind: .other, name: "") }
    if let index = places[key] {
      found[index].count += 1
    } else {
      places[key] = found.count
      found.append(
        PassedOver(kind: key.kind, name: key.name, count: 1, first: piece.place(place)))
    }
  }

  /// Takes in an XLIFF `file`, of which a catalog has the name of the first.
  mutating func addFile(_ name: String, at place: SourceRange) {
    if place.offset < piece.prefix { return }
    if hasFile { add(.file, name, at: place) }
    hasFile = true
  }

  /// Takes in the tag of a language that is read as one of a few.
  mutating func addLanguage(_ tag: String?, readAs language: Language, at place: SourceRange) {
    if let tag, !tag.isEmpty, tag != language.tag { add(.language, tag, at: place) }
  }
}
