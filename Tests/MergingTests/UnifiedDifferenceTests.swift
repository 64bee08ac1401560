import Bitext
import Foundation
import TestSupport
import Testing

@testable import Merging

/// Changes as `patch` reads them.
@Suite("Unified differences") struct UnifiedDifferenceTests {
  private func difference(_ file: String, _ patches: (Range<Int>, String)...) -> String {
    let patches = patches.map { BytePatch($0.0, Array($0.1.utf8)) }
    let difference = UnifiedDifference(patches, of: Array(file.utf8))
    return String(decoding: difference.bytes(old: "a", new: "b"), as: UTF8.self)
  }

  /// The hunks below the names.
  private func hunks(_ file: String, _ patches: (Range<Int>, String)...) -> String {
    let patches = patches.map { BytePatch($0.0, Array($0.1.utf8)) }
    let difference = UnifiedDifference(patches, of: Array(file.utf8))
    return String(decoding: difference.bytes(old: "a", new: "b").dropFirst(12), as: UTF8.self)
  }

  @Test func nothingChanges() {
    #expect(difference("a\nb\n") == "")
    #expect(difference("a\nb\n", (0..<1, "a")) == "")
    #expect(difference("") == "")
  }

  /// Lines of a file in UTF-16 are shown as text, for a terminal could not tell two encodings apart.
  @Test(arguments: [true, false]) func aFileInUTF16IsShownAsText(isBigEndian: Bool) {
    let wide = { (text: String) in
      text.utf16.flatMap { unit -> [UInt8] in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBigEndian ? bytes : bytes.reversed()
      }
    }
    let file = wide("\u{FEFF}een\n") + wide("twee Ċ\ndrie\n")
    let start = wide("\u{FEFF}een\ntwee ").count
    let patches = [
      BytePatch(start..<start + 2, wide("é🦴")), BytePatch(start + 4..<start + 4, wide("nieuw\n")),
    ]
    let difference = UnifiedDifference(patches, of: file)
    #expect(
      String(decoding: difference.bytes(old: "a", new: "b").dropFirst(12), as: UTF8.self) == """
        @@ -1,3 +1,4 @@
         een
        -twee Ċ
        +twee é🦴
        +nieuw
         drie

        """)
  }

  @Test func aWordChanges() {
    #expect(
      difference("1\n2\n3\n4\n5 x\n6\n7\n8\n9\n", (10..<11, "y")) == """
        --- a
        +++ b
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5 x
        +5 y
         6
         7
         8

        """)
  }

  @Test func linesAreAdded() {
    #expect(hunks("a\nb\n", (0..<0, "0\n")) == "@@ -1,2 +1,3 @@\n+0\n a\n b\n")
    #expect(hunks("a\nb\n", (4..<4, "c\n")) == "@@ -1,2 +1,3 @@\n a\n b\n+c\n")
    #expect(hunks("a\nb\n", (1..<1, "\nnew")) == "@@ -1,2 +1,3 @@\n a\n+new\n b\n")
    #expect(hunks("", (0..<0, "a\n")) == "@@ -0,0 +1 @@\n+a\n")
  }

  @Test func linesGo() {
    #expect(hunks("a\nb\nc\n", (2..<4, "")) == "@@ -1,3 +1,2 @@\n a\n-b\n c\n")
    #expect(hunks("a\n", (0..<2, "")) == "@@ -1 +0,0 @@\n-a\n")
    // Two lines become one.
    #expect(hunks("a\nb\nc\n", (1..<2, " ")) == "@@ -1,3 +1,2 @@\n-a\n-b\n+a b\n c\n")
  }

  @Test func theLastLineHasNoEnd() {
    let none = "\\ No newline at end of file\n"
    #expect(hunks("a\nb", (2..<3, "c")) == "@@ -1,2 +1,2 @@\n a\n-b\n\(none)+c\n\(none)")
    #expect(hunks("a\nb", (0..<1, "c")) == "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\(none)")
    #expect(hunks("a\nb", (3..<3, "\n")) == "@@ -1,2 +1,2 @@\n a\n-b\n\(none)+b\n")
    #expect(hunks("a\nb\n", (3..<4, "")) == "@@ -1,2 +1,2 @@\n a\n-b\n+b\n\(none)")
    #expect(hunks("a\nb\n", (4..<4, "c")) == "@@ -1,2 +1,3 @@\n a\n b\n+c\n\(none)")
  }

  @Test func nearHunksAreJoined() {
    let file = (1...20).map { "\($0)\n" }.joined()
    let near = hunks(file, (0..<1, "x"), (14..<15, "y"))
    #expect(near.hasPrefix("@@ -1,11 +1,11 @@\n-1\n+x\n 2\n"))
    let far = hunks(file, (0..<1, "x"), (16..<17, "y"))
    #expect(far.split(separator: "\n").filter { $0.hasPrefix("@@") }.count == 2)
    #expect(
      hunks("a\nb\n", (0..<1, "x"), (2..<3, "y")) == "@@ -1,2 +1,2 @@\n-a\n+x\n-b\n+y\n")
  }

  @Test func linesEndAsInTheFile() {
    #expect(
      hunks("a\r\nb\r\n", (3..<4, "c")) == "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n")
  }

  @Test func bytesStayAsTheyAre() {
    let bytes = UnifiedDifference([BytePatch(0..<1, [0xEB])], of: [0xE9, 0x0A])
      .bytes(old: "a", new: "b")
    #expect(bytes.suffix(6) == [0x2D, 0xE9, 0x0A, 0x2B, 0xEB, 0x0A])
  }

  @Test func namesWithSpacesHaveAnEnd() {
    let bytes = UnifiedDifference([BytePatch(0..<1, [0x62])], of: [0x61, 0x0A])
      .bytes(old: "nek pijn.html", new: "b")
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("--- nek pijn.html\t\n+++ b\n"))
  }

  // MARK: Any changes

  private func random(_ generator: inout SeededGenerator) -> (file: [UInt8], patches: [BytePatch]) {
    func bytes(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in
        Int.random(in: 0..<3, using: &generator) == 0
          ? 0x0A : UInt8.random(in: 0x61...0x63, using: &generator)
      }
    }
    let file = bytes(Int.random(in: 0...60, using: &generator))
    var patches: [BytePatch] = []
    var position = 0
    while position <= file.count, patches.count < 6 {
      let start = position + Int.random(in: 0...12, using: &generator)
      guard start <= file.count else { break }
      let end = min(file.count, start + Int.random(in: 0...4, using: &generator))
      patches.append(
        BytePatch(start..<end, bytes(Int.random(in: 0...4, using: &generator))))
      position = end
    }
    return (file, patches)
  }

  @Test("The changes that are printed give the changed file", arguments: 0..<400)
  func isApplied(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (file, patches) = random(&generator)
    let text = UnifiedDifference(patches, of: file).bytes(old: "a", new: "b")
    #expect(try Applier(text).applied(to: file) == patches.applied(to: file))
  }

  @Test(
    "The program `patch` makes the changes",
    .enabled(if: ExternalProgram.patch.isInstalled, "needs patch"), arguments: 0..<20)
  func isAppliedByOthers(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (file, patches) = random(&generator)
    let text = UnifiedDifference(patches, of: file).bytes(old: "a", new: "b")
    if text.isEmpty { return }
    try ExternalProgram.withFiles([("a", file), ("a.diff", text)]) { paths in
      let out = paths[0] + ".out"
      let outcome = try ExternalProgram.patch.run(
        ["--binary", "--fuzz=0", "-o", out, paths[0], paths[1]])
      #expect(outcome.status == 0, "\(outcome.output)")
      // An empty file is no file to the program.
      let changed = (try? Data(contentsOf: URL(filePath: out))).map { [UInt8]($0) } ?? []
      #expect(changed == patches.applied(to: file))
    }
  }
}

