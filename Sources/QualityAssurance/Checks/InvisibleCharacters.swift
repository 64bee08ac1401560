internal import Bitext

extension Check {
  /// No sign stands in the Dutch that nobody sees or that was read wrongly.
  static let invisibleCharacters = Check(
    "invisible-characters", issueType: .characters, severity: .warning,
    accepts: [
      Example("Rest – well…", "Rust – goed…"),
      Example("At 20 °C", "Bij 20\u{A0}°C"),
      Example("👩‍⚕️ Ask", "👩‍⚕️ Vraag"),
      // An editor ends its paragraphs with it.
      Example("Rest.\u{200D}", "Rust.\u{200D}"),
    ],
    rejects: [
      Example("Rest", "Ru‹\u{200B}›st"),
      Example("Re\u{200B}st", "Ru‹\u{200B}›st"),
      Example("Rest", "Ru‹\u{AD}›st"),
      Example("Rest", "Ru‹\u{FFFD}›st"),
      Example("Patient", "Pati‹Ã«›nt"),
    ]
  ) { texts, _ in
    guard texts.dutch.signs.contains(.invisible) || texts.dutch.holdsGarble,
      let sides = texts.comparison
    else { return [] }
    var seen: Set<String> = []
    let places = odd(sides.target.text).filter { !isAtEdges($0.range, of: sides) }
    return places.filter { seen.insert($0.name).inserted }.map { place in
      // A soft hyphen shows where a long word may be broken: it is meant more often than not.
      let severity: Finding.Severity? =
        place.variant == "garbled" ? .error : place.name == "U+00AD" ? .note : nil
      return Problem(
        variant: place.variant, arguments: [place.name], severity: severity, target: place.range)
    }
  }
}

/// Whether a sign of the Dutch is the first or the last of it, and of the English too: the editor of the page has put it there.
private func isAtEdges(_ range: Range<Int>, of sides: Comparison) -> Bool {
  let (english, dutch) = (sides.source.text.utf8, sides.target.text.utf8)
  let sign = dutch.dropFirst(range.lowerBound).prefix(range.count)
  return range.lowerBound == 0 && english.starts(with: sign)
    || range.upperBound == dutch.count && english.suffix(range.count).elementsEqual(sign)
}

extension ScannedText {
  /// Whether Ã or â stands before a sign, which is how UTF-8 looks that was read as Latin-1.
  fileprivate var holdsGarble: Bool {
    if bytes.isASCII { return false }
    let text = bytes.bytes
    return text.indices.contains { index in
      guard text[index] == 0xC3 else { return false }
      let next = bytes.byte(index + 1)
      return next == 0x82 || next == 0x83 || next == 0xA2
    }
  }
}

/// The odd signs of a text with their code points.
private func odd(_ text: String) -> [(range: Range<Int>, name: String, variant: String?)] {
  var places: [(range: Range<Int>, name: String, variant: String?)] = []
  var offset = 0
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    let length = UTF8.width(scalar)
    let range = offset..<offset + length
    if isGarbled(previous, scalar) {
      let start = offset - UTF8.width(previous)
      places.append((start..<range.upperBound, "\(previous)\(scalar)", "garbled"))
    } else if scalar == "\u{FFFD}" {
      places.append((range, "\u{FFFD}", "garbled"))
    } else if isInvisible(scalar, after: previous) {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      places.append(
        (range, "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits, nil))
    }
    offset += length
    previous = scalar
  }
  return places
}

/// Signs without a shape; joiners after emoji and marks of direction beside right-to-left text do something.
private func isInvisible(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200C, 0x2028...0x202E,
    0x2060...0x2064, 0xFEFF:
    true
  case 0x200D: !previous.properties.isEmoji && previous.value != 0xFE0F
  default: false
  }
}

private func isGarbled(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
  switch first.value {
  case 0xC3: (0xA0...0xBF).contains(second.value) && second.value != 0xD7
  case 0xC2: (0xA0...0xBF).contains(second.value) && second.value != 0xB0
  case 0xE2: second.value == 0x20AC || second.value == 0x80
  default: false
  }
}
