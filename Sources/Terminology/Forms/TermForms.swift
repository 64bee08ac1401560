internal import Bitext

extension Term {
  /// All forms of the term, its base form first, without repetition.
  ///
  /// Grammar is followed only as far as a check needs it: a form too many that is no word of the language
  /// costs nothing, a form too few is a false alarm.
  func wordForms() -> [WordForm] {
    var forms: [WordForm]
    switch language {
    case .english: forms = EnglishForms(self).all()
    case .dutch: forms = DutchForms(self).all()
    case .other, .undetermined: forms = [WordForm(text: folded, role: .word)]
    }
    var seen: Set<WordForm> = []
    forms.removeAll { $0.text.isEmpty || !seen.insert($0).inserted }
    return forms
  }

  /// The base form, folded.
  var folded: Letters { Self.fold(text) }

  /// The declared forms, folded.
  var foldedForms: [Letters] { forms.map(Self.fold) }

  /// The exceptions, folded.
  var foldedExceptions: [Letters] { exceptions.map(Self.fold) }

  static func fold(_ text: String) -> Letters {
    let bytes = FoldedText(text, keepsAccents: true).bytes.dropFirst().dropLast()
    let start = bytes.drop { $0 == FoldedText.space }
    let end = start.lastIndex { $0 != FoldedText.space } ?? start.startIndex - 1
    return Array(start.prefix(through: end))
  }

  /// Whether capitals and small letters must be as the term has them.
  var matchesCase: Bool { casePolicy.map { $0 == .exact } ?? isAbbreviation }

  /// Whether the term is written in capitals: *MRI*, *SEH*.
  var isAbbreviation: Bool {
    let letters = text.utf8.filter { FoldedText.isWord(FoldingTable.ascii[Int($0)]) }
    return letters.count > 1 && letters.allSatisfy { (0x41...0x5A).contains($0) }
  }
}
