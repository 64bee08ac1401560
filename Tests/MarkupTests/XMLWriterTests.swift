import Markup
import Testing

@Suite struct XMLWriterTests {
  private func document(_ body: (inout XMLWriter) -> Void) -> String {
    var writer = XMLWriter()
    body(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test func indentsElementsAndLeavesTextAlone() {
    let written = document { writer in
      writer.start("xliff")
      writer.attribute("version", "2.1")
      writer.attribute("srcLang", "en")
      writer.start("unit")
      writer.start("source", .text)
      writer.text("One ")
      writer.start("pc")
      writer.attribute("id", "1")
      writer.text("two")
      writer.end()
      writer.start("ph")
      writer.end()
      writer.end()
      writer.start("target", .text)
      writer.end()
    }
    #expect(
      written == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="2.1" srcLang="en">
          <unit>
            <source>One <pc id="1">two</pc><ph/></source>
            <target/>
          </unit>
        </xliff>

        """)
  }

  @Test(arguments: [
    ("a & b < c > d \" e ' f", "a &amp; b &lt; c &gt; d \" e ' f"),
    ("]]>", "]]&gt;"),
    ("tab\tline\nreturn\r", "tab\tline\nreturn&#13;"),
    ("bell\u{7}nul\u{0}escape\u{1B}", "bell\u{FFFD}nul\u{FFFD}escape\u{FFFD}"),
    ("\u{FFFE}\u{FFFF}\u{FFFD}\u{FF01}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FF01}"),
    ("no\u{A0}break 🦵 e\u{301}", "no\u{A0}break 🦵 e\u{301}"),
  ])
  func escapesText(text: String, escaped: String) {
    let written = document { writer in
      writer.start("a", .text)
      writer.text(text)
    }
    #expect(written.hasSuffix("<a>\(escaped)</a>\n"))
  }

  @Test(arguments: [
    ("a & b < c > d \" e ' f", "a &amp; b &lt; c &gt; d &quot; e ' f"),
    ("tab\tline\nreturn\r", "tab&#9;line&#10;return&#13;"),
    ("nul\u{0}", "nul\u{FFFD}"),
  ])
  func escapesAttributes(value: String, escaped: String) {
    let written = document { writer in
      writer.start("a")
      writer.attribute("b", value)
    }
    #expect(written.hasSuffix("<a b=\"\(escaped)\"/>\n"))
  }

  @Test func ignoresAttributesAfterContentAndSurplusEnds() {
    let written = document { writer in
      writer.start("a", .text)
      writer.text("b")
      writer.attribute("late", "1")
      writer.end()
      writer.end()
    }
    #expect(written.hasSuffix("<a>b</a>\n"))
  }

  @Test func knowsWhatXMLCanHold() {
    let forbidden: [Unicode.Scalar] = ["\u{0}", "\u{8}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"]
    let allowed: [Unicode.Scalar] = ["\t", "\n", "\r", " ", "\u{85}", "\u{FFFD}", "\u{10FFFF}"]
    for scalar in forbidden { #expect(!XMLWriter.allows(scalar)) }
    for scalar in allowed { #expect(XMLWriter.allows(scalar)) }
  }

  /// What a text is written as, one character after the other.
  private func escaped(_ text: String, inAttribute: Bool) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"" where inAttribute: "&quot;"
      case "\t" where inAttribute: "&#9;"
      case "\n" where inAttribute: "&#10;"
      case "\r": "&#13;"
      default:
        XMLWriter.allows(scalar) ? String(Character(scalar)) : "\u{FFFD}"
      }
    }.joined()
  }

  @Test(arguments: [0, 1, 7, 15, 16, 17, 340, 2030, 2047, 2048, 2049, 5000, 20_000])
  func textsOfAnyLengthAreWrittenCharacterByCharacter(length: Int) {
    let odd = ["&", "<", ">", "\"", "\t", "\n", "\r", "\u{1}", "\u{FFFE}", "\u{FFFD}", "é", "🌍"]
    for (number, character) in odd.enumerated() {
      // What is odd comes at the end and, for most lengths, inside.
      let plain = String(repeating: "x", count: length)
      let text = plain + character + String(plain.prefix(number)) + character
      let written = document { writer in
        writer.start("note", .text)
        writer.attribute("is", text)
        writer.text(text)
        writer.text(text.dropFirst(length))
      }
      let tail = String(text.dropFirst(length))
      #expect(
        written == """
          <?xml version="1.0" encoding="UTF-8"?>
          <note is="\(escaped(text, inAttribute: true))">\(
            escaped(text, inAttribute: false))\(escaped(tail, inAttribute: false))</note>

          """)
    }
  }
}
