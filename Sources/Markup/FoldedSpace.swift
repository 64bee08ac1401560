internal import CByteScan

/// White space folded into single spaces, as XML's `xml:space="default"` allows.
package enum FoldedSpace {
  /// Whether a text would become another one, had it to stand alone.
  ///
  /// - Complexity: O(*n*); sixteen bytes at a time.
  package static func wouldChange(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = unsafe bytes.first, let last = unsafe bytes.last else { return false }
      return unsafe first == 0x20 || last == 0x20 || wouldChange(bytes)
    }
  }

  /// Whether a text that begins another would be added as it is.
  ///
  /// - Complexity: O(*n*); sixteen bytes at a time.
  package static func isFolded(_ text: ArraySlice<UInt8>) -> Bool {
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let first = unsafe bytes.first, first > 0x20 else { return false }
      return unsafe !wouldChange(bytes)
    }
  }

  /// Adds a text with its white space folded, as much as possible at a time.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - bytes: what stands before it.
  ///   - endsInSpace: whether white space is dropped at the beginning, as what stands before it ends in a space that was folded,
  ///     or is nothing; and then the same of the whole.
  package static func append(
    _ text: ArraySlice<UInt8>, to bytes: inout [UInt8], endsInSpace: inout Bool
  ) {
    if bytes.isEmpty { bytes.reserveCapacity(text.count) }
    unsafe text.withUnsafeBufferPointer { unsafe append($0, &bytes, &endsInSpace) }
  }

  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ bytes: inout [UInt8], _ endsInSpace: inout Bool
  ) {
    guard let first = unsafe text.first else { return }
    if first > 0x20 || !endsInSpace, unsafe !wouldChange(text) {
      unsafe bytes.append(contentsOf: text)
      endsInSpace = unsafe text.last == 0x20
      return
    }
    var start = 0
    for index in text.indices {
      let byte = unsafe text[index]
      guard byte <= 0x20, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else {
        endsInSpace = false
        continue
      }
      if byte == 0x20, !endsInSpace {
        endsInSpace = true
        continue
      }
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
      if !endsInSpace {
        bytes.append(0x20)
        endsInSpace = true
      }
    }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Whether a text has white space but single spaces between other characters; what is at its ends counts only as that.
  ///
  /// - Complexity: O(*n*); sixteen bytes at a time.
  private static func wouldChange(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe tweetal_next_foldable(text.baseAddress, text.count, 0) < text.count
  }
}
