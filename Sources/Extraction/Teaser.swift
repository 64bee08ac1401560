internal import Bitext

/// Lines in a post that are not of it: teasers that only point to another post, "Also read: …", and the labels
/// of advertisements and share buttons.
enum Teaser {
  private static let labels: Set<String> = [
    "ad", "advertentie", "advertisement", "advertising", "copy link", "deel dit", "delen",
    "follow us", "inloggen", "kopieer link", "log in", "pin for later", "pin it",
    "print this page", "reclame", "scroll to continue", "share", "share it", "share on facebook",
    "share on twitter", "share this", "share your story", "sign in",
    "skip to content",
    "story continues below", "subscribe", "table of contents", "tweet", "word abonnee",
  ]

  private static let openings = [
    "also read", "bekijk ook", "lees meer", "lees ook", "lees verder", "read also", "read more",
    "read next", "see also", "zie ook",
  ].map { Array($0.utf8) }

  /// Whether a line is a label, or opens as a teaser does and is a link for the rest, as far as its length
  /// tells.
  static func matches(_ line: InlineCollector.Line) -> Bool {
    let text = line.content.text.utf8
    if text.count <= 40, labels.contains(label(in: line.content.text)) { return true }
    guard line.linkedBytes > 0 else { return false }
    let folded = text.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return openings.contains { opening in
      // A colon, a space or an arrow may stand between the opening and the link.
      folded.starts(with: opening) && line.linkedBytes + opening.count + 6 >= text.count
    }
  }

  /// A text in small letters without the dashes, stars and the like around it: "--- ADVERTISEMENT ---".
  private static func label(in text: String) -> String {
    let isMark = { (scalar: Unicode.Scalar) in
      !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
    }
    var words = text.unicodeScalars.drop(while: isMark)
    while let last = words.last, isMark(last) { words.removeLast() }
    return String(words).lowercased()
  }
}
