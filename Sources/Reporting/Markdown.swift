/// A text of which Markdown and HTML read nothing as markup, on one line (CommonMark 0.31.2, §2.4).
package func escapedMarkdown(_ text: String) -> String {
  var bytes: [UInt8] = []
  let utf8 = Array(text.utf8)
  for (index, byte) in utf8.enumerated() {
    switch byte {
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case 0..<0x20: bytes.append(0x20)
    // `:100:` would be a picture; a colon in a sentence has a space after it.
    case UInt8(ascii: ":") where index + 1 < utf8.count && utf8[index + 1] != 0x20:
      bytes += #"\:"#.utf8
    default:
      // What stands between two dollar signs is a formula to GitHub.
      if #"\`*_[]#|~>@$"#.utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
