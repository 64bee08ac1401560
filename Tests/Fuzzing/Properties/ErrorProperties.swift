import Bitext

/// What must hold of an error about whatever bytes.
enum ErrorProperties {
  /// What does not hold; empty where all does.
  static func violations(of error: InputError, file: String, bytes: [UInt8]) -> [String] {
    var violations: [String] = []
    if error.file != file { violations.append("\(error) is about another file") }
    // A lone return, and in UTF-16 half of a character, may count as the end of a line.
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    if let line = error.line, !(1...lines).contains(line) {
      violations.append("\(error) stands after the end of the file")
    }
    if let column = error.column, column < 1 { violations.append("\(error) has no column") }
    return violations
  }
}
