internal import Markup

/// Under which telling heading the reader is: "Related articles", "Comments".
struct TellingSection {
  var level = 0
  var phrases: Phrases = []
  /// The element that the heading stands in, and the end of the one that holds what it introduces.
  var parent = 0
  var end = 0

  /// Takes a heading: a telling one opens a section, one of higher rank, or of the same rank beside it, ends it.
  mutating func enter(_ node: Int, level: Int, _ phrases: Phrases, next: Int, in tree: MarkupTree) {
    let telling = phrases.intersection([.related, .contents, .afterword])
    let parent = tree.parent(of: node)
    if !telling.isEmpty {
      var holder = node
      var distance = 0
      while holder > 0, distance < PageEvidence.deepest, tree.subtreeEnd(of: holder) <= next {
        holder = tree.parent(of: holder)
        distance += 1
      }
      self = Self(
        level: level, phrases: telling, parent: parent, end: tree.subtreeEnd(of: holder))
    } else if node >= end || level < self.level || (level == self.level && parent == self.parent) {
      self = Self()
    }
  }

  func describe(_ evidence: inout Evidence, isLinked: Bool) {
    if phrases.contains(.related) {
      evidence.insert(isLinked ? .underRelatedLink : .underRelated)
    } else if phrases.contains(.afterword) {
      evidence.insert(isLinked ? .underAfterwordLink : .underAfterword)
    } else if phrases.contains(.contents) {
      evidence.insert(isLinked ? .underContentsLink : .underContents)
    }
  }
}
