internal import Bitext

extension Term {
  /// Whether the capitals and small letters of an occurrence are those of the term.
  ///
  /// A Dutch abbreviation may also be written in small letters (*mri*, and *Mri* where a sentence begins), as the official
  /// spelling has many.
  func isWritten(in text: String, at range: Range<Int>) -> Bool {
    let written = text.utf8.span.extracting(range)
    let own = Array(self.text.utf8)
    if written.begins(with: own) || written.begins(with: own.capitalised) { return true }
    guard casePolicy == nil, language == .dutch else { return false }
    let small = own.map { $0.lowercasedASCII }
    return written.begins(with: small) || own.count > 2 && written.begins(with: small.capitalised)
  }
}

extension Span<UInt8> {
  /// Whether the letters are those of the term, as far as both go; endings may follow in small letters: *GPs*, not *GPS*.
  fileprivate func begins(with term: [UInt8]) -> Bool {
    for index in 0..<Swift.min(count, term.count) where self[index] != term[index] {
      return false
    }
    for index in Swift.min(count, term.count)..<count where self[index].isCapitalASCII {
      return false
    }
    return true
  }
}

extension [UInt8] {
  fileprivate var capitalised: [UInt8] {
    guard let first, first.lowercasedASCII == first, (0x61...0x7A).contains(first) else {
      return self
    }
    return [first - 0x20] + dropFirst()
  }
}

extension UInt8 {
  fileprivate var isCapitalASCII: Bool { (0x41...0x5A).contains(self) }
  fileprivate var lowercasedASCII: UInt8 { isCapitalASCII ? self | 0x20 : self }
}
