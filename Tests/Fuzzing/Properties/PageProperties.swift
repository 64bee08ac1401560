import Bitext
import Extraction

/// What must hold of whatever bytes the reader of pages is given.
enum PageProperties {
  /// What does not hold; empty where all does.
  static func violations(of bytes: [UInt8]) -> [String] {
    do throws(InputError) {
      let extractor = PageExtractor(including: Set(SideText.allCases))
      let post = try extractor.post(from: bytes, file: "input")
      return post.blocks.flatMap { violations(in: $0, from: bytes) }
    } catch {
      return ErrorProperties.violations(of: error, file: "input", bytes: bytes)
    }
  }

  private static func violations(in block: Block, from bytes: [UInt8]) -> [String] {
    var violations: [String] = []
    if !block.content.hasCodesInPlace {
      violations.append("a code of \(block.id) stands outside the text or inside a character")
    }
    let range = block.range
    if range.offset < 0 || range.length < 0 || range.offset + range.length > bytes.count {
      violations.append("\(block.id) stands outside the page")
    }
    return violations
  }
}
