/// To be built.
public struct PageExtractor: Sendable {}
