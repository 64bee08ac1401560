import Bitext
import Markup
import Testing

private func edited(_ text: String, _ edit: (inout MarkupEditor, MarkupTree) -> Void) throws
  -> String
{
  let bytes = Array(text.utf8)
  let tree = try MarkupTree(xml: bytes, file: "a.xml")
  var editor = MarkupEditor(tree)
  edit(&editor, tree)
  return String(decoding: editor.finish(bytes), as: UTF8.self)
}

@Suite struct MarkupEditorTests {
  @Test func aPatchReplacesAndPutsIn() {
    var patch: [BytePatch] = []
    #expect(patch.isEmpty)
    patch.replace(4..<7, with: Array("two".utf8))
    patch.replace(4..<4, with: Array("x".utf8))
    patch.replace(4..<4, with: Array("y".utf8))
    patch.replace(5..<6, with: Array("lost".utf8))
    patch.replace(0..<0, with: Array("no ".utf8))
    patch.replace(7..<7, with: Array("!".utf8))
    #expect(
      String(decoding: patch.applied(to: Array("one six".utf8)), as: UTF8.self) == "no one xytwo!")
  }

  @Test func changesNothingByItself() throws {
    #expect(try edited("<?xml version='1.0' encoding='latin1'?><a/>") { _, _ in }.hasSuffix("<a/>"))
  }

  @Test(arguments: [
    ("<a><b/></a>", "<a><b>x</b></a>"),
    ("<a><p:b xmlns:p='q' /></a>", "<a><p:b xmlns:p='q' >x</p:b></a>"),
    ("<a><b>old<c/></b></a>", "<a><b>x</b></a>"),
    ("<a><b></b></a>", "<a><b>x</b></a>"),
    ("<a><b\n>é</b\n></a>", "<a><b\n>x</b\n></a>"),
  ])
  func setsContent(text: String, expected: String) throws {
    #expect(try edited(text) { editor, _ in editor.setContent(of: 2, to: [0x78]) } == expected)
  }

  @Test(arguments: [
    ("<a/>", "<a stateOf=\"&lt;&quot;&apos;&amp;&#10;\"/>"),
    ("<a />", "<a stateOf=\"&lt;&quot;&apos;&amp;&#10;\" />"),
    ("<a b='1'></a>", "<a b='1' stateOf=\"&lt;&quot;&apos;&amp;&#10;\"></a>"),
    ("<a stateOf = 'x' b='1'/>", "<a stateOf = '&lt;&quot;&apos;&amp;&#10;' b='1'/>"),
    ("<a stateof='1'/>", "<a stateof='1' stateOf=\"&lt;&quot;&apos;&amp;&#10;\"/>"),
  ])
  func setsAttributes(text: String, expected: String) throws {
    #expect(
      try edited(text) { editor, _ in editor.setAttribute("stateOf", of: 1, to: "<\"'&\n") }
        == expected)
  }

  @Test(arguments: [
    ("<a b='1'/>", "<a/>"), ("<a x='2'\n b = \"1\" c='3'>t</a>", "<a x='2' c='3'>t</a>"),
    ("<a c='b=1'/>", "<a c='b=1'/>"),
  ])
  func removesAttributes(text: String, expected: String) throws {
    #expect(try edited(text) { editor, _ in editor.removeAttribute("b", of: 1) } == expected)
  }

  @Test func removesAndPutsInElementsWithTheirLines() throws {
    let text = "<a>\r\n\t<b/>\r\n\t<c/> <!-- x -->\r\n</a>"
    let result = try edited(text) { editor, tree in
      let elements = tree.elements(of: 1)
      editor.remove(elements[0])
      editor.insert(Array("<d/>".utf8), before: elements[1])
      editor.insert(Array("<e/>".utf8), after: elements[1])
    }
    #expect(result == "<a>\r\n\t<d/>\r\n\t<c/>\r\n\t<e/> <!-- x -->\r\n</a>")
  }

  @Test func writesInTheLayoutOfTheDocument() throws {
    let text = "<a>\r\n <b>\r\n    <c/></b></a>"
    let result = try edited(text) { editor, tree in
      let node = tree.elements(of: tree.elements(of: 1)[0])[0]
      var writer = editor.writer(beside: node)
      writer.start("d")
      writer.start("e", .text)
      writer.text("f")
      editor.insert(writer.finishPart(), after: node)
    }
    #expect(result == "<a>\r\n <b>\r\n    <c/>\r\n    <d>\r\n       <e>f</e>\r\n    </d></b></a>")
    var compact = MarkupEditor(try MarkupTree(xml: Array("<a><b/></a>".utf8), file: "a"))
      .writer(beside: 2)
    compact.start("d")
    compact.start("e")
    #expect(String(decoding: compact.finishPart(), as: UTF8.self) == "<d><e/></d>")
  }

  @Test(arguments: ["", "x", "axb", "abc", "cab", "bcaxyz", "yx", "abcabc", "ba"])
  func updatesLists(new: String) throws {
    let names = ["a", "b", "c"]
    let text = "<l>\n <a/>\n <b/>\n <c/>\n</l>"
    let wanted = new.map { Array(String($0).utf8) }
    let result = try edited(text) { editor, tree in
      guard !wanted.isEmpty else { return }
      editor.update(tree.elements(of: 1), from: names.map { Array($0.utf8) }, to: wanted) {
        Array("<".utf8) + wanted[$0] + Array("/>".utf8)
      }
    }
    let lines = (new.isEmpty ? "abc" : new).map { "\n <\($0)/>" }.joined()
    #expect(result == "<l>\(lines)\n</l>")
  }
}
