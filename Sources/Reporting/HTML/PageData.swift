internal import Bitext

/// Writes what a page shows as the JSON that its script reads; `data.js` says what stands where.
///
/// Most is written as lists without names, and what comes back often by its number, so that the page is not much
/// larger than the texts in it.
struct PageData {
  private let page: ReportPage
  private var checks = Numbering()
  private var messages = Numbering()
  private var codes = Numbering()
  private var concepts = Numbering()
  private var values = Numbering()
  private var kinds = Numbering()

  init(_ page: ReportPage) {
    self.page = page
    page.rules.forEach { checks.number(of: $0.name) }
  }

  /// The data.
  ///
  /// - Complexity: O(n), where n is the length of the texts.
  static func bytes(of page: ReportPage) -> [UInt8] {
    var data = PageData(page)
    var json = CompactJSON()
    json.object { json in
      json.key("version")
      json.value(page.toolVersion)
      json.key("posts")
      json.array { json in
        var keys = Numbering()
        for post in page.posts { data.write(post, keys.uniqueName(of: post.file.name), &json) }
      }
      data.writeLists(&json)
    }
    return json.bytes
  }

  /// What the posts name by number, once they are written.
  private func writeLists(_ json: inout CompactJSON) {
    json.key("checks")
    let summaries = Dictionary(page.rules.map { ($0.name, $0.summary) }) { $1 }
    json.array { json in
      for name in checks.names {
        json.value([name] + (summaries[name].map { [$0.key] + $0.arguments } ?? []))
      }
    }
    json.key("messages")
    json.value(messages.names)
    json.key("values")
    json.value(values.names)
    json.key("kinds")
    json.value(kinds.names)
    json.key("codes")
    json.value(codes.names)
    json.key("concepts")
    json.array { json in
      for name in concepts.names {
        if let concept = Int(name).flatMap({ page.concepts[$0] }) { write(concept, &json) }
      }
    }
    json.key("negations")
    json.array { json in
      json.value(page.negations[.english] ?? [])
      json.value(page.negations[.dutch] ?? [])
    }
    json.key("sentences")
    json.object { json in
      for language in [Language.english, .dutch] {
        json.key(language.tag)
        PageSentences(language: language).write(messages.names, page.rules, &json)
      }
    }
  }

  private func write(_ concept: ReportPage.Concept, _ json: inout CompactJSON) {
    json.array { json in
      json.value(concept.english)
      json.value(concept.dutch)
      json.value(concept.forbidden)
      json.value(concept.definitions[.english] ?? "")
      json.value(concept.definitions[.dutch] ?? "")
    }
  }

  // MARK: Posts

  private mutating func write(
    _ post: ReportPage.Post, _ key: String, _ json: inout CompactJSON
  ) {
    let units = post.file.catalog.units
    let prefix = Self.commonPrefix(of: units.map(\.id))
    let findings = Dictionary(grouping: post.file.findings, by: \.unit)
    let known = Set(units.map(\.id))
    json.array { json in
      json.value(post.file.name)
      json.value(key)
      json.value(prefix)
      json.array { json in
        for (index, unit) in units.enumerated() {
          let marks = index < post.marks.count ? post.marks[index] : UnitMarks()
          write(unit, prefix, marks, findings[unit.id] ?? [], &json)
        }
      }
      let others = post.file.findings.filter { !known.contains($0.unit) }
      json.array { json in
        let empty = TranslationUnit(id: "", source: "")
        let texts = PageTexts(empty)
        for finding in others { write(finding, texts, &json) }
      }
    }
  }

  /// What all ids begin with, up to and with a hyphen; empty for fewer than two.
  private static func commonPrefix(of ids: [String]) -> String {
    guard ids.count > 1, var prefix = ids.first.map({ Array($0.utf8) }) else { return "" }
    for id in ids {
      var length = 0
      for (left, right) in zip(prefix, id.utf8) {
        guard left == right else { break }
        length += 1
      }
      prefix.removeSubrange(length...)
    }
    let hyphen = prefix.lastIndex(of: UInt8(ascii: "-"))
    return String(decoding: prefix.prefix(hyphen.map { $0 + 1 } ?? 0), as: UTF8.self)
  }

