internal import Bitext
internal import Markup

/// The title that a shortcode shows above its content: `[vc_tta_section title="…"]` of page builders, the questions of
/// spoilers, toggles and accordions, the labels of tabs.
///
/// It is told by what stands around it, for every plugin has names of its own: the shortcode has an end and fills lines or
/// stands among other markup, and its content is more than a label. A button or a word with a tooltip is no such one.
enum ShortcodeTitle {
  /// The attribute of the heading that a title becomes.
  static let mark = "data-shortcode"

  /// Finds the title of a shortcode.
  ///
  /// - Parameters:
  ///   - tag: the shortcode's tag, from `[` to `]`.
  ///   - name: its name.
  ///   - end: where its end tag begins.
  ///   - bytes: the stored post.
  /// - Returns: the title without its quotes, `nil` where there is none.
  /// - Complexity: O(*n*), where *n* is the number of bytes up to its end.
  static func range(
    in tag: Range<Int>, named name: String, endingAt end: Int, of bytes: [UInt8]
  ) -> Range<Int>? {
    guard let value = value(in: tag, of: bytes), isText(bytes[value]), !name.contains("form"),
      startsPart(tag.lowerBound, in: bytes), isMoreThanLabel(bytes[tag.upperBound..<end])
    else { return nil }
    return value
  }

  /// The value of the attribute `title`.
  private static func value(in tag: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    guard let place = ByteSequence.first(" title=", in: bytes, from: tag.lowerBound),
      place + 7 < tag.upperBound
    else { return nil }
    let quote = bytes[place + 7]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = bytes[place + 8..<tag.upperBound].firstIndex(of: quote)
    else { return nil }
    return place + 8..<end
  }

  /// Whether a value is a title, not a switch that says whether there is one, such as `true`.
  private static func isText(_ value: ArraySlice<UInt8>) -> Bool {
    LetterTest.hasLetter(value) && !switches.contains { value.elementsEqual($0.utf8) }
  }

  private static let switches: [String] = ["true", "false", "yes", "no", "on", "off", "none"]

  /// Whether nothing stands before a place on its line but markup and other shortcodes.
  private static func startsPart(_ place: Int, in bytes: [UInt8]) -> Bool {
    guard let last = bytes[..<place].lastIndex(where: { $0 > 0x20 || $0 == 0x0A }) else {
      return true
    }
    return [0x0A, UInt8(ascii: "]"), UInt8(ascii: ">")].contains(bytes[last])
  }

  /// Whether content holds markup, several lines or a sentence, or is still to be written.
  private static func isMoreThanLabel(_ content: ArraySlice<UInt8>) -> Bool {
    guard let last = content.last(where: { $0 > 0x20 }) else { return true }
    return ".!?".utf8.contains(last)
      || content.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") || $0 == 0x0A }
  }
}
