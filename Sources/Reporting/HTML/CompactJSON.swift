/// Writes JSON without white space, safe inside a `script` element (HTML Living Standard, §4.12.1.3).
struct CompactJSON {
  private(set) var bytes: [UInt8] = []

  /// Whether the next value follows another in its array or object.
  private var needsComma = false

  /// An array of what `body` writes.
  mutating func array(_ body: (inout CompactJSON) -> Void) { write(body, between: "[", "]") }

  /// An object of what `body` writes, each value after its ``key(_:)``.
  mutating func object(_ body: (inout CompactJSON) -> Void) { write(body, between: "{", "}") }

  /// The name of the value that is written next.
  mutating func key(_ name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func value(_ number: Int) {
    separate()
    // Most numbers are small, and a string for each of them takes longer than all else.
    if number >= 0, number < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes += String(number).utf8
    }
  }

  mutating func value(_ numbers: [Int]) {
    array { json in numbers.forEach { json.value($0) } }
  }

  mutating func value(_ strings: [String]) {
    array { json in strings.forEach { json.value($0) } }
  }

  mutating func value(_ text: String) {
    separate()
    bytes.append(jsonString: text, escapesMarkup: true)
  }

  private mutating func write(
    _ body: (inout CompactJSON) -> Void, between open: Unicode.Scalar, _ close: Unicode.Scalar
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
