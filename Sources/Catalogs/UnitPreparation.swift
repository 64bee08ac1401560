package import Bitext

/// The categories of the notes that carry a unit's place and its pairing's confidence.
enum NoteCategory {
  static let location = "location"
  static let confidence = "confidence"

  /// Those of notes that are made with a catalog; others are people's.
  static let made: Set<String> = [
    location, confidence, TranslationUnit.Note.kind, TranslationUnit.Note.ignoredChecks,
  ]
}

extension TranslationUnit {
  /// The unit as every format writes it: codes that correspond, no empty target, place and confidence as notes.
  ///
  /// Preparing a prepared unit changes nothing, so a catalog that was read is written again with the same bytes. For
  /// that, a format that does not keep segments must not let them part codes that correspond.
  ///
  /// - Parameters:
  ///   - keepingSegments: Whether the format has a place for segments.
  ///   - numbers: Numbers of codes that no code is to get which needs one.
  ///   - repeated: What becomes of codes that the target has more often than the source.
  /// - Returns: The unit, with the same words.
  package func prepared(
    keepingSegments: Bool = true, besides numbers: Set<Int> = [],
    repeated: RepeatedCodes = .numberedAnew
  ) -> TranslationUnit {
    if isPrepared { return self }
    var unit = self
    if !keepingSegments { unit.segments = [] }
    unit.source = source.numbered(besides: numbers)
    unit.target = target?.inOrder()
    if unit.target?.isEmpty ?? false { unit.target = nil }
    if unit.target == nil { unit.state = .initial }
    unit.settleSegments()
    unit.target = unit.target?.numbered(
      like: unit.source, segments: unit.segments, besides: numbers, repeated: repeated)
    // As a reader would do with what is written.
    unit.target = unit.target?.completed(from: unit.source)
    unit.matches = matches.map { $0.prepared(for: unit.source) }
    unit.addNote(NoteCategory.confidence) { $0.confidenceText }
    unit.addNote(NoteCategory.location) { $0.placeInPost?.description }
    return unit
  }

  /// Whether it is plain that ``prepared(keepingSegments:besides:repeated:)`` would change nothing, as of most units that were read.
  var isPrepared: Bool {
    guard segments.isEmpty, matches.isEmpty, source.hasSettledCodes else { return false }
    if let target {
      guard !target.isEmpty, target.corresponds(to: source) else { return false }
    } else if state != .initial {
      return false
    }
    return (confidence >= Self.doubtful || hasNote(NoteCategory.confidence))
      && (hasNote(NoteCategory.location) || placeInPost == nil)
  }

  private func hasNote(_ category: String) -> Bool {
    notes.contains { $0.category == category }
  }

  /// Whether a text of the unit has white space that must not be folded.
  var needsSpacePreserved: Bool {
    source.needsSpacePreserved || target?.needsSpacePreserved ?? false
      || matches.contains {
        $0.source?.needsSpacePreserved ?? false || $0.target.needsSpacePreserved
      }
  }

  /// The place of the English, else the Dutch; `nil` for a unit read from a catalog, whose place there
  /// would mislead translators.
  private var placeInPost: SourceRange? {
    guard let place = sourceRange ?? targetRange, !CatalogFormat.isCatalog(file: place.file)
    else { return nil }
    return place
  }

  /// What a file of a format said of the unit besides its texts.
  func fact(_ type: String, in category: String) -> String? {
    metadata.first { $0.category == category && $0.type == type }?.value
  }

  /// The status to write beside the state, `nil` where the reader would come to it by itself.
  var recordedStatus: Bitext.Status? {
    status == .ok && impliedStatus == .ok ? nil : status
  }

  /// Sets the status from what a file says, as far as its texts still bear it out.
  ///
  /// A translator who fills in a missing paragraph, or replaces the English in the Dutch place, changes
  /// text and state in a tool that knows nothing of our status; then the status is out of date.
  mutating func settleStatus(recorded: Bitext.Status?) {
    let isDone = state != .initial && target.map { $0.text != source.text } ?? false
    switch recorded {
    case .missingDutch where target != nil, .untranslated where isDone, nil:
      status = impliedStatus
    case .some(let recorded):
      status = recorded
    }
  }

  /// The status that the texts alone tell.
  var impliedStatus: Bitext.Status {
    guard let target else { return .missingDutch }
    return source.isEmpty && target != source ? .missingEnglish : .ok
  }

  /// Adds a note of a category that the unit has none of.
  private mutating func addNote(_ category: String, _ text: (TranslationUnit) -> String?) {
    guard !hasNote(category), let text = text(self) else {
      return
    }
    notes.append(Note(category: category, text: text))
  }

  /// The confidence below which a translator should look whether the two texts belong together.
  private static let doubtful = 0.8

  /// The confidence with three decimals; `nil` where there is no doubt.
  private var confidenceText: String? {
    guard confidence < Self.doubtful else { return nil }
    let thousandths = Int((min(max(confidence, 0), 1) * 1000).rounded())
    let digits = String(thousandths)
    return "0." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }
}

extension TranslationUnit.Match {
  /// The match with codes that correspond, and without a source that is the unit's own.
  fileprivate func prepared(for unitSource: InlineText) -> TranslationUnit.Match {
    var match = self
    match.source = source?.numbered()
    if match.source.map({ $0.pieces().isSame(as: unitSource.pieces()) }) ?? false {
      match.source = nil
    }
    match.target = target.numbered(like: match.source ?? unitSource)
    return match
  }
}
