import Bitext
import Catalogs

/// What must hold of whatever bytes the reader of a catalog format is given.
struct CatalogProperties {
  let format: CatalogFormat

  /// What does not hold; empty where all does.
  ///
  /// - Complexity: O(*n* · *f*), where *n* is the number of bytes and *f* of formats.
  func violations(of bytes: [UInt8]) -> [String] {
    _ = CatalogFormat.detect(file: "", bytes: bytes)
    do throws(InputError) {
      let catalog = try format.read(bytes, file: Self.file, languages: .any)
      return violations(in: catalog, from: bytes)
        + CatalogFormat.all.filter { $0.role == .bilingual }.flatMap {
          violations(ofWriting: catalog, as: $0)
        }
        + violations(ofUpdating: bytes, with: catalog)
    } catch {
      return ErrorProperties.violations(of: error, file: Self.file, bytes: bytes)
    }
  }

  private static let file = "input"

  // MARK: Reading

  private func violations(in catalog: Catalog, from bytes: [UInt8]) -> [String] {
    var violations: [String] = []
    if Set(catalog.units.map { Array($0.id.utf8) }).count != catalog.units.count {
      violations.append("two units have one id")
    }
    for unit in catalog.units {
      for text in [unit.source, unit.target].compactMap(\.self) where !text.hasCodesInPlace {
        violations.append("a code of \(unit.id) stands outside the text or inside a character")
      }
      for range in [unit.sourceRange, unit.targetRange].compactMap(\.self)
      where range.offset < 0 || range.length < 0 || range.offset + range.length > bytes.count {
        violations.append("\(unit.id) stands outside the file")
      }
      if unit.target == InlineText("") { violations.append("\(unit.id) has an empty target") }
    }
    return violations
  }

  // MARK: Writing

  /// Written in any format, the units come back, and are then written as they were.
  ///
  /// Ids that differ only in what XML cannot hold need not be told apart, nor two languages that are neither English
  /// nor Dutch, of which a format that names its texts by language holds one.
  private func violations(ofWriting catalog: Catalog, as other: CatalogFormat) -> [String] {
    let ids = Set(catalog.units.map { UnitRecord.writable($0.id) })
    guard ids.count == catalog.units.count, catalog.sourceLanguage != catalog.targetLanguage
    else { return [] }
    let written = other.write(catalog)
    do throws(InputError) {
      let read = try other.read(written, file: "output", languages: .any)
      let wanted = other.name == "po" ? Self.namedByPlace(catalog.units) : catalog.units
      var violations = UnitRecord.differences(wanted, read.units).map {
        "\(format.name) to \(other.name): \($0)"
      }
      let again = other.write(read)
      if again != written {
        let place = zip(written, again).prefix { $0 == $1 }.count
        violations.append(
          "\(other.name) is not written twice with the same bytes:"
            + " \(Self.excerpt(of: written, at: place)), then \(Self.excerpt(of: again, at: place))"
        )
      }
      return violations
    } catch {
      return ["\(other.name) does not read what it has written: \(error)"]
    }
  }

  /// The units as a PO file names them: one that it knows without a context, and calls by a place, is called by that where it stands.
  private static func namedByPlace(_ units: [TranslationUnit]) -> [TranslationUnit] {
    units.enumerated().map { index, unit in
      let hasNoContext = unit.metadata.contains {
        $0.category == "po" && $0.type == "context" && $0.value.isEmpty
      }
      guard hasNoContext, unit.id.hasPrefix("u"), Int(unit.id.dropFirst()) != nil else {
        return unit
      }
      var named = unit
      named.id = "u\(index + 1)"
      return named
    }
  }

  private static func excerpt(of bytes: [UInt8], at place: Int) -> String {
    String(decoding: bytes[max(0, place - 20)...].prefix(60), as: UTF8.self).debugDescription
  }

  // MARK: Updating

  /// Put into its own file, an unchanged catalog changes nothing, and a changed one its units.
  private func violations(ofUpdating bytes: [UInt8], with catalog: Catalog) -> [String] {
    guard format.updatesInPlace else { return [] }
    do throws(InputError) {
      var violations: [String] = []
      if try format.update(bytes, file: Self.file, with: catalog) != bytes {
        violations.append("\(format.name) changes a file when nothing has changed")
      }
      let changed = changed(catalog, holdingStates: holdsStates(bytes))
      let updated = try format.update(bytes, file: Self.file, with: changed)
      let read = try format.read(updated, file: Self.file, languages: .any)
      // A `msgstr` begins and ends with a line break where the `msgid`, which stays, does.
      let (wanted, found) = (
        changed.units.map(\.withoutLineBreaksAtEnds), read.units.map(\.withoutLineBreaksAtEnds)
      )
      return violations
        + UnitRecord.differences(wanted, found).map { "\(format.name), updated: \($0)" }
    } catch {
      return ["\(format.name) cannot update what it has read: \(error)"]
    }
  }

