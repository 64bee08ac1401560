internal import Reporting

/// A page as the server has it now.
struct ServedPage: Sendable {
  var html: [UInt8]
  /// Its name, which changes where what it shows does.
  var revision: String
}

/// What the server answers to a request, before it goes over the wire.
struct ReportAnswer: Hashable, Sendable {
  /// How a request is answered (RFC 9110, §15).
  enum Status: Int, Sendable {
    case ok = 200
    case notFound = 404
    case methodNotAllowed = 405
    case misdirected = 421
  }

  var status: Status
  var headers: [String: String]
  var body: [UInt8]

  /// Answers a request.
  ///
  /// A page elsewhere that has made its own name lead to this computer sends that name as `Host`, and learns nothing.
  init(method: String, path: String, host: String?, port: UInt16, page: ServedPage) {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    let isOwnHost = names.contains { host == "\($0):\(port)" || (port == 80 && host == $0) }
    if !isOwnHost {
      self.init(.misdirected)
    } else if method != "GET" && method != "HEAD" {
      self.init(.methodNotAllowed)
      headers["Allow"] = "GET, HEAD"
    } else if path == "/" {
      self.init(.ok, "text/html; charset=utf-8", page.html)
      headers["Content-Security-Policy"] = ReportPage.policy(
        for: .server(revision: page.revision))
    } else if path == "/revision" {
      self.init(.ok, "text/plain; charset=utf-8", Array(page.revision.utf8))
    } else {
      self.init(.notFound)
    }
    if method == "HEAD" { body = [] }
  }

  private init(
    _ status: Status, _ type: String = "text/plain; charset=utf-8", _ body: [UInt8] = []
  ) {
    self.status = status
    self.body = body
    headers = [
      "Content-Type": type, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY",
      "Cross-Origin-Resource-Policy": "same-origin",
    ]
  }
}
