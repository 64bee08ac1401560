/// What a text gives to tell its language by.
package struct TextEvidence: Hashable, Sendable {
  /// The number of words that were read.
  package var words = 0
  /// The number of letters in them.
  package var letters = 0
  /// The number of tokens passed over: addresses, numbers, options.
  package var neutralTokens = 0
}

/// Reads a text's words as the slots of the model's table.
///
/// The features of a word are its n-grams of 1 to 5 symbols with a border on both sides, those at its
/// start anchored to it, and the word as a whole. Slots are multiplicative hashes (Knuth, The Art of
/// Computer Programming 3, §6.4), so that no dictionary is needed.
struct TextScanner {
  /// The bits of a slot's number.
  static let slotBits = 18
  /// The number of slots.
  static let slotCount = 1 << slotBits

  /// Calls `emit` with each feature, in the order of the text, and says what was read.
  ///
  /// - Parameters:
  ///   - bytes: The text, UTF-8; broken sequences count as punctuation.
  ///   - tables: The byte tables.
  ///   - emit: Takes a feature.
  /// - Returns: How many words, letters and neutral tokens there are.
  /// - Complexity: O(n), where n is the number of bytes; nothing is allocated.
  @inline(__always)
  static func scan(
    _ bytes: Span<UInt8>, tables: borrowing SymbolTable,
    emit: (Feature) -> Void
  ) -> TextEvidence {
    let symbols = tables.symbols.span
    let classes = tables.classes.span
    var evidence = TextEvidence()
    var afterNumber = false
    var index = 0
    while index < bytes.count {
      var seen = classes[Int(bytes[index])]
      let start = index
      index += 1
      if seen == ByteClass.space { continue }
      while index < bytes.count {
        let kind = classes[Int(bytes[index])]
        if kind == ByteClass.space { break }
        seen |= kind
        index += 1
      }
      if isNeutral(bytes, start..<index, seen: seen, afterNumber: afterNumber, classes: classes) {
        evidence.neutralTokens += 1
        afterNumber = seen & ByteClass.digit != 0
      } else {
        scanWords(bytes, start..<index, symbols: symbols, evidence: &evidence, emit: emit)
        afterNumber = false
      }
    }
    return evidence
  }

  @inline(__always)
  private static func isNeutral(
    _ bytes: Span<UInt8>, _ token: Range<Int>, seen: UInt8, afterNumber: Bool,
    classes: Span<UInt8>
  ) -> Bool {
    if afterNumber && NeutralToken.isUnit(bytes.extracting(token)) { return true }
    let special = ByteClass.digit | ByteClass.technical | ByteClass.ambiguous
    return seen & special != 0
      && NeutralToken.matches(bytes.extracting(token), classes: classes)
  }

  @inline(__always)
  private static func scanWords(
    _ bytes: Span<UInt8>, _ token: Range<Int>, symbols: Span<UInt8>, evidence: inout TextEvidence,
    emit: (Feature) -> Void
  ) {
    var word = WordWindow()
    var afterApostrophe = false
    var index = token.lowerBound
    while true {
      // Nearly all there is: letters of ASCII, one after the other.
      while !afterApostrophe, index < token.upperBound {
        let symbol = symbols[Int(bytes[index])]
        guard symbol >= Symbol.a else { break }
        word.append(symbol, emit: emit)
        index += 1
      }
      var symbol = Symbol.none
      if index < token.upperBound {
        symbol = symbols[Int(bytes[index])]
        if bytes[index] < 0x80 {
          index += 1
        } else {
          symbol = SymbolTable.multibyteSymbol(bytes, at: &index, end: token.upperBound)
        }
        if symbol == Symbol.ignored { continue }
        if symbol == Symbol.apostrophe {
          afterApostrophe = word.length > 0
          if afterApostrophe { continue }
          symbol = Symbol.none
        }
      } else if word.length == 0 {
        return
      }
      if symbol != Symbol.none {
        if afterApostrophe { word.append(Symbol.apostrophe, emit: emit) }
        word.append(symbol, emit: emit)
      } else if word.length > 0 {
        evidence.words += 1
        evidence.letters += word.length
        word.finish(emit: emit)
      }
      afterApostrophe = false
    }
  }
}

/// What a word gives to score it by.
enum Feature {
  /// Two symbols, 6 bits each: the feature of both, and that of the second alone if it is no border.
  case pair(Int)
  /// The slot of an n-gram of 3 to 5 symbols.
  case slot(Int)
  /// The slot of a whole word.
  case word(Int)

  /// The slots of a pair.
  @inline(__always)
  static func slots(ofPair pair: Int) -> (second: Int?, both: Int) {
    let second = UInt64(pair & 0x3F)
    return (
      second == UInt64(Symbol.border) ? nil : slot(second), slot(UInt64(pair) | 1 << 30)
    )
  }

  /// The slot of a feature's bits.
  @inline(__always)
  static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - TextScanner.slotBits))
  }
}

/// The last symbols of the word being read, 6 bits each, and the hash of all of them.
private struct WordWindow {
  private var window = UInt64(Symbol.border)
  private var hash = Self.seed
  /// The number of symbols read.
  private(set) var length = 0

  private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  @inline(__always)
  mutating func append(_ symbol: UInt8, emit: (Feature) -> Void) {
    window = window << 6 | UInt64(symbol)
    hash = (hash ^ UInt64(symbol)) &* 0x0000_0100_0000_01B3
    length += 1
    emitWindow(emit)
  }

  @inline(__always)
  mutating func finish(emit: (Feature) -> Void) {
    window = window << 6 | UInt64(Symbol.border)
    emitWindow(emit)
    emit(.word(Feature.slot(hash)))
    self = WordWindow()
  }

  /// The n-grams of 2 to 5 symbols that end here; the tag keeps equal bits of two lengths apart.
  @inline(__always)
  private func emitWindow(_ emit: (Feature) -> Void) {
    emit(.pair(Int(truncatingIfNeeded: window & 0xFFF)))
    emit(.slot(Feature.slot(window & 0x3_FFFF | 2 << 30)))
    emit(.slot(Feature.slot(window & 0xFF_FFFF | 3 << 30)))
    emit(.slot(Feature.slot(window & 0x3FFF_FFFF | 4 << 30)))
  }
}
