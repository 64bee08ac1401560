internal import Bitext

extension Check {
  /// The markup of the English is in the Dutch: every link, image and emphasis once, opened and closed.
  static let inlineCodes = Check(
    "inline-codes", issueType: .markup, severity: .error,
    when: .codes,
    accepts: [
      Example("Take <b>two</b> tablets.", "Neem <b>twee</b> tabletten."),
      Example("Read <em>this</em>.", "Lees <i>dit</i>."),
      Example(
        "See <a href=\"/en\">our page</a> or <img src=\"a.png\"/>.",
        "Zie <img src=\"a.png\"/> of <a href=\"/nl\">onze pagina</a>."),
    ],
    rejects: [
      Example("See <a href=\"/en\">‹our page›</a>.", "Zie onze pagina."),
      Example("Take <b>‹two›</b> tablets.", "Neem twee tabletten."),
      Example("See <img src=\"a.png\"/>‹›below.", "Zie hieronder."),
      Example("Take two tablets.", "Neem <b>‹twee›</b> tabletten."),
      Example("Take <b>two</b> tablets.", "Neem <b>‹›twee tabletten."),
      Example("Take <b>two</b> tablets.", "Neem twee‹›</b> tabletten."),
    ]
  ) { texts, _ in
    guard let texts = texts.comparison else { return [] }
    let source = MarkupSpan.all(in: texts.source)
    let target = MarkupSpan.all(in: texts.target)

    let missing = source.leftOver(after: target).map { span in
      Problem(
        variant: "missing", arguments: [span.original], severity: span.severity,
        source: span.range)
    }
    let added = target.leftOver(after: source).map { span in
      Problem(
        variant: "added", arguments: [span.original], severity: span.severity,
        target: span.range)
    }
    let sourceIsBalanced = source.allSatisfy(\.isBalanced)
    let unbalanced = target.filter { sourceIsBalanced && !$0.isBalanced }.map { span in
      Problem(variant: "unbalanced", arguments: [span.original], target: span.range)
    }
    return missing + added + unbalanced
  }
}

/// A piece of markup with what it stands around: an opening and its closing code, or a lone code.
private struct MarkupSpan {
  /// The markup as written: the opening code's, where there is one.
  var original: String
  /// What must be the same on both sides.
  var name: String
  var purpose: InlineCode.Purpose
  var range: Range<Int>
  var isBalanced: Bool

  /// The spans of a text by the place of their first code.
  static func all(in text: InlineText) -> [MarkupSpan] {
    var spans: [MarkupSpan] = []
    // A code may stand inside itself where a translator used it twice.
    var open: [Int: [Int]] = [:]
    for code in text.codes {
      if code.kind == .closing, let index = open[code.number]?.popLast() {
        spans[index].range = spans[index].range.lowerBound..<code.offset
        spans[index].isBalanced = true
        continue
      }
      if code.kind == .opening { open[code.number, default: []].append(spans.count) }
      spans.append(
        MarkupSpan(
          original: written(code), name: name(of: code), purpose: code.purpose,
          range: code.offset..<code.offset, isBalanced: code.kind == .standalone))
    }
    return spans
  }

  /// A lost link or image is a lost function; lost emphasis a matter of form; a lost style mostly none.
  var severity: Finding.Severity {
    switch (purpose, name) {
    case (_, "span"), (_, "font"): .note
    case (.formatting, _): .warning
    default: .error
    }
  }

  /// The code as a message names it: its markup, or its number where no markup is known.
  private static func written(_ code: InlineCode) -> String {
    code.original.isEmpty ? "<\(code.kind == .closing ? "/" : "")\(code.number)>" : code.original
  }

  /// The element's name, bold and emphasis under one name each; other codes as they are written.
  private static func name(of code: InlineCode) -> String {
    switch elementName(ofTag: code.original) {
    case "": code.original
    case "strong": "b"
    case "em": "i"
    case let name: name
    }
  }
}

extension [MarkupSpan] {
  /// The spans that have no counterpart among the others, in their order.
  fileprivate func leftOver(after others: [MarkupSpan]) -> [MarkupSpan] {
    var available: [String: Int] = [:]
    for other in others { available[other.name, default: 0] += 1 }
    return filter { span in
      guard let count = available[span.name], count > 0 else { return true }
      available[span.name] = count - 1
      return false
    }
  }
}
