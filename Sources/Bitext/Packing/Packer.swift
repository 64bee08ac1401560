/// Writes values as bytes, so that a run can put aside what it need not hold.
///
/// This is no file format: only the program that has packed a value unpacks it.
package struct Packer {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []

  /// The numbers of the names that have been written.
  private var names: [String: Int] = [:]

  /// Creates a packer that has written nothing.
  package init() {}

  /// Writes a number that is not below 0.
  package mutating func add(count: Int) {
    var rest = UInt64(truncatingIfNeeded: count)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes bits as they are.
  package mutating func add(bits: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
  }

  /// Writes a name that comes up again and again, such as that of a file; the second time as a number.
  package mutating func add(name: String) {
    if let number = names[name] { return add(count: number + 1) }
    names[name] = names.count
    add(count: 0)
    name.pack(into: &self)
  }

  /// Writes a text.
  fileprivate mutating func add(text: String) {
    add(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a value.
  package mutating func add(_ value: some Packable) { value.pack(into: &self) }
}

/// Reads what a ``Packer`` has written, in the same order.
package struct Unpacker {
  private let bytes: [UInt8]
  private var offset = 0
  private var names: [String] = []

  /// Begins at the first of the bytes.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads a number that is not below 0.
  package mutating func count() -> Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = bytes[offset]
      offset += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(truncatingIfNeeded: number) }
      shift += 7
    }
  }

  /// Reads bits as they are.
  package mutating func bits() -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 8) {
      number |= UInt64(bytes[offset]) << UInt64(shift)
      offset += 1
    }
    return number
  }

  /// Reads a name.
  package mutating func name() -> String {
    let number = count()
    if number > 0 { return names[number - 1] }
    let name = text()
    names.append(name)
    return name
  }

  /// Reads a text.
  fileprivate mutating func text() -> String {
    let length = count()
    defer { offset += length }
    return String(decoding: bytes[offset..<offset + length], as: UTF8.self)
  }

  /// Reads a value.
  package mutating func value<Value: Packable>(_ type: Value.Type = Value.self) -> Value {
    Value(from: &self)
  }
}

/// A value that can be put aside as bytes and comes back equal.
package protocol Packable {
  /// Reads the value.
  init(from unpacker: inout Unpacker)

  /// Writes the value.
  func pack(into packer: inout Packer)
}

extension Int: Packable {
  package init(from unpacker: inout Unpacker) {
    self = Int(truncatingIfNeeded: unpacker.count())
  }

  package func pack(into packer: inout Packer) { packer.add(count: self) }
}

extension Bool: Packable {
  package init(from unpacker: inout Unpacker) { self = unpacker.count() == 1 }

  package func pack(into packer: inout Packer) { packer.add(count: self ? 1 : 0) }
}

extension Double: Packable {
  package init(from unpacker: inout Unpacker) { self.init(bitPattern: unpacker.bits()) }

  package func pack(into packer: inout Packer) { packer.add(bits: bitPattern) }
}

extension String: Packable {
  package init(from unpacker: inout Unpacker) { self = unpacker.text() }

  package func pack(into packer: inout Packer) { packer.add(text: self) }
}

extension Range: Packable where Bound == Int {
  package init(from unpacker: inout Unpacker) {
    let lower = unpacker.count()
    self = lower..<lower + unpacker.count()
  }

  package func pack(into packer: inout Packer) {
    packer.add(count: lowerBound)
    packer.add(count: count)
  }
}

extension Optional: Packable where Wrapped: Packable {
  package init(from unpacker: inout Unpacker) {
    self = unpacker.count() == 1 ? Wrapped(from: &unpacker) : nil
  }

  package func pack(into packer: inout Packer) {
    packer.add(count: self == nil ? 0 : 1)
    self?.pack(into: &packer)
  }
}

extension Array: Packable where Element: Packable {
  package init(from unpacker: inout Unpacker) {
    let count = unpacker.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(Element(from: &unpacker)) }
  }

  package func pack(into packer: inout Packer) {
    packer.add(count: count)
    for element in self { element.pack(into: &packer) }
  }
}

extension RawRepresentable where RawValue == String {
  /// Reads one of an enumeration's values, which was written by its name.
  package init(named unpacker: inout Unpacker, else other: Self) {
    self = Self(rawValue: unpacker.name()) ?? other
  }
}
