internal import Bitext

/// Cuts an XML document after units.
///
/// A piece begins with the XML declaration, the document type and the start tags of the elements that are open there, so that
/// languages, namespaces and `xml:space` are those of the file; and it ends with their end tags.
struct XMLCutter: PieceCutter {
  private struct OpenElement {
    var name: [UInt8]
    var tag: [UInt8]
    var line: Int
  }

  private let units: [[UInt8]]
  private let pieceSize: Int
  private var leastSize: Int
  private var scanner = XMLTokenScanner()
  private var buffer = PieceBuffer(.any)
  /// Up to where lines have been counted for start tags.
  private var counted: (index: Int, position: FilePosition) = (0, FilePosition())
  /// The XML declaration and the document type.
  private var prolog: [UInt8] = []
  /// The elements around units that are open where the scanner is, and where the piece begins.
  private var open: [OpenElement] = []
  private var context: [OpenElement] = []
  /// The elements of the unit in the making that are open.
  private var unitDepth = 0
  /// Whether the file is broken, so that the reader is to say where.
  private var isBroken = false
  private var isFirst = true

  /// Cuts after elements of some local names, as soon as a piece has a size.
  init(units: [String], pieceSize: Int) {
    self.units = units.map { Array($0.utf8) }
    self.pieceSize = pieceSize
    leastSize = pieceSize
  }

  var waitingCount: Int { buffer.count }

  var start: FilePosition { buffer.position }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    let dropped = buffer.append(bytes)
    scanner.drop(dropped)
    counted.index -= dropped
  }

  mutating func next() -> FilePiece? {
    while !isBroken {
      if !open.isEmpty {
        scanner.passUnits(
          units, in: buffer.bytes, depth: &unitDepth, before: buffer.start + leastSize)
      }
      guard let token = scanner.next(in: buffer.bytes) else { break }
      guard take(token) else {
        isBroken = true
        return piece(before: token.range.upperBound, isClosed: false)
      }
      if unitDepth == 0, isUnitEnd(token), token.range.upperBound - buffer.start >= leastSize {
        return piece(before: token.range.upperBound, isClosed: true)
      }
    }
    return nil
  }

  mutating func rest() -> FilePiece { piece(before: buffer.bytes.count, isClosed: false) }

  // MARK: Tags

  /// Takes in a token; `false` where the document is not well-formed.
  private mutating func take(_ token: XMLTokenScanner.Token) -> Bool {
    switch token.kind {
    case .aside, .emptyTag: return true
    case .malformed: return false
    case .instruction:
      if isFirst, open.isEmpty, isDeclaration(token.range) { prolog += text(token.range).onOneLine }
    case .documentType:
      guard open.isEmpty else { return false }
      prolog += text(token.range).onOneLine
    case .startTag:
      if unitDepth > 0 {
        unitDepth += 1
      } else if !open.isEmpty, isUnit(token) {
        unitDepth = 1
      } else {
        let line = line(of: token.range.lowerBound)
        open.append(
          OpenElement(name: Array(name(token)), tag: text(token.range).onOneLine, line: line))
      }
    case .endTag:
      if unitDepth > 0 {
        unitDepth -= 1
      } else if let element = open.popLast() {
        return element.name.elementsEqual(name(token))
      } else {
        return false
      }
    }
    return true
  }

  /// Whether a token ends a unit, given that no unit is open after it.
  private func isUnitEnd(_ token: XMLTokenScanner.Token) -> Bool {
    guard token.kind == .endTag || token.kind == .emptyTag else { return false }
    return !open.isEmpty && isUnit(token)
  }

  private func isUnit(_ token: XMLTokenScanner.Token) -> Bool {
    let name = nameRange(token)
    let colon = buffer.bytes[name].firstIndex(of: UInt8(ascii: ":"))
    let local = (colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound
    return units.contains { unit in
      unit.count == local.count
        && unit.indices.allSatisfy { index in
          unit[index] == buffer.bytes[local.lowerBound + index]
        }
    }
  }

  /// The name in a tag.
  private func name(_ token: XMLTokenScanner.Token) -> ArraySlice<UInt8> {
    buffer.bytes[nameRange(token)]
  }

  private func nameRange(_ token: XMLTokenScanner.Token) -> Range<Int> {
    let start = token.range.lowerBound + (token.kind == .endTag ? 2 : 1)
    var end = start
    while end < token.range.upperBound {
      let byte = buffer.bytes[end]
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      end += 1
    }
    return start..<end
  }

  private func isDeclaration(_ range: Range<Int>) -> Bool {
    let text = buffer.bytes[range]
    return text.starts(with: "<?xml".utf8) && text[text.startIndex + 5] <= 0x20
  }

  private func text(_ range: Range<Int>) -> [UInt8] { Array(buffer.bytes[range]) }

  private mutating func line(of index: Int) -> Int {
    counted.position.advance(over: buffer.bytes[counted.index..<index], .any)
    counted.index = index
    return counted.position.position.line
  }

  // MARK: Pieces

  private mutating func piece(before end: Int, isClosed: Bool) -> FilePiece {
    var piece = FilePiece(bytes: [], start: buffer.position)
    if !isFirst {
      piece.bytes = prolog
      for element in context { piece.bytes += element.tag }
      piece.bytes.append(0x0A)
      piece.prefix = piece.bytes.count
      piece.openElements = context.map { ($0.name, $0.line) }
    }
    // What is repeated must not become more than what is read for the first time.
    leastSize = max(pieceSize, prolog.count + open.reduce(0) { $0 + $1.tag.count })
    let taken = buffer.take(before: end)
    let closing = isClosed ? open.reversed().flatMap { "</".utf8 + $0.name + ">".utf8 } : []
    piece.bytes.reserveCapacity(piece.prefix + taken.count + closing.count)
    piece.bytes += taken
    piece.length = taken.count
    counted = (end, buffer.position)
    piece.bytes += closing
    context = open
    isFirst = false
    return piece
  }
}
