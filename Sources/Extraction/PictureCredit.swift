internal import Bitext

/// Captions that only name who made a picture: "Photo: the clinic", "(Image credit: De praktijk)".
enum PictureCredit {
  /// The most words that such a caption has.
  private static let mostWords = 8

  private static let openings = [
    "beeld:", "beeld door", "bron:", "courtesy of", "credit:", "credits:", "foto:", "foto door",
    "foto's:",
    "foto's door", "foto’s:", "foto’s door", "image:", "image by", "image courtesy", "image credit",
    "image source", "image via", "photo:", "photo by", "photo courtesy", "photo credit",
    "photo via",
    "photos:", "photos by", "picture:", "picture by", "picture credit", "source:", "©",
  ].map { Array($0.utf8) }

  /// Whether a caption opens as a credit does and is as short as one.
  static func matches(_ line: InlineCollector.Line) -> Bool {
    let text = line.content.text.utf8.drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    guard text.count < 120, text.count(where: { $0 == 0x20 }) < mostWords else { return false }
    let folded = text.prefix(20).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return openings.contains { folded.starts(with: $0) }
  }
}
