import Foundation
import TestSupport
import Testing

/// What was found to go wrong once goes right: the files in `Tests/Fuzzing/Inputs`.
@Suite(.timeLimit(.minutes(5)))
struct RegressionTests {
  /// A folder of files for each reader.
  private static let folder = Checkout.folder + "/Tests/Fuzzing/Inputs"

  private static let files: [String] = {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.contains("/") }.sorted()
  }()

  @Test func everyFileIsForAReader() {
    #expect(!Self.files.isEmpty)
    let names = Reader.all.map(\.name)
    for file in Self.files {
      #expect(names.contains(String(file.prefix { $0 != "/" })), "\(file)")
    }
  }

  /// Every reader, as people give files of one format the name of another.
  @Test(arguments: Reader.all)
  func everyReaderDoesWhatItMust(reader: Reader) throws {
    for file in Self.files {
      let bytes = try Checkout.bytes(of: "Tests/Fuzzing/Inputs/" + file)
      #expect(reader.violations(bytes) == [], "\(file)")
    }
  }
}
