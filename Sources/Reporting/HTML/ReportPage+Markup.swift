internal import EmbeddedData
internal import Mustache

extension ReportPage {
  /// The page's Content Security Policy: its own script and styles, and nothing else (CSP 3, §6).
  public static let policy = [
    "default-src 'none'", "script-src '\(SHA256(EmbeddedFile.pageScript.bytes).source)'",
    "style-src '\(SHA256(EmbeddedFile.pageStyles.bytes).source)'", "img-src data:",
    "base-uri 'none'", "form-action 'none'",
  ].joined(separator: "; ")

  /// The policy of a page from a server, which may ask that server whether something has changed.
  public static let servedPolicy = policy + "; connect-src 'self'"

  /// The page as a file of HTML that needs nothing beside it.
  ///
  /// - Parameter interface: the language in which it opens.
  /// - Returns: UTF-8.
  /// - Complexity: O(n), where n is the length of the texts.
  public func html(interface: Interface) -> [UInt8] {
    html(interface, PageData.bytes(of: self), ["policy": Self.policy])
  }

  /// The page as a server sends it, and a name for what it shows, which changes where that does.
  ///
  /// - Parameter interface: the language in which it opens.
  /// - Returns: UTF-8, and 32 hexadecimal digits.
  /// - Complexity: O(n), where n is the length of the texts.
  public func served(interface: Interface) -> (html: [UInt8], revision: String) {
    let data = PageData.bytes(of: self)
    let revision = Fingerprint(of: [String(decoding: data, as: UTF8.self)]).description
    let context = ["policy": Self.servedPolicy, "revision": revision]
    return (html(interface, data, context), revision)
  }

  private func html(
    _ interface: Interface, _ data: [UInt8], _ own: [String: String]
  ) -> [UInt8] {
    let marker = "\u{0}"
    var context = PageSentences(language: interface.language).context
    for (name, value) in own { context[name] = value }
    context["version"] = toolVersion
    context["counts"] = interface.counts(of: summary)
    context["styles"] = Self.text(EmbeddedFile.pageStyles)
    context["script"] = Self.text(EmbeddedFile.pageScript)
    context["data"] = marker
    let shell = Self.template.render(context)
    // The data are much larger than all else, and are put in as they are.
    let parts = shell.utf8.split(separator: 0, maxSplits: 1)
    guard parts.count == 2 else { return Array(shell.utf8) }
    return Array(parts[0]) + data + Array(parts[1])
  }

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
