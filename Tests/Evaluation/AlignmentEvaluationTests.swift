import Alignment
import Bitext
import Foundation
import TestSupport
import Testing
import Tweetal

/// The quality of alignment on the development sets, pinned at what was measured.
@Suite("Alignment evaluation", .enabled(if: SharedData.folder != nil, "needs ../shared"))
struct AlignmentEvaluationTests {
  /// What a set must reach; a change that lowers a floor says why.
  struct Floor: CustomTestStringConvertible {
    var folder: String
    var strict: Double
    var missingPrecision: Double
    var missingRecall: Double
    var testDescription: String { folder }
  }

  static let floors = [
    Floor(folder: "vws-std", strict: 0.983, missingPrecision: 0.93, missingRecall: 0.75),
    Floor(folder: "vws-hard", strict: 0.971, missingPrecision: 0.97, missingRecall: 0.89),
    Floor(folder: "corona-pages-std", strict: 0.983, missingPrecision: 0.90, missingRecall: 0.90),
    Floor(folder: "corona-pages-hard", strict: 0.995, missingPrecision: 1, missingRecall: 1),
  ]

  @Test("A folder of texts aligned together", arguments: floors)
  func folder(floor: Floor) throws {
    let path = try #require(SharedData.path("data/alignment/" + floor.folder))
    let set = try AlignmentSet(folder: path)
    var score = AlignmentScore()
    for (beads, gold) in zip(Aligner().align(set.texts), set.gold) { score.add(beads, gold: gold) }
    #expect(score.strict.f1 >= floor.strict)
    #expect(score.missing.precision >= floor.missingPrecision)
    #expect(score.missing.recall >= floor.missingRecall)
  }

  static let floorsWithLexicon = [
    Floor(folder: "vws-std", strict: 0.983, missingPrecision: 0.96, missingRecall: 0.75),
    Floor(folder: "vws-hard", strict: 0.974, missingPrecision: 0.985, missingRecall: 0.89),
    Floor(folder: "corona-pages-std", strict: 0.994, missingPrecision: 1, missingRecall: 0.90),
    Floor(folder: "corona-pages-hard", strict: 0.995, missingPrecision: 1, missingRecall: 1),
  ]

  @Test(
    "A folder of texts aligned together, with the general lexicon", arguments: floorsWithLexicon)
  func folderWithLexicon(floor: Floor) throws {
    let path = try #require(SharedData.path("data/alignment/" + floor.folder))
    let set = try AlignmentSet(folder: path)
    let aligner = Aligner(general: .embedded)
    var score = AlignmentScore()
    for (beads, gold) in zip(aligner.align(set.texts), set.gold) { score.add(beads, gold: gold) }
    #expect(score.strict.f1 >= floor.strict)
    #expect(score.missing.precision >= floor.missingPrecision)
    #expect(score.missing.recall >= floor.missingRecall)
  }

  @Test("A document of 2,000 segments, in a band, is aligned as well as its parts")
  func longDocument() throws {
    let path = try #require(SharedData.path("data/alignment/vws-hard"))
    let set = try AlignmentSet(folder: path)
    var text = ParallelText(source: [], target: [])
    var gold: [AlignmentScore.Pair] = []
    while text.source.count < 2000 {
      for (part, beads) in zip(set.texts, set.gold) {
        gold += beads.map { bead in
          AlignmentScore.Pair(
            source: bead.source.map { $0 + text.source.count },
            target: bead.target.map { $0 + text.target.count })
        }
        text.source += part.source
        text.target += part.target
      }
    }
    var score = AlignmentScore()
    score.add(Aligner(general: .embedded).align([text])[0], gold: gold)
    #expect(score.strict.f1 >= 0.965)
  }

  @Test("The texts of a folder aligned one by one, with the general lexicon and without")
  func singleTexts() throws {
    let path = try #require(SharedData.path("data/alignment/vws-hard"))
    let set = try AlignmentSet(folder: path)
    var score = AlignmentScore()
    for (text, gold) in zip(set.texts, set.gold) {
      score.add(Aligner().align([text])[0], gold: gold)
    }
    #expect(score.strict.f1 >= 0.946)
    var known = AlignmentScore()
    for (text, gold) in zip(set.texts, set.gold) {
      known.add(Aligner(general: .embedded).align([text])[0], gold: gold)
    }
    print("vws-hard, one by one: \(score.strict.f1), with the general lexicon \(known.strict.f1)")
    #expect(known.strict.f1 >= score.strict.f1 + 0.005)
  }

  @Test("Missing segments at a confidence of .8 are missing indeed")
  func confidence() throws {
    var sure = 0
    var right = 0
    for floor in Self.floors {
      let path = try #require(SharedData.path("data/alignment/" + floor.folder))
      let set = try AlignmentSet(folder: path)
      for (beads, gold) in zip(Aligner().align(set.texts), set.gold) {
        let missing = Set(gold.filter { $0.target.isEmpty }.flatMap(\.source))
        for bead in beads where bead.target.isEmpty && bead.confidence >= 0.8 {
          sure += 1
          right += missing.isSuperset(of: bead.source) ? 1 : 0
        }
      }
    }
    #expect(sure >= 100)
    #expect(Double(right) / Double(sure) >= 0.98)
  }
}

/// The blocks and links of a page's gold file.
private struct GoldPost: Decodable {
  struct Block: Decodable {
    var id: String
    var lang: String
    var text: String
  }

  struct Link: Decodable {
    var source: [String]
    var target: [String]

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      source = try parts.decode([String].self)
      target = try parts.decode([String].self)
    }
  }

  var blocks: [Block]
  var links: [Link]
}

extension AlignmentEvaluationTests {
  @Test(
    "A single post: every pair right, with glossary seeds and without", arguments: [true, false])
  func post(hasSeeds: Bool) throws {
    let path = try #require(
      SharedData.path("data/posts/what-can-go-wrong-with-dryneedling.gold.json"))
    let post = try JSONDecoder().decode(
      GoldPost.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    let english = post.blocks.filter { $0.lang == "en" }
    let dutch = post.blocks.filter { $0.lang == "nl" }
    let seeds = [
      ("needle", "naald"), ("muscle", "spier"), ("muscle soreness", "spierpijn"),
      ("muscle fatigue", "spiervermoeidheid"), ("fatigue", "vermoeidheid"),
      ("tiredness", "vermoeidheid"), ("pain", "pijn"), ("infection", "infectie"),
      ("pneumothorax", "klaplong"), ("lung", "long"), ("skin", "huid"), ("nerve", "zenuw"),
      ("side effect", "bijwerking"), ("blood vessel", "bloedvat"), ("vein", "ader"),
      ("chest pain", "pijn op de borst"), ("shortness of breath", "kortademigheid"),
      ("blood thinner", "bloedverdunner"), ("patient", "patiënt"), ("therapist", "therapeut"),
    ].map(Aligner.Seed.init)
    let beads = Aligner(seeds: hasSeeds ? seeds : []).align([
      ParallelText(source: english.map(\.text), target: dutch.map(\.text))
    ])[0]
    let links = beads.map { bead in [english[bead.source].map(\.id), dutch[bead.target].map(\.id)] }
    #expect(links == post.links.map { [$0.source, $0.target] })
  }
}
