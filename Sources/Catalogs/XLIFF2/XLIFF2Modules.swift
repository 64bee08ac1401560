internal import Bitext
internal import Markup

// What stands beside the texts of a unit: notes and modules.
extension XLIFF2Reader {
  /// The note elements of a unit.
  func noteNodes(of unit: Int) -> [Int] {
    document.children(elements.notes, of: unit)
      .flatMap { document.children(elements.note, of: $0) }
  }

  func notes(of unit: Int) -> [TranslationUnit.Note] {
    var notes: [TranslationUnit.Note] = []
    for container in document.eachChild(elements.notes, of: unit) {
      for node in document.eachChild(elements.note, of: container) {
        // What our own writer gives a unit.
        if notes.isEmpty { notes.reserveCapacity(2) }
        notes.append(
          TranslationUnit.Note(
            category: tree.attribute(numbered: elements.category, of: node) ?? "",
            text: tree.text(of: node),
            priority: tree.attribute(numbered: elements.priority, of: node).flatMap(Int.init),
            appliesTo: tree.attribute(numbered: elements.appliesTo, of: node)
              .flatMap(TranslationUnit.Note.Side.init(rawValue:))))
      }
    }
    return notes
  }

  /// The comments in the texts of a unit, each once: on both sides, it is about both.
  func comments(in parts: [XLIFF2Unit.Part]) -> [TranslationUnit.Note] {
    var comments: [TranslationUnit.Note] = []
    for part in parts {
      for (text, side) in [(part.source, TranslationUnit.Note.Side.source), (part.target, .target)]
      {
        guard let text else { continue }
        for node in text..<tree.subtreeEnd(of: text) where isComment(node) {
          let value = tree.attribute(numbered: elements.value, of: node) ?? ""
          if let known = comments.firstIndex(where: { $0.text == value }) {
            if comments[known].appliesTo != side { comments[known].appliesTo = nil }
          } else if !value.isEmpty {
            // Who writes beside a translation is its translator, which PO tells from others.
            let category = side == .target ? PONames.translator : ""
            comments.append(
              TranslationUnit.Note(category: category, text: value, appliesTo: side))
          }
        }
      }
    }
    return comments
  }

  /// Whether an element marks a comment that it holds itself (2.1 §4.7.3.1.3); one that refers to a note is that note.
  private func isComment(_ node: Int) -> Bool {
    guard tree.kind(of: node) == .element,
      tree.hasAttribute(numbered: elements.type, equal: "comment", of: node)
    else { return false }
    let element = elements.inlineElement(named: tree.nameIndex(of: node))
    return element == .mrk || element == .sm
  }

  // MARK: Translation candidates (2.1 §5.1)

  /// The elements that propose translations; those that are there for reference only are in other languages.
  func matchNodes(of unit: Int) -> [Int] {
    guard let matches = elements.matches else { return [] }
    let namespace = XLIFF2Names.matchesNamespace
    return document.children(matches, of: unit)
      .flatMap { document.children("match", in: namespace, of: $0) }
      .filter { tree.attribute("reference", of: $0) != "yes" }
      .filter { !document.children("target", of: $0).isEmpty }
  }

  func matches(
    of unit: Int, source: InlineText
  ) throws(InputError) -> [TranslationUnit.Match] {
    if elements.matches == nil { return [] }
    let preserves = document.inherited("xml:space", by: unit) == "preserve"
    var matches: [TranslationUnit.Match] = []
    for node in matchNodes(of: unit) {
      let reader = XLIFF2InlineReader(
        document: document, elements: elements, data: originalData(of: node))
      func text(_ name: String) throws(InputError) -> InlineTextBuilder? {
        guard let child = document.children(name, of: node).first else { return nil }
        let space = document.preservesSpace(child, inherited: preserves)
        var builder = InlineTextBuilder()
        try reader.read(.init(node: child, preservesSpace: space), into: &builder)
        return builder
      }
      let written = try text("source")
      let texts = InlineTextBuilder.finish(
        source: written ?? InlineTextBuilder(), target: try text("target"))
      let isOwn = written == nil || texts.source.pieces().isSame(as: source.pieces())
      matches.append(
        TranslationUnit.Match(
          source: isOwn ? nil : texts.source, target: texts.target ?? "",
          quality: number("matchQuality", of: node), similarity: number("similarity", of: node),
          origin: tree.attribute("origin", of: node)))
    }
    return matches
  }

  private func number(_ attribute: String, of node: Int) -> Double? {
    tree.attribute(attribute, of: node).flatMap(Double.init(percentText:))
  }

  // MARK: Metadata (2.1 §5.4)

  /// The facts of a unit; a group in a group has the categories of both, with a slash between them.
  func metadata(of unit: Int) -> [TranslationUnit.Metadata] {
    guard let metadata = elements.metadata else { return [] }
    let namespace = XLIFF2Names.metadataNamespace
    var facts: [TranslationUnit.Metadata] = []
    var pending = document.children(metadata, of: unit).reversed()
      .map { (node: $0, category: "") }
    while let (node, category) = pending.popLast() {
      guard tree.name(of: node) != "meta" else {
        facts.append(
          TranslationUnit.Metadata(
            category: category, type: tree.attribute("type", of: node) ?? "",
            value: tree.text(of: node)))
        continue
      }
      let own = tree.attribute("category", of: node) ?? ""
      let path = [category, own].filter { !$0.isEmpty }.joined(separator: "/")
      let children = tree.elements(of: node).filter { tree.namespace(of: $0) == namespace }
      pending += children.reversed().map { (node: $0, category: path) }
    }
    return facts
  }

  // MARK: Glossary (2.1 §5.2)

  /// The glossary of a unit; entries without a term are passed over.
  func terms(
    of unit: Int, marks: [String: Range<Int>], in source: InlineText
  ) -> [TermEntry] {
    document.children(elements.glossary, of: unit).flatMap { glossary("glossEntry", in: $0) }
      .compactMap { node in
        guard let term = glossary("term", in: node).first.map(document.textWithCodePoints) else {
          return nil
        }
        let mark = tree.attribute("ref", of: node).flatMap { marks[String($0.dropFirst())] }
        let isInside = mark.map { $0.upperBound <= source.text.utf8.count } ?? false
        return TermEntry(
          concept: tree.attribute("id", of: node), term: term,
          ranges: isInside ? [mark].compactMap(\.self) : [],
          translations: glossary("translation", in: node).map(document.textWithCodePoints),
          definition: glossary("definition", in: node).first.map(document.textWithCodePoints))
      }
  }

  private func glossary(_ name: String, in node: Int) -> [Int] {
    document.children(name, in: XLIFF2Names.glossaryNamespace, of: node)
  }
}
