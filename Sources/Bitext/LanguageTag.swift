extension Language {
  /// The language of a BCP 47 tag or POSIX locale name, by its primary subtag: `nl`, `nl-BE`, `nl_NL.UTF-8`.
  public init(tag: String) {
    let primary = tag.utf8.prefix { byte in (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    switch String(decoding: primary, as: UTF8.self).lowercased() {
    case "en", "eng": self = .english
    case "nl", "nld", "dut": self = .dutch
    case "" where tag.isEmpty, "und": self = .undetermined
    default: self = .other
    }
  }

  /// The BCP 47 tag to write; `mis`, ISO 639's code for languages without one, for ``other``.
  public var tag: String {
    switch self {
    case .english, .dutch, .undetermined: rawValue
    case .other: "mis"
    }
  }
}
