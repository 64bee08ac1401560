public import Bitext

/// Something about a check that a project can set.
public struct CheckParameter: Hashable, Sendable {
  /// What it can be set to.
  public enum Value: Hashable, Sendable {
    /// A number from 0 to 1.
    case probability(Double)
    /// A number above 0.
    case number(Double)
    /// One of several words.
    case choice(String, of: [String])
  }

  /// The check that it belongs to.
  public let check: String

  /// The name in kebab case, as it stands in `tweetal.yml`.
  public let name: String

  /// What holds where a project sets nothing.
  public let standard: Value

  init(_ check: String, _ name: String, _ standard: Value) {
    self.check = check
    self.name = name
    self.standard = standard
  }

  /// What it does, in one sentence.
  public var summary: Message { Message("check.\(check).parameter.\(name)") }
}

/// What a project has set of the checks' parameters.
public struct CheckParameters: Hashable, Sendable {
  private var values: [CheckParameter: CheckParameter.Value] = [:]

  /// Creates parameters that hold where a project sets none.
  public init() {}

  /// What a parameter is; what it is by itself where nothing was set.
  public subscript(parameter: CheckParameter) -> CheckParameter.Value {
    get { values[parameter] ?? parameter.standard }
    set { values[parameter] = newValue }
  }

  /// A parameter that is a number.
  func number(_ parameter: CheckParameter) -> Double {
    switch self[parameter] {
    case .probability(let number), .number(let number): number
    case .choice: 0
    }
  }

  /// A parameter that is one of several words.
  func choice(_ parameter: CheckParameter) -> String {
    if case .choice(let word, _) = self[parameter] { word } else { "" }
  }
}
