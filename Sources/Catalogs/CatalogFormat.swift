/// To be built.
public struct CatalogFormat: Sendable {}