  /// The catalog with another translation in every other unit, which has been looked at where the format can say so.
  ///
  /// The forms of a plural, which are one entry of a PO file, hold one state together.
  private func changed(_ catalog: Catalog, holdingStates: Bool) -> Catalog {
    var changed = catalog
    for index in changed.units.indices {
      let facts = changed.units[index].metadata
      let isForm = facts.contains { $0.category == "po" && $0.type == "plural" }
      if index % 2 == 0 { changed.units[index].target = "Anders <&" }
      if isForm || index % 2 == 0 {
        changed.units[index].state = holdingStates ? .reviewed : .translated
      }
    }
    return changed
  }

  /// Whether a file has a place for states: one of translations alone has none, nor has a table without a column for them.
  private func holdsStates(_ bytes: [UInt8]) -> Bool {
    guard ["csv", "tsv"].contains(format.name) else { return format.role == .bilingual }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    // A line feed behind a file of carriage returns alone would make it another one.
    let ends = bytes.contains(0x0D) && !bytes.contains(0x0A) ? ["\r"] : ["\n", "\r"]
    return text.contains("state")
      && Self.signs.contains { ends.contains($0.end) && holdsState($0, behind: bytes) }
  }

  /// A state, and what may end lines and fields.
  private struct Signs {
    var state: TranslationUnit.State
    var end: String
    var separator: String
  }

  /// Two states, for a unit may be called like one.
  private static let signs = [TranslationUnit.State.final, .reviewed].flatMap { state in
    ["\n", "\r"].flatMap { end in
      [",", ";", "\t"].map { Signs(state: state, end: end, separator: $0) }
    }
  }

  /// Whether a table gives a state to a row that names it in every field: only the reader tells which quotes in the names of
  /// the columns count.
  private func holdsState(_ signs: Signs, behind bytes: [UInt8]) -> Bool {
    let count = bytes.count { String(UnicodeScalar($0)) == signs.separator } + 1
    let fields = [String](repeating: signs.state.rawValue, count: count)
    let row = signs.end + fields.joined(separator: signs.separator)
    let read = try? format.read(bytes + row.utf8, file: Self.file, languages: .any)
    return read?.units.last.map {
      $0.target == InlineText(signs.state.rawValue) && $0.state == signs.state
    } ?? false
  }
}

extension TranslationUnit {
  /// The unit with a target without line breaks at its ends.
  fileprivate var withoutLineBreaksAtEnds: TranslationUnit {
    guard let target else { return self }
    var unit = self
    let utf8 = Array(target.text.utf8)
    let start = utf8.prefix { $0 == 0x0A }.count
    let end = max(start, utf8.count - utf8.reversed().prefix { $0 == 0x0A }.count)
    unit.target = InlineText(
      String(decoding: utf8[start..<end], as: UTF8.self),
      codes: target.codes.map { code in
        var code = code
        code.offset = min(max(code.offset, start), end) - start
        return code
      })
    return unit
  }
}

/// What of a unit every format keeps.
private struct UnitRecord: Equatable {
  var id: [UInt8]
  var state: TranslationUnit.State
  var source: [UInt8]
  var target: [UInt8]?

  init(_ unit: TranslationUnit) {
    id = Array(Self.writable(unit.id).utf8)
    state = unit.target == nil ? .initial : unit.state
    source = Self.bytes(of: unit.source)
    target = unit.target.map(Self.bytes)
  }

  /// The text and the kind and place of each code.
  private static func bytes(of content: InlineText) -> [UInt8] {
    let codes = content.codes.map { " \($0.kind)" }.joined()
    return Array(writable(content.text).utf8) + Array(codes.utf8)
  }

  /// The text with U+FFFD for what some format cannot hold (XML 1.0 §2.2, `Char`).
  static func writable(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0x9, 0xA, 0xD: scalar
      case 0..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  static func differences(
    _ expected: [TranslationUnit], _ actual: [TranslationUnit]
  ) -> [String] {
    guard expected.count == actual.count else {
      return ["\(expected.count) units became \(actual.count)"]
    }
    return zip(expected, actual).compactMap { expected, actual in
      let (before, after) = (UnitRecord(expected), UnitRecord(actual))
      return before == after ? nil : "\(before.description) became \(after.description)"
    }
  }

  private var description: String {
    let target = target.map { String(decoding: $0, as: UTF8.self).debugDescription } ?? "none"
    let source = String(decoding: source, as: UTF8.self).debugDescription
    return "\(String(decoding: id, as: UTF8.self).debugDescription) \(state) \(source) → \(target)"
  }
}

extension InlineText {
  /// Whether every code stands at the beginning of a character, none before the code that comes before it.
  var hasCodesInPlace: Bool {
    let bytes = Array(text.utf8)
    var last = 0
    for code in codes {
      guard (last...bytes.count).contains(code.offset) else { return false }
      if code.offset < bytes.count, bytes[code.offset] & 0xC0 == 0x80 { return false }
      last = code.offset
    }
    return true
  }
}
