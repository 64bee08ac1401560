internal import EmbeddedData
internal import Mustache

extension ReportPage {
  /// Where a page is read, which decides what it may do.
  public enum Place: Sendable {
    /// From a disk: it may ask nobody for anything.
    case disk
    /// From a server, which it asks whether something has changed; the revision is the server's name for what the page shows.
    case server(revision: String)
  }

  /// The page's Content Security Policy: its own script and styles, and nothing else (CSP 3, §6).
  public static func policy(for place: Place) -> String {
    var sources = [
      "default-src 'none'", "script-src '\(SHA256(EmbeddedFile.pageScript.bytes).source)'",
      "style-src '\(SHA256(EmbeddedFile.pageStyles.bytes).source)'", "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]
    if case .server = place { sources.append("connect-src 'self'") }
    return sources.joined(separator: "; ")
  }

  /// The page as a file of HTML that needs nothing beside it.
  ///
  /// - Parameters:
  ///   - interface: the language in which it opens.
  ///   - place: where it is read.
  /// - Returns: UTF-8.
  /// - Complexity: O(n), where n is the length of the texts.
  public func html(interface: Interface, for place: Place = .disk) -> [UInt8] {
    let marker = "\u{0}"
    var context = PageSentences(language: interface.language).context
    context["policy"] = Self.policy(for: place)
    context["version"] = toolVersion
    context["counts"] = interface.counts(of: summary)
    if case .server(let revision) = place { context["revision"] = revision }
    context["styles"] = Self.text(EmbeddedFile.pageStyles)
    context["script"] = Self.text(EmbeddedFile.pageScript)
    context["data"] = marker
    let shell = Self.template.render(context)
    // The data are much larger than all else, and are put in as they are.
    let parts = shell.utf8.split(separator: 0, maxSplits: 1)
    guard parts.count == 2 else { return Array(shell.utf8) }
    return Array(parts[0]) + PageData.bytes(of: self) + Array(parts[1])
  }

  /// A name for what the page shows, which changes where that does.
  ///
  /// - Complexity: O(n), where n is the length of the texts.
  public var revision: String { SHA256(PageData.bytes(of: self)).source }

  /// Whether a file begins as a page that this made, which is no post.
  public static func recognises(_ head: [UInt8]) -> Bool {
    let mark = Array(#"<meta name="generator" content="Tweetal "#.utf8)
    let start = head.prefix(1_000)
    return start.indices.contains { start[$0...].starts(with: mark) }
  }

  private static func text(_ file: EmbeddedFile) -> String {
    String(decoding: file.bytes, as: UTF8.self)
  }

  /// The template, read once; a mistake in it shows where the page should be.
  private static let template: MustacheTemplate = {
    do {
      return try MustacheTemplate(string: text(EmbeddedFile.pageTemplate))
    } catch {
      preconditionFailure("page.mustache: \(error)")
    }
  }()
}
