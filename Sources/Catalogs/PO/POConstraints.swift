internal import Bitext

extension Violation.Rule {
  /// Two entries have one `msgid` in one context: 1 the `msgid`, 2 the line of the first.
  static let entryRepeated = Violation.Rule("entry-repeated")
  /// There is no header entry, or its `Content-Type` names no encoding.
  static let charsetMissing = Violation.Rule("charset-missing")
  /// The header does not say how many plural forms there are, but an entry has some.
  static let pluralFormsMissing = Violation.Rule("plural-forms-missing")
  /// An entry has another number of plural forms than the header says: 1 the number, 2 the one that the header says.
  static let pluralFormsDiffer = Violation.Rule("plural-forms-differ")
  /// A text begins or ends with a line break, its translation does not, or the other way round: 1 `\n…` or `…\n`.
  static let lineBreakDiffers = Violation.Rule("line-break-differs")
  /// The directives of a translation are not those of the text: 1 the text's, 2 the translation's.
  static let directivesDiffer = Violation.Rule("directives-differ")
  /// Something in a translation looks like a directive and is none: 1 it, 2 the flag that says what directives there are.
  static let directiveMalformed = Violation.Rule("directive-malformed")
  /// `msgstr` has a number, but the entry has no plural: 1 the number.
  static let pluralIndexUnexpected = Violation.Rule("plural-index-unexpected")
  /// `msgstr` has another number than the one that comes next, or none: 1 what stands there, 2 what is to stand there.
  static let pluralIndexOrder = Violation.Rule("plural-index-order")
  /// `Plural-Forms` holds what gettext does not read: 1 what.
  static let pluralFormsMalformed = Violation.Rule("plural-forms-malformed")
  /// The expression for plurals divides by zero: 1 the number for which it does.
  static let pluralFormsDivision = Violation.Rule("plural-forms-division")
  /// The expression for plurals gives a form that there is not: 1 the number, 2 the form, 3 how many there are.
  static let pluralFormsRange = Violation.Rule("plural-forms-range")
  /// What a text was before stands behind a keyword of its entry.
  static let previousTextLate = Violation.Rule("previous-text-late")
  /// The file begins with a byte order mark.
  static let byteOrderMark = Violation.Rule("byte-order-mark")
}

/// What gettext demands of a PO file, as `msgfmt --check` tells it (gettext manual, "Invoking the msgfmt Program").
struct POConstraints {
  private static let header = "gettext: Header Entry"
  private static let plurals = "gettext: Plural forms"
  private static let check = "gettext: msgfmt --check"
  private static let entries = "gettext: PO Files"

  private let bytes: [UInt8]
  private let file: String
  private var found: [Violation] = []

  /// Every violation in a file, in its order.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func violations(in bytes: [UInt8], file: String) -> [Violation] {
    var constraints = POConstraints(bytes: bytes, file: file)
    do throws(InputError) {
      let entries = try POReader.entries(of: bytes, file: file)
      constraints.checkFile(entries)
    } catch {
      return [Violation(error)]
    }
    return constraints.found
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private mutating func report(
    _ rule: Violation.Rule, _ clause: String, at place: SourceRange, _ arguments: String...
  ) {
    found.append(Violation(rule, clause: clause, at: place, arguments))
  }

  private mutating func checkFile(_ entries: [POEntry]) {
    if bytes.byteOrderMarkLength > 0 {
      report(.byteOrderMark, Self.entries, at: SourceRange(file: file))
    }
    let header = entries.first { $0.isHeader }
    let fields = POHeader(header?.translations.first?.bytes ?? [])
    let text = bytes.dropFirst(bytes.byteOrderMarkLength)
    if ["", "CHARSET"].contains(fields.charset), text.contains(where: { $0 >= 0x80 }) {
      report(.charsetMissing, Self.header, at: header?.source.range ?? SourceRange(file: file))
    }
    let forms = PluralForms(fields["Plural-Forms"] ?? "")
    if let header { checkForms(forms, of: header) }
    checkRepetitions(entries)
    for entry in entries {
      checkOrder(entry)
      if entry.isHeader || entry.comments.isFuzzy { continue }
      checkPlurals(entry, forms)
      checkTexts(entry, forms)
    }
    found = found.enumerated().sorted { left, right in
      (left.element.line ?? 0, left.element.column ?? 0, left.offset)
        < (right.element.line ?? 0, right.element.column ?? 0, right.offset)
    }.map(\.element)
  }

  // MARK: Entries

  private mutating func checkRepetitions(_ entries: [POEntry]) {
    var seen: [[UInt8]: Int] = [:]
    for entry in entries {
      // A context of no bytes is not the same as none.
      let key = (entry.context.map { $0.bytes + [4] } ?? []) + entry.source.bytes
      if let line = seen[key] {
        report(
          .entryRepeated, Self.check, at: entry.source.range,
          String(decoding: entry.source.bytes.prefix(60), as: UTF8.self), String(line))
      } else {
        seen[key] = entry.source.range.line
      }
    }
  }

