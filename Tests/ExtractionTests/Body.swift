import Bitext
import Extraction

/// The blocks of a page whose body is this HTML.
func blocks(_ body: String) throws -> [Block] {
  let page = "<html><head><title>t</title></head><body><main>\(body)</main></body></html>"
  return try PageExtractor().post(from: Array(page.utf8), file: "t.html").blocks
}

/// A block's text with its codes as `{1}`, `{/1}` and `{1/}`.
func coded(_ content: InlineText) -> String {
  var result: [UInt8] = []
  var position = 0
  let text = Array(content.text.utf8)
  for code in content.codes {
    result += text[position..<code.offset]
    position = code.offset
    let mark =
      switch code.kind {
      case .opening: "{\(code.number)}"
      case .closing: "{/\(code.number)}"
      case .standalone: "{\(code.number)/}"
      }
    result += mark.utf8
  }
  return String(decoding: result + text[position...], as: UTF8.self)
}

/// The blocks of a whole page.
func blocks(ofPage page: String) throws -> [Block] {
  try PageExtractor().post(from: Array(page.utf8), file: "t.html").blocks
}
