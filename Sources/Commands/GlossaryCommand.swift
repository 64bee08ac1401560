internal import ArgumentParser
internal import Bitext
internal import Reporting
internal import Terminology

struct GlossaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "glossary", abstract: Session.text("command.glossary.abstract"),
      subcommands: [
        GlossaryListCommand.self, GlossarySearchCommand.self, GlossaryFormsCommand.self,
        GlossaryCheckCommand.self, GlossaryConvertCommand.self, GlossaryMergeCommand.self,
        GlossarySuggestCommand.self, GlossaryReviewCommand.self,
      ])
  }
}

/// A term to look up, and where.
struct TermArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Session.text("argument.term"), valueName: Session.text("argument.value.term")))
  var text: String

  @OptionGroup var glossary: GlossaryOption
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
    let concepts = try glossary.glossary().concepts
    let fields = Set(concepts.map(\.subjectField)).sorted()
    if let subject, !fields.contains(subject) {
      throw ValidationError(
        Session.text("error.unknown-subject", subject, fields.joined(separator: ", ")))
    }
    for concept in concepts where subject == nil || concept.subjectField == subject {
      let names = [Language.english, .dutch].map { concept.preferredTerm(in: $0)?.text ?? "" }
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

  @OptionGroup var terms: TermArguments
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let matcher = try terms.glossary.matcher()
    let (glossary, text) = (matcher.glossary, terms.text)
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

  @OptionGroup var terms: TermArguments
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let wanted = terms.text.lowercased()
    var found: [Term] = []
    for term in try terms.glossary.glossary().concepts.flatMap(\.terms)
    where term.text.lowercased() == wanted
      && !found.contains(where: { $0.language == term.language && $0.forms == term.forms })
    {
      found.append(term)
    }
    if found.isEmpty { throw ValidationError(Session.text("error.term-not-found", terms.text)) }
    for term in found {
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
    let checked = try glossary.glossary()
    let problems = checked.problems
    for problem in problems {
      let severity = Session.text(
        "report.severity." + (problem.isError ? "error" : "note"))
      let sentence = Session.text(
        "glossary.problem." + problem.kind.rawValue, problem.text, problem.other ?? "")
      Session.write(
        place(of: problem, in: checked) + "\(problem.concept): \(severity): \(sentence)\n")
    }
    if problems.contains(where: \.isError) { throw ExitCode.findings }
  }

  /// Where a concept of the user's own glossary stands, as compilers say it.
  private func place(of problem: GlossaryProblem, in checked: Glossary) -> String {
    guard let path = glossary.path else { return "" }
    let place = checked.places[problem.concept]
    return place.map { "\(path):\($0.line):\($0.column): " } ?? "\(path): "
  }
}
