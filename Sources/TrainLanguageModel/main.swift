internal import FoundationEssentials
internal import LanguageIdentification

let usage = """
  usage: TrainLanguageModel FOLDER... --output FILE [--held-out FILE] [--evaluate TABLE]...
    FOLDER      lines of text in LANGUAGE.COLLECTION.txt, as corpus.sh writes them
    --held-out  hashes of lines to leave out, eight hexadecimal digits a line
    --evaluate  a table (language, bucket, source, text) to print the model's figures on
    --model     a trained model to evaluate instead of training one

  """

var folders: [String] = []
var output: String?
var existing: String?
var heldOut: Set<UInt32> = []
var tables: [String] = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  guard argument.hasPrefix("--") else {
    folders.append(argument)
    continue
  }
  guard let value = arguments.popFirst() else { break }
  switch argument {
  case "--output": output = value
  case "--model": existing = value
  case "--evaluate": tables.append(value)
  case "--held-out":
    let list = String(decoding: try Data(contentsOf: URL(filePath: value)), as: UTF8.self)
    heldOut.formUnion(list.split(separator: "\n").compactMap { UInt32($0, radix: 16) })
  default: folders = []
  }
}

var bytes: [UInt8]?
if let existing {
  bytes = [UInt8](try Data(contentsOf: URL(filePath: existing)))
} else if !folders.isEmpty, let output {
  let corpus = try Corpus(folders: folders, heldOut: heldOut)
  let model = LanguageModel.trained(on: corpus)
  bytes = model.bytes
  try Data(model.bytes).write(to: URL(filePath: output))
}
if let bytes {
  let identifier = try LanguageIdentifier(model: bytes, file: existing ?? output ?? "")
  for table in tables {
    print(table)
    print(try Evaluation(of: identifier, on: table).report)
  }
} else {
  print(usage, terminator: "")
}
