import Foundation

// libFuzzer brings the program's `main`; these are the functions that it calls (LLVM, "libFuzzer: Fuzz Target").

/// Writes the files to begin with and the names of the readers, where no reader is named.
@c(LLVMFuzzerInitialize)
public func begin(
  _ count: UnsafeMutablePointer<Int32>?,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> Int32 {
  guard Fuzzer.reader == nil else { return 0 }
  do {
    try Seeds.write(to: Fuzzer.environment["TWEETAL_FUZZ_SEEDS"] ?? "seeds")
    print(Reader.all.map(\.name).joined(separator: "\n"))
    exit(0)
  } catch {
    print(error)
    exit(2)
  }
}

/// Gives the reader a file and stops where something does not hold that should.
@c(LLVMFuzzerTestOneInput)
public func check(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let violations = Fuzzer.reader?.violations(bytes) ?? []
  guard violations.isEmpty else { fatalError(violations.joined(separator: "\n")) }
  return 0
}

private enum Fuzzer {
  static let environment = ProcessInfo.processInfo.environment

  /// The reader that `$TWEETAL_FUZZ_READER` names.
  static let reader = Reader.all.first { $0.name == environment["TWEETAL_FUZZ_READER"] }
}
