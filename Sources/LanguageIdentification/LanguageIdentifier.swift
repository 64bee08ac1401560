public import Bitext

/// Tells English from Dutch: one text on its own, or the blocks of a page together.
///
/// ```swift
/// let identifier = try LanguageIdentifier(model: bytes, file: "language.model")
/// identifier.identify("Pijn en verdoofdheid").language  // .dutch
/// identifier.identify("https://example.org").language  // .undetermined
/// ```
public struct LanguageIdentifier: Sendable {
  let model: LanguageModel

  /// Reads the model's bytes.
  ///
  /// - Parameters:
  ///   - model: The file's bytes, as the trainer writes them.
  ///   - file: The file's name for messages.
  /// - Throws: ``InputError`` with the code `language-model-unreadable` where the bytes are no model or not
  ///   whole, `language-model-version` where they are one of another version.
  public init(model: [UInt8], file: String) throws(InputError) {
    self.model = try LanguageModel(model, file: file)
  }

  /// The language of one text on its own, with the probability that it is right.
  ///
  /// The answer is `.undetermined` where there is nothing to tell by: no words at all, a lone word that
  /// speaks for neither beside numbers, or English and Dutch as good as equally likely.
  /// - Complexity: O(n), where n is the number of bytes; nothing is allocated.
  public func identify(_ text: String) -> LanguageDecision {
    TextOdds(model.score(text), calibration: model.calibration).decision
  }

  /// The languages of the blocks of one page decided together; one decision a block, in order.
  ///
  /// A block's own words come first. Where they leave doubt, its list, its table's column and row, its
  /// neighbours and a `lang` attribute decide, each as far as the page's clear blocks show that it can be
  /// relied on. Addresses and numbers stay `.undetermined`, clear text of a third language `.other`.
  ///
  /// - Parameters:
  ///   - blocks: The blocks.
  ///   - terms: What a glossary says of each block: log-odds of Dutch against English, 0 for nothing; empty where there
  ///     is no glossary.
  ///   - names: The blocks that are the name of somebody, which is in no language, whatever its words look like.
  /// - Returns: One decision a block, in order.
  /// - Complexity: O(n + b), where n is the number of bytes and b the number of blocks.
  public func identify(
    blocks: [Block], terms: [Double] = [], names: Set<Int> = []
  ) -> [LanguageDecision] {
    let odds = blocks.map {
      TextOdds(model.score($0.text), calibration: model.calibration, isOnPage: true)
    }
    return PageDecoder(blocks: blocks, odds: odds, terms: terms, names: names).decisions
  }
}
