internal import FoundationEssentials
internal import LanguageIdentification

/// `TrainLanguageModel FOLDER... --output FILE [--held-out FILE] [--evaluate TABLE]...`
var folders: [String] = []
var output: String?
var heldOut: Set<UInt32> = []
var tables: [String] = []
var margin: Float = 1
var long = 120
var firstDict = 90
var options = Trainer.Options()
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--output": output = arguments.popFirst()
  case "--evaluate": tables += [arguments.popFirst()].compactMap { $0 }
  case "--examples": options.examples = Int(arguments.popFirst() ?? "") ?? options.examples
  case "--long": long = Int(arguments.popFirst() ?? "") ?? 0
  case "--fdict": firstDict = Int(arguments.popFirst() ?? "") ?? 0
  case "--pm": options.pieceMargin = Float(arguments.popFirst() ?? "") ?? 0
  case "--margin": margin = Float(arguments.popFirst() ?? "") ?? 0
  case "--rate": options.rate = Float(arguments.popFirst() ?? "") ?? options.rate
  case "--decay": options.decay = Float(arguments.popFirst() ?? "") ?? options.decay
  case "--dict": options.dictionaryShare = Int(arguments.popFirst() ?? "") ?? 0
  case "--wdrop": options.wordDropout = Int(arguments.popFirst() ?? "") ?? 0
  case "--held-out":
    let list = String(
      decoding: try Data(contentsOf: URL(filePath: arguments.popFirst() ?? "")), as: UTF8.self)
    heldOut.formUnion(list.split(separator: "\n").compactMap { UInt32($0, radix: 16) })
  default: folders.append(argument)
  }
}
var corpus = try Corpus(folders: folders, heldOut: heldOut)
func trained(on corpus: Corpus, _ options: Trainer.Options, teacher: LanguageModel? = nil)
  -> LanguageModel
{
  var trainer = Trainer(options)
  trainer.train(on: corpus, teacher: teacher)
  return LanguageModel(
    dutch: trainer.dutch, other: trainer.other, scale: 1.0 / 48,
    calibration: [
      LanguageModel.CalibrationStep(letters: 10, slope: 1.5), .init(letters: 17, slope: 1.15),
      .init(letters: 30, slope: 0.9), .init(letters: 1_000_000, slope: 0.8),
    ])
}
var first = options
first.examples = options.examples / 3
first.dictionaryShare = firstDict
let teacher = trained(on: corpus.keepingLongLines(atLeast: long), first)
corpus.dropMislabelledLines(by: teacher, margin: margin)
for collection in corpus.collections { print(collection.name, collection.lines.count) }
let model = trained(on: corpus, options, teacher: teacher)
if let output { try Data(model.bytes).write(to: URL(filePath: output)) }
let identifier = try LanguageIdentifier(model: model.bytes, file: output ?? "")
for table in tables {
  print(table)
  print(try Evaluation(of: identifier, on: table).report)
}
