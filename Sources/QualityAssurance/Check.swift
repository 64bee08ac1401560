/// To be built.
public struct Check: Sendable {}
