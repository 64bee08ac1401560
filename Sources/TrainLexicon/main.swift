internal import Alignment
internal import FoundationEssentials

let usage = """
  usage: TrainLexicon TABLE... --output FILE [--dictionary TABLE]... [--least PERCENT]
    TABLE         lines of English and Dutch text with a tab between them, as corpus.sh writes them
    --dictionary  lines of single words and terms; taken as surer than running text
    --least       translations less sure are left out

  """

/// The pairs of a table; lines of another form are left out.
func pairs(in path: String) throws -> [(source: String, target: String)] {
  String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    .split(separator: "\n").compactMap { line in
      let sides = line.split(separator: "\t")
      return sides.count == 2 ? (String(sides[0]), String(sides[1])) : nil
    }
}

/// How many lines of text an entry of a dictionary counts as: it is written once, by someone who knew.
let dictionaryWeight: Float = 4

var tables: [String] = []
var dictionaries: [String] = []
var output: String?
var least: Float = 10
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--output": output = arguments.popFirst()
  case "--dictionary": dictionaries += [arguments.popFirst()].compactMap(\.self)
  case "--least": least = arguments.popFirst().flatMap(Float.init) ?? least
  default: tables.append(argument)
  }
}

if let output, !tables.isEmpty {
  let texts =
    try tables.flatMap(pairs).map { ($0.source, $0.target, 1) }
    + dictionaries.flatMap(pairs).map { ($0.source, $0.target, dictionaryWeight) }
  let translations = GeneralLexicon.translations(learnedFrom: texts, leastWeight: least / 100)
  let lines = translations.map { translation in
    "\(translation.source)\t\(translation.target)\t\(Int((100 * translation.weight).rounded()))\n"
  }
  try Data(lines.joined().utf8).write(to: URL(filePath: output))
  print("\(translations.count) translations of \(Set(translations.map(\.source)).count) words")
} else {
  print(usage, terminator: "")
}
