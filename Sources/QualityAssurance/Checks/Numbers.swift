internal import Bitext

extension Check {
  /// Every number of the English is in the Dutch, and no other, in Dutch notation.
  static let numbers = Check(
    "numbers", issueType: .numbers, severity: .error,
    accepts: [
      Example("Drink 1.5 litres.", "Drink 1,5 liter."),
      Example("We gave 1,500 treatments.", "Wij gaven 1.500 behandelingen."),
      Example("Two to three treatments.", "2 tot 3 behandelingen."),
      Example("Take 2.5 mg twice a day.", "Neem tweemaal per dag 2,5 mg."),
      Example("One needle is enough.", "Een naald is genoeg."),
      Example("Twenty-five of 1.2 million people.", "Vijfentwintig van 1.200.000 mensen."),
      Example("We open at 2:30 pm.", "Wij gaan om 14.30 uur open."),
      Example("Open from 9.30 to 17:00.", "Open van 9.30 tot 17.00 uur."),
      Example("In the 1990s, at -5 °C.", "In de jaren 90, bij −5 °C."),
      Example("The 3rd of May 2021.", "3 mei 2021."),
      Example("Wait for a quarter of an hour.", "Wacht 15 minuten."),
      Example("Only 100.000 over-70s.", "Slechts 100.000 70-plussers."),
      Example("After COVID-19 you need B12.", "Je hebt na corona B12 nodig."),
      Example("See www.example.com/2021.", "Zie onze site."),
      Example("2) Rest.", "Rust."),
      Example("2) Rest.", "2. Rust."),
      Example("Call 911.", "Bel 112."),
      Example("It runs on iOS 14.5.", "Het werkt op iOS 14.5."),
    ],
    rejects: [
      Example("Do it ‹10› times, 3 sets.", "Doe het ‹8› keer, 3 series."),
      Example("Take ‹2.5› mg.", "Neem ‹25› mg."),
      Example("‹Two› treatments.", "‹Vier› behandelingen."),
      Example("Hold for ‹15› seconds.", "Houd vast."),
      Example("‹2›. Rest.", "‹3›. Rust."),
      Example("Rest well.", "Rust ‹2› weken."),
      Example("The needle is ‹0.30› mm thick.", "De naald is ‹0.30› mm dik."),
      Example("Over ‹1,500› treatments.", "Meer dan ‹1,500› behandelingen."),
    ]
  ) { unit, _ in
    guard let texts = Comparison(unit) else { return [] }
    var comparison = NumberComparison(
      source: NumberScanner.numbers(in: texts.source.text, language: .english),
      target: NumberScanner.numbers(in: texts.target.text, language: .dutch))
    guard !(comparison.missing.isEmpty && comparison.added.isEmpty) else { return [] }
    return comparison.problems(texts)
  }
}

extension NumberComparison {
  /// A problem for each number that is left, the missing and added ones side by side in their order.
  fileprivate mutating func problems(_ texts: Comparison) -> [Problem] {
    var problems = foreignNotation(texts)
    pairEmergencyNumbers()
    for index in 0..<max(missing.count, added.count) {
      let source = index < missing.count ? missing[index] : nil
      let target = index < added.count ? added[index] : nil
      let numbers = [
        source.map { texts.source.slice($0.range) }, target.map { texts.target.slice($0.range) },
      ]
      problems.append(
        Problem(
          variant: target == nil ? "missing" : source == nil ? "added" : nil,
          arguments: numbers.compactMap(\.self), source: source?.range, target: target?.range))
    }
    return problems
  }

  /// The numbers that were copied with English separators, so that the Dutch reads another value or none.
  private mutating func foreignNotation(_ texts: Comparison) -> [Problem] {
    var problems: [Problem] = []
    pair({ $0.plainly }, { $0.foreignValue.map { [$0] } ?? [] }) { source, target in
      guard !isName(source, target, texts) else { return }
      let dutch = texts.source.slice(source.range).swappingSeparators
      problems.append(
        Problem(
          variant: "notation", arguments: [texts.target.slice(target.range), dutch],
          issueType: .localeViolation, source: source.range, target: target.range,
          suggestion: dutch))
    }
    return problems
  }

  /// A call to 911 is rightly a call to 112 in Dutch.
  private mutating func pairEmergencyNumbers() {
    let foreign = [NumberValue(911), NumberValue(999)]
    pair(
      { number in number.value.map(foreign.contains) == true ? [NumberValue(112)] : [] },
      { $0.plainly })
  }
}

/// Whether the number is part of a name or of the numbering of versions and chapters, which is the same in
/// both languages: "iOS 14.5", "paragraaf 3.2".
private func isName(_ source: WrittenNumber, _ target: WrittenNumber, _ texts: Comparison) -> Bool {
  let english = wordBefore(source.range.lowerBound, in: texts.source)
  let dutch = wordBefore(target.range.lowerBound, in: texts.target)
  if english == dutch, dutch.utf8.contains(where: { (0x41...0x5A).contains($0) }) { return true }
  return numberedThings.contains { $0 == dutch.lowercased() }
}

private let numberedThings = [
  "versie", "hoofdstuk", "paragraaf", "figuur", "tabel", "artikel", "bijlage", "sectie", "stap",
]

/// The word directly before a place; empty where there is none.
private func wordBefore(_ offset: Int, in text: InlineText) -> String {
  let before = text.text.utf8.prefix(offset)
  guard before.last == UInt8(ascii: " ") else { return "" }
  return String(decoding: before.split(separator: UInt8(ascii: " ")).last ?? [], as: UTF8.self)
}

extension String {
  /// The number with points for commas and commas for points.
  fileprivate var swappingSeparators: String {
    String(
      decoding: utf8.map { byte in
        switch byte {
        case UInt8(ascii: "."): UInt8(ascii: ",")
        case UInt8(ascii: ","): UInt8(ascii: ".")
        default: byte
        }
      }, as: UTF8.self)
  }
}
