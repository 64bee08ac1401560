/// How a text for people looks.
public struct Style: Hashable, Sendable {
  /// Whether to colour the text with ANSI escape codes (ECMA-48).
  public var colour: Bool

  /// How many columns the text may take.
  public var width: Int

  /// Creates a style.
  public init(colour: Bool = false, width: Int = 80) {
    self.colour = colour
    self.width = width
  }

  /// What colours and weights say.
  package enum Accent: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case good = "32"
    case faint = "2"
    case strong = "1"
    case added = "1;32"
    case removed = "9;31"
  }

  /// A text in the accent's colour, where the style has colours.
  package func paint(_ text: String, _ accent: Accent) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(accent.rawValue)m\(text)\u{1B}[0m" : text
  }
}
