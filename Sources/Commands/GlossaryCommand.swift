internal import ArgumentParser
internal import Bitext
internal import EmbeddedData
internal import Reporting
internal import Terminology

struct GlossaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "glossary", abstract: Session.text("command.glossary.abstract"),
      subcommands: [
        GlossaryListCommand.self, GlossarySearchCommand.self, GlossaryFormsCommand.self,
        GlossaryCheckCommand.self,
      ])
  }
}

struct GlossaryListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: Session.text("command.glossary-list.abstract"))
  }

  @Option(help: ArgumentHelp(Session.text("option.subject"), valueName: "anatomy|symptom|…"))
  var subject: String?

  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let concepts = try Glossary.chosen(glossary.path).concepts
    let fields = Set(concepts.map(\.subjectField)).sorted()
    if let subject, !fields.contains(subject) {
      throw ValidationError(
        Session.text("error.unknown-subject", subject, fields.joined(separator: ", ")))
    }
    for concept in concepts where subject == nil || concept.subjectField == subject {
      let names = [Language.english, .dutch].map { concept.name(in: $0) }
      Session.write("\(concept.subjectField)\t\(names[0])\t\(names[1])\n")
    }
  }
}

struct GlossarySearchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search", abstract: Session.text("command.glossary-search.abstract"),
      discussion: Session.text("command.glossary-search.discussion"))
  }

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.term"), valueName: Session.text("argument.value.term")))
  var text: String

  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let glossary = try Glossary.chosen(glossary.path)
    let matcher = TermMatcher(glossary: glossary)
    var found = Set(
      [Language.english, .dutch].flatMap { matcher.matches(in: text, language: $0) }.map(\.concept))
    let wanted = text.lowercased()
    for (index, concept) in glossary.concepts.enumerated()
    where concept.terms.contains(where: { $0.text.lowercased().contains(wanted) }) {
      found.insert(index)
    }
    if found.isEmpty { throw ValidationError(Session.text("error.term-not-found", text)) }
    Session.write(found.sorted().map { page(of: glossary.concepts[$0]) }.joined(separator: "\n"))
  }

  private func page(of concept: Concept) -> String {
    var page = "\(concept.id) (\(concept.subjectField))\n"
    for language in [Language.english, .dutch] {
      if let definition = concept.definitions[language] {
        page += "  \(language.rawValue)  \(definition)\n"
      }
      for term in concept.terms where term.language == language {
        let words =
          ["glossary.status." + term.status.name]
          + [term.register.map { "glossary.register." + $0.rawValue }].compactMap(\.self)
        let remarks = words.map { Session.text($0) } + [term.region].compactMap(\.self) + term.notes
        page += "      \(term.text) (\(remarks.joined(separator: "; ")))\n"
      }
    }
    return page
  }
}

struct GlossaryFormsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forms", abstract: Session.text("command.glossary-forms.abstract"),
      discussion: Session.text("command.glossary-forms.discussion"))
  }

  @Argument(
    help: ArgumentHelp(
      Session.text("argument.term"), valueName: Session.text("argument.value.term")))
  var text: String

  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let wanted = text.lowercased()
    var terms: [Term] = []
    for concept in try Glossary.chosen(glossary.path).concepts {
      for term in concept.terms
      where term.text.lowercased() == wanted
        && !terms.contains(where: { $0.language == term.language && $0.forms == term.forms })
      {
        terms.append(term)
      }
    }
    if terms.isEmpty { throw ValidationError(Session.text("error.term-not-found", text)) }
    for term in terms {
      Session.write("\(term.language.rawValue)\t\(term.listedForms.joined(separator: ", "))\n")
    }
  }
}

struct GlossaryCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: Session.text("command.glossary-check.abstract"),
      discussion: Session.text("command.glossary-check.discussion"))
  }

  @OptionGroup var glossary: GlossaryOption
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let problems = try Glossary.chosen(glossary.path).problems
    for problem in problems {
      let severity = Session.text(
        "report.severity." + (problem.isError ? "error" : "note"))
      let sentence = Session.text(
        "glossary.problem." + problem.kind.rawValue, problem.text, problem.other ?? "")
      Session.write("\(problem.concept): \(severity): \(sentence)\n")
    }
    if problems.contains(where: \.isError) { throw ExitCode.findings }
  }
}

extension Glossary {
  /// The glossary in a file, or the embedded one.
  fileprivate static func chosen(_ path: String?) throws(InputError) -> Glossary {
    guard let path else {
      return try Glossary(tbx: EmbeddedFile.glossary.bytes, file: EmbeddedFile.glossary.path)
    }
    return try Glossary(tbx: InputFiles.bytes(of: path), file: path)
  }
}

extension Concept {
  /// The preferred term of a language, or the first one.
  fileprivate func name(in language: Language) -> String {
    let own = terms.filter { $0.language == language }
    return (own.first { $0.status == .preferred } ?? own.first)?.text ?? ""
  }
}

extension Term.AdministrativeStatus {
  /// The status as the end of an interface key.
  fileprivate var name: String {
    switch self {
    case .preferred: "preferred"
    case .admitted: "admitted"
    case .deprecated: "deprecated"
    }
  }
}
