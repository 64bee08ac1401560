internal import Bitext

/// What parts a text by itself, without markup.
enum EdgeSign {
  /// The signs and ends of sentences in some characters of a text: what each is, and its bytes.
  ///
  /// - Parameters:
  ///   - run: the characters.
  ///   - isAfterSpace: whether a space stands before them.
  ///   - found: takes what is found; one that stands last may have more behind it.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func find(
    in run: ArraySlice<UInt8>, isAfterSpace: Bool,
    _ found: (Block.Part.Edge, Range<Int>) -> Void
  ) {
    var index = run.startIndex
    while index < run.endIndex {
      let byte = run[index]
      guard mayBegin(byte) else {
        index += 1
        continue
      }
      let end = self.end(of: byte, at: index, in: run)
      if let end, end == run.endIndex || run[end] == 0x20 {
        let isSentence = Self.endsSentence(byte)
        let isSpaced = index > run.startIndex ? run[index - 1] == 0x20 : isAfterSpace
        if isSentence {
          found(.sentence, end..<end)
        } else if isSpaced {
          found(.sign, index..<end)
        }
      }
      index = end ?? index + 1
    }
  }

  /// The end of the sign that begins with a byte; of a sentence with what closes it.
  private static func end(of byte: UInt8, at index: Int, in run: ArraySlice<UInt8>) -> Int? {
    switch byte {
    case 0xE2:
      // The dashes of U+2013 and U+2014, and the bullet of U+2022.
      let isSign =
        index + 2 < run.endIndex && run[index + 1] == 0x80
        && [0x93, 0x94, 0xA2].contains(run[index + 2])
      return isSign ? index + 3 : endOfPicture(at: index, in: run)
    case 0xC2:
      // The middle dot of U+00B7.
      return index + 1 < run.endIndex && run[index + 1] == 0xB7 ? index + 2 : nil
    case 0xF0:
      return endOfFlag(at: index, in: run) ?? endOfPicture(at: index, in: run)
    case UInt8(ascii: "/"):
      return index + 1 < run.endIndex && run[index + 1] == byte ? index + 2 : index + 1
    default: break
    }
    var end = index + 1
    while endsSentence(byte), end < run.endIndex, closes(run[end]) { end += 1 }
    return end
  }

  /// The end of two regional indicators (U+1F1E6 to U+1F1FF), which are shown as a flag.
  private static func endOfFlag(at index: Int, in run: ArraySlice<UInt8>) -> Int? {
    let end = index + 8
    guard end <= run.endIndex else { return nil }
    let isFlag = [index, index + 4].allSatisfy { start in
      run[start] == 0xF0 && run[start + 1] == 0x9F && run[start + 2] == 0x87
        && (0xA6...0xBF).contains(run[start + 3])
    }
    return isFlag ? end : nil
  }

  /// Whether a sign is a pictograph, which parts texts only behind one: it also stands before a line as a bullet does.
  static func isPicture(_ range: Range<Int>, in run: ArraySlice<UInt8>) -> Bool {
    guard let first = run[range].first, first == 0xF0 || first == 0xE2 else { return false }
    return endOfPicture(at: range.lowerBound, in: run) != nil
  }

  /// The end of a pictograph: of those from U+2600 to U+27BF, and from U+1F300 to U+1FAFF, with the sign that asks for its colours.
  private static func endOfPicture(at index: Int, in run: ArraySlice<UInt8>) -> Int? {
    let isShort = run[index] == 0xE2
    let end = index + (isShort ? 3 : 4)
    guard end <= run.endIndex,
      isShort
        ? (0x98...0x9E).contains(run[index + 1])
        : run[index + 1] == 0x9F && (0x8C...0xAB).contains(run[index + 2])
    else { return nil }
    let isColoured =
      end + 3 <= run.endIndex && run[end..<end + 3].elementsEqual([0xEF, 0xB8, 0x8F])
    return isColoured ? end + 3 : end
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
  }

  private static func closes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
  }

  /// Whether a byte is a sign, or the first of one.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "?"), UInt8(ascii: "!"), 0xC2, 0xE2, 0xF0:
      true
    default: false
    }
  }
}
