internal import Bitext
internal import Catalogs
internal import Reporting

/// Statistics for people: a row for each input, a total, and how far each has come.
struct StatisticsTable {
  private let report: StatisticsReport

  init(_ report: StatisticsReport) {
    self.report = report
  }

  /// What a unit counts as: how far its translation has come, `nil` where there is none.
  private static let stages: [TranslationUnit.State?] = [
    .final, .reviewed, .translated, .initial, nil,
  ]

  private var rows: [(name: String, statistics: CatalogStatistics)] {
    let files = report.files.map { (name: $0.file.printable, statistics: $0.value) }
    return files.count == 1
      ? files : files + [(name: Session.text("stats.total"), statistics: report.total)]
  }

  private var titles: [String] {
    [
      Session.text("stats.file"), Session.text("stats.units"), Session.text("stats.source-words"),
      Session.text("stats.target-words"),
    ] + Self.stages.map(Self.name(of:))
  }

  private static func name(of stage: TranslationUnit.State?) -> String {
    Session.text("stats.state." + (stage?.rawValue ?? "none"))
  }

  private static func units(_ statistics: CatalogStatistics, at stage: TranslationUnit.State?)
    -> Int
  {
    guard let stage else { return statistics.withoutTarget.units }
    let units = statistics.figures(in: stage).units
    return stage == .initial ? units - statistics.withoutTarget.units : units
  }

  private func cells(_ row: (name: String, statistics: CatalogStatistics)) -> [String] {
    let total = row.statistics.total
    let figures =
      [total.units, total.sourceWords, total.targetWords]
      + Self.stages.map { Self.units(row.statistics, at: $0) }
    return [row.name] + figures.map { String($0) }
  }

  /// How the English and the Dutch of all stand to each other, in words.
  private var statuses: String {
    let counts = Bitext.Status.allCases.compactMap { status -> String? in
      let units = report.total.figures(of: status).units
      return units == 0 ? nil : "\(Session.text("stats.status." + status.rawValue)) \(units)"
    }
    return counts.isEmpty ? "" : Session.text("stats.statuses", counts.joined(separator: ", "))
  }

  /// The table in Markdown.
  var markdown: String {
    let rows = rows.map { row in cells(row).map(escapedMarkdown) }
    let rules = ["---"] + titles.dropFirst().map { _ in "--:" }
    let table = ([titles, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }
    return table.joined() + (statuses.isEmpty ? "" : "\n" + statuses + "\n")
  }

  // MARK: Terminal

  /// How many blocks a bar has.
  private static let barWidth = 20

  /// The table as text, with a bar of states behind each row where there is a terminal.
  func text(style: Style, hasBars: Bool = Session.current.console.isTerminal) -> String {
    let cells = rows.map(cells)
    let widths = titles.indices.map { column in
      ([titles] + cells).map { $0[column].columns }.max() ?? 0
    }
    var lines = [style.paint(line(titles, widths), .strong)]
    for (row, cells) in zip(rows, cells) {
      let bar = hasBars ? "  " + bar(row.statistics, style) : ""
      lines.append(line(cells, widths) + bar)
    }
    if hasBars { lines += ["", legend(style)] }
    if !statuses.isEmpty { lines += ["", statuses] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    cells.enumerated().map { column, cell in
      let space = String(repeating: " ", count: max(0, widths[column] - cell.columns))
      return column == 0 ? cell + space : space + cell
    }.joined(separator: "  ")
  }

  /// A bar whose blocks stand for equal numbers of units.
  private func bar(_ statistics: CatalogStatistics, _ style: Style) -> String {
    let total = max(1, statistics.total.units)
    var (bar, units, drawn) = ("", 0, 0)
    for stage in Self.stages {
      units += Self.units(statistics, at: stage)
      let end = (units * Self.barWidth + total / 2) / total
      bar += block(of: stage, count: end - drawn, style)
      drawn = end
    }
    return bar
  }

  private func legend(_ style: Style) -> String {
    Self.stages.map { block(of: $0, count: 1, style) + " " + Self.name(of: $0) }
      .joined(separator: "  ")
  }

  /// Blocks that are told apart without colours too.
  private func block(of stage: TranslationUnit.State?, count: Int, _ style: Style) -> String {
    let (block, accent): (Character, Style.Accent) =
      switch stage {
      case .final: ("█", .good)
      case .reviewed: ("▓", .good)
      case .translated: ("▒", .good)
      case .initial: ("░", .warning)
      case nil: ("·", .faint)
      }
    return style.paint(String(repeating: block, count: count), accent)
  }
}
