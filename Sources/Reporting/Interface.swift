public import Bitext
internal import EmbeddedData
internal import FoundationEssentials

/// The tool's own sentences in the user's language, from `Locales/Interface/Interface.xcstrings`.
public struct Interface: Sendable {
  /// The language of the sentences: English, or Dutch.
  public let language: Language

  private let sentences: [String: String]

  /// The sentences in Dutch, or in English for every other language.
  public init(language: Language) {
    self.language = language == .dutch ? .dutch : .english
    self.sentences = language == .dutch ? Self.embedded.dutch : Self.embedded.english
  }

  /// The sentence of a key with its places `%1$@`, `%2$@`, … filled in; the key in brackets where there is none.
  ///
  /// - Complexity: O(n), where n is the length of the sentence.
  public func text(_ key: String, _ arguments: String...) -> String {
    sentence(key, arguments)
  }

  /// A message in words.
  public func text(_ message: Message) -> String {
    sentence(message.key, message.arguments)
  }

  /// The sentence of `KEY.one` or `KEY.other`, as the count asks; the count is its `%1$@`, the arguments follow.
  public func text(_ key: String, count: Int, _ arguments: String...) -> String {
    sentence(key + (count == 1 ? ".one" : ".other"), [String(count)] + arguments)
  }

  /// Whether there is a sentence for a key.
  public func holds(_ key: String) -> Bool { sentences[key] != nil }

  /// The keys of a group, in order.
  func keys(beginningWith group: String) -> [String] {
    sentences.keys.filter { $0.hasPrefix(group) }.sorted()
  }

  /// The sentence of a key with its places as they are, for a script that fills them in.
  func template(_ key: String) -> String { sentences[key] ?? "[\(key)]" }

  private func sentence(_ key: String, _ arguments: [String]) -> String {
    sentences[key].map { filled($0, with: arguments) } ?? "[\(key)]"
  }

  /// The catalog that is compiled in, read once.
  private static let embedded = InterfaceCatalog(EmbeddedFile.interface.bytes)
}

extension Interface {
  /// The language to speak: what the user asked for, else what the environment says, else English.
  ///
  /// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty decides (POSIX.1-2024, §8.2).
  ///
  /// - Parameters:
  ///   - option: the language the user named, such as `nl`.
  ///   - environment: the environment's variables.
  /// - Returns: English or Dutch.
  public static func language(option: String?, environment: [String: String]) -> Language {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
    let locale = option ?? variables.first { !$0.isEmpty } ?? ""
    let tag = locale.utf8.prefix { !"_-.@".utf8.contains($0) }
    return String(tag)?.lowercased() == "nl" ? .dutch : .english
  }
}

/// The sentences of a String Catalog, by language and key.
private struct InterfaceCatalog {
  var english: [String: String] = [:]
  var dutch: [String: String] = [:]

  /// Reads a String Catalog; one that cannot be read has no sentences, so that every key shows itself.
  init(_ bytes: [UInt8]) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)) else { return }
    for (key, entry) in file.strings {
      english[key] = entry.localizations["en"]?.stringUnit.value
      dutch[key] = entry.localizations["nl"]?.stringUnit.value
    }
  }

  private struct File: Decodable {
    var strings: [String: Entry]
  }

  private struct Entry: Decodable {
    var localizations: [String: Localization]
  }

  private struct Localization: Decodable {
    var stringUnit: StringUnit
  }

  private struct StringUnit: Decodable {
    var value: String
  }
}

/// A sentence with `%1$@` … `%9$@` replaced by the arguments and `%%` by a percent sign.
///
/// A place without an argument stays as it is, so that a mistake is seen.
private func filled(_ sentence: String, with arguments: [String]) -> String {
  let percent = UInt8(ascii: "%")
  guard sentence.utf8.contains(percent) else { return sentence }
  let bytes = Array(sentence.utf8)
  var result: [UInt8] = []
  result.reserveCapacity(arguments.reduce(bytes.count) { $0 + $1.utf8.count })
  var offset = 0
  while offset < bytes.count {
    if bytes[offset] != percent {
      result.append(bytes[offset])
      offset += 1
    } else if offset + 1 < bytes.count, bytes[offset + 1] == percent {
      result.append(percent)
      offset += 2
    } else if let index = placeholder(bytes, at: offset), index < arguments.count {
      result += arguments[index].utf8
      offset += 4
    } else {
      result.append(percent)
      offset += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The index of the argument that `%N$@` asks for, from 0; `nil` for other bytes.
private func placeholder(_ bytes: [UInt8], at offset: Int) -> Int? {
  guard offset + 3 < bytes.count, (0x31...0x39).contains(bytes[offset + 1]),
    bytes[offset + 2] == UInt8(ascii: "$"), bytes[offset + 3] == UInt8(ascii: "@")
  else { return nil }
  return Int(bytes[offset + 1]) - 0x31
}
