/// A telephone number as it stands in a text.
struct PhoneNumber {
  /// The bytes of the text.
  var range: Range<Int>
  /// The digits alone, a leading + as 00.
  var digits: String

  /// The digits as they are dialled inside the Netherlands.
  var national: String {
    for prefix in ["0031", "31"] where digits.hasPrefix(prefix) && digits.utf8.count >= 11 {
      let rest = digits.dropFirst(prefix.count)
      return rest.hasPrefix("0") ? String(rest) : "0" + rest
    }
    return digits
  }

  /// Whether a 0 stands behind the number of a country, and not in brackets as in +31 (0)30.
  func hasTrunkZero(in text: ScannedText) -> Bool {
    for prefix in ["0031", "0032"] where digits.hasPrefix(prefix + "0") {
      return !text.bytes.bytes[range].contains(UInt8(ascii: "("))
    }
    return false
  }

  /// The numbers of nine digits and more, with spaces, hyphens and brackets between them.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func all(in scanned: ScannedText) -> [PhoneNumber] {
    // Most texts do not have the digits of one.
    if scanned.digitCount < shortest { return [] }
    let text = scanned.bytes
    var numbers: [PhoneNumber] = []
    var offset = 0
    while offset < text.count {
      let isStart =
        text.isDigit(offset) || text.byte(offset) == UInt8(ascii: "+") && text.isDigit(offset + 1)
      guard isStart, !text.isLetter(offset - 1) else {
        offset += 1
        continue
      }
      let number = PhoneNumber(in: text, at: offset)
      if number.isDialled { numbers.append(number) }
      offset = number.range.upperBound
    }
    return numbers
  }

  /// The fewest digits that are written of a number that can be dialled.
  private static let shortest = 8

  private init(in text: FoldedBytes, at start: Int) {
    var end = start
    var last = start
    var digits: [UInt8] = []
    if text.byte(start) == UInt8(ascii: "+") {
      digits = [0x30, 0x30]
      end += 1
    }
    while end < text.count {
      if text.isDigit(end) {
        digits.append(text.byte(end))
        end += 1
        last = end
      } else if " -()/.".utf8.contains(text.byte(end)), end - last < 4,
        // What stands in brackets behind a whole number is no part of it.
        text.byte(end) != UInt8(ascii: "(") || digits.count < Self.shortest
      {
        end += 1
      } else {
        break
      }
    }
    range = start..<last
    self.digits = String(decoding: digits, as: UTF8.self)
  }

  init(range: Range<Int>, digits: String) {
    self.range = range
    self.digits = digits
  }

  /// Whether somebody can be reached under it: ten digits from a 0 on, or with the number of a country.
  private var isDialled: Bool {
    let count = digits.utf8.count
    if ["0800", "0900", "0906", "0909"].contains(where: digits.hasPrefix) {
      return (8...11).contains(count)
    }
    return digits.hasPrefix("00")
      ? (11...15).contains(count) : digits.hasPrefix("0") && (9...11).contains(count)
  }

  private static func isEmergency(_ number: Int?) -> Bool {
    number == 112 || number == 911 || number == 999
  }

  /// The British numbers for help that is not urgent, of doctors and of the police, and the American one for who thinks of
  /// suicide.
  ///
  /// Dutch has numbers of its own for them, or names a doctor. They count only where the text says to call.
  static func services(in text: ScannedText) -> [PhoneNumber] {
    text.cues.contains(.call) ? alone(in: text) { [111, 101, 988].contains($0) } : []
  }

  /// The emergency numbers 112, 911 and 999 that stand by themselves.
  static func emergencies(in text: ScannedText) -> [PhoneNumber] {
    alone(in: text, where: isEmergency)
  }

  /// The numbers of three figures that stand by themselves.
  private static func alone(
    in text: ScannedText, where isWanted: (Int?) -> Bool
  ) -> [PhoneNumber] {
    guard text.signs.contains(.digit) else { return [] }
    let bytes = text.bytes
    var numbers: [PhoneNumber] = []
    var offset = 0
    while offset < bytes.count {
      guard bytes.isDigit(offset) else {
        offset += 1
        continue
      }
      let end = bytes.endOfDigits(offset)
      if end - offset == 3, isWanted(bytes.integer(offset..<end)) {
        let isAlone = !",.-".utf8.contains(bytes.byte(offset - 1)) && !bytes.isDigit(end + 1)
        if isAlone {
          numbers.append(PhoneNumber(range: offset..<end, digits: bytes.string(offset..<end)))
        }
      }
      offset = end
    }
    return numbers
  }
}
