internal import Bitext

/// Captions that only name who made a picture: "Photo: A Bakker", "(Image credit: De praktijk)".
///
/// A caption that says what is to be seen ("Photo: the knee after the treatment") is text.
enum PictureCredit {
  /// The most words that such a caption has.
  private static let mostWords = 8

  /// What a credit opens with, followed by no letter.
  private static let openings = words(
    """
    afbeelding door,beeld door,courtesy of,credit,credits,foto door,foto's door,foto’s door,illustratie door,
    illustration by,image by,image courtesy,image credit,image credits,image via,photo by,photo courtesy,
    photo credit,photo credits,photo via,photos by,picture by,picture credit,©
    """)

  /// What a credit opens with if only names follow.
  private static let labels = words(
    """
    afbeelding:,beeld:,bron:,foto:,foto's:,foto’s:,illustratie:,illustration:,image:,photo:,photos:,picture:,
    source:
    """)

  /// The small words in names.
  private static let particles: Set<String> = [
    "de", "den", "der", "het", "van", "en", "via", "the", "of", "and", "by", "door",
  ]

  private static func words(_ list: String) -> [[UInt8]] {
    list.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { Array($0.utf8) }
  }

  /// Whether a caption is a credit and as short as one.
  static func matches(_ line: InlineCollector.Line) -> Bool {
    let text = line.content.text.utf8.drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    guard text.count < 120, text.count(where: { $0 == 0x20 }) < mostWords else { return false }
    let folded = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if openings.contains(where: { opens(folded, with: $0) }) { return true }
    guard let label = labels.first(where: { folded.starts(with: $0) }) else { return false }
    return String(decoding: text.dropFirst(label.count), as: UTF8.self).split(separator: " ")
      .allSatisfy { particles.contains(String($0)) || !startsSmall($0) }
  }

  private static func opens(_ text: [UInt8], with opening: [UInt8]) -> Bool {
    guard text.starts(with: opening) else { return false }
    let next = text.dropFirst(opening.count).first ?? 0x20
    return opening.last == 0xA9 || !((0x61...0x7A).contains(next) || next >= 0x80)
  }

  private static func startsSmall(_ word: Substring) -> Bool {
    word.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isLowercase ?? false
  }
}
