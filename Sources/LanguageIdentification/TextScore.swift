/// How a text scores, before calibration.
package struct TextScore: Hashable, Sendable {
  /// The log-odds of Dutch against English, uncalibrated.
  package var dutch: Float
  /// The log-odds of another language against English, uncalibrated.
  package var other: Float
  /// What was read.
  package var evidence: TextEvidence
}

extension LanguageModel {
  /// Sums the weights of a text's features in one pass.
  ///
  /// - Complexity: O(n), where n is the number of bytes; nothing is allocated.
  package func score(_ text: String) -> TextScore {
    score(text.utf8.span)
  }

  /// Sums the weights of a text's features in one pass over its UTF-8 bytes.
  ///
  /// - Complexity: O(n), where n is the number of bytes; nothing is allocated.
  package func score(_ bytes: Span<UInt8>) -> TextScore {
    let weights = weights.span
    let pairs = pairWeights.span
    var dutch = 0
    var other = 0
    // Weights are kept 128 too high, so that both of a slot can be added up at once and parted at the end.
    var both = 0
    var low = 0
    var slots = 0
    let evidence = TextScanner.scan(bytes, tables: tables) { feature in
      switch feature {
      case .pair(let pair):
        dutch &+= Int(pairs[pair].dutch)
        other &+= Int(pairs[pair].other)
        slots &+= 3
      case .slot(let slot):
        let weight = Int(weights[slot])
        both &+= weight
        low &+= weight & 0xFF
      case .word(let slot):
        let weight = Int(weights[slot])
        both &+= weight
        low &+= weight & 0xFF
        slots &+= 1
      }
    }
    dutch &+= low &- LanguageModel.bias &* slots
    other &+= (both &- low) >> 8 &- LanguageModel.bias &* slots
    return TextScore(
      dutch: Float(dutch) * scale, other: Float(other) * scale, evidence: evidence)
  }
}

/// The features of texts as a trainer needs them.
package struct FeatureExtractor: Sendable {
  /// The number of slots that features fall into.
  package static let slotCount = TextScanner.slotCount

  private let tables = SymbolTable()

  /// Creates an extractor.
  package init() {}

  /// Appends the slots of the features of a text, UTF-8, and says what was read.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - keepWords: Whether the features of whole words are wanted.
  ///   - slots: Takes the slots.
  /// - Returns: How many words, letters and neutral tokens there are.
  /// - Complexity: O(n), where n is the number of bytes.
  package func append(
    _ bytes: Span<UInt8>, keepWords: Bool, to slots: inout [Int32]
  ) -> TextEvidence {
    TextScanner.scan(bytes, tables: tables) { feature in
      switch feature {
      case .pair(let pair):
        let parts = Feature.slots(ofPair: pair)
        if let second = parts.second { slots.append(Int32(truncatingIfNeeded: second)) }
        slots.append(Int32(truncatingIfNeeded: parts.both))
      case .slot(let slot): slots.append(Int32(truncatingIfNeeded: slot))
      case .word(let slot): if keepWords { slots.append(Int32(truncatingIfNeeded: slot)) }
      }
    }
  }
}
