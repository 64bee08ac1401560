import Bitext
import Catalogs

/// A reader of other people's files.
struct Reader: Sendable, CustomStringConvertible {
  /// The name: that of a format, or `page`, `memory` or `xml`.
  let name: String

  /// What does not hold of some bytes that should; empty where all does.
  let violations: @Sendable ([UInt8]) -> [String]

  /// The readers of all catalog formats, of memories, of pages, and of XML whatever it holds.
  static let all =
    CatalogFormat.all.filter { $0.role != .writeOnly }.map { format in
      Reader(name: format.name) { CatalogProperties(format: format).violations(of: $0) }
    } + [
      Reader(name: "memory", violations: memoryViolations),
      Reader(name: "page", violations: PageProperties.violations),
      Reader(name: "xml", violations: XMLProperties.violations),
    ]

  var description: String { name }

  @Sendable private static func memoryViolations(of bytes: [UInt8]) -> [String] {
    do throws(InputError) {
      let memory = try TranslationMemory(bytes, file: "input")
      return memory.units.isEmpty ? ["a memory without units"] : []
    } catch {
      return ErrorProperties.violations(of: error, file: "input", bytes: bytes)
    }
  }
}