  /// What a text was before stands before the keywords, and forms of a plural are counted from 0.
  private mutating func checkOrder(_ entry: POEntry) {
    let start = (entry.context ?? entry.source).range.offset
    for comment in entry.commentLines
    where comment.line.first == UInt8(ascii: "|") && comment.range.offset > start {
      report(.previousTextLate, Self.entries, at: comment.range)
    }
    for (number, translation) in entry.translations.enumerated() {
      if entry.plural == nil {
        guard let index = translation.index else { continue }
        report(.pluralIndexUnexpected, Self.plurals, at: translation.range, String(index))
      } else if translation.index != number {
        let found = translation.index.map { "msgstr[\($0)]" } ?? "msgstr"
        report(
          .pluralIndexOrder, Self.plurals, at: translation.range, found, "msgstr[\(number)]")
      }
    }
  }

  // MARK: Plurals

  private mutating func checkForms(_ forms: PluralForms, of header: POEntry) {
    let place = place(of: "plural-forms", in: header)
    if let malformed = forms.malformed {
      report(.pluralFormsMalformed, Self.plurals, at: place, malformed)
    }
    if let number = forms.dividingByZero {
      report(.pluralFormsDivision, Self.plurals, at: place, String(number))
    }
    if let (number, form) = forms.outOfRange {
      report(
        .pluralFormsRange, Self.plurals, at: place, String(number), String(form),
        String(forms.count ?? 0))
    }
  }

  /// Where a field stands in the header; where the header begins, if it is not written as it is.
  private func place(of field: String, in header: POEntry) -> SourceRange {
    let range = header.translations.first?.range ?? header.source.range
    let text = bytes[range.offset..<min(range.offset + range.length, bytes.count)]
    let key = Array(field.utf8)
    let found = text.indices.first { index in
      text[index...].prefix(key.count).map { $0 | 0x20 }.elementsEqual(key)
    }
    guard let found else { return range }
    let before = text[..<found]
    guard let lineEnd = before.lastIndex(where: { $0 == 0x0A }) else { return range }
    let line = range.line + before.count { $0 == 0x0A }
    return SourceRange(
      file: file, offset: found, length: key.count, line: line, column: found - lineEnd)
  }

  private mutating func checkPlurals(_ entry: POEntry, _ forms: PluralForms) {
    guard entry.plural != nil, entry.translations.contains(where: { !$0.bytes.isEmpty }) else {
      return
    }
    let place = entry.translations[0].range
    guard let count = forms.count, forms.expression != nil else {
      // What cannot be read has been told.
      if forms.malformed == nil { report(.pluralFormsMissing, Self.plurals, at: place) }
      return
    }
    if entry.translations.count == count { return }
    report(
      .pluralFormsDiffer, Self.plurals, at: place, String(entry.translations.count), String(count))
  }

  // MARK: Texts

  private mutating func checkTexts(_ entry: POEntry, _ forms: PluralForms) {
    if let plural = entry.plural { checkLineBreaks(entry.source, plural) }
    for translation in entry.translations { checkLineBreaks(entry.source, translation) }
    let flags = entry.comments.metadata.filter {
      $0.category == PONames.category && $0.type == PONames.flag
    }.map(\.value)
    for language in FormatDirectives.Language.allCases where flags.contains(language.rawValue) {
      checkDirectives(of: entry, language, forms)
    }
  }

  private mutating func checkDirectives(
    of entry: POEntry, _ language: FormatDirectives.Language, _ forms: PluralForms
  ) {
    let wanted = FormatDirectives(in: (entry.plural ?? entry.source).bytes, language)
    // Of a text that is none of the language nothing can be asked.
    guard wanted.malformed == nil else { return }
    for (index, translation) in entry.translations.enumerated() where !translation.bytes.isEmpty {
      let given = FormatDirectives(in: translation.bytes, language)
      if let malformed = given.malformed {
        report(
          .directiveMalformed, Self.check, at: translation.range, malformed, language.rawValue)
        continue
      }
      let mayLeaveOut = entry.plural != nil && forms.isForFewNumbers(index)
      if given.fit(wanted, leavingOut: mayLeaveOut) { continue }
      report(
        .directivesDiffer, Self.check, at: translation.range, "\(wanted)", "\(given)")
    }
  }

  private mutating func checkLineBreaks(_ source: POEntry.Text, _ other: POEntry.Text) {
    guard !source.bytes.isEmpty, !other.bytes.isEmpty else { return }
    if (source.bytes.first == 0x0A) != (other.bytes.first == 0x0A) {
      report(.lineBreakDiffers, Self.check, at: other.range, #"\n…"#)
    }
    if (source.bytes.last == 0x0A) != (other.bytes.last == 0x0A) {
      report(.lineBreakDiffers, Self.check, at: other.range, #"…\n"#)
    }
  }
}
