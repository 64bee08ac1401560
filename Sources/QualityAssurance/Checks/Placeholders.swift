internal import Bitext

extension Check {
  /// Every placeholder of the English is in the Dutch as it is.
  static let placeholders = Check(
    "placeholders", issueType: .markup, severity: .error,
    when: .either(signs: [.brace, .percent, .beforeName, .code]),
    accepts: [
      Example("Hello {name}", "Hallo {name}"),
      Example("%1$@ of %2$@", "%1$@ van %2$@"),
      Example("%1$s has %2$d posts.", "Er zijn %2$d berichten van %1$s."),
      Example("100% of %d", "100 % van %d"),
      Example("Costs ${price}", "Kost € {price}"),
      Example("Under [sic] 2 < 3", "Onder [sic] 2 < 3"),
      Example("Note:rest", "Let op:rust"),
      Example("In C:\\notes", "In C:\\notities"),
    ],
    rejects: [
      Example("Hello ‹{name}›", "Hallo ‹{naam}›"),
      Example("Hello ‹{{name}}›", "Hallo"),
      Example("‹%s› has %d posts.", "Er zijn ‹%d› berichten van %s."),
      Example("Wait ‹%d› days.", "Wacht dagen."),
      Example("Wait.", "Wacht ‹{days}› dagen."),
      Example("Hello ‹${name}›", "Hallo $ ‹{name}›"),
      Example("Click [‹[link]›]", "Klik op [‹[koppeling]›]"),
      Example("‹:count› results", "‹:aantal› resultaten"),
      Example("Address:‹\\n›Lane 4", "Adres: Laan 4"),
      Example("Click [link]here‹[/link]›.", "Klik [link]hier‹[link]›."),
    ]
  ) { texts, _ in
    guard let sides = texts.comparison,
      let (english, dutch) = Placeholder.unlike(in: texts.english.bytes, texts.dutch.bytes)
    else { return [] }
    let lost = Placeholder.surplus(of: english, over: dutch)
    let added = Placeholder.surplus(of: dutch, over: english)
    if lost.isEmpty, added.isEmpty {
      return Placeholder.exchanged(english, dutch).map { pair in
        [
          Problem(
            variant: "order", arguments: [pair.source.text, pair.target.text],
            source: pair.source.range, target: pair.target.range)
        ]
      } ?? []
    }
    return (0..<max(lost.count, added.count)).map { index in
      let source = index < lost.count ? lost[index] : nil
      let target = index < added.count ? added[index] : nil
      return Problem(
        variant: target == nil ? "lost" : source == nil ? "added" : nil,
        arguments: [source?.text, target?.text].compactMap(\.self),
        // What is lost with a line break is a line break.
        severity: (source ?? target)?.kind == .escape ? .warning : nil, source: source?.range,
        target: target?.range)
    }
  }
}
