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
}

/// What gettext demands of a PO file, as `msgfmt --check` tells it (gettext manual, "Invoking the msgfmt Program").
enum POConstraints {
  private static let header = "gettext: Header Entry"
  private static let plurals = "gettext: Plural forms"
  private static let check = "gettext: msgfmt --check"

  /// Every violation in a file, in its order.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func violations(in bytes: [UInt8], file: String) -> [Violation] {
    do throws(InputError) {
      let entries = try POReader.entries(of: bytes, file: file)
      return violations(in: entries, hasOnlyASCII: bytes.allSatisfy { $0 < 0x80 }, file: file)
    } catch {
      return [Violation(error)]
    }
  }

  private static func violations(
    in entries: [POEntry], hasOnlyASCII: Bool, file: String
  ) -> [Violation] {
    let fields = entries.first { $0.isHeader }
    let text = String(decoding: fields?.translations.first?.bytes ?? [], as: UTF8.self)
    var found: [Violation] = []
    let isCharsetNamed = text.utf8.count > 0 && value(after: "charset=", in: text) != nil
    if !hasOnlyASCII, !isCharsetNamed {
      let place = fields?.source.range ?? SourceRange(file: file)
      found.append(Violation(.charsetMissing, clause: header, at: place, []))
    }
    let count = value(after: "nplurals=", in: text).flatMap(Int.init)
    var seen: [[UInt8]: Int] = [:]
    for entry in entries {
      // A context of no bytes is not the same as none.
      let key = (entry.context.map { $0.bytes + [4] } ?? []) + entry.source.bytes
      if let line = seen[key] {
        found.append(
          Violation(
            .entryRepeated, clause: check, at: entry.source.range,
            [String(decoding: entry.source.bytes.prefix(60), as: UTF8.self), String(line)]))
      } else {
        seen[key] = entry.source.range.line
      }
      if entry.isHeader || entry.comments.isFuzzy { continue }
      checkPlurals(entry, count, &found)
      checkTexts(entry, &found)
    }
    return found
  }

  /// The word after a key of the header; `nil` where it is absent or the placeholder of a template.
  private static func value(after key: String, in header: String) -> String? {
    let (bytes, wanted) = (Array(header.utf8), Array(key.utf8))
    guard
      let start = bytes.indices.first(where: { index in
        bytes[index...].prefix(wanted.count).map { $0 | 0x20 }
          .elementsEqual(wanted.map { $0 | 0x20 })
      })
    else { return nil }
    let word = bytes[(start + wanted.count)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") }
    let value = String(decoding: word, as: UTF8.self)
    return value.isEmpty || value == "CHARSET" || value == "INTEGER" ? nil : value
  }

  // MARK: Plurals

  private static func checkPlurals(
    _ entry: POEntry, _ count: Int?, _ found: inout [Violation]
  ) {
    guard entry.plural != nil, entry.translations.contains(where: { !$0.bytes.isEmpty }) else {
      return
    }
    let place = entry.translations[0].range
    guard let count else {
      found.append(Violation(.pluralFormsMissing, clause: plurals, at: place, []))
      return
    }
    if entry.translations.count == count { return }
    found.append(
      Violation(
        .pluralFormsDiffer, clause: plurals, at: place,
        [String(entry.translations.count), String(count)]))
  }

  // MARK: Texts

  private static func checkTexts(_ entry: POEntry, _ found: inout [Violation]) {
    let isFormat = entry.comments.metadata.contains {
      $0.category == PONames.category && $0.type == PONames.flag && $0.value == "c-format"
    }
    if let plural = entry.plural { checkLineBreaks(entry.source, plural, &found) }
    for (index, translation) in entry.translations.enumerated() where !translation.bytes.isEmpty {
      checkLineBreaks(entry.source, translation, &found)
      guard isFormat else { continue }
      let wanted = CDirective.all(in: (entry.plural ?? entry.source).bytes)
      let given = CDirective.all(in: translation.bytes)
      // One form of several may say the number in words.
      let isRight =
        wanted == given
        || (entry.plural != nil && index == 0 && given.allSatisfy(wanted.contains))
      if isRight { continue }
      found.append(
        Violation(
          .directivesDiffer, clause: check, at: translation.range,
          [list(of: wanted), list(of: given)]))
    }
  }

  private static func list(of directives: [CDirective]) -> String {
    directives.isEmpty ? "–" : directives.map(\.description).joined(separator: " ")
  }

  private static func checkLineBreaks(
    _ source: POEntry.Text, _ other: POEntry.Text, _ found: inout [Violation]
  ) {
    guard !source.bytes.isEmpty, !other.bytes.isEmpty else { return }
    if (source.bytes.first == 0x0A) != (other.bytes.first == 0x0A) {
      found.append(
        Violation(.lineBreakDiffers, clause: check, at: other.range, [#"\n…"#]))
    }
    if (source.bytes.last == 0x0A) != (other.bytes.last == 0x0A) {
      found.append(
        Violation(.lineBreakDiffers, clause: check, at: other.range, [#"…\n"#]))
    }
  }
}

/// A directive of C's `printf`: the argument that it takes, and as what.
struct CDirective: Hashable, CustomStringConvertible {
  var argument: Int
  var conversion: String

  var description: String { "%\(argument)$\(conversion)" }

  /// The directives of a text by their arguments; `%%` is none.
  ///
  /// - Complexity: O(*n* + *d* log *d*) for *n* bytes with *d* directives.
  static func all(in text: [UInt8]) -> [CDirective] {
    var directives: [CDirective] = []
    var next = 1
    var index = 0
    while let percent = text[index...].firstIndex(of: UInt8(ascii: "%")) {
      index = percent + 1
      if index < text.count, text[index] == UInt8(ascii: "%") {
        index += 1
        continue
      }
      let digits = text[index...].prefix { (0x30...0x39).contains($0) }
      var argument: Int?
      if digits.endIndex < text.count, text[digits.endIndex] == UInt8(ascii: "$") {
        argument = Int(String(decoding: digits, as: UTF8.self))
        index = digits.endIndex + 1
      }
      let flags = text[index...].prefix { Array(" #+-'0123456789.*I".utf8).contains($0) }
      let length = text[flags.endIndex...].prefix { Array("hlqLjzt".utf8).contains($0) }
      guard length.endIndex < text.count,
        Array("diouxXeEfFgGaAcspnCSm".utf8).contains(text[length.endIndex])
      else { continue }
      let stars = argument == nil ? flags.count { $0 == UInt8(ascii: "*") } : 0
      next += stars
      index = length.endIndex + 1
      directives.append(
        CDirective(
          argument: argument ?? next,
          conversion: String(decoding: text[length.startIndex..<index], as: UTF8.self)))
      if argument == nil { next += 1 }
    }
    return directives.sorted { ($0.argument, $0.conversion) < ($1.argument, $1.conversion) }
  }
}
