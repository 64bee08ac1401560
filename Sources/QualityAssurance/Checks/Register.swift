internal import Bitext

extension Check {
  /// The reader is addressed in one way: with je, or with u.
  static let register = Check(
    "register", issueType: .register, severity: .warning, parameters: [.registerStyle],
    accepts: [
      Example(
        "You may feel tired.", "Je kunt moe zijn.",
        before: [Example("Rest your arm.", "Ontzie je arm.")]),
      Example("Vitamin U", "Vitamine U", before: [Example("Rest your arm.", "Ontzie je arm.")]),
      Example(
        "He said: “Your arm?”", "Hij zei: “Uw arm?”",
        before: [Example("Rest your arm.", "Ontzie je arm.")]),
    ],
    rejects: [
      Example(
        "You may feel tired.", "‹U› kunt moe zijn.",
        before: [Example("Rest your arm.", "Ontzie je arm.")]),
      Example("Rest your arm as much as you can.", "Ontzie uw arm zo veel als ‹je› kunt."),
      Example("Your arm", "‹Uw› arm", settings: [.registerStyle: .choice("informal", of: [])]),
      Example("Your arm", "‹Je› arm", settings: [.registerStyle: .choice("formal", of: [])]),
    ],
    inspection: .post { UsesOfAddress() })
}

/// The units of a post that address the reader.
private struct UsesOfAddress: PostInspection {
  private var all: [(index: Int, forms: FormsOfAddress, text: InlineText)] = []

  mutating func look(at texts: UnitTexts, _ index: Int) {
    let forms = FormsOfAddress(texts)
    guard forms.isFormalFirst != nil, let target = texts.unit.target else { return }
    all.append((index, forms, target))
  }

  func problems(_ context: CheckContext) -> [(unit: Int, problem: Problem)] {
    let informal = all.reduce(0) { $0 + $1.forms.informal.count }
    let formal = all.reduce(0) { $0 + $1.forms.formal.count }
    let style = context.parameters.choice(.registerStyle)
    guard style != "any" || informal > 0 && formal > 0 else { return [] }
    let first = all.first?.forms.isFormalFirst ?? false
    let isFormal =
      style == "any" ? formal == informal ? first : formal > informal : style == "formal"
    return all.compactMap { index, forms, text in
      guard let place = (isFormal ? forms.informal : forms.formal).first else { return nil }
      let variant = style == "any" ? nil : isFormal ? "formal" : "informal"
      let arguments = [text.slice(place)] + (style == "any" ? [isFormal ? "u" : "je"] : [])
      return (index, Problem(variant: variant, arguments: arguments, target: place))
    }
  }
}

extension CheckParameter {
  /// Whether all texts must say je, or all u; `any` lets each post choose.
  static let registerStyle = CheckParameter(
    "register", "style", .choice("any", of: ["any", "informal", "formal"]))
}

/// Where a unit's Dutch addresses the reader, outside quotations.
private struct FormsOfAddress {
  var informal: [Range<Int>] = []
  var formal: [Range<Int>] = []

  /// Which came first; `nil` where there is none.
  var isFormalFirst: Bool? {
    switch (informal.first, formal.first) {
    case (nil, nil): nil
    case (let je?, let u?): u.lowerBound < je.lowerBound
    case (_, let u): u != nil
    }
  }

  init(_ texts: UnitTexts) {
    let text = texts.dutch
    guard text.cues.contains(.informal) || text.cues.contains(.formal),
      texts.unit.status == .ok || texts.unit.status == .missingEnglish
    else { return }
    for (index, word) in text.words.enumerated()
    where word.cues.contains(.informal) || word.cues.contains(.formal) {
      let isQuoted = text.signs.contains(.quote) && Quotation.encloses(word.range, in: text.bytes)
      if isQuoted { continue }
      if word.cues.contains(.informal) {
        // "jullie" addresses several readers, whom "u" may address as well.
        if text.lowercased(word) != "jullie" { informal.append(word.range) }
      } else if isPronoun(text, index) {
        formal.append(word.range)
      }
    }
  }

  /// Not the letter in "vitamine U", "U-vormig" and "8 u".
  private func isPronoun(_ text: ScannedText, _ index: Int) -> Bool {
    let range = text.words[index].range
    guard range.count == 1 else { return true }
    let isCapital = text.bytes.isUppercase(range.lowerBound)
    if text.bytes.byte(range.upperBound) == UInt8(ascii: "-") { return false }
    if isCapital, index > 0, text.words[index - 1].range.upperBound + 1 == range.lowerBound {
      return false
    }
    return !text.bytes.isDigit(range.lowerBound - 1) && !text.bytes.isDigit(range.lowerBound - 2)
  }
}
