import Bitext
import Testing

/// Where a block stands: its place in lists and tables.
@Suite("Lists")
struct ListTests {
  /// Each block as `text list.item/depth`.
  private func places(_ body: String) throws -> [String] {
    try blocks(body).map { block in
      block.list.map { "\(block.text) \($0.list).\($0.item)/\($0.depth)" } ?? block.text
    }
  }

  @Test func itemsAreCountedFromZeroWhateverNumberTheyShow() throws {
    #expect(
      try places("<ol start=5><li>a<li value=9>b</ol><ol reversed><li>c</ol>")
        == ["a 0.0/1", "b 0.1/1", "c 1.0/1"])
  }

  @Test func aNestedListIsAListOfItsOwn() throws {
    #expect(
      try places("<ul><li>a<ol><li>b<li>c<ul><li>d</ul></ol>e<li>f</ul>")
        == ["a 0.0/1", "b 1.0/2", "c 1.1/2", "d 2.0/3", "e 0.0/1", "f 0.1/1"])
  }

  @Test func aListBesideItemsInsteadOfInOneIsNested() throws {
    #expect(
      try places("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>")
        == ["a 0.0/1", "b 1.0/2", "c 0.1/1"])
  }

  @Test func itemsWithoutAListAreOne() throws {
    #expect(
      try places("<li>a</li><li>b<ul><li>c</li></ul></li><ul><li>d</li></ul>")
        == ["a 0.0/1", "b 0.1/1", "c 1.0/2", "d 2.0/1"])
  }

  @Test func paragraphsOfAnItemShareItsPlace() throws {
    #expect(
      try places("<ul><li><p>a</p><p>b</p></li></ul><p>c</p>") == ["a 0.0/1", "b 0.0/1", "c"])
  }

  @Test func aListInACellHasBothPlaces() throws {
    let item = try #require(
      blocks("<table><tr><td>a<td><ul><li>b</li></ul></table>").last)
    #expect(item.kind == .listItem)
    #expect(item.list == .init(list: 0, item: 0, depth: 1))
    #expect(item.table == .init(table: 0, row: 0, column: 1))
  }
}

@Suite("Tables")
struct TableTests {
  /// Each block as `text table.row.column`.
  private func places(_ body: String) throws -> [String] {
    try blocks(body).map { block in
      block.table.map { "\(block.text) \($0.table).\($0.row).\($0.column)" } ?? block.text
    }
  }

  @Test func rowsCountThroughHeadBodyAndFoot() throws {
    let table = """
      <table><caption>a</caption><thead><tr><th>b<th>c</thead>
      <tbody><tr><td>d<td>e</tbody><tfoot><tr><td>f</tfoot></table>
      """
    #expect(
      try places(table) == ["a", "b 0.0.0", "c 0.0.1", "d 0.1.0", "e 0.1.1", "f 0.2.0"])
  }

  @Test func columnsAreThoseOfTheGridThatSpansMake() throws {
    let table = """
      <table><tr><th colspan=2>a<th rowspan=2>b</tr><tr><td>c<td>d</tr>
      <tr><td rowspan=0>e<td>f<td>g</tr><tr><td>h<td>i</tr><tr><td>j</table>
      """
    #expect(
      try places(table) == [
        "a 0.0.0", "b 0.0.2", "c 0.1.0", "d 0.1.1", "e 0.2.0", "f 0.2.1", "g 0.2.2", "h 0.3.1",
        "i 0.3.2", "j 0.4.1",
      ])
  }

  @Test func aCellDoesNotReachIntoTheNextRowGroup() throws {
    #expect(
      try places("<table><tbody><tr><td rowspan=3>a</tbody><tbody><tr><td>b</tbody></table>")
        == ["a 0.0.0", "b 0.1.0"])
  }

  @Test(arguments: ["-3", "x", "99999999999999999999", "1e9", ""])
  func aSpanThatIsNoNumberIsOne(span: String) throws {
    #expect(
      try places("<table><tr><td colspan='\(span)' rowspan='\(span)'>a<td>b<tr><td>c</table>")
        == ["a 0.0.0", "b 0.0.1", "c 0.1.0"])
  }

  @Test func aHugeSpanIsCut() throws {
    #expect(
      try places("<table><tr><td colspan=1000000 rowspan=1000000>a<td>b<tr><td>c</table>")
        == ["a 0.0.0", "b 0.0.1000", "c 0.1.1000"])
  }

  @Test func aTableInACellIsATableOfItsOwn() throws {
    #expect(
      try places(
        "<table><tr><td>a<table><tr><td>b</table>c<td>d</table><table><tr><td>e</table>")
        == ["a 0.0.0", "b 1.0.0", "c 0.0.0", "d 0.0.1", "e 2.0.0"])
  }

  @Test func blocksInACellHaveItsPlace() throws {
    let found = try blocks("<table><tr><td>a<td><h3>b</h3><p>c</p></table>")
    #expect(found.map(\.kind) == [.tableCell, .heading(level: 3), .tableCell])
    #expect(found.compactMap(\.table?.column) == [0, 1, 1])
  }
}

/// What a block is for its reader.
@Suite("Kinds of blocks")
struct KindTests {
  @Test(arguments: [
    ("<figure><img src=x><figcaption>a</figcaption></figure>", Block.Kind.caption),
    ("<table><caption>a</caption></table>", .caption),
    // HTML calls both the caption of what they stand above.
    ("<details><summary>a</summary></details>", .caption),
    ("<fieldset><legend>a</legend></fieldset>", .caption),
    ("<blockquote><p>a</p></blockquote>", .quote),
    ("<blockquote><ul><li>a</li></ul></blockquote>", .listItem),
    ("<ul><li><blockquote>a</blockquote></li></ul>", .quote),
    ("<dl><div><dt>a</dt></div></dl>", .definitionTerm),
    ("<dl><dd><p>a</p></dd></dl>", .definitionDescription),
    ("<p><q>a</q> <code>b</code></p>", .paragraph),
    ("<pre><code>a</code></pre>", .preformatted),
    ("<h6>a</h6>", .heading(level: 6)),
    ("<div>a</div>", .paragraph),
  ])
  func of(body: String, kind: Block.Kind) throws {
    #expect(try blocks(body).map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("<pre>a\n  b\t c  \n\nd</pre>", "a\n  b\t c  \n\nd"),
    ("<pre><code>if a {\n  b\n}</code></pre>", "if a {\n  b\n}"),
    ("<pre>a<br>  b<br><br>c</pre>", "a\n  b\n\nc"),
    ("<p>a <code>b   c</code>\n d</p>", "a b c d"),
  ])
  func whiteSpaceIsKeptWherePreformatted(body: String, text: String) throws {
    #expect(try blocks(body).map(\.text) == [text])
  }

  @Test func whiteSpaceFoldsAgainAfterIt() throws {
    #expect(try blocks("<pre>a  b</pre><p>c  d</p>").map(\.text) == ["a  b", "c d"])
  }

  @Test func codeInALineIsAnInlineCode() throws {
    let content = try #require(blocks("<p>Typ <code>ls</code> in.</p>").first).content
    #expect(coded(content) == "Typ {1}ls{/1} in.")
  }

  @Test func whatADetailsElementHoldsIsRead() throws {
    let found = try blocks("<details><summary>Vraag?</summary><p>Antwoord.</p></details>")
    #expect(found.map(\.text) == ["Vraag?", "Antwoord."])
    #expect(found.map(\.kind) == [.caption, .paragraph])
  }
}
