public import Bitext

/// A catalog as one program of translators opens it best: a format, and how it is written.
///
/// A new program is an entry in ``all`` and its sentence `preset.NAME`; `--for`, help and `tweetal formats` follow.
public struct CatalogPreset: Sendable {
  /// The name for `--for`, such as `omegat`.
  public let name: String

  /// The name of the program, such as `OmegaT`.
  public let title: String

  /// The format that the program opens.
  public let format: CatalogFormat

  /// How the format is written for it.
  public let options: WritingOptions

  /// One sentence on what the preset changes and why: `preset.NAME` of the interface catalog.
  public var summary: Message { Message("preset." + name) }

  /// The format's title with the version that is written, such as `XLIFF 2.0`.
  public var formatTitle: String {
    guard let version = options.version, let own = format.versions.first else {
      return format.title
    }
    return format.title.replacing(own, with: version)
  }
}

extension CatalogPreset {
  /// The presets, in the order in which help lists them.
  public static let all: [CatalogPreset] = [omegat, poedit, weblate, memoq, trados]

  /// OmegaT opens no XLIFF 2, and of XLIFF 1.2 it translates what stands in targets, so units without one are skipped.
  static let omegat = CatalogPreset(
    name: "omegat", title: "OmegaT", format: .xliff12,
    options: WritingOptions(fillsMissingTargets: true))

  /// Older versions of Poedit refuse XLIFF 2.1; all of them that know XLIFF 2 open 2.0, which holds what is written here.
  static let poedit = CatalogPreset(
    name: "poedit", title: "Poedit", format: .xliff2, options: WritingOptions(version: "2.0"))

  /// Weblate reads XLIFF 1.2 with translate-toolkit, to which all but approved targets are doubtful; PO tells the two apart.
  static let weblate = CatalogPreset(
    name: "weblate", title: "Weblate", format: .po, options: WritingOptions())

  /// memoQ reads the states of XLIFF 1.2 and needs no copy of the source, which would look like a translation.
  static let memoq = CatalogPreset(
    name: "memoq", title: "memoQ", format: .xliff12,
    options: WritingOptions(fillsMissingTargets: false))

  /// Trados Studio has the four states of XLIFF 2 (Not translated, Translated, Approved, Signed off); its file
  /// type is called XLIFF 2.0.
  static let trados = CatalogPreset(
    name: "trados", title: "Trados Studio", format: .xliff2,
    options: WritingOptions(version: "2.0"))

  /// The preset with a name, if there is one.
  public static func named(_ name: String) -> CatalogPreset? {
    all.first { $0.name == name }
  }
}
