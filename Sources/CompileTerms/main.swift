internal import Foundation
internal import Terminology

let usage = """
  usage: CompileTerms words LIST --extra PARTS --no-parts WORDS --output FILE
         CompileTerms glossary TBX --output FILE
    words     makes the embedded list of Dutch words (word-list.sh fetches LIST and calls this)
    glossary  makes the embedded glossary, with all forms of its terms; call it after each change of the TBX

  """

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data(message.utf8))
  exit(64)
}

var arguments = CommandLine.arguments.dropFirst()
guard let task = arguments.popFirst(), let input = arguments.popFirst() else { fail(usage) }
var options: [String: String] = [:]
while let name = arguments.popFirst() {
  guard name.hasPrefix("--"), let value = arguments.popFirst() else { fail(usage) }
  options[name] = value
}

/// The words of a file; lines that begin with # are remarks.
func words(in path: String) throws -> [String] {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    .flatMap { $0.split(separator: " ").map(String.init) }
}

guard let output = options["--output"] else { fail(usage) }
switch task {
case "words":
  guard let extra = options["--extra"], let others = options["--no-parts"] else { fail(usage) }
  let extraParts = Set(try words(in: extra))
  let noParts = Set(try words(in: others))
  let list = try words(in: input)
  let bytes = DutchWordsBuilder.bytes(of: list + extraParts) { word in
    extraParts.contains(word)
      || word.unicodeScalars.count > 3 && word == word.lowercased() && !noParts.contains(word)
  }
  try Data(bytes).write(to: URL(fileURLWithPath: output))
case "glossary":
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: input)))
  let matcher = TermMatcher(glossary: try Glossary(tbx: bytes, file: input))
  try Data(matcher.compiled).write(to: URL(fileURLWithPath: output))
default: fail(usage)
}
