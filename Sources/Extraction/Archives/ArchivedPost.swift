internal import Bitext
internal import Markup

/// A post as an archive holds it, taken out but not yet read.
struct ArchivedPost {
  /// The post's short name, as it is in its address.
  var slug: String
  /// Text or markup of the title.
  var title: EmbeddedText
  /// Markup of the text.
  var body: EmbeddedText
  /// The part of the archive that the post was taken from.
  var record: FileRecord
  /// How texts of the title and of the body are written in the archive.
  var escapes: (title: [Block.Placement.Escape], body: [Block.Placement.Escape])
  /// Markup of the text where the archive holds it again, and how it is written there.
  var copy: (() -> (body: EmbeddedText, escapes: [Block.Placement.Escape])?)?
  /// What the archive holds that is made of the text; see ``Post/derived``.
  var derived = ""
  /// What the posts of the archive share that are this one in other languages.
  var translationGroup: String?
}

extension ArchivedPost {
  /// The post's blocks, their ranges in the archive.
  ///
  /// - Parameters:
  ///   - platform: whose archive it is.
  ///   - name: the post's name, which no other post of the archive has.
  ///   - archive: the archive's path.
  ///   - sideTexts: the texts beside the running text that are read too.
  ///   - keepsPlaces: whether the blocks get a ``Block/placement``.
  /// - Returns: the post.
  /// - Throws: ``InputError`` with `too-large`.
  func post(
    of platform: String, named name: String, in archive: String, including sideTexts: Set<SideText>,
    keepsPlaces: Bool
  ) throws(InputError) -> Post {
    let file = "\(archive)#\(name)"
    let titlePage = Page(
      try MarkupTree(html: title, in: record, file: file),
      escapes: keepsPlaces ? escapes.title : [])
    var titleBlocks = BlockCollector.blocks(below: 0, of: titlePage) { _ in false }
    for index in titleBlocks.indices { titleBlocks[index].kind = .title }
    let tree = try MarkupTree(html: body, in: record, file: file)
    let page = Page(tree, escapes: keepsPlaces ? escapes.body : [])
    let leftOut = Platform.surroundings[platform].map {
      SelectorIndex($0, in: tree, classed: page.marks.named).all
    }
    let isLeftOut = { (node: Int) in leftOut?.contains(node) ?? false }
    let found = BlockCollector.lines(below: 0, of: page, leavesOut: isLeftOut)
    var blocks = TypedLists.blocks(from: titleBlocks, in: titlePage)
    var body = TypedLists.blocks(from: found.blocks, in: page)
    if !sideTexts.isEmpty {
      var side = SideTextCollector(sideTexts, in: page)
      side.collect(below: 0, leavesOut: isLeftOut)
      body = SideTextCollector.merged(side.blocks, into: body)
    }
    for var block in body {
      block.id = "b\(blocks.count + 1)"
      blocks.append(block)
    }
    var post = Post(name: name, files: [file], platform: platform, blocks: blocks)
    post.derived = derived
    post.translationGroup = translationGroup.map { "\(archive)#\($0)" }
    post.numbers = NumberText.blocks(from: found.numbers, in: page)
    post.suppressions = page.suppressions.all
    if keepsPlaces, let copy = copy?() {
      let page = Page(
        try MarkupTree(html: copy.body, in: record, file: file), escapes: copy.escapes)
      let found = BlockCollector.blocks(below: 0, of: page) { _ in false }
      post.copies = TypedLists.blocks(from: found, in: page)
    }
    return post
  }
}
