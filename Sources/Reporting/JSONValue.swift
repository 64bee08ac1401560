/// A JSON value whose members keep their order, so that a report is the same bytes each time (RFC 8259).
enum JSONValue {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// A string, or null.
  static func optional(_ string: String?) -> JSONValue { string.map(JSONValue.string) ?? .null }
}

extension JSONValue: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .string(value) }
}

/// Writes a JSON document over several lines, indented by two spaces a level, piece by piece: none of it need be held.
struct JSONWriter {
  /// What holds other values.
  enum Container {
    case array
    case object
  }

  private let sink: (String) -> Void
  private var bytes: [UInt8] = []
  /// The containers that are open, each with whether it is empty so far.
  private var open: [(container: Container, isEmpty: Bool)] = []

  /// So many bytes are passed on at a time.
  private static let piece = 1 << 16

  /// Begins a document.
  init(_ sink: @escaping (String) -> Void) {
    self.sink = sink
  }

  /// Begins a container, as a member of an object where it has a name.
  mutating func begin(_ container: Container, as name: String? = nil) {
    if !open.isEmpty { beginValue() }
    if let name { write(key: name) }
    bytes.append(container == .array ? UInt8(ascii: "[") : UInt8(ascii: "{"))
    open.append((container, true))
  }

  /// Ends the container that was begun last.
  mutating func end() {
    guard let (container, isEmpty) = open.popLast() else { return }
    if !isEmpty { breakLine(open.count) }
    bytes.append(container == .array ? UInt8(ascii: "]") : UInt8(ascii: "}"))
  }

  /// Writes an element of the array that was begun last.
  mutating func element(_ value: JSONValue) {
    beginValue()
    write(value, indent: open.count)
    if bytes.count >= Self.piece { passOn() }
  }

  /// Elements of an array as they stand in a document; several documents' parts can be written at a time.
  struct Elements: Sendable {
    fileprivate var bytes: [UInt8]

    /// Writes elements of an array that stands inside so many other containers.
    init(_ values: some Sequence<JSONValue>, inside containers: Int) {
      var writer = JSONWriter { _ in }
      writer.open = Array(repeating: (.array, true), count: containers + 1)
      for value in values {
        writer.beginValue()
        writer.write(value, indent: writer.open.count)
      }
      bytes = writer.bytes
    }
  }

  /// Writes elements of the array that was begun last.
  mutating func elements(_ elements: Elements) {
    guard !elements.bytes.isEmpty else { return }
    if !open[open.count - 1].isEmpty { bytes.append(UInt8(ascii: ",")) }
    open[open.count - 1].isEmpty = false
    bytes += elements.bytes
    if bytes.count >= Self.piece { passOn() }
  }

  /// Writes a member of the object that was begun last.
  mutating func member(_ name: String, _ value: JSONValue) {
    beginValue()
    write(key: name)
    write(value, indent: open.count)
  }

  /// Ends all that is open, and the last line.
  mutating func finish() {
    while !open.isEmpty { end() }
    bytes.append(0x0A)
    passOn()
  }

  private mutating func passOn() {
    sink(String(decoding: bytes, as: UTF8.self))
    bytes.removeAll(keepingCapacity: true)
  }

  /// Separates a value from what stands before it.
  private mutating func beginValue() {
    if !open[open.count - 1].isEmpty { bytes.append(UInt8(ascii: ",")) }
    open[open.count - 1].isEmpty = false
    breakLine(open.count)
  }

  private mutating func write(_ value: JSONValue, indent: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += String(value).utf8
    case .number(let number): bytes += String(number).utf8
    case .string(let string): bytes.append(jsonString: string)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        begin(index, indent)
        write(value, indent: indent + 1)
      }
      if !values.isEmpty { breakLine(indent) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        begin(index, indent)
        write(key: member.key)
        write(member.value, indent: indent + 1)
      }
      if !members.isEmpty { breakLine(indent) }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Begins an element or member of a value that is written at once.
  private mutating func begin(_ index: Int, _ indent: Int) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    breakLine(indent + 1)
  }

  private mutating func write(key: String) {
    bytes.append(jsonString: key)
    bytes += ": ".utf8
  }

  private mutating func breakLine(_ indent: Int) {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * indent))
  }
}
