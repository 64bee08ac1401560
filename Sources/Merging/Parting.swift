internal import Bitext

/// What parts a text from the one before or behind it in the same element, and closes what it opens.
struct Parting {
  /// What stands between two texts, as the page has it.
  let between: [UInt8]
  /// The start tags, as the page has them, of what the page ends there behind a Dutch text that comes first.
  var opening: [UInt8] = []
  let escapes: [Block.Placement.Escape]

  /// What is put around a text, and where.
  struct Fitted {
    var offset: Int
    var before: [UInt8]
    var after: [UInt8] = []
  }

  /// Behind a text that ends at an offset: ends of what is around it stand there already, what is opened is closed again.
  func behind(_ end: Int, in file: [UInt8]) -> Fitted {
    let loose = TagBalance.loose(in: between)
    var result = Fitted(offset: end, before: between)
    let ends = loose.prefix(while: \.isEnd)
    let known = ends.last.map { Array(between[..<$0.range.upperBound]) } ?? []
    if file[end...].starts(with: known) {
      result.offset += known.count
      result.before.removeFirst(known.count)
    } else {
      result.before = Self.removing(ends, from: between)
    }
    let starts = loose.dropFirst(ends.count)
    if starts.contains(where: \.isEnd) { return plain(result) }
    result.before = copied(result.before)
    for tag in starts.reversed() {
      result.after += escapes.bytes(ofMarkup: "</\(String(decoding: tag.name, as: UTF8.self))>")
    }
    return result
  }

  /// In front of a text that begins at an offset.
  func inFront(of start: Int, in file: [UInt8]) -> Fitted {
    let loose = TagBalance.loose(in: between)
    let starts = loose.drop(while: \.isEnd)
    if starts.contains(where: \.isEnd) {
      return plain(Fitted(offset: start, before: [], after: between))
    }
    var result = Fitted(offset: start, before: [], after: between)
    let known = starts.first.map { Array(between[$0.range.lowerBound...]) } ?? []
    if file[..<start].suffix(known.count).elementsEqual(known) {
      result.offset -= known.count
      result.after.removeLast(known.count)
    } else {
      result.after = Self.removing(starts, from: between)
    }
    if TagBalance.holds(opening, result.after) {
      result.before = copied(opening)
    } else {
      result.after = Self.removing(TagBalance.loose(in: result.after)[...], from: result.after)
    }
    return result
  }

  private func plain(_ fitted: Fitted) -> Fitted {
    var result = fitted
    result.before = Self.removing(TagBalance.loose(in: fitted.before)[...], from: fitted.before)
    result.after = Self.removing(TagBalance.loose(in: fitted.after)[...], from: fitted.after)
    return result
  }

  /// Start tags as they are written for another text.
  private func copied(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for tag in TagBalance.loose(in: bytes).reversed() where !tag.isEnd {
      let own = Array(bytes[tag.range])
      if let new = BlockCopy.tag(own, escapes, setsLanguage: false) {
        result.replaceSubrange(tag.range, with: new)
      }
    }
    return result
  }

  private static func removing(_ tags: ArraySlice<TagBalance.Tag>, from bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for tag in tags.reversed() { result.removeSubrange(tag.range) }
    return result
  }

  /// The start tags right before a text of an element that is closed behind it.
  static func opening(
    of text: Range<Int>, in element: Block.Placement.Element, of file: [UInt8],
    closedBy bytes: [UInt8]
  ) -> [UInt8] {
    let count = TagBalance.loose(in: bytes).prefix(while: \.isEnd).count
    guard count > 0, element.content.lowerBound <= text.lowerBound else { return [] }
    let before = Array(file[element.content.lowerBound..<text.lowerBound])
    guard let first = TagBalance.loose(in: before).suffix(count).first, !first.isEnd else {
      return []
    }
    return Array(before[first.range.lowerBound...])
  }
}
