internal import Catalogs
internal import Reporting

/// Texts with their changed words marked.
enum WordMarks {
  /// The new text with what was removed and added: in colour, or between marks as GNU wdiff sets them.
  static func text(from old: String, to new: String, style: Style) -> String {
    WordDifference(from: old, to: new).pieces.map { piece in
      let text = piece.text.printable
      switch piece.kind {
      case .same: return text
      case .removed: return style.colour ? style.paint(text, .removed) : "[-\(text)-]"
      case .added: return style.colour ? style.paint(text, .added) : "{+\(text)+}"
      }
    }.joined()
  }

  /// The new text with what was removed struck through and what was added strong, in Markdown.
  static func markdown(from old: String, to new: String) -> String {
    WordDifference(from: old, to: new).pieces.map { piece in
      switch piece.kind {
      case .same: escapedMarkdown(piece.text)
      case .removed: marked(piece.text, "~~")
      case .added: marked(piece.text, "**")
      }
    }.joined()
  }

  /// Marks must touch the words that they enclose (CommonMark 0.31.2, §6.2).
  private static func marked(_ text: String, _ mark: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard !words.isEmpty else { return text }
    let begin = text.hasPrefix(" ") ? " " : ""
    let end = text.hasSuffix(" ") ? " " : ""
    return begin + mark + escapedMarkdown(words.joined(separator: " ")) + mark + end
  }
}
