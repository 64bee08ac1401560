public import Alignment
public import Bitext
public import Reporting
internal import Segmentation
internal import Terminology

extension Pipeline {
  /// A post or catalog as the page for people shows it: its terms marked, its sentences paired.
  ///
  /// - Parameters:
  ///   - file: its units, and what the checks found in it.
  ///   - sentences: pairs the sentences of a unit.
  /// - Returns: the post.
  /// - Complexity: O(*n*), where *n* is the length of the texts, and the alignment of each unit's sentences.
  public func reportedPost(
    _ file: Report.File, sentences: UnitSentences
  ) -> ReportPage.Post {
    let marks = file.catalog.units.map { unit in
      var marks = matcher.marks(in: unit)
      marks.sentences = sentences.pairs(in: unit)
      return marks
    }
    return ReportPage.Post(file, marks: marks)
  }

  /// The concepts that the terms of posts name, by their numbers.
  public func concepts(in posts: [ReportPage.Post]) -> [Int: ReportPage.Concept] {
    let numbers = Set(posts.flatMap(\.marks).flatMap(\.source).map(\.concept))
    return Dictionary(
      uniqueKeysWithValues: numbers.map { ($0, ReportPage.Concept(glossary.concepts[$0])) })
  }
}

extension ReportPage.Concept {
  /// A concept of a glossary.
  init(_ concept: Concept) {
    self.init(
      english: concept.usableTerms(in: .english).map(\.text),
      dutch: concept.usableTerms(in: .dutch).map(\.text),
      forbidden: concept.forbiddenDutch.map(\.text), definitions: concept.definitions)
  }
}

extension Concept {
  fileprivate var forbiddenDutch: [Term] {
    terms.filter { $0.language == .dutch && $0.status == .deprecated }
  }
}

extension TermMatcher {
  /// The terms of a unit's English, and those of its Dutch that name one of their concepts.
  fileprivate func marks(in unit: TranslationUnit) -> UnitMarks {
    let source = longestMatches(in: unit.source.text, language: .english)
    guard !source.isEmpty else { return UnitMarks() }
    let concepts = Set(source.map(\.concept))
    let target = matches(in: unit.target?.text ?? "", language: .dutch)
      .filter { concepts.contains($0.concept) }
    return UnitMarks(
      source: source.map { UnitMarks.Term(concept: $0.concept, range: $0.range) },
      target: Self.longest(among: target).map { match in
        UnitMarks.Term(
          concept: match.concept, term: dutchPlace(of: match), range: match.range)
      })
  }

  /// The place of a Dutch term among those of its concept, those that are not to be used last.
  private func dutchPlace(of match: TermMatch) -> Int {
    let concept = glossary.concepts[match.concept]
    let term = concept.terms[match.term]
    return (concept.usableTerms(in: .dutch) + concept.forbiddenDutch).firstIndex(of: term) ?? 0
  }
}

/// Pairs the sentences inside a unit.
public struct UnitSentences: Sendable {
  private let model: AlignmentModel
  private let english: Segmenter
  private let dutch: Segmenter

  /// Creates a pairing of sentences.
  ///
  /// - Parameters:
  ///   - model: what sentences are aligned with.
  ///   - abbreviations: by language, more abbreviations after which a sentence goes on.
  public init(_ model: AlignmentModel, abbreviations: [Language: [String]] = [:]) {
    self.model = model
    english = Segmenter(language: .english, abbreviations: abbreviations[.english] ?? [])
    dutch = Segmenter(language: .dutch, abbreviations: abbreviations[.dutch] ?? [])
  }

  /// The sentences of a unit that translate each other; none where each text is one sentence.
  ///
  /// - Complexity: that of ``AlignmentModel/alignment(of:)`` over the sentences.
  public func pairs(in unit: TranslationUnit) -> [UnitMarks.Sentences] {
    guard let target = unit.target, unit.status == .ok else { return [] }
    let sources = english.sentences(in: unit.source.text)
    let targets = dutch.sentences(in: target.text)
    guard sources.count > 1 || targets.count > 1, !sources.isEmpty, !targets.isEmpty else {
      return []
    }
    let text = ParallelText(
      source: sources.map { unit.source.text.part($0) },
      target: targets.map { target.text.part($0) })
    return model.alignment(of: text).beads.compactMap { bead in
      guard let first = bead.source.first, let last = bead.source.last,
        let begin = bead.target.first, let end = bead.target.last
      else { return nil }
      return UnitMarks.Sentences(
        source: sources[first].lowerBound..<sources[last].upperBound,
        target: targets[begin].lowerBound..<targets[end].upperBound)
    }
  }
}

extension String {
  /// The bytes of a range of UTF-8 offsets.
  fileprivate func part(_ range: Range<Int>) -> String {
    String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
