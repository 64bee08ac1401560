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

    /// What it is called there.
    var phrase: String {
      switch self {
      case .ok: "OK"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .misdirected: "Misdirected Request"
      }
    }
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
      self.init(refusal: .misdirected)
    } else if method != "GET" && method != "HEAD" {
      self.init(refusal: .methodNotAllowed)
      headers["Allow"] = "GET, HEAD"
    } else if path == "/" {
      self.init(.ok, "text/html; charset=utf-8", page.html)
      headers["Content-Security-Policy"] = ReportPage.servedPolicy
    } else if path == "/revision" {
      self.init(.ok, "text/plain; charset=utf-8", Array(page.revision.utf8))
    } else {
      self.init(refusal: .notFound)
    }
    if method == "HEAD" {
      // It is told how long the answer to GET is (RFC 9110, §8.6).
      headers["Content-Length"] = String(body.count)
      body = []
    }
  }

  /// An answer that says its status, where a browser would show an empty page.
  private init(refusal status: Status) {
    let text = "\(status.rawValue) \(status.phrase)\n"
    self.init(status, "text/plain; charset=utf-8", Array(text.utf8))
  }

  private init(_ status: Status, _ type: String, _ body: [UInt8]) {
    self.status = status
    self.body = body
    headers = [
      "Content-Type": type, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY",
      "Cross-Origin-Resource-Policy": "same-origin",
    ]
  }
}
