/// To be built.
public struct ReportFormat: Sendable {}
