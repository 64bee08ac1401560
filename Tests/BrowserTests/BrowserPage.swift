import Foundation
import TestSupport

/// A page that is open in a browser.
final class BrowserPage {
  let browser: Chromium
  private let session: String

  /// Opens a page and waits until its script has drawn it.
  init(
    _ address: String, in browser: Chromium, width: Int = 1280, height: Int = 900
  ) async throws {
    self.browser = browser
    let target = try browser.call("Target.createTarget", ["url": "about:blank"])
    let attached = try browser.call(
      "Target.attachToTarget", ["targetId": target["targetId"] ?? "", "flatten": true])
    session = attached["sessionId"] as? String ?? ""
    for domain in ["Page", "Runtime", "Network", "Log"] { try call("\(domain).enable") }
    try resize(width, height)
    try await go(to: address)
  }

  @discardableResult
  func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    try browser.call(method, parameters, session: session)
  }

  /// Goes to an address and waits until it is drawn.
  func go(to address: String) async throws {
    // Another place on the page that is open would not be loaded.
    try call("Page.navigate", ["url": "about:blank"])
    try call("Page.navigate", ["url": address])
    try await wait(until: "document.documentElement.dataset.ready === ''")
  }

  func resize(_ width: Int, _ height: Int) throws {
    try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
  }

  /// What an expression of JavaScript is.
  ///
  /// - Throws: ``Chromium/Failure`` where it throws.
  @discardableResult
  func evaluate(_ expression: String) throws -> Any? {
    let answer = try call(
      "Runtime.evaluate",
      ["expression": expression, "returnByValue": true, "awaitPromise": true, "userGesture": true])
    if let details = answer["exceptionDetails"] as? [String: Any] {
      let exception = details["exception"] as? [String: Any]
      throw Chromium.Failure(
        reason: "\(expression): \(exception?["description"] ?? details["text"] ?? "")")
    }
    return (answer["result"] as? [String: Any])?["value"]
  }

  func string(_ expression: String) throws -> String { try evaluate(expression) as? String ?? "" }
  func number(_ expression: String) throws -> Int { try evaluate(expression) as? Int ?? -1 }
  func holds(_ expression: String) throws -> Bool { try evaluate(expression) as? Bool ?? false }

  /// The text of the first element that a selector finds.
  func text(of selector: String) throws -> String {
    try string("document.querySelector(\(try quoted(selector)))?.innerText ?? ''")
  }

  /// How many elements a selector finds.
  func count(of selector: String) throws -> Int {
    try number("document.querySelectorAll(\(try quoted(selector))).length")
  }

  /// A text as JavaScript writes it.
  private func quoted(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }

  /// Waits until an expression holds, and lets others work meanwhile.
  ///
  /// - Throws: ``Chromium/Failure`` where it does not within a minute.
  func wait(until condition: String) async throws {
    for _ in 0..<1_200 {
      if (try? holds(condition)) == true { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw Chromium.Failure(reason: "never: \(condition)")
  }

  /// What `accessibility.js` finds wrong with the page as it is drawn, a line each.
  var accessibilityViolations: [String] {
    get throws {
      let rules = try Checkout.bytes(of: "Tests/BrowserTests/accessibility.js")
      return try evaluate(String(decoding: rules, as: UTF8.self)) as? [String] ?? ["no answer"]
    }
  }

  // MARK: The keyboard

  /// Presses keys one after another; a key is a character or a name such as `Enter`.
  func press(_ keys: String...) throws {
    for key in keys {
      let codes = ["Enter": 13, "Escape": 27, "Tab": 9]
      var event: [String: Any] = ["key": key]
      if let code = codes[key] { event["windowsVirtualKeyCode"] = code }
      if key == "Enter" { event["text"] = "\r" }
      if key.count == 1 { event["text"] = key }
      try call("Input.dispatchKeyEvent", event.merging(["type": "keyDown"]) { $1 })
      try call("Input.dispatchKeyEvent", event.merging(["type": "keyUp"]) { $1 })
    }
  }

  /// Types a text where the focus is.
  func type(_ text: String) throws {
    try call("Input.insertText", ["text": text])
  }

  /// Moves the pointer to the middle of an element; `clicks` of the button follow.
  func point(at selector: String, clicks: Int = 0) throws {
    let place =
      try evaluate(
        """
        (async () => {
          const node = document.querySelector(\(try quoted(selector)));
          node.scrollIntoView({ block: 'center' });
          // What comes into sight is laid out before it is pointed at.
          for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => setTimeout(done, 30));
          const box = node.getClientRects()[0];
          return [box.left + box.width / 2, box.top + box.height / 2];
        })()
        """) as? [Double] ?? []
    guard place.count == 2 else { throw Chromium.Failure(reason: "nothing at \(selector)") }
    var event: [String: Any] = ["type": "mouseMoved", "x": place[0], "y": place[1]]
    try call("Input.dispatchMouseEvent", event)
    event.merge(["button": "left", "clickCount": 1]) { $1 }
    for _ in 0..<clicks {
      for type in ["mousePressed", "mouseReleased"] {
        try call("Input.dispatchMouseEvent", event.merging(["type": type]) { $1 })
      }
    }
  }

  // MARK: What is seen

  /// A picture of what is in sight, as PNG.
  func screenshot() throws -> Data {
    let answer = try call("Page.captureScreenshot", ["format": "png"])
    return Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
  }

  /// The addresses that the page asked for.
  var requests: [String] {
    events("Network.requestWillBeSent").compactMap {
      ($0["request"] as? [String: Any])?["url"] as? String
    }
  }

  /// Errors and warnings on the console, and exceptions that nobody caught.
  var complaints: [String] {
    let logged = events("Log.entryAdded").compactMap { $0["entry"] as? [String: Any] }
      .map { "\($0["level"] ?? ""): \($0["text"] ?? "")" }
    let called = events("Runtime.consoleAPICalled").map { "console: \($0["args"] ?? "")" }
    let thrown = events("Runtime.exceptionThrown").map { "\($0["exceptionDetails"] ?? "")" }
    return logged + called + thrown
  }

  private func events(_ method: String) -> [[String: Any]] {
    browser.events.filter {
      $0["method"] as? String == method && $0["sessionId"] as? String == session
    }.compactMap { $0["params"] as? [String: Any] }
  }
}
