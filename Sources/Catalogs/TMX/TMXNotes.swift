internal import Bitext

extension TranslationUnit.Note {
  /// The text of the `note` that holds this one: TMX has no categories, so `category: text`.
  var tmxText: String {
    if category.isEmpty {
      return Self.categoryLength(in: text) == nil ? text : ": " + text
    }
    return category + ": " + text
  }

  /// The note that a `note` holds.
  init(tmxText: String) {
    guard let length = Self.categoryLength(in: tmxText) else {
      self.init(text: tmxText)
      return
    }
    self.init(
      category: String(decoding: tmxText.utf8.prefix(length), as: UTF8.self),
      text: String(decoding: tmxText.utf8.dropFirst(length + 2), as: UTF8.self))
  }

  /// The number of bytes before `: ` at the beginning of a text, where they can be a category: letters, digits, `-`, `.` and `_`.
  private static func categoryLength(in text: String) -> Int? {
    let name = text.utf8.prefix { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...0xFF: true
      default: false
      }
    }
    return text.utf8.dropFirst(name.count).starts(with: ": ".utf8) ? name.count : nil
  }
}
