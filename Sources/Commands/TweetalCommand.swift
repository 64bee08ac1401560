internal import ArgumentParser

/// Runs the program with the process's arguments and ends the process with its exit code.
public func startTweetal() {
  TweetalCommand.main()
}

struct TweetalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tweetal")
}
