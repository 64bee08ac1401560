internal import Bitext

/// Tells where the entries of a PO file begin, line by line.
struct POLineScanner: Sendable {
  /// Whether the last keyword was `msgstr`, so that the entry may be at its end.
  private var isAfterTranslation = false

  /// Whether an entry begins with a line.
  mutating func beginsEntry(_ line: ArraySlice<UInt8>) -> Bool {
    var words = Words(line)
    let first = words.next()
    let isBorder = isAfterTranslation && first.map(Self.opensEntry) ?? false
    // What follows a comment belongs to the entry that the comment begins.
    if isBorder { isAfterTranslation = false }
    var word = first
    while let current = word {
      if current.first != UInt8(ascii: "#") {
        isAfterTranslation = current.elementsEqual("msgstr".utf8)
      }
      word = words.next()
    }
    return isBorder
  }

  private static func opensEntry(_ word: ArraySlice<UInt8>) -> Bool {
    word.first == UInt8(ascii: "#") || word.elementsEqual("msgctxt".utf8)
      || word.elementsEqual("msgid".utf8) || word.elementsEqual("domain".utf8)
  }

  /// The entry with the header fields on one line, where a file that begins so has one.
  static func header(in start: ArraySlice<UInt8>) -> [UInt8] {
    let lines = start.split(separator: 0x0A).filter { line in
      var words = Words(line)
      return words.next()?.first != UInt8(ascii: "#")
    }
    let entry = Array(lines.joined(separator: [0x0A]))
    guard let input = try? POEncoding.textFile(entry, file: "") else { return [] }
    var parser = POParser(input)
    guard let header = try? parser.entries().first, header.isHeader else { return [] }
    return Array(entry.dropFirst(entry.byteOrderMarkLength)).onOneLine
  }

  /// The keywords of a line, and the comment that it ends in; strings are passed over.
  private struct Words {
    private let line: ArraySlice<UInt8>
    private var index: Int

    init(_ line: ArraySlice<UInt8>) {
      self.line = line
      index = line.startIndex
      if line.starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
    }

    mutating func next() -> ArraySlice<UInt8>? {
      while index < line.endIndex {
        let start = index
        index += 1
        switch line[start] {
        case UInt8(ascii: "#"):
          index = line.endIndex
          return line[start...]
        case UInt8(ascii: "\""): skipString()
        case let byte where Self.isLetter(byte):
          while index < line.endIndex, Self.isLetter(line[index]) { index += 1 }
          return line[start..<index]
        default: continue
        }
      }
      return nil
    }

    private mutating func skipString() {
      while index < line.endIndex, line[index] != UInt8(ascii: "\"") {
        index += line[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      index = min(index + 1, line.endIndex)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
    }
  }
}
