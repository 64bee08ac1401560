internal import ArgumentParser
internal import Bitext
internal import Extraction

/// `--include`: the texts beside the running text that are read too.
struct IncludeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Session.text("option.include"), valueName: Session.text("argument.value.texts")),
    completion: .list(SideText.allCases.map(\.rawValue)))
  var include: String?

  func validate() throws {
    _ = try texts()
  }

  /// The texts that are named.
  func texts() throws -> Set<SideText> {
    guard let include else { return [] }
    let choices = SideText.allCases.map(\.rawValue).joined(separator: ", ")
    let texts = try include.split(whereSeparator: { $0 == "," || $0 == " " }).map { name in
      guard let text = SideText(rawValue: String(name)) else {
        throw ValidationError(Session.text("error.unknown-include", String(name), choices))
      }
      return text
    }
    if texts.isEmpty { throw ValidationError(Session.text("error.no-include-named", choices)) }
    return Set(texts)
  }
}

extension Block.Kind {
  /// What asks for texts of this kind; `nil` for running text.
  var sideText: SideText? {
    switch self {
    case .imageText: .alt
    case .elementTitle: .title
    case .pageTitle, .pageDescription: .head
    default: nil
    }
  }
}