/// Makes the changes of a unified difference, and is strict about what it says of the file.
private struct Applier {
  enum Failure: Error { case header, context }

  private var lines: [[UInt8]]

  init(_ text: [UInt8]) { lines = Self.lines(of: text) }

  private static func lines(of text: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for byte in text {
      if lines.last?.last ?? 0x0A == 0x0A { lines.append([]) }
      lines[lines.count - 1].append(byte)
    }
    return lines
  }

  func applied(to file: [UInt8]) throws -> [UInt8] {
    let old = Self.lines(of: file)
    var result: [[UInt8]] = []
    var position = 0
    var rest = lines.dropFirst(2)
    while let header = rest.popFirst() {
      let numbers = header.split { !(0x30...0x39).contains($0) && $0 != 0x2C }.map { span in
        span.split(separator: 0x2C).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      }
      guard header.starts(with: "@@ -".utf8), numbers.count == 2 else { throw Failure.header }
      let counts = numbers.map { $0.count > 1 ? $0[1] : 1 }
      let start = counts[0] == 0 ? numbers[0][0] : numbers[0][0] - 1
      guard start >= position else { throw Failure.header }
      result += old[position..<start]
      position = start
      let newStart = counts[1] == 0 ? numbers[1][0] : numbers[1][0] - 1
      guard result.count == newStart else { throw Failure.header }
      while position - start < counts[0] || result.count - newStart < counts[1] {
        guard var line = rest.popFirst() else { throw Failure.header }
        let sign = line.removeFirst()
        if rest.first?.first == UInt8(ascii: "\\") {
          _ = rest.popFirst()
          line.removeLast()
        }
        if sign != UInt8(ascii: "+") {
          guard position < old.count, old[position] == line else { throw Failure.context }
          position += 1
        }
        if sign != UInt8(ascii: "-") { result.append(line) }
      }
    }
    return Array((result + old[position...]).joined())
  }
}
