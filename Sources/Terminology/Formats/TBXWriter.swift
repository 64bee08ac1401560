internal import Bitext
internal import Markup

extension Glossary {
  /// The glossary as TBX-Basic in DCA style (ISO 30042:2019), one element a line.
  ///
  /// What TBX-Basic has no field for is written as notes that begin with a fixed word; see `Glossary/README.md`.
  ///
  /// - Parameter title: what the header calls the glossary.
  /// - Returns: the document in UTF-8.
  /// - Complexity: O(*n*), where *n* is the size of the glossary.
  public func tbx(title: String) -> [UInt8] { TBXWriter.write(self, title: title) }
}

/// Writes concepts in the order in which TBX-Basic's schema wants their parts.
struct TBXWriter {
  private var xml = XMLWriter()
  private var ids = ConceptIDs()

  static func write(_ glossary: Glossary, title: String) -> [UInt8] {
    var writer = TBXWriter()
    writer.writeHead(title: title)
    for concept in glossary.concepts { writer.write(concept) }
    return writer.xml.finish()
  }

  private mutating func writeHead(title: String) {
    xml.start("tbx")
    xml.attribute("type", "TBX-Basic")
    xml.attribute("style", "dca")
    xml.attribute("xml:lang", "en")
    xml.attribute("xmlns", TBXReader.namespace)
    xml.start("tbxHeader")
    xml.start("fileDesc")
    xml.start("sourceDesc")
    element("p", title)
    for _ in 0..<3 { xml.end() }
    xml.start("text")
    xml.start("body")
  }

  private mutating func write(_ concept: Concept) {
    if concept.terms.isEmpty { return }
    xml.start("conceptEntry")
    xml.attribute("id", id(of: concept))
    description("subjectField", concept.subjectField)
    element("note", concept.review.map { "Review: " + $0.rawValue })
    if concept.mayBeLeftOut { element("note", Concept.leftOutNote) }
    for note in concept.notes { element("note", note) }
    for language in [Language.english, .dutch] {
      let terms = concept.terms.filter { $0.language == language }
      if terms.isEmpty { continue }
      xml.start("langSec")
      xml.attribute("xml:lang", language.tag)
      description("definition", concept.definitions[language] ?? "")
      for term in terms { write(term) }
      xml.end()
    }
    xml.end()
  }

  private mutating func write(_ term: Term) {
    xml.start("termSec")
    element("term", term.text)
    termNote("partOfSpeech", term.partOfSpeech?.rawValue)
    termNote("grammaticalGender", term.gender?.rawValue)
    termNote("administrativeStatus", term.status.rawValue)
    termNote("termType", term.kind?.rawValue)
    termNote("geographicalUsage", term.region)
    list("Forms", term.forms)
    list("Exceptions", term.exceptions)
    element("note", term.register.map { "Register: " + $0.rawValue })
    element("note", term.casePolicy.map { "Case: " + $0.rawValue })
    for note in term.notes { element("note", note) }
    xml.end()
  }

  /// The id, or one made of it where XML does not allow it (an `ID` is a name: it begins with a letter and has no spaces).
  private mutating func id(of concept: Concept) -> String {
    let isName =
      concept.id.unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "_" } == true
      && concept.id.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "_-.".unicodeScalars.contains($0)
      }
    return isName && ids.take(concept.id) ? concept.id : ids.id(of: concept.id)
  }

  private mutating func list(_ name: String, _ items: [String]) {
    element("note", items.isEmpty ? nil : name + ": " + items.joined(separator: ", "))
  }

  private mutating func description(_ type: String, _ text: String) {
    if text.isEmpty { return }
    element("descrip", text, type: type)
  }

  private mutating func termNote(_ type: String, _ value: String?) {
    element("termNote", value, type: type)
  }

  private mutating func element(_ name: String, _ text: String?, type: String? = nil) {
    guard let text else { return }
    xml.start(name, .text)
    if let type { xml.attribute("type", type) }
    xml.text(text)
    xml.end()
  }
}
