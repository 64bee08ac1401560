import Bitext
import Catalogs

/// A catalog as lines of ASCII that differ wherever two catalogs differ, down to the code point.
///
/// `==` on strings holds canonically equivalent texts for equal, which would hide a changed accent.
func transcript(of catalog: Catalog, keeping content: CatalogFormat.Content = .everything)
  -> [String]
{
  var lines: [String] = []
  if content.contains(.header) {
    lines.append(
      "\(ascii(catalog.original)) \(catalog.sourceLanguage.rawValue)"
        + " \(catalog.targetLanguage.rawValue)")
  }
  for unit in catalog.units {
    lines.append("unit \(ascii(unit.id)) \(unit.state.rawValue) \(unit.status.rawValue)")
    lines.append("  source \(transcript(of: unit.source, keeping: content))")
    lines.append("  target \(unit.target.map { transcript(of: $0, keeping: content) } ?? "none")")
    for entry in unit.terms where content.contains(.terms) {
      lines.append("  term \(entry)")
    }
    for note in unit.notes where content.contains(.notes) || note.category == "location" {
      let dropsColumn = note.category == "location" && !content.contains(.columns)
      let text = dropsColumn ? withoutColumn(note.text) : note.text
      lines.append("  note \(ascii(note.category)) \(ascii(text))")
    }
  }
  return lines
}

private func transcript(of text: InlineText, keeping content: CatalogFormat.Content) -> String {
  let codes = text.codes.map { code in
    let place = "\(code.kind.rawValue) \(code.number) @\(code.offset)"
    guard content.contains(.markup) else { return place }
    return "\(place) \(code.purpose.rawValue) \(ascii(code.original))"
  }
  return ([ascii(text.text)] + codes).joined(separator: " | ")
}

private func ascii(_ text: String) -> String {
  "'" + text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() + "'"
}

/// `file:line` of `file:line:column`.
private func withoutColumn(_ place: String) -> String {
  place.split(separator: ":").prefix(2).joined(separator: ":")
}

/// The catalog as a reader gives it back: places of units as notes, nothing else changed.
func withPlacesAsNotes(_ catalog: Catalog) -> Catalog {
  var catalog = catalog
  for index in catalog.units.indices {
    guard let place = catalog.units[index].sourceRange else { continue }
    catalog.units[index].notes.append(
      TranslationUnit.Note(category: "location", text: "\(place)"))
  }
  return catalog
}

/// The catalog as a reader of a format gives it back; of a monolingual one the ids and the targets alone.
func asRead(_ catalog: Catalog, _ role: CatalogFormat.Role) -> Catalog {
  var catalog = withPlacesAsNotes(catalog)
  guard role == .monolingual else { return catalog }
  catalog.units = catalog.units.map { unit in
    let target = unit.target == "" ? nil : unit.target
    return TranslationUnit(
      id: unit.id, status: target == nil ? .missingDutch : .missingEnglish, source: "",
      target: target, state: target == nil ? .initial : .translated)
  }
  return catalog
}

extension [UInt8] {
  /// The bytes as text.
  var string: String { String(decoding: self, as: UTF8.self) }
}
