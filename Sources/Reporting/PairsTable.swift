public import Bitext

/// English and Dutch side by side, as `tweetal demo` and `tweetal align` show them on a terminal.
public struct PairsTable: Hashable, Sendable {
  /// A pair of texts; one side is empty where its counterpart is missing.
  public struct Row: Hashable, Sendable {
    /// How the sides stand to each other.
    public var status: Bitext.Status
    /// The probability that they belong together, 0 to 1.
    public var confidence: Double
    /// The English paragraphs.
    public var english: [String]
    /// The Dutch paragraphs.
    public var dutch: [String]

    /// Creates a row.
    public init(status: Bitext.Status, confidence: Double, english: [String], dutch: [String]) {
      self.status = status
      self.confidence = confidence
      self.english = english
      self.dutch = dutch
    }
  }

  /// The pairs in reading order.
  public var rows: [Row]

  /// Creates a table.
  public init(rows: [Row]) {
    self.rows = rows
  }

  /// The links of a bitext as a table.
  public init(_ bitext: Bitext) {
    let blocks = bitext.post.blocks
    rows = bitext.links.map { link in
      Row(
        status: link.status, confidence: link.confidence,
        english: link.english.map { blocks[$0].text }, dutch: link.dutch.map { blocks[$0].text })
    }
  }

  /// The table as text: a mark for the status, the confidence, and two columns that fill the style's width.
  ///
  /// - Complexity: O(n), where n is the length of the texts.
  public func text(interface: Interface, style: Style) -> String {
    let layout = Layout(interface: interface, style: style)
    return (layout.heading + rows.flatMap(layout.lines)).joined(separator: "\n") + "\n"
  }
}

private struct Layout {
  let interface: Interface
  let style: Style

  private let gutter = " │ "

  /// The columns before the English: a mark, the confidence, spaces.
  private let margin = 8

  init(interface: Interface, style: Style) {
    self.interface = interface
    self.style = style
  }

  /// The width of each of the two texts.
  private var width: Int { max(16, (style.width - margin - gutter.columns) / 2) }

  var heading: [String] {
    let english = style.paint(padded(interface.text("table.english")), .strong)
    return [line("", english, style.paint(interface.text("table.dutch"), .strong))]
  }

  /// The lines of a row, an empty one before them.
  func lines(of row: PairsTable.Row) -> [String] {
    let english = cell(row.english, ifEmpty: "table.no-english")
    let dutch = cell(row.dutch, ifEmpty: "table.no-dutch")
    let label = "\(mark(row.status)) \(percentage(row.confidence))"
    var lines = [line("", padded(""), "")]
    for index in 0..<max(english.count, dutch.count) {
      let left = padded(index < english.count ? english[index] : "")
      let right = index < dutch.count ? dutch[index] : ""
      lines.append(
        line(
          index == 0 ? label : "", row.english.isEmpty ? style.paint(left, .error) : left,
          row.dutch.isEmpty ? style.paint(right, .error) : right, accent(row.status)))
    }
    return lines
  }

  private func line(
    _ label: String, _ left: String, _ right: String, _ accent: Style.Accent = .faint
  ) -> String {
    let space = String(repeating: " ", count: margin - label.columns)
    let line = style.paint(label, accent) + space + left + style.paint(gutter, .faint) + right
    return style.colour ? line : line.trimmingTrailingSpaces
  }

  /// The paragraphs of a cell wrapped, or what is missing there.
  private func cell(_ paragraphs: [String], ifEmpty key: String) -> [String] {
    let texts = paragraphs.isEmpty ? [interface.text(key)] : paragraphs
    return texts.flatMap { wrapped($0, to: width) }
  }

  private func padded(_ text: String) -> String {
    text + String(repeating: " ", count: max(0, width - text.columns))
  }

  private func mark(_ status: Bitext.Status) -> String {
    switch status {
    case .ok: "✓"
    case .same: "="
    case .untranslated: "!"
    case .missingDutch, .missingEnglish: "✗"
    }
  }

  private func accent(_ status: Bitext.Status) -> Style.Accent {
    switch status {
    case .ok, .same: .good
    case .untranslated, .missingDutch, .missingEnglish: .error
    }
  }

  private func percentage(_ probability: Double) -> String {
    let percent = String(Int((min(max(probability, 0), 1) * 100).rounded()))
    return String(repeating: " ", count: 3 - percent.utf8.count) + percent + "%"
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    let end = utf8.lastIndex { $0 != 0x20 }.map(utf8.index(after:)) ?? startIndex
    return String(self[..<end])
  }
}
