internal import Bitext

/// Puts units into a PO file; what has not changed, obsolete entries and the header stay as they are.
struct POUpdate {
  private let reader: POReader
  private let bytes: [UInt8]
  private let lineEnd: [UInt8]
  /// Whether the file was written by this tool, so that no program looks texts up by `msgid`.
  private let isOwn: Bool

  init(_ bytes: [UInt8], file: String) throws(InputError) {
    reader = try POReader(bytes, file: file)
    self.bytes = reader.input.bytes
    lineEnd = Self.lineEnd(of: bytes)
    isOwn = reader.header?[PONames.original] != nil
  }

  /// How the first line ends; lines that end in a carriage return go on doing so, which a line feed among them would undo.
  private static func lineEnd(of bytes: [UInt8]) -> [UInt8] {
    guard let end = bytes.firstIndex(of: 0x0A) else { return [bytes.contains(0x0D) ? 0x0D : 0x0A] }
    return end > 0 && bytes[end - 1] == 0x0D ? [0x0D, 0x0A] : [0x0A]
  }

  func updated(with catalog: Catalog) throws(InputError) -> [UInt8] {
    // Says what is wrong with encoding and header.
    _ = try reader.catalog(languages: .any)
    let old = reader.unitsOfEntries()
    let units = Dictionary(
      catalog.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var patch: [BytePatch] = []
    for (entry, before) in zip(reader.entries, old) where !before.isEmpty {
      if before.contains(where: { units[$0.id] != nil }) {
        change(entry, before, before.map { units[$0.id] ?? $0 }, &patch)
      } else {
        patch.replace(entry.bytes.lowerBound..<startOfNext(after: entry.bytes.upperBound), with: [])
      }
    }
    add(catalog.units, old, &patch)
    return patch.applied(to: reader.input.bytesOnDisk)
  }

  /// The first byte after white space.
  private func startOfNext(after offset: Int) -> Int {
    bytes[offset...].firstIndex { $0 > 0x20 } ?? bytes.count
  }

  private func joined(_ lines: [String]) -> [UInt8] {
    Array(lines.map { Array($0.utf8) }.joined(separator: lineEnd))
  }

  // MARK: Entries that stay

  private func change(
    _ entry: POEntry, _ old: [TranslationUnit], _ new: [TranslationUnit], _ patch: inout [BytePatch]
  ) {
    let (old, new) = (old.preparedAsEntry(), new.preparedAsEntry())
    let (before, after) = (POEntryText(old), POEntryText(new))
    let isTranslated = new.contains { $0.target != nil }
    let known =
      isTranslated ? POComments.lines(of: marked(old, by: entry.comments)) : before.comments
    changeComments(of: entry, from: known, to: after.comments, &patch)
    let isSameSource = zip(old, new).allSatisfy { $0.source == $1.source }
    var targets = (before.targets, after.targets)
    if isSameSource, !isOwn {
      targets = (
        before.targets(like: entry.source.bytes, from: old),
        after.targets(like: entry.source.bytes, from: new)
      )
    } else {
      let places = [entry.source, entry.plural].compactMap { $0 }
      for (index, place) in places.enumerated() where index < after.sources.count {
        let keyword = after.sourceKeyword(index)
        change(place, keyword, from: before.sources[index], to: after.sources[index], &patch)
      }
    }
    for (index, place) in entry.translations.enumerated() where index < targets.1.count {
      let keyword = after.targetKeyword(index)
      change(place, keyword, from: targets.0[index], to: targets.1[index], &patch)
    }
    addForms(to: entry, targets.1, after, &patch)
  }

  private func change(
    _ place: POEntry.Text, _ keyword: String, from old: [UInt8], to new: [UInt8],
    _ patch: inout [BytePatch]
  ) {
    guard old != new else { return }
    let range = place.range.offset..<(place.range.offset + place.range.length)
    patch.replace(range, with: joined(POString.lines(keyword, new)))
  }

  /// Adds forms of a plural that the file lacks, where there is something to say.
  private func addForms(
    to entry: POEntry, _ targets: [[UInt8]], _ text: POEntryText, _ patch: inout [BytePatch]
  ) {
    let count = entry.translations.count
    guard targets.dropFirst(count).contains(where: { !$0.isEmpty }) else { return }
    let end = entry.bytes.upperBound
    for index in count..<targets.count {
      let lines = POString.lines(text.targetKeyword(index), targets[index])
      patch.replace(end..<end, with: lineEnd + joined(lines))
    }
  }

  // MARK: Comments

  /// The units of an entry, with what its comments say of a translation where there is none: no unit holds that, and it must
  /// not go on to the translation that comes.
  private func marked(_ units: [TranslationUnit], by comments: POComments) -> [TranslationUnit] {
    guard units.allSatisfy({ $0.target == nil }) else { return units }
    return units.map { unit in
      var unit = unit
      unit.target = ""
      unit.state = comments.state ?? .translated
      unit.confidence = comments.isFuzzy ? 0 : 1
      return unit
    }
  }

  /// Changes the kinds of comments that differ, the others stay as they are written.
  private func changeComments(
    of entry: POEntry, from old: [POComments.Kind: [String]], to new: [POComments.Kind: [String]],
    _ patch: inout [BytePatch]
  ) {
    for kind in POComments.Kind.allCases {
      let (before, after) = (old[kind] ?? [], new[kind] ?? [])
      guard before != after else { continue }
      let known = entry.commentLines.filter { POComments.Kind($0.line) == kind }
      var lines = after
      // Flags are on one line of ours; where a file has several, each may hold the same one.
      if kind != .flags || known.count < 2, let added = added(to: known, from: before, to: after) {
        for comment in known where isGone(comment, before, after) { remove(comment, &patch) }
        lines = added
      } else {
        for comment in known { remove(comment, &patch) }
      }
      guard !lines.isEmpty else { continue }
      let later = entry.commentLines.first { POComments.Kind($0.line).rawValue > kind.rawValue }
      let place = later?.range.offset ?? (entry.context ?? entry.source).range.offset
      let end = known.last.map { endOfLine($0.range.offset) } ?? place
      patch.replace(end..<end, with: joined(lines) + lineEnd)
    }
  }

  /// The lines to add behind those of a file, where single lines can come and go; `nil` where the file's lines are laid out
  /// another way, and all must be written anew.
  private func added(
    to known: [POEntry.Comment], from old: [String], to new: [String]
  ) -> [String]? {
    let added = new.filter { !old.contains($0) }
    guard old.filter(new.contains) + added == new else { return nil }
    // A status that follows from the texts need not be in the file.
    let mustBeThere = old.filter { !new.contains($0) && !POComments.isStatus($0) }
    let isThere = mustBeThere.allSatisfy { line in known.contains { text(of: $0) == line } }
    return isThere ? added : nil
  }

  private func isGone(_ comment: POEntry.Comment, _ old: [String], _ new: [String]) -> Bool {
    let line = text(of: comment)
    return old.contains(line) && !new.contains(line)
  }

  private func text(of comment: POEntry.Comment) -> String {
    "#" + String(decoding: comment.line, as: UTF8.self)
  }

  private func remove(_ comment: POEntry.Comment, _ patch: inout [BytePatch]) {
    let start = comment.range.offset
    patch.replace(start..<endOfLine(start), with: [])
  }

  private func endOfLine(_ offset: Int) -> Int {
    bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  // MARK: New entries

  /// Adds the units that the file does not have, each behind the one that it follows.
  private func add(
    _ units: [TranslationUnit], _ old: [[TranslationUnit]], _ patch: inout [BytePatch]
  ) {
    var places: [String: Int] = [:]
    for (entry, units) in zip(reader.entries, old) {
      for unit in units { places[unit.id] = entry.bytes.upperBound }
    }
    let header = reader.entries.first { $0.isHeader }
    var place = header?.bytes.upperBound ?? reader.input.start
    for entry in POWriter.entries(of: units) {
      if let known = places[entry[0].id] {
        place = known
        continue
      }
      let text = joined(POEntryText(entry).lines)
      let isAtStart = place == reader.input.start
      patch.replace(
        place..<place, with: isAtStart ? text + lineEnd + lineEnd : lineEnd + lineEnd + text)
    }
  }
}
