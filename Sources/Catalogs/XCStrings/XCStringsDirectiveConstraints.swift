internal import Bitext

extension Violation.Rule {
  /// A text has an argument as another kind of value than the source: 1 the directive, 2 that of the source.
  static let formatTypeDiffers = Violation.Rule("format-type-differs")
}

/// What a program puts into the texts of a string.
extension XCStringsConstraints {
  /// The texts of all languages take their arguments as the same kinds of values: those of the source, or of the key, which is
  /// the source where that has no text.
  mutating func checkDirectives(in entry: JSONNode.Member, _ language: String) {
    let localizations = entry.value[XCStringsNames.localizations]?.members ?? []
    let source = localizations.first { $0.key == language }?.value
    let texts = source.map(Self.ownTexts)?.compactMap(\.string) ?? []
    var wanted: [Int: [StringDirective]] = [:]
    for text in texts.isEmpty ? [entry.key] : texts {
      for directive in StringDirective.all(in: text, Self.specifiers(of: source)) {
        wanted[directive.argument, default: []].append(directive)
      }
    }
    guard !wanted.isEmpty else { return }
    for localization in localizations {
      let specifiers = Self.specifiers(of: localization.value)
      for node in Self.ownTexts(of: localization.value) {
        for directive in StringDirective.all(in: node.string ?? "", specifiers) {
          // A source that takes one argument as several kinds of values allows all of them.
          guard let others = wanted[directive.argument],
            !others.contains(where: { $0.kind == directive.kind })
          else { continue }
          report(.formatTypeDiffers, at: node.range, "\(directive)", "\(others[0])")
        }
      }
    }
  }

  /// The values of the texts in a localization, without those that are put into them.
  private static func ownTexts(of localization: JSONNode) -> [JSONNode] {
    localization.members.flatMap { member -> [JSONNode] in
      switch member.key {
      case XCStringsNames.substitutions: []
      case XCStringsNames.stringUnit:
        [member.value[XCStringsNames.value]].compactMap(\.self)
      default: texts(in: member.value)
      }
    }
  }

  /// What the substitutions of a localization put into its texts, by their names.
  private static func specifiers(
    of localization: JSONNode?
  ) -> [String: StringDirective.Substitution] {
    let members = localization?[XCStringsNames.substitutions]?.members ?? []
    return Dictionary(
      members.map { member in
        var substitution = StringDirective.Substitution()
        if case .number(let number) = member.value[XCStringsNames.argNum]?.content {
          substitution.argument = Int(number)
        }
        substitution.specifier = member.value[XCStringsNames.formatSpecifier]?.string
        return (member.key, substitution)
      }, uniquingKeysWith: { $1 })
  }
}
