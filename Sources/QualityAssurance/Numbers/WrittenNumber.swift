/// A number as it stands in a text.
struct WrittenNumber: Sendable {
  /// The bytes of the text that are the number, without its unit.
  var range: Range<Int>

  /// What it means in the text's language; `nil` where that language does not write numbers so.
  var value: NumberValue?

  /// What it may mean as well: "2:30" is half past two or half past fourteen.
  var otherValues: [NumberValue] = []

  /// What it means to readers of the other language: "1,500" is 1500 to the English and 1.5 to the Dutch.
  var foreignValue: NumberValue?

  /// Whether it was written in words.
  var isWord = false
}

/// The numbers of a text.
struct NumbersInText: Sendable {
  /// The numbers, by their place.
  var written: [WrittenNumber] = []

  /// Values that a word may stand for without saying so: 2 in "both", 12 in "December", 15 in "kwartier".
  ///
  /// The other side may write such a number out; this side never asks for it.
  var implied: [NumberValue] = []

  /// Names made of letters and figures, such as B12, L5 and 3G.
  var codes: [Range<Int>] = []

  /// The number that a typed list item starts with; it counts where the other side has one as well.
  var listNumber: WrittenNumber?
}

/// The numbers of a text, kept for all checks that ask for them: its lists are many, and a reference is one.
final class KeptNumbers: Sendable {
  /// Those of a text without any.
  static let none = KeptNumbers(NumbersInText())

  private let numbers: NumbersInText

  var written: [WrittenNumber] { numbers.written }
  var implied: [NumberValue] { numbers.implied }
  var codes: [Range<Int>] { numbers.codes }
  var listNumber: WrittenNumber? { numbers.listNumber }

  init(_ numbers: consuming NumbersInText) { self.numbers = numbers }
}
