import Bitext
import Catalogs
import Testing

@Suite("Translation memories")
struct TranslationMemoryTests {
  private func units(_ text: String, file: String = "a.tmx") throws -> [[String]] {
    try TranslationMemory(Array(text.utf8), file: file).units.map { [$0.source, $0.target] }
  }

  private func tmx(_ body: String) -> String {
    "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header/><body>\(body)</body></tmx>"
  }

  @Test("English and Dutch of whatever country, inline codes left out")
  func reads() throws {
    let body = """
      <tu><tuv xml:lang="en-GB"><seg>A <bpt i="1">&lt;b></bpt>thin<ept i="1">&lt;/b></ept>
      needle</seg></tuv><tuv xml:lang="de"><seg>Eine Nadel</seg></tuv>
      <tuv xml:lang="NL-be"><seg>Een <hi>dunne</hi> naald</seg></tuv></tu>
      <tu><tuv lang="en"><seg>Rest</seg></tuv><tuv lang="nl"><seg>Rust</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>Only English</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg> </seg></tuv><tuv xml:lang="nl"><seg>Leeg</seg></tuv></tu>
      """
    #expect(try units(tmx(body)) == [["A thin needle", "Een dunne naald"], ["Rest", "Rust"]])
  }

  @Test("A catalog is a memory of its translated units")
  func catalog() throws {
    let po = """
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: nl\\n"

      msgid "Muscle pain"
      msgstr "Spierpijn"

      msgid "Tiredness"
      msgstr ""
      """
    #expect(try units(po, file: "a.po") == [["Muscle pain", "Spierpijn"]])
  }

  @Test("What is no memory, and a memory without Dutch, are errors")
  func errors() {
    #expect(throws: InputError(.notTMX, file: "a.tmx", line: 1, column: 1, "html")) {
      try units("<html/>")
    }
    #expect(throws: InputError(.memoryEmpty, file: "a.tmx")) {
      try units(tmx("<tu><tuv xml:lang=\"en\"><seg>Pain</seg></tuv></tu>"))
    }
  }

  @Test("No external entity is followed")
  func entities() throws {
    let text =
      "<?xml version=\"1.0\"?><!DOCTYPE tmx [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
      + "<tmx version=\"1.4\"><body><tu><tuv xml:lang=\"en\"><seg>a&e;</seg></tuv>"
      + "<tuv xml:lang=\"nl\"><seg>b</seg></tuv></tu></body></tmx>"
    let read = try? units(text)
    #expect(read?.joined().contains { $0.contains("root") } != true)
  }
}
