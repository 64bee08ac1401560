internal import Bitext

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// JSON as the commands print it: keys in order of the alphabet, so that output can be compared.
enum JSONText {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}

/// A post as `extract --format json` prints it.
struct PostRecord: Encodable {
  var post: String
  var platform: String
  var files: [String]
  var blocks: [BlockRecord]

  init(_ post: Post) {
    self.post = post.name
    platform = post.platform
    files = post.files
    blocks = post.blocks.map(BlockRecord.init)
  }
}

/// A paired post as `align --format json` prints it.
struct BitextRecord: Encodable {
  var post: String
  var blocks: [BlockRecord]
  var links: [LinkRecord]

  init(_ bitext: Bitext) {
    post = bitext.post.name
    blocks = bitext.post.blocks.map(BlockRecord.init)
    links = bitext.links.map { link in
      LinkRecord(
        english: link.english.map { bitext.post.blocks[$0].id },
        dutch: link.dutch.map { bitext.post.blocks[$0].id }, status: link.status.rawValue,
        confidence: rounded(link.confidence))
    }
  }
}

/// A link as an array: `[[english ids], [dutch ids], status, confidence]`.
struct LinkRecord: Encodable {
  var english: [String]
  var dutch: [String]
  var status: String
  var confidence: Double

  func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(english)
    try container.encode(dutch)
    try container.encode(status)
    try container.encode(confidence)
  }
}

/// A probability with three decimals, as it is printed.
func rounded(_ probability: Double) -> Double {
  (probability * 1000).rounded() / 1000
}
