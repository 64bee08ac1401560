/// The expression in the header of a PO file that tells which form of a plural goes with a number (gettext manual, “Plural
/// forms”): C, of which it has `n`, whole numbers, brackets and operators.
struct PluralExpression {
  private enum Operator: String, CaseIterable {
    // Of two that begin alike the longer one comes first.
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case remainder = "%"

    /// How tightly it binds.
    var precedence: Int {
      switch self {
      case .or: 1
      case .and: 2
      case .equal, .notEqual: 3
      case .less, .greater, .lessOrEqual, .greaterOrEqual: 4
      case .plus, .minus: 5
      case .times, .divide, .remainder: 6
      }
    }
  }

  private indirect enum Node {
    case number
    case constant(UInt)
    case not(Node)
    case binary(Operator, Node, Node)
    case condition(Node, Node, Node)
  }

  private let root: Node

  /// Reads an expression; `nil` where a text is none.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  init?(_ text: String) {
    var parser = Parser(bytes: Array(text.utf8))
    guard let root = parser.expression(), parser.isAtEnd else { return nil }
    self.root = root
  }

  /// The number of the form that goes with a number, as gettext works it out; `nil` where it divides by zero.
  func form(of number: UInt) -> Int? {
    Self.value(of: root, number).map { Int(bitPattern: $0) }
  }

  private static func value(of node: Node, _ number: UInt) -> UInt? {
    switch node {
    case .number: return number
    case .constant(let constant): return constant
    case .not(let operand): return value(of: operand, number).map { $0 == 0 ? 1 : 0 }
    case .condition(let condition, let yes, let no):
      return value(of: condition, number).flatMap { value(of: $0 != 0 ? yes : no, number) }
    case .binary(let sign, let left, let right):
      guard let left = value(of: left, number) else { return nil }
      // What the left side has decided is not asked of the right one.
      if sign == .or, left != 0 { return 1 }
      if sign == .and, left == 0 { return 0 }
      return value(of: right, number).flatMap { result(of: sign, left, $0) }
    }
  }

  private static func result(of sign: Operator, _ left: UInt, _ right: UInt) -> UInt? {
    switch sign {
    case .or, .and: right != 0 ? 1 : 0
    case .equal: left == right ? 1 : 0
    case .notEqual: left != right ? 1 : 0
    case .less: left < right ? 1 : 0
    case .greater: left > right ? 1 : 0
    case .lessOrEqual: left <= right ? 1 : 0
    case .greaterOrEqual: left >= right ? 1 : 0
    case .plus: left &+ right
    case .minus: left &- right
    case .times: left &* right
    case .divide: right == 0 ? nil : left / right
    case .remainder: right == 0 ? nil : left % right
    }
  }

  /// Reads an expression from left to right.
  private struct Parser {
    let bytes: [UInt8]
    private var index = 0
    private var depth = 0
    /// No language needs as many brackets in each other, and the stack holds no more.
    private static let mostDepth = 100
    /// How many operators have been read: a chain of them is a tree as deep.
    private var operators = 0
    private static let mostOperators = 1_000

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { bytes[index...].allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    private mutating func skipSpace() {
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    }

    private mutating func skip(_ sign: String) -> Bool {
      skipSpace()
      guard bytes[index...].starts(with: sign.utf8) else { return false }
      index += sign.utf8.count
      return true
    }

    /// A condition, which binds the least, or what stands without one.
    mutating func expression() -> Node? {
      depth += 1
      defer { depth -= 1 }
      guard depth < Self.mostDepth, let condition = operation(above: 0) else { return nil }
      guard skip("?") else { return condition }
      guard let yes = expression(), skip(":"), let no = expression() else { return nil }
      return .condition(condition, yes, no)
    }

    /// Operands with operators between them that bind more tightly than others.
    private mutating func operation(above precedence: Int) -> Node? {
      guard var left = operand() else { return nil }
      while let sign = sign(above: precedence) {
        operators += 1
        guard operators < Self.mostOperators else { return nil }
        guard let right = operation(above: sign.precedence) else { return nil }
        left = .binary(sign, left, right)
      }
      return left
    }

    private mutating func sign(above precedence: Int) -> Operator? {
      skipSpace()
      let sign = Operator.allCases.first { bytes[index...].starts(with: $0.rawValue.utf8) }
      guard let sign, sign.precedence > precedence else { return nil }
      index += sign.rawValue.utf8.count
      return sign
    }

    private mutating func operand() -> Node? {
      depth += 1
      defer { depth -= 1 }
      guard depth < Self.mostDepth else { return nil }
      return skip("!") ? operand().map { .not($0) } : primary()
    }

    private mutating func primary() -> Node? {
      if skip("n") { return .number }
      if skip("(") {
        guard let inner = expression(), skip(")") else { return nil }
        return inner
      }
      skipSpace()
      let digits = bytes[index...].prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return nil }
      index = digits.endIndex
      return .constant(digits.reduce(0) { $0 &* 10 &+ UInt($1 - 0x30) })
    }
  }
}
