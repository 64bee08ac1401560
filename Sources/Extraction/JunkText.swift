/// Texts that programs put where an author wrote none.
enum JunkText {
  /// Whether a text is no text: nothing, the name of a file, what an editor fills in.
  static func matches(_ text: String) -> Bool {
    let folded = text.lowercased()
    if !LetterTest.hasLetter(text.utf8) || placeholders.contains(folded) { return true }
    if endings.contains(where: folded.hasSuffix) { return true }
    guard !text.utf8.contains(0x20) else { return false }
    if folded.contains("://") { return true }
    // One word with an underscore is a name that a program made; so is what cameras number.
    return text.utf8.contains(UInt8(ascii: "_")) || isNumbered(folded)
  }

  private static func isNumbered(_ word: String) -> Bool {
    cameras.contains { camera in
      let rest = word.utf8.dropFirst(camera.utf8.count)
      return word.hasPrefix(camera) && !rest.isEmpty
        && rest.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    }
  }

  /// `ree` is what Wix writes where an image has no text.
  private static let placeholders: Set<String> = [
    "ree", "alt", "image", "img", "undefined", "null",
  ]

  private static let endings = [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".heic", ".avif", ".bmp", ".tif", ".tiff",
  ]

  private static let cameras = [
    "img", "image", "dsc", "dscn", "dscf", "dsci", "pxl", "mvimg", "photo", "screenshot",
  ]
}
