/// The directives of a text by the rules of a programming language: what it takes from the program, and as what.
struct FormatDirectives {
  /// A place in a text for a value.
  struct Directive {
    /// How the argument is called.
    enum Style { case name, number, order }

    var style: Style
    /// The name or the number of the argument.
    var argument: String
    /// What kind of value it is; two directives of one kind can take each other's place.
    var kind: String
    /// The letters that say so.
    var letters: String
  }

  /// A language, by the flag of entries whose texts are for it.
  enum Language: String, CaseIterable {
    case c = "c-format"
    case python = "python-format"
    case pythonBrace = "python-brace-format"
  }

  private let language: Language
  /// The directives, by their arguments where these have numbers.
  private(set) var list: [Directive] = []
  /// The first stretch of text that looks like a directive and is none.
  private(set) var malformed: String?

  /// Finds the directives of a text.
  ///
  /// - Complexity: O(*n* + *d* log *d*) for *n* bytes with *d* directives.
  init(in text: [UInt8], _ language: Language) {
    self.language = language
    var scanner = DirectiveScanner(text)
    switch language {
    case .c: readPercents(&scanner) { scanner, count in scanner.directiveOfC(&count) }
    case .python: readPercents(&scanner) { scanner, count in scanner.directiveOfPython(&count) }
    case .pythonBrace: readBraces(&scanner)
    }
  }

  /// Whether a translation with these directives may stand for a text with others; one that leaves some out only where it says
  /// them in words.
  func fit(_ wanted: FormatDirectives, leavingOut mayLeaveOut: Bool) -> Bool {
    let (given, wanted) = (Set(list), Set(wanted.list))
    // Python takes all that it is given in an order, or fails.
    let isTuple = language == .python && wanted.contains { $0.style == .order }
    return mayLeaveOut && !isTuple ? given.isSubset(of: wanted) : given == wanted
  }

  private mutating func readPercents(
    _ scanner: inout DirectiveScanner,
    _ read: (inout DirectiveScanner, inout Int) -> [Directive]?
  ) {
    var count = 0
    while let start = scanner.skip(to: [UInt8(ascii: "%")]) {
      if let directives = read(&scanner, &count) {
        list += directives
      } else {
        malformed = malformed ?? scanner.text(from: start)
      }
    }
    list.sort { ($0.number, $0.description) < ($1.number, $1.description) }
    if !isConsistent { malformed = malformed ?? "\(self)" }
  }

  /// Whether arguments are called all by name, all by number with none left out, or all by their order, and each is one kind of
  /// value.
  private var isConsistent: Bool {
    let styles = Set(list.map(\.style))
    let arguments = Set(list.map(\.argument))
    if styles.count > 1 || arguments.count < Set(list).count { return false }
    return styles != [.number] || list.allSatisfy { $0.number <= arguments.count }
  }

  private mutating func readBraces(_ scanner: inout DirectiveScanner) {
    var count = 0
    while let start = scanner.skip(to: Array("{}".utf8)) {
      if scanner.skipSecondBrace(after: start) { continue }
      guard let field = scanner.fieldOfBraces(from: start, &count) else {
        malformed = malformed ?? scanner.text(from: start)
        continue
      }
      list.append(Directive(style: .name, argument: field, kind: "{}", letters: ""))
    }
  }
}

extension FormatDirectives: CustomStringConvertible {
  /// The directives with spaces between them.
  var description: String {
    list.isEmpty ? "–" : list.map(\.description).joined(separator: " ")
  }
}

extension FormatDirectives.Directive: Hashable, CustomStringConvertible {
  static func == (left: Self, right: Self) -> Bool {
    left.argument == right.argument && left.kind == right.kind
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(argument)
    hasher.combine(kind)
  }

  /// The directive with the name or the number of its argument.
  var description: String {
    if kind == "{}" { return "{\(argument)}" }
    return style == .name ? "%(\(argument))\(letters)" : "%\(argument)$\(letters)"
  }

  /// The number of its argument.
  fileprivate var number: Int { style == .name ? 0 : Int(argument) ?? 0 }
}
