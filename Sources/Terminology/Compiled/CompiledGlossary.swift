internal import Bitext
internal import EmbeddedData

extension TermMatcher {
  /// Finds the terms of the medical glossary, which is compiled into the program with all their forms.
  ///
  /// - Complexity: a few milliseconds at the first use, and as much when the first text of a language is read.
  public static let embedded = TermMatcher(glossary: .embedded, scanners: .embedded)

  /// The matcher with its glossary and all forms, as ``embedded`` reads them.
  package var compiled: [UInt8] {
    var sections = [CompiledWriter(), CompiledWriter(), CompiledWriter()]
    sections[0].write(glossary.concepts) { $0.write($1) }
    scanners.english.write(to: &sections[1])
    scanners.dutch.write(to: &sections[2])
    return CompiledSections.bytes(of: sections.map(\.bytes))
  }
}

extension Glossary {
  /// The medical glossary, which is compiled into the program.
  public static let embedded = CompiledSections.read(0) { reader, bytes in
    let count = reader.number(bytes)
    var concepts: [Concept] = []
    concepts.reserveCapacity(count)
    for _ in 0..<count { concepts.append(Concept(from: &reader, bytes)) }
    return Glossary(concepts: concepts)
  }
}

/// The forms of the terms of the glossary that is compiled in; each language's are read when they are first asked for.
enum EmbeddedScanners {
  static let english = CompiledSections.read(1) { reader, bytes in
    FormScanner(from: &reader, bytes, language: .english)
  }
  static let dutch = CompiledSections.read(2) { reader, bytes in
    FormScanner(from: &reader, bytes, language: .dutch)
  }
}

/// The parts of a compiled glossary, one after the other, behind the places where they begin.
private enum CompiledSections {
  private static let magic = Array("tweetal terms 1\n".utf8)

  static func bytes(of sections: [[UInt8]]) -> [UInt8] {
    var head = CompiledWriter()
    var start = magic.count + 8 * sections.count
    for section in sections {
      head.write(word: UInt64(start))
      start += section.count
    }
    return magic + head.bytes + sections.joined()
  }

  /// What a function reads from a part of the glossary that is compiled in.
  static func read<Part>(
    _ section: Int, _ body: (inout CompiledReader, Span<UInt8>) -> Part
  ) -> Part {
    EmbeddedFile.glossary.withBytes { bytes in
      precondition(
        magic.indices.allSatisfy { bytes[$0] == magic[$0] }, "no compiled glossary")
      var head = CompiledReader(from: magic.count + 8 * section)
      var reader = CompiledReader(from: Int(head.word(bytes)))
      return body(&reader, bytes)
    }
  }
}

// MARK: - Concepts and terms

extension CompiledWriter {
  fileprivate mutating func write(_ concept: Concept) {
    write(concept.id)
    write(concept.subjectField)
    write((concept.review?.place ?? 0) << 1 | (concept.mayBeLeftOut ? 1 : 0))
    write(concept.englishDefinition ?? "")
    write(concept.dutchDefinition ?? "")
    writeTexts(concept.notes)
    write(concept.terms) { $0.write($1) }
  }

  private mutating func write(_ term: Term) {
    let header = CompiledTermHeader(term)
    write(header.bits)
    write(term.text)
    if header.hasRegion { write(term.region ?? "") }
    if header.hasForms { writeTexts(term.forms) }
    if header.hasExceptions { writeTexts(term.exceptions) }
    if header.hasNotes { writeTexts(term.notes) }
  }

  private mutating func writeTexts(_ texts: [String]) {
    write(texts) { $0.write($1) }
  }
}

extension Concept {
  fileprivate init(from reader: inout CompiledReader, _ bytes: Span<UInt8>) {
    id = reader.text(bytes)
    subjectField = reader.text(bytes)
    let states = reader.number(bytes)
    review = ReviewState(place: states >> 1)
    mayBeLeftOut = states & 1 == 1
    let english = reader.text(bytes)
    englishDefinition = english.isEmpty ? nil : english
    let dutch = reader.text(bytes)
    dutchDefinition = dutch.isEmpty ? nil : dutch
    notes = reader.texts(bytes)
    let count = reader.number(bytes)
    terms = []
    terms.reserveCapacity(count)
    for _ in 0..<count { terms.append(Term(from: &reader, bytes)) }
  }
}

extension Term {
  fileprivate init(from reader: inout CompiledReader, _ bytes: Span<UInt8>) {
    let header = CompiledTermHeader(bits: reader.number(bytes))
    text = reader.text(bytes)
    language = Language(place: header.field(0, 3)) ?? .undetermined
    status = AdministrativeStatus(place: header.field(3, 2)) ?? .preferred
    partOfSpeech = PartOfSpeech(place: header.field(5, 3))
    gender = Gender(place: header.field(8, 3))
    register = Register(place: header.field(11, 2))
    kind = Kind(place: header.field(13, 3))
    casePolicy = CasePolicy(place: header.field(16, 2))
    region = header.hasRegion ? reader.text(bytes) : nil
    forms = header.hasForms ? reader.texts(bytes) : []
    exceptions = header.hasExceptions ? reader.texts(bytes) : []
    notes = header.hasNotes ? reader.texts(bytes) : []
  }
}

/// The small values of a term, and which of its lists are not empty, as bits.
private struct CompiledTermHeader {
  let bits: Int

  init(bits: Int) { self.bits = bits }

  init(_ term: Term) {
    bits =
      term.language.place | term.status.place << 3 | (term.partOfSpeech?.place ?? 0) << 5
      | (term.gender?.place ?? 0) << 8 | (term.register?.place ?? 0) << 11
      | (term.kind?.place ?? 0) << 13 | (term.casePolicy?.place ?? 0) << 16
      | (term.region == nil ? 0 : 1) << 18 | (term.forms.isEmpty ? 0 : 1) << 19
      | (term.exceptions.isEmpty ? 0 : 1) << 20 | (term.notes.isEmpty ? 0 : 1) << 21
  }

  func field(_ shift: Int, _ width: Int) -> Int { bits >> shift & (1 << width - 1) }

  var hasRegion: Bool { bits >> 18 & 1 == 1 }
  var hasForms: Bool { bits >> 19 & 1 == 1 }
  var hasExceptions: Bool { bits >> 20 & 1 == 1 }
  var hasNotes: Bool { bits >> 21 & 1 == 1 }
}