  private mutating func write(
    _ unit: TranslationUnit, _ prefix: String, _ marks: UnitMarks, _ findings: [Finding],
    _ json: inout CompactJSON
  ) {
    let texts = PageTexts(unit)
    let lists: [[Int]] = [
      steps(marks.source, texts.source, isDutch: false),
      steps(marks.target, texts.target, isDutch: true), steps(marks.sentences, texts),
      codes(of: unit.source, texts.source), codes(of: unit.target ?? "", texts.target),
    ]
    json.array { json in
      json.value(String(decoding: unit.id.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
      json.value(
        number(of: unit.sourcePlace ?? unit.targetPlace ?? TranslationUnit.Place(kind: .paragraph)))
      json.value(Self.number(of: unit.status))
      json.value(Int((100 * unit.confidence).rounded()))
      json.value(unit.source.text)
      json.value(unit.target?.text ?? "")
      // What is empty at the end is left out.
      let last =
        findings.isEmpty ? lists.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0 : lists.count
      for list in lists.prefix(last) { json.value(list) }
      if !findings.isEmpty {
        json.array { json in findings.forEach { write($0, texts, &json) } }
      }
    }
  }

  /// Terms with where each begins, counted from the end of the one before, and its length.
  private mutating func steps(
    _ terms: [UnitMarks.Term], _ offsets: UTF16Offsets, isDutch: Bool
  ) -> [Int] {
    var end = 0
    return terms.flatMap { term in
      let concept = concepts.number(of: String(term.concept))
      return [concept] + (isDutch ? [term.term] : []) + offsets.step(from: &end, term.range)
    }
  }

  /// Pairs of sentences, counted in the same way.
  private func steps(_ pairs: [UnitMarks.Sentences], _ texts: PageTexts) -> [Int] {
    var ends = (source: 0, target: 0)
    return pairs.flatMap { pair in
      texts.source.step(from: &ends.source, pair.source)
        + texts.target.step(from: &ends.target, pair.target)
    }
  }

  /// Four numbers a code: where it stands, 0 to open, 1 to close, 2 alone, its number, and that of its markup.
  private mutating func codes(of text: InlineText, _ offsets: UTF16Offsets) -> [Int] {
    text.codes.flatMap { code in
      let kind =
        switch code.kind {
        case .opening: 0
        case .closing: 1
        case .standalone: 2
        }
      return [offsets.offset(code.offset), kind, code.number, codes.number(of: code.original)]
    }
  }

  private mutating func write(_ finding: Finding, _ texts: PageTexts, _ json: inout CompactJSON) {
    let severity =
      switch finding.severity {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    json.array { json in
      json.value(checks.number(of: finding.check))
      json.value(severity)
      json.value(messages.number(of: finding.message.key))
      json.value(finding.message.arguments.map { values.number(of: $0) })
      json.value(finding.sourceHighlight.map(texts.source.offsets) ?? [])
      json.value(finding.targetHighlight.map(texts.target.offsets) ?? [])
      json.value(finding.location.map { [$0.line, $0.column] } ?? [])
      if let suggestion = finding.suggestion { json.value(suggestion) }
    }
  }

  // MARK: Numbers for names

  private static func number(of status: Bitext.Status) -> Int {
    switch status {
    case .ok: 0
    case .missingDutch: 1
    case .missingEnglish: 2
    case .untranslated: 3
    case .same: 4
    }
  }

  /// What a text is, and for a list item 32 for each list around its own.
  private mutating func number(of place: TranslationUnit.Place) -> Int {
    let isItem = place.kind == .listItem || place.kind == .paragraph && place.list != nil
    let kind = isItem ? Block.Kind.listItem : place.kind
    return kinds.number(of: kind.name) + (isItem ? 32 * max(0, (place.list?.depth ?? 1) - 1) : 0)
  }
}

/// Numbers for names, in the order in which they come.
struct Numbering {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of a name, from 0.
  @discardableResult
  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The name of a post, with a number behind it where another post has the same.
  mutating func uniqueName(of file: String) -> String {
    let name = PostName.name(of: file)
    var unique = name
    var count = 1
    while numbers[unique] != nil {
      count += 1
      unique = "\(name)-\(count)"
    }
    number(of: unique)
    return unique
  }
}
