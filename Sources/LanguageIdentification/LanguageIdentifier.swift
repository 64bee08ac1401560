public import Bitext

/// To be built.
public struct LanguageIdentifier: Sendable {
  /// Reads the model's bytes.
  ///
  /// - Throws: ``InputError`` where they are no model of this version.
  public init(model: [UInt8], file: String) throws(InputError) {}

  /// One text on its own.
  public func identify(_ text: String) -> LanguageDecision {
    LanguageDecision(language: .undetermined, confidence: 0)
  }

  /// The blocks of one page decided together; one decision a block, in order.
  public func identify(blocks: [Block]) -> [LanguageDecision] {
    blocks.map { identify($0.text) }
  }
}
