/// What the value of an attribute may be (XML Schema 1.0 Part 2, and the lists of the formats).
enum AttributeValue: Sendable {
  case any
  case nameToken
  case nameTokens
  case oneOf([String])
  /// One of a list, or a value of one's own that begins with `x-`.
  case oneOfOrOwn([String])
  case language
  /// One of a list, or a language.
  case oneOfOrLanguage([String])
  /// A date, with or without a time (ISO 8601, basic or extended).
  case date
  /// A date with a time (XML Schema `dateTime`).
  case dateTime
  /// Values of a list, or of one's own that begin with `x-`, with spaces between them.
  case someOfOrOwn([String])
  /// `yes` or `no` by itself, or such values.
  case yesNoOrSomeOf([String])
  /// Left, top, width and height, `#` for one that is not known: `10;20;#;14`.
  case coordinates
  /// A kind of content, such as `text/plain`.
  case mimeType
  /// The number of a character, such as `#xF8FF`, that is no greater than a number.
  case hexReference(most: UInt32)
  /// A language, or empty for none, as `xml:lang` has it.
  case optionalLanguage
  case integer(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  /// An authority and a value with a colon between them, such as `my:value`.
  case prefixed
  /// One of a list, or an authority's own value.
  case oneOfOrPrefixed([String])
  case hexBinary

  static let yesNo = AttributeValue.oneOf(["yes", "no"])
  static let positiveInteger = AttributeValue.integer(1...Int.max)
  static let anyInteger = AttributeValue.integer(Int.min...Int.max)

  /// Whether a value is one.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the value.
  func accepts(_ value: String) -> Bool {
    switch self {
    case .any: true
    case .nameToken: NameToken.isValid(value)
    case .nameTokens:
      !value.isEmpty
        && value.split(whereSeparator: \.isWhitespace).allSatisfy { NameToken.isValid(String($0)) }
    case .oneOf(let list): list.contains(value)
    case .oneOfOrOwn(let list):
      list.contains(value) || Self.isOwn(value)
    case .someOfOrOwn(let list): Self.isList(value, of: list)
    case .yesNoOrSomeOf(let list): value == "yes" || value == "no" || Self.isList(value, of: list)
    case .language: Self.isLanguage(value)
    case .oneOfOrLanguage(let list): list.contains(value) || Self.isLanguage(value)
    case .date: DateNotation.isDate(value)
    case .dateTime: DateNotation.isDateTime(value)
    case .coordinates: Self.isCoordinates(value)
    case .mimeType: Self.isMIMEType(value)
    case .hexReference(let most): Self.isHexReference(value, most)
    case .optionalLanguage: value.isEmpty || Self.isLanguage(value)
    case .integer(let range): Self.integer(value).map(range.contains) ?? false
    case .number(let range): Self.number(value).map(range.contains) ?? false
    case .prefixed: Self.isPrefixed(value)
    case .oneOfOrPrefixed(let list): list.contains(value) || Self.isPrefixed(value)
    case .hexBinary:
      value.utf8.count % 2 == 0 && value.utf8.allSatisfy { Self.isHexDigit($0) }
    }
  }

  /// What is allowed, in the notation of specifications, so that it needs no translation.
  var notation: String {
    switch self {
    case .any: "CDATA"
    case .nameToken: "NMTOKEN"
    case .nameTokens: "NMTOKENS"
    case .oneOf(let list): Self.short(list).joined(separator: ", ")
    case .oneOfOrOwn(let list): (Self.short(list) + ["x-…"]).joined(separator: ", ")
    case .someOfOrOwn(let list): (Self.short(list) + ["x-…"]).joined(separator: " ")
    case .yesNoOrSomeOf(let list): "yes, no, " + (Self.short(list) + ["x-…"]).joined(separator: " ")
    case .language, .optionalLanguage: "BCP 47"
    case .oneOfOrLanguage(let list): (list + ["BCP 47"]).joined(separator: ", ")
    case .date: "YYYYMMDDThhmmssZ"
    case .dateTime: "YYYY-MM-DDThh:mm:ssZ"
    case .coordinates: "x;y;cx;cy"
    case .mimeType: "text/…, application/…, image/…"
    case .hexReference(let most): "#x0…#x" + String(most, radix: 16, uppercase: true)
    case .integer(let range):
      switch (range.lowerBound, range.upperBound) {
      case (Int.min, _): "integer"
      case (let low, Int.max): "integer ≥ \(low)"
      case (let low, let high): "integer \(low)…\(high)"
      }
    case .number(let range): "\(Int(range.lowerBound))…\(Int(range.upperBound))"
    case .prefixed: "prefix:value"
    case .oneOfOrPrefixed(let list): (list + ["prefix:value"]).joined(separator: ", ")
    case .hexBinary: "hexBinary"
    }
  }

  /// The list, or the beginning of a long one.
  private static func short(_ list: [String]) -> [String] {
    list.count > 15 ? list.prefix(12) + ["…"] : list
  }

  /// Subtags of at most eight letters or digits, the first of letters alone (RFC 5646 §2.1; XML Schema `language`).
  private static func isLanguage(_ value: String) -> Bool {
    let subtags = value.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let first = subtags.first, first.allSatisfy(isLetter) else { return false }
    return subtags.allSatisfy { subtag in
      (1...8).contains(subtag.count) && subtag.allSatisfy { isLetter($0) || isDigit($0) }
    }
  }

  /// A value of one's own, in which there is no white space.
  private static func isOwn(_ value: String) -> Bool {
    value.utf8.starts(with: "x-".utf8) && value.utf8.count > 2
      && !value.utf8.contains(where: isSpace)
  }

  private static func isList(_ value: String, of list: [String]) -> Bool {
    value.utf8.split(whereSeparator: isSpace).map { String(decoding: $0, as: UTF8.self) }
      .allSatisfy { list.contains($0) || isOwn($0) }
  }

  private static func isCoordinates(_ value: String) -> Bool {
    let parts = value.utf8.split(separator: 0x3B, omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        let digits = part.first == 0x2D ? part.dropFirst() : part
        return part.elementsEqual("#".utf8) || (!digits.isEmpty && digits.allSatisfy(isDigit))
      }
  }

  /// One of the kinds that there were when XLIFF 1.2 was written, and what comes after a slash.
  private static func isMIMEType(_ value: String) -> Bool {
    let parts = value.utf8.split(separator: 0x2F, maxSplits: 1, omittingEmptySubsequences: false)
    let kinds = [
      "text", "multipart", "message", "application", "image", "audio", "video", "model",
    ]
    return kinds.contains { parts[0].elementsEqual($0.utf8) }
      && (parts.count == 1 || !parts[1].isEmpty)
  }

  private static func isHexReference(_ value: String, _ most: UInt32) -> Bool {
    guard value.utf8.starts(with: "#x".utf8) else { return false }
    let digits = value.utf8.dropFirst(2)
    return digits.allSatisfy(isHexDigit)
      && UInt32(String(decoding: digits, as: UTF8.self), radix: 16).map { $0 <= most } ?? false
  }

  private static func isPrefixed(_ value: String) -> Bool {
    let parts = value.utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && !value.utf8.contains(where: isSpace)
  }

  private static func integer(_ value: String) -> Int? {
    let digits = value.utf8.first == 0x2D ? value.utf8.dropFirst() : value.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
    // More digits than fit are a number all the same.
    return Int(value) ?? (digits.count == value.utf8.count ? Int.max : Int.min)
  }

  private static func number(_ value: String) -> Double? {
    let isPlain = value.utf8.allSatisfy { isDigit($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B }
    return isPlain ? Double(value) : nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
