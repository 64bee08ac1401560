/// A form in which a term may stand in a text, as folded bytes.
struct WordForm: Hashable {
  /// How a form counts.
  enum Role: Hashable {
    /// A word or phrase of its own.
    case word
    /// A noun, which also counts as part of a Dutch compound.
    case compoundable
    /// An adjective, which also counts as the last part of a compound: *drukgevoelig*.
    case head
    /// Only the first part of a Dutch compound: *behandel-* for *behandeling*.
    case stem
  }

  /// The form, folded as in ``FoldedText``.
  var text: [UInt8]
  /// How it counts.
  var role: Role
  /// The particle that must follow later in the clause: *aan* for *span … aan*.
  var particle: [UInt8] = []
}

/// A word being inflected, as folded UTF-8 bytes.
typealias Letters = [UInt8]

extension [UInt8] {
  /// Creates the bytes of a text made of lower-case letters.
  init(_ text: StaticString) {
    self = Array(text.description.utf8)
  }

  func ends(with ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    return count >= length && suffix(length).elementsEqual(ending.description.utf8)
  }

  func ends(withAnyOf endings: [StaticString]) -> Bool {
    endings.contains { ends(with: $0) }
  }

  /// The letters without accents, as texts are compared: *knieen* for *knieën*.
  var withoutAccents: Letters {
    if allSatisfy({ $0 < 0x80 }) { return self }
    let folded = FoldedText(String(decoding: self, as: UTF8.self)).bytes
    return Array(folded.dropFirst().dropLast())
  }

  /// The word without its last letters.
  func dropping(_ number: Int) -> Letters { Array(dropLast(number)) }

  static func + (word: [UInt8], ending: StaticString) -> Letters {
    var result = word
    result.append(contentsOf: ending.description.utf8)
    return result
  }

  /// The last byte, 0 for an empty word.
  var final: UInt8 { last ?? 0 }
}
