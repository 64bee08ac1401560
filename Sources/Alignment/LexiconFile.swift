public import Bitext

extension InputError.Code {
  /// The file does not begin as a lexicon does.
  public static let notLexicon = InputError.Code("not-lexicon")
  /// A line of a lexicon that cannot be read; the argument is the line.
  public static let lexiconLine = InputError.Code("lexicon-line")
}

/// The model as a file of lines, fields with tabs between them.
///
/// - `moves`, `length`, `openings`, `closings`, `kind`, `uniform`: the numbers of the model's parts;
/// - `source` and `target`: a word, its frequency, the trust in it, what it leaves for unknown translations;
/// - `pair`: a source word, a target word, the probability of the target given the source, and that of the source given the target.
///
/// Numbers are written so that they come back the same to the last bit. Lines that begin with `#` are comments; the last line
/// is `end`, so that a file that was cut off is seen to be.
extension AlignmentModel {
  private static let firstLine = "# tweetal lexicon 1"

  /// Whether a file that begins so is one, or was until it was cut off.
  ///
  /// - Complexity: O(1).
  public static func recognises(_ head: [UInt8]) -> Bool { head.starts(with: firstLine.utf8) }

  /// The file's text.
  ///
  /// - Complexity: O(n) in the words and their translations.
  public var text: String {
    var text = Self.firstLine + "\n"
    func line(_ name: String, _ fields: [String]) {
      text += name + "\t" + fields.joined(separator: "\t") + "\n"
    }
    line("moves", moves.probabilities.map(\.description))
    line("length", length.numbers.map(\.description))
    line("openings", edges.openings.map(\.description))
    line("closings", edges.closings.map(\.description))
    line("uniform", [places.uniform.description])
    for (kind, share) in places.shares.sorted(by: { $0.key < $1.key }) {
      line("kind", [kind.description, share.description])
    }
    let (forward, backward) = (lexicon.forward, lexicon.backward)
    let names = [vocabularies.source, vocabularies.target].map { vocabulary in
      (0..<Int32(vocabulary.count)).map { String(decoding: vocabulary[$0], as: UTF8.self) }
    }
    for (word, name) in names[0].enumerated() {
      line(
        "source",
        [
          name, backward.frequencies[word].description, backward.trust[word].description,
          forward.unknown[word].description,
        ])
    }
    for (word, name) in names[1].enumerated() {
      line(
        "target",
        [
          name, forward.frequencies[word].description, forward.trust[word].description,
          backward.unknown[word].description,
        ])
    }
    let transposed = backward.probabilities.transposed(columns: names[0].count)
    for row in names[0].indices {
      let (there, back) = (forward.probabilities, transposed)
      let columns = Set(there.columns[there.range(row)]).union(back.columns[back.range(row)])
      for column in columns.sorted() {
        line(
          "pair",
          [
            names[0][row], names[1][Int(column)], there[row, column].description,
            back[row, column].description,
          ])
      }
    }
    return text + "end\n"
  }

  /// Reads a model that ``text`` wrote.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its path as the user named it.
  ///   - seeds: what is known of words that the model does not know: terms of a glossary.
  ///   - general: the same, of everyday words.
  /// - Throws: ``InputError`` with `not-lexicon`, or `lexicon-line` at the line concerned.
  /// - Complexity: O(n log n) in the lines.
  public init(
    parsing bytes: [UInt8], file: String, seeds: [Aligner.Seed] = [],
    general: GeneralLexicon = .empty
  ) throws(InputError) {
    // Without those of line ends of Windows.
    let lines = String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self).utf8.split(
      separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.first?.elementsEqual(Self.firstLine.utf8) == true,
      lines.last(where: { !$0.isEmpty })?.elementsEqual("end".utf8) == true
    else { throw InputError(.notLexicon, file: file) }
    var reader = LexiconReader()
    for (number, line) in lines.enumerated()
    where !line.isEmpty && line.first != UInt8(ascii: "#") && !line.elementsEqual("end".utf8) {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard reader.read(fields.map(Substring.init)) else {
        throw InputError(
          .lexiconLine, file: file, line: number + 1, String(Substring(line).prefix(60)))
      }
    }
    guard
      let model = reader.model(Priors(seeds: SeedTerms(seeds), general: general))
    else { throw InputError(.notLexicon, file: file) }
    self = model
  }
}

