/// The lines of a text broken at spaces, none wider than the width; a wider word is broken where it must be.
///
/// - Complexity: O(n), where n is the length of the text.
func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var columns = 0
  for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) {
    for piece in pieces(of: word, width: width) {
      let pieceColumns = piece.columns
      if !line.isEmpty, columns + 1 + pieceColumns > width {
        lines.append(line)
        line = ""
        columns = 0
      }
      if !line.isEmpty { line += " " }
      columns += pieceColumns + (line.isEmpty ? 0 : 1)
      line += piece
    }
  }
  return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
}

/// A word cut into pieces of at most the width.
private func pieces(of word: Substring, width: Int) -> [Substring] {
  guard word.utf8.count > width, word.columns > width else { return [word] }
  var pieces: [Substring] = []
  var start = word.startIndex
  var columns = 0
  for index in word.unicodeScalars.indices {
    let scalarColumns = word.unicodeScalars[index].columns
    if columns + scalarColumns > width {
      pieces.append(word[start..<index])
      start = index
      columns = 0
    }
    columns += scalarColumns
  }
  return pieces + [word[start...]]
}
