internal import Bitext

extension Check {
  /// A heading is a heading of the same level in both languages.
  static let headingLevelDiffers = Check(
    "heading-level-differs", issueType: .formatting, severity: .note,
    accepts: [
      Example("Rest", "Rust", places: .kinds(.heading(level: 2), .heading(level: 2))),
      Example("Rest", "Rust", places: .kinds(.title, .heading(level: 2))),
      Example("Rest", "Rust"),
    ],
    rejects: [
      Example("‹Rest›", "‹Rust›", places: .kinds(.heading(level: 2), .heading(level: 3))),
      Example("‹Rest›", "‹Rust›", places: .kinds(.heading(level: 2), .paragraph)),
      Example("‹Rest›", "‹Rust›", places: .kinds(.paragraph, .heading(level: 2))),
    ]
  ) { texts, _ in
    let unit = texts.unit
    guard let english = unit.sourcePlace?.kind, let dutch = unit.targetPlace?.kind,
      english != dutch, let target = unit.target
    else { return [] }
    let variant: String?
    let arguments: [String]
    switch (english, dutch) {
    // A page has one heading of the first level, for both languages: its title.
    case (.heading(level: 1), .heading), (.heading, .heading(level: 1)): return []
    case (.heading(let level), .heading(let other)):
      variant = nil
      arguments = ["\(level)", "\(other)"]
    case (.heading, .paragraph), (.heading, .listItem), (.paragraph, .heading),
      (.listItem, .heading):
      variant = english.isHeading ? "lost" : "added"
      arguments = []
    default: return []
    }
    return [
      Problem(
        variant: variant, arguments: arguments, source: unit.source.wholeRange,
        target: target.wholeRange)
    ]
  }
}

extension Block.Kind {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
