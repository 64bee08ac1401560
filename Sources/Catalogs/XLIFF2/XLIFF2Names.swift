internal import Bitext

/// The names and values of XLIFF 2 that writer and reader must agree on.
enum XLIFF2Names {
  /// The core namespace of 2.0 and 2.1; 2.2 has its own.
  static let namespace = "urn:oasis:names:tc:xliff:document:2.0"

  /// The namespace of the glossary module (2.1 §5.2).
  static let glossaryNamespace = "urn:oasis:names:tc:xliff:glossary:2.0"

  /// The namespace of the translation candidates module (2.1 §5.1).
  static let matchesNamespace = "urn:oasis:names:tc:xliff:matches:2.0"

  /// The namespace of the metadata module (2.1 §5.4).
  static let metadataNamespace = "urn:oasis:names:tc:xliff:metadata:2.0"

  /// The versions that are read.
  static let versions = ["2.0", "2.1", "2.2"]

  /// The authority before the colon of the `subState` values that carry a unit's status.
  static let authority = "tweetal"

  /// What stands before a status in `subState`.
  static let statusPrefix = "tweetal:"
}

extension InlineCode {
  /// The value for `subType` where XLIFF 2.1 defines one for the markup (§4.3.1.36): bold, italic, underlined.
  var xliffSubType: String? {
    guard purpose == .formatting else { return nil }
    switch elementName {
    case "b", "strong": return "xlf:b"
    case "i", "em": return "xlf:i"
    case "u": return "xlf:u"
    default: return nil
    }
  }
}

extension InlineCode.Purpose {
  /// The purpose that an XLIFF 2 `type` names.
  init(xliffType: String?) {
    self = xliffType.flatMap(InlineCode.Purpose.init(rawValue:)) ?? .other
  }
}
