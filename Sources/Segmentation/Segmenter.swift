public import Bitext

/// To be built.
public struct Segmenter: Sendable {
  /// For English or Dutch.
  public init(language: Language) {}

  /// The sentences of a paragraph as UTF-8 ranges, white space between them left out.
  public func sentences(in text: String) -> [Range<Int>] { [0..<text.utf8.count] }
}
