/// An attribute's text as people read it.
enum FoldedText {
  /// A text with its white space folded and without characters that take no place.
  static func text(of value: String) -> String {
    let bytes = Array(value.utf8)[...]
    var text: [UInt8] = []
    var hasSpace = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      var width = 1
      var isText = byte > 0x20 && byte != 0x7F
      if byte >= 0x80 {
        switch InvisibleCharacter.width(in: bytes, at: index) {
        case .none: break
        case .space(let length):
          width = length
          isText = false
        case .nothing(let length):
          index += length
          continue
        }
      }
      if isText {
        if hasSpace, !text.isEmpty { text.append(0x20) }
        text.append(byte)
      }
      hasSpace = !isText
      index += width
    }
    return String(decoding: text, as: UTF8.self)
  }
}
