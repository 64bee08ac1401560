internal import Bitext

extension InlineCollector {
  /// A block's text with its place in the page.
  struct Line {
    var content: InlineText
    /// Offsets in the decoded page.
    var offsets: Range<Int>
    /// The length of a typed list marker ("- ") at the start of the text, and where the text after it
    /// begins in the page.
    var typedMarker: (length: Int, end: Int)?
    /// How many bytes of the text are in links.
    var linkedBytes: Int
    /// Whether any of the words are for translators.
    var isTranslatable: Bool
    /// The parts of the text between the places at which its language may change; empty where there is no such place.
    var parts: [LineEdges.Part]
    /// Whether it holds numbers and no letter; see ``NumberText``.
    var isNumbers = false
    /// Where text and codes stand in the file; empty where nobody asked.
    var pieces: [Block.Placement.Piece] = []
  }
}
