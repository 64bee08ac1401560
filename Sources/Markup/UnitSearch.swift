/// Passing over elements of an XML document without a look at what is in their tags.
package enum UnitSearch {
  /// Passes over elements of some names that follow one another, and over all that is in them.
  ///
  /// Most of a catalog is in its units, whose tags need not be told one by one to find where the file can be cut. It
  /// stops before whatever is no tag in such an element, and before the end of the last one.
  ///
  /// - Parameters:
  ///   - units: the local names.
  ///   - bytes: the document as far as it has come.
  ///   - position: where to begin, between two tags; moved to where it stops, before a `<` or where no other comes.
  ///   - depth: how many elements are open there, an element of such a name being the outermost; changed likewise.
  ///   - limit: an element that ends here or later is the last.
  /// - Complexity: O(*n*), where *n* is the number of bytes passed; sixteen at a time.
  package static func pass(
    _ units: [[UInt8]], in bytes: [UInt8], _ position: inout Int, depth: inout Int,
    before limit: Int
  ) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      let scanned = unsafe ScannedBytes(buffer)
      var (place, open) = (position, depth)
      while let start = unsafe ByteSearch.first(
        UInt8(ascii: "<"), in: buffer, from: place, before: buffer.count)
      {
        place = start
        let opening = scanned[start + 1]
        guard opening != UInt8(ascii: "!"), opening != UInt8(ascii: "?"),
          let end = endOfTag(in: scanned, from: start + 1)
        else { break }
        if opening == UInt8(ascii: "/") {
          guard open > 1 || (open == 1 && end < limit) else { break }
          open -= 1
        } else {
          let isEmpty = scanned[end - 2] == UInt8(ascii: "/")
          guard open > 0 || ((!isEmpty || end < limit) && isTag(of: units, in: scanned, at: start))
          else { break }
          if !isEmpty { open += 1 }
        }
        place = end
      }
      (position, depth) = (place, open)
    }
  }

  /// The place after the `>` of a tag; `nil` where it has not come yet or a `<` comes before it, which no tag may hold (XML
  /// 1.0 §3.1, “No < in Attribute Values”).
  private static func endOfTag(in bytes: ScannedBytes, from start: Int) -> Int? {
    var place = start
    var quote: UInt8 = 0
    while true {
      place = bytes.nextTagMark(from: place)
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: ">"):
        if quote == 0 { return place }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == 0 { quote = byte } else if quote == byte { quote = 0 }
      case UInt8(ascii: "<"): return nil
      default: if place > bytes.count { return nil }
      }
    }
  }

  private static func isTag(of units: [[UInt8]], in bytes: ScannedBytes, at start: Int) -> Bool {
    var (name, end) = (start + 1, start + 1)
    while bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "/") {
      // The first colon ends the prefix.
      if bytes[end] == UInt8(ascii: ":"), name == start + 1 { name = end + 1 }
      end += 1
    }
    return units.contains { unit in
      unit.count == end - name && unit.indices.allSatisfy { unit[$0] == bytes[name + $0] }
    }
  }
}
