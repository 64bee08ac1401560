internal import ArgumentParser
internal import Bitext
internal import Reporting

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif
#if canImport(Glibc)
internal import Glibc
#endif

/// Runs the program on the process's arguments, streams and environment, and ends the process.
public func startTweetal() async -> Never {
  let console = Console.process(environment: ProcessInfo.processInfo.environment)
  exit(await runTweetal(Array(CommandLine.arguments.dropFirst()), console: console))
}

/// Runs the program once.
///
/// - Parameters:
///   - arguments: the command line without the program's name.
///   - console: where it reads and prints.
/// - Returns: the exit code: 0 clean, 1 findings, 2 could not run.
public func runTweetal(_ arguments: [String], console: Console) async -> Int32 {
  let language = Interface.language(
    option: InterfaceLanguageOption.value(in: arguments), environment: console.environment)
  let session = Session(console: console, interface: Interface(language: language))
  return await Session.$current.withValue(session) {
    do {
      try TweetalCommand.requireKnownCommand(in: arguments)
      try TweetalCommand.requireNoFileAmongOptions(in: arguments)
      var command = try TweetalCommand.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return console.hasLostOutput() ? session.reportLostOutput() : 0
    } catch let error as InputError {
      Session.report(error)
      return ExitCode.couldNotRun.rawValue
    } catch let code as ExitCode {
      return console.hasLostOutput() ? session.reportLostOutput() : code.rawValue
    } catch {
      return HelpText.show(error)
    }
  }
}

extension ExitCode {
  /// Findings at or above the level that fails.
  static let findings = ExitCode(1)
  /// Some input could not be read, or the command line made no sense.
  static let couldNotRun = ExitCode(2)
}

/// `--ui-language`, read before the command line is parsed: help and errors speak it too.
enum InterfaceLanguageOption {
  static func value(in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--ui-language", index + 1 < arguments.count { return arguments[index + 1] }
      if argument.hasPrefix("--ui-language=") { return String(argument.dropFirst(14)) }
    }
    return nil
  }
}

/// The parser's own words in the user's language.
enum HelpText {
  /// Prints help on standard output or a usage error on standard error; returns the exit code.
  static func show(_ error: any Error) -> Int32 {
    let message = translated(TweetalCommand.fullMessage(for: error))
    guard TweetalCommand.exitCode(for: error) != .success else {
      Session.write(message + "\n")
      return 0
    }
    Session.writeError(message + "\n")
    return ExitCode.couldNotRun.rawValue
  }

  /// The keys of what the argument parser says in English only; their English text is what is replaced.
  private static let keys = [
    "help.overview", "help.usage", "help.usage-short", "help.arguments", "help.options",
    "help.subcommands", "help.error", "help.help", "help.show-help", "help.show-version",
    "help.show-subcommand-help", "help.for-detailed-help", "help.for-more-information",
    "help.see", "help.missing-argument", "help.missing-value", "help.unknown-option",
    "help.unexpected-argument", "help.the-value", "help.is-invalid-for",
    // The longer one before the one that it begins with.
    "help.please-provide-list", "help.please-provide",
    "help.did-you-mean", "help.or", "help.and", "help.default", "help.values", "help.subcommand",
    "help.options-placeholder",
  ]

  private static func translated(_ text: String) -> String {
    guard Session.current.interface.language != .english else { return text }
    let english = Interface(language: .english)
    return keys.reduce(text) { text, key in
      text.replacing(english.text(key), with: Session.text(key))
    }
  }
}
