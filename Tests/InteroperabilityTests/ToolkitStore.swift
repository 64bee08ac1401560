import Foundation
import TestSupport
import Testing

/// A class of translate-toolkit that reads and writes a format.
struct ToolkitStore: CustomStringConvertible, Sendable {
  static let xliff12 = ToolkitStore(module: "xliff", name: "xlifffile")
  static let xliff2 = ToolkitStore(module: "xliff2", name: "Xliff2File")
  static let po = ToolkitStore(module: "po", name: "pofile")
  static let tmx = ToolkitStore(module: "tmx", name: "tmxfile")

  let module: String
  let name: String

  /// Whether the class is installed.
  let isThere: Bool

  var description: String { module }

  private init(module: String, name: String) {
    self.module = module
    self.name = name
    let load = "import translate.storage.\(module)"
    isThere = (try? ExternalProgram.translateToolkit.run(["-c", load]).status) == 0
  }

  /// Loads the file that is named last into `store`, its units into `units`.
  private var load: String {
    """
    import json, sys, translate.storage.\(module) as module
    store = module.\(name).parsefile(sys.argv[-1])
    units = [unit for unit in store.units if unit.istranslatable()]
    def name(unit):
        element = getattr(unit, "xmlelement", None)
        value = element.get("id") if element is not None else unit.getcontext()
        return value or unit.getid()
    """
  }

  /// The units that the class finds in a file.
  func units(of bytes: [UInt8]) throws -> [ForeignUnit] {
    let script =
      load + """

        print(json.dumps([{"id": name(unit), "source": str(unit.source), "target": str(unit.target or ""),
            "isFuzzy": unit.isfuzzy()} for unit in units]))
        """
    let output = try run(script, on: bytes)
    return try JSONDecoder().decode([ForeignUnit].self, from: Data(output))
  }

  /// The file with the units that have no translation translated, by putting a word before their source.
  func translated(_ bytes: [UInt8], _ word: String) throws -> [UInt8] {
    let script =
      load + """

        for unit in units:
            if not unit.target or str(unit.target) == str(unit.source):
                unit.target = \(word.debugDescription) + str(unit.source)
        sys.stdout.buffer.write(bytes(store))
        """
    return try run(script, on: bytes)
  }

  private func run(_ script: String, on bytes: [UInt8]) throws -> [UInt8] {
    let outcome = try ExternalProgram.withFiles([("a.file", bytes)]) { paths in
      try ExternalProgram.translateToolkit.run(
        ["-c", script] + paths, environment: ["PYTHONIOENCODING": "utf-8"])
    }
    try #require(outcome.status == 0, "\(outcome.output)")
    return outcome.bytes
  }
}
