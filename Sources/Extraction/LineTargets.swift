/// The links and images of one line after the other.
struct LineTargets {
  /// The elements of the links that began in the line, and of its images, in order.
  private var links: [Int] = []
  private var images: [Int] = []

  /// The link that the line begins in; of nested links, which HTML does not know, the innermost.
  private var continued: Int?

  /// The links and figures that are open.
  private var openLinks: [Int] = []
  private var figures: [Int] = []

  /// The images of lines without text in a figure: its caption speaks of them.
  private var pictured: (figure: Int, images: [Int])?

  mutating func open(link node: Int) {
    openLinks.append(node)
    links.append(node)
  }

  /// Ends a link; a line that it ends before the first word of is not in it.
  mutating func close(link node: Int, lineHasText: Bool) {
    if openLinks.last == node { openLinks.removeLast() }
    if continued == node, !lineHasText { continued = openLinks.last }
  }

  mutating func add(image node: Int) { images.append(node) }

  mutating func open(figure node: Int) { figures.append(node) }

  mutating func close(figure node: Int) {
    if figures.last == node { figures.removeLast() }
  }

  /// The targets of a line that has text; a caption has its figure's images too.
  func taken(isCaption: Bool) -> (links: [Int], images: [Int]) {
    let links = (continued.map { [$0] } ?? []) + links
    guard isCaption, let pictured, pictured.figure == figures.last else { return (links, images) }
    return (links, pictured.images + images)
  }

  /// Begins the next line.
  mutating func startLine(afterText: Bool) {
    if !afterText, !images.isEmpty, let figure = figures.last {
      if pictured?.figure == figure {
        pictured?.images += images
      } else {
        pictured = (figure, images)
      }
    }
    continued = openLinks.last
    if !links.isEmpty { links = [] }
    if !images.isEmpty { images = [] }
  }
}
