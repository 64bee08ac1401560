internal import Bitext

/// The names that TMX writer, reader and updater must agree on.
///
/// TMX keeps `prop` for what one program tells itself, and names of one's own begin with `x-` (1.4b, `prop`): other
/// programs pass them over.
enum TMXNames {
  /// The category of the facts that are not metadata of the unit.
  static let own = "tweetal"
  /// The state of a unit, where it is not the one that follows from having a translation.
  static let state = "state"
  /// The status of a unit.
  static let status = "status"
  /// `no` where a unit is not for translators.
  static let translate = "translate"
  /// In the header: the file that the texts come from.
  static let original = "original"
  /// In the header: the language of the translations, which TMX does not tell.
  static let targetLanguage = "target-language"

  /// The category of metadata that stand in attributes of `tu`.
  static let unit = "tmx"
  /// The category of metadata that stand in attributes of the `tuv` in the source language.
  static let source = "tmx-source"
  /// The category of metadata that stand in attributes of the `tuv` in the target language.
  static let target = "tmx-target"
  /// The attribute with the language of a variant.
  static let language = "xml:lang"

  /// The attributes that `tu` and `tuv` share, as the DTD has them.
  static let shared: Set<String> = [
    "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion",
    "creationdate", "creationid", "changedate", "changeid", "o-tmf",
  ]

  private static let segmentTypes: Set<String> = ["block", "paragraph", "sentence", "phrase"]

  /// Whether metadata of a category and type can stand as an attribute.
  static func isAttribute(_ fact: TranslationUnit.Metadata) -> Bool {
    switch fact.category {
    case source, target: shared.contains(fact.type)
    case unit:
      shared.contains(fact.type) || fact.type == "srclang"
        || (fact.type == "segtype" && segmentTypes.contains(fact.value))
    default: false
    }
  }

  /// The `type` of the `prop` that holds a fact: `x-CATEGORY:TYPE`, or the type as it is where the fact has no category.
  static func propertyType(_ category: String, _ type: String) -> String {
    if category.isEmpty, !type.isEmpty, parts(ofPropertyType: type).category.isEmpty { return type }
    return "x-\(category):" + escaped(type)
  }

  /// The category and type of the fact that a `prop` holds.
  static func parts(ofPropertyType type: String) -> (category: String, type: String) {
    let bytes = Array(type.utf8)
    guard bytes.starts(with: "x-".utf8), let colon = bytes.lastIndex(of: UInt8(ascii: ":")) else {
      return ("", type)
    }
    return (
      String(decoding: bytes[2..<max(2, colon)], as: UTF8.self),
      unescaped(String(decoding: bytes[(colon + 1)...], as: UTF8.self))
    )
  }

  /// A colon, which would part category and type elsewhere, as `%3A`.
  private static func escaped(_ type: String) -> String {
    var result = ""
    for scalar in type.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case ":": result += "%3A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescaped(_ type: String) -> String {
    let bytes = Array(type.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let isColon = bytes[index...].starts(with: "%3A".utf8)
      let isPercent = bytes[index...].starts(with: "%25".utf8)
      result.append(isColon ? UInt8(ascii: ":") : bytes[index])
      index += isColon || isPercent ? 3 : 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension InlineCode {
  /// The `type` of the element that holds the code, in the words that TMX recommends (1.4b, `type`) where it has some.
  var tmxType: String {
    switch (purpose, elementName) {
    case (.formatting, "b"), (.formatting, "strong"): "bold"
    case (.formatting, "i"), (.formatting, "em"): "italic"
    case (.formatting, "u"): "ulined"
    case (.link, _): "link"
    case (.image, _): "image"
    case (.other, "br"): "lb"
    default: "x-" + purpose.rawValue
    }
  }
}

extension InlineCode.Purpose {
  /// The purpose that a `type` of TMX names.
  init(tmxType: String?) {
    switch tmxType {
    case "bold", "italic", "ulined", "dulined", "color", "font", "cap", "scap", "x-fmt":
      self = .formatting
    case "link": self = .link
    case "image": self = .image
    default: self = .other
    }
  }
}
