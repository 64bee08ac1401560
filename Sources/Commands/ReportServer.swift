internal import Bitext
internal import FlyingFox
internal import FlyingSocks
internal import Reporting
internal import Synchronization

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension InputError.Code {
  static let portTaken = InputError.Code("port-taken")
}

/// Shows a report at an address of this computer, and anew when what it is made of changes.
final class ReportServer: Sendable {
  private struct State: Sendable {
    var page: ServedPage
    /// The port that the server has; 0 until it listens.
    var port: UInt16 = 0
  }

  private let port: UInt16
  private let makePage: @Sendable () async throws -> ReportPage
  private let state: Mutex<State>

  /// Makes the first page.
  ///
  /// - Parameters:
  ///   - port: where to listen; 0 for a port that is free.
  ///   - makePage: makes the page of what the files hold now.
  /// - Throws: what `makePage` throws.
  init(port: UInt16, makePage: @escaping @Sendable () async throws -> ReportPage) async throws {
    self.port = port
    self.makePage = makePage
    state = Mutex(State(page: ServedPage(try await makePage(), Session.current.interface)))
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter stamps: of the files when the first page was made.
  /// - Throws: ``InputError`` with `port-taken` where the port cannot be had.
  func run(watching stamps: FileStamps) async throws {
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled)
    await server.appendRoute("*") { [self] in response(to: $0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { [self] in try await listen(server) }
      group.addTask { [self] in await announce(server) }
      group.addTask { [self] in await watch(stamps) }
      defer { group.cancelAll() }
      // The first that fails ends the others.
      for try await _ in group {}
    }
  }

  private func listen(_ server: HTTPServer) async throws {
    do {
      try await server.run()
    } catch is CancellationError {
      return
    } catch {
      throw InputError(.portTaken, file: "127.0.0.1:\(port)", String(port))
    }
  }

  /// Says where the page is, once it can be had.
  private func announce(_ server: HTTPServer) async {
    try? await server.waitUntilListening()
    guard case .ip4(_, let port) = await server.listeningAddress else { return }
    state.withLock { $0.port = port }
    Session.note(Session.text("note.serving", "http://127.0.0.1:\(port)/"))
  }

  private func response(to request: HTTPRequest) -> HTTPResponse {
    let state = state.withLock(\.self)
    let answer = ReportAnswer(
      method: request.method.rawValue, path: request.path, host: request.headers[.host],
      port: state.port, page: state.page)
    return HTTPResponse(answer)
  }

  // MARK: Watching

  /// The time between two looks at the files.
  private static let interval = Duration.milliseconds(400)

  /// Makes the page anew each time the files have changed and then rested.
  private func watch(_ stamps: FileStamps) async {
    var (shown, last) = (stamps, stamps)
    while (try? await Task.sleep(for: Self.interval)) != nil {
      let now = stamps.again
      // A file that is being written changes again.
      if now != shown, now == last {
        shown = now
        await renew()
      }
      last = now
    }
  }

  /// What cannot be made stays as it was; the reason has been printed, or is printed here.
  private func renew() async {
    do {
      let page = ServedPage(try await makePage(), Session.current.interface)
      let isNew = state.withLock { state in
        defer { state.page = page }
        return state.page.revision != page.revision
      }
      if isNew { Session.note(Session.text("note.served-anew")) }
    } catch let error as InputError {
      Session.report(error)
    } catch {
      Session.writeError("\(error)\n")
    }
  }
}

extension ServedPage {
  /// A page, named after what it shows.
  init(_ page: ReportPage, _ interface: Interface) {
    (html, revision) = page.served(interface: interface)
  }
}

extension HTTPResponse {
  /// An answer on the wire.
  init(_ answer: ReportAnswer) {
    self.init(
      statusCode: HTTPStatusCode(answer.status.rawValue, phrase: answer.status.phrase),
      headers: HTTPHeaders(
        Dictionary(uniqueKeysWithValues: answer.headers.map { (HTTPHeader($0), $1) })),
      body: Data(answer.body))
  }
}
