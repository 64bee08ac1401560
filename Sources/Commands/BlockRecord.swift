internal import Bitext

/// A block as `extract` and `align` print it; what does not apply to a block is left out.
struct BlockRecord: Encodable {
  var id: String
  var file: String
  var text: String
  var lang: String
  var confidence: Double
  var role: String
  var kind: String
  var line: Int
  var column: Int
  var offset: Int
  var length: Int
  /// The level of a heading.
  var level: Int?
  var list: ListRecord?
  var table: TableRecord?
  /// `false` where the page says not to translate the text.
  var translate: Bool?
  /// The addresses of the links in the text.
  var links: [String]?
  /// The addresses of the images in the text.
  var images: [String]?

  init(_ block: Block) {
    id = block.id
    file = block.range.file
    text = block.text
    lang = block.language.language.rawValue
    confidence = rounded(block.language.confidence)
    role = block.role.rawValue
    kind = block.kind.name
    line = block.range.line
    column = block.range.column
    offset = block.range.offset
    length = block.range.length
    if case .heading(let level) = block.kind { self.level = level }
    list = block.list.map(ListRecord.init)
    table = block.table.map(TableRecord.init)
    translate = block.isTranslatable ? nil : false
    links = block.links.isEmpty ? nil : block.links
    images = block.images.isEmpty ? nil : block.images
  }
}

/// A place in a list: which list of the post and which item from 0, and how deep it is nested from 1.
struct ListRecord: Encodable {
  var list: Int
  var item: Int
  var depth: Int

  init(_ position: Block.ListPosition) {
    list = position.list
    item = position.item
    depth = position.depth
  }
}

/// A place in a table: which table of the post, row and column, all from 0.
struct TableRecord: Encodable {
  var table: Int
  var row: Int
  var column: Int

  init(_ position: Block.TablePosition) {
    table = position.table
    row = position.row
    column = position.column
  }
}
