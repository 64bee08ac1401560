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
    lines += details(of: unit, keeping: content)
    for note in unit.notes where content.contains(.notes) || note.category == "location" {
      let dropsColumn = note.category == "location" && !content.contains(.columns)
      let text = dropsColumn ? withoutColumn(note.text) : note.text
      var line = "  note \(ascii(note.category)) \(ascii(text))"
      if content.contains(.noteDetails) {
        line += " \(note.priority ?? 0) \(note.appliesTo?.rawValue ?? "both")"
      }
      lines.append(line)
    }
  }
  return lines
}

/// What is beside the texts of a unit, the notes and terms aside.
private func details(
  of unit: TranslationUnit, keeping content: CatalogFormat.Content
) -> [String] {
  var lines: [String] = []
  if content.contains(.translatability) { lines.append("  translate \(unit.isTranslatable)") }
  let hasSegmentDetails = content.contains(.segmentDetails)
  if hasSegmentDetails { lines.append("  resegment \(unit.canResegment)") }
  for segment in unit.segments where content.contains(.segments) {
    let hasName = hasSegmentDetails || segment.isTranslatable
    let target = segment.target.map { "\($0)" } ?? "none"
    lines.append(
      "  \(segment.isTranslatable ? "segment" : "ignorable") \(segment.source) \(target)"
        + (hasName ? " \(ascii(segment.id ?? "none"))" : "")
        + (hasSegmentDetails ? " \(segment.state.rawValue)" : ""))
  }
  for match in unit.matches where content.contains(.matches) {
    let source = match.source.map { transcript(of: $0, keeping: content) } ?? "own"
    lines.append("  match of \(source)")
    lines.append("    target \(transcript(of: match.target, keeping: content))")
    lines.append(
      "    \(match.quality ?? -1) \(match.similarity ?? -1) \(ascii(match.origin ?? "none"))")
  }
  for fact in unit.metadata where content.contains(.metadata) {
    lines.append("  meta \(ascii(fact.category)) \(ascii(fact.type)) \(ascii(fact.value))")
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