/// Takes the lines of a model's file.
private struct LexiconReader {
  /// The words of one language, with the numbers that stand beside them.
  struct Words {
    var vocabulary = Vocabulary()
    var frequencies: [Double] = []
    var trust: [Float] = []
    var unknown: [Float] = []

    mutating func add(_ fields: [Substring]) -> Bool {
      guard fields.count == 4, let frequency = Double(fields[1]), frequency > 0, frequency <= 1,
        let trust = Float(fields[2]), (0...1).contains(trust),
        let unknown = Float(fields[3]), (0...1).contains(unknown)
      else { return false }
      let bytes = Array(fields[0].utf8)
      guard vocabulary.intern(bytes, 0..<bytes.count) == Int32(frequencies.count) else {
        return false
      }
      frequencies.append(frequency)
      self.trust.append(trust)
      self.unknown.append(unknown)
      return true
    }

    func number(of word: Substring) -> Int32? {
      let bytes = Array(word.utf8)
      return vocabulary.find(bytes, 0..<bytes.count)
    }
  }

  private var source = Words()
  private var target = Words()
  private var forward: [SparseTable.Entry] = []
  private var backward: [SparseTable.Entry] = []
  private var numbers: [String: [Double]] = [:]
  private var kinds: [Int32: Double] = [:]

  mutating func read(_ line: [Substring]) -> Bool {
    let fields = Array(line.dropFirst())
    switch line[0] {
    case "source": return source.add(fields)
    case "target": return target.add(fields)
    case "pair": return addPair(fields)
    case "kind":
      guard fields.count == 2, let kind = Int32(fields[0]), kind >= 0,
        let share = Double(fields[1]), share > 0, share <= 1
      else { return false }
      kinds[kind] = share
      return true
    case "moves", "length", "openings", "closings", "uniform":
      let values = fields.compactMap { Double($0) }.filter(\.isFinite)
      return values.count == fields.count
        && numbers.updateValue(values, forKey: String(line[0])) == nil
    default: return false
    }
  }

  private mutating func addPair(_ fields: [Substring]) -> Bool {
    guard fields.count == 4, let row = source.number(of: fields[0]),
      let column = target.number(of: fields[1]), let there = Float(fields[2]),
      let back = Float(fields[3]), (0...1).contains(there), (0...1).contains(back)
    else { return false }
    if there > 0 {
      forward.append(SparseTable.Entry(row: row, column: column, value: there))
    }
    if back > 0 {
      backward.append(SparseTable.Entry(row: column, column: row, value: back))
    }
    return true
  }

  func model(_ priors: Priors) -> AlignmentModel? {
    guard let moves = numbers["moves"].flatMap(MoveModel.init(probabilities:)),
      let length = numbers["length"].flatMap(LengthModel.init(numbers:)),
      let edges = EdgeModel(
        openings: numbers["openings"] ?? [], closings: numbers["closings"] ?? []),
      let uniform = numbers["uniform"]?.first, (0.001...0.999).contains(uniform)
    else { return nil }
    return AlignmentModel(
      vocabularies: (source.vocabulary, target.vocabulary),
      lexicon: Lexicon(
        forward: Lexicon.Direction(
          probabilities: SparseTable(rows: source.frequencies.count, entries: forward),
          unknown: source.unknown, frequencies: target.frequencies, trust: target.trust),
        backward: Lexicon.Direction(
          probabilities: SparseTable(rows: target.frequencies.count, entries: backward),
          unknown: target.unknown, frequencies: source.frequencies, trust: source.trust)),
      length: length, edges: edges, moves: moves,
      places: PlaceModel(shares: kinds, uniform: uniform), priors: priors)
  }
}
