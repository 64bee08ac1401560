/// The first line of an XML document, `<?xml version="1.0" encoding="UTF-8"?>`.
enum XMLDeclaration {
  /// Passes the declaration, where there is one; `false` where it says more than version 1.0 and UTF-8.
  static func skip(in bytes: [UInt8], _ position: inout Int) -> Bool {
    guard bytes.starts(with: "<?xml".utf8) else { return true }
    guard let end = bytes.prefix(120).firstIndex(of: UInt8(ascii: ">")) else { return false }
    position = end + 1
    let text = String(decoding: bytes[..<position], as: UTF8.self)
    return [
      #"<?xml version="1.0"?>"#, #"<?xml version='1.0'?>"#,
      #"<?xml version="1.0" encoding="utf-8"?>"#, #"<?xml version='1.0' encoding='utf-8'?>"#,
      #"<?xml version="1.0" encoding="utf-8" ?>"#, #"<?xml version="1.0" ?>"#,
      #"<?xml version="1.0" encoding="utf-8" standalone="no"?>"#,
      #"<?xml version="1.0" encoding="utf-8" standalone="yes"?>"#,
    ].contains(text.replacingUTF8Name)
  }
}

extension String {
  /// The declaration with its encoding in lower case, if that is UTF-8.
  fileprivate var replacingUTF8Name: String {
    let name = "UTF-8"
    guard let start = utf8.indices.first(where: { utf8[$0...].starts(with: name.utf8) }) else {
      return self
    }
    let end = utf8.index(start, offsetBy: name.utf8.count)
    return String(self[..<start]) + name.lowercased() + String(self[end...])
  }
}
