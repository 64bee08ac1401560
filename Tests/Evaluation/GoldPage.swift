import Foundation

/// What a page with gold holds: its blocks, and which English stands for which Dutch.
struct GoldPage: Decodable, Sendable {
  /// A block of text as it should come out.
  struct Block: Decodable, Sendable {
    enum Role: String, Decodable {
      /// Text of the post.
      case content
      /// A signpost between the languages, which may come out or stay away.
      case marker
      /// Text of the site around the post.
      case boilerplate
    }

    var id: String
    /// The name of the file that it stands in.
    var file: String
    var lang: String
    var text: String
    var role: Role

    var isContent: Bool { role == .content }
    var isMarker: Bool { role == .marker }
  }

  /// English blocks, Dutch blocks, how they stand to each other.
  struct Link: Decodable, Sendable {
    var english: [String]
    var dutch: [String]
    var status: String

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      english = try parts.decode([String].self)
      dutch = try parts.decode([String].self)
      status = try parts.decode(String.self)
    }
  }

  /// What was changed in a page on purpose.
  struct Damage: Decodable, Sendable {
    /// The links concerned, as English and Dutch ids.
    var links: [[[String]]]
    var type: String
  }

  var page: String
  var damage: [Damage]?
  var files: [String]
  var blocks: [Block]
  var links: [Link]

  /// The pages with gold of a folder, by name.
  ///
  /// - Throws: Foundation's error where a file cannot be read or holds something else.
  static func all(in folder: String) throws -> [GoldPage] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".gold.json") }
      .map { name in
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        return try JSONDecoder().decode(GoldPage.self, from: data)
      }
  }
}
