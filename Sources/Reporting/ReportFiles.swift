public import Bitext

extension Report {
  /// The files of a report in order: held, or made some at a time when they are asked for, so that a report of any
  /// size can be written.
  public struct Files: Sendable {
    private enum Source: Sendable {
      case held([File])
      case made(count: Int, @Sendable (Range<Int>) -> [File])
    }

    private var source: Source
    private let loop: Loop

    /// So many are made at a time.
    fileprivate static let batch = 64

    /// Creates files that are held.
    public init(_ files: [File]) {
      source = .held(files)
      loop = .serial
    }

    /// Creates files that are made when they are asked for, each time anew.
    ///
    /// - Parameters:
    ///   - count: how many there are.
    ///   - loop: how work on several of them is done.
    ///   - make: makes those of some numbers, the same ones each time.
    public init(
      count: Int, loop: Loop = .serial, making make: @escaping @Sendable (Range<Int>) -> [File]
    ) {
      source = .made(count: count, make)
      self.loop = loop
    }

    /// The same files, each changed when it is made.
    public func changed(
      _ change: @escaping @Sendable (inout File, _ number: Int) -> Void
    ) -> Files {
      Files(count: count, loop: loop) { [self] numbers in
        zip(numbers, files(numbers)).map { number, file in
          var file = file
          change(&file, number)
          return file
        }
      }
    }

    /// Works something out of each file, as the files' loop does, and takes the results in the files' order.
    ///
    /// - Parameters:
    ///   - transform: works it out.
    ///   - take: takes it.
    /// - Complexity: the results of one batch of files are held at a time.
    func forEach<Result: Sendable>(
      _ transform: @escaping @Sendable (File) -> Result, take: (Result) -> Void
    ) {
      var first = 0
      while first < count {
        let files = files(first..<Swift.min(first + Self.batch, count))
        loop.map(files.count) { transform(files[$0]) }.forEach(take)
        first += files.count
      }
    }

    /// The files of some numbers.
    fileprivate func files(_ numbers: Range<Int>) -> [File] {
      switch source {
      case .held(let files): Array(files[numbers])
      case .made(_, let make): make(numbers)
      }
    }
  }
}

extension Report.Files: RandomAccessCollection, MutableCollection {
  /// The number of the first file.
  public var startIndex: Int { 0 }

  /// The number after that of the last file.
  public var endIndex: Int {
    switch source {
    case .held(let files): files.count
    case .made(let count, _): count
    }
  }

  /// A file.
  ///
  /// - Complexity: O(1) to read where files are held, else what it takes to make it; to change one, all are held from then on.
  public subscript(number: Int) -> Report.File {
    get {
      if case .held(let files) = source { return files[number] }
      return files(number..<number + 1)[0]
    }
    set {
      var held = files(0..<count)
      held[number] = newValue
      source = .held(held)
    }
  }

  /// Makes the files one batch after the other.
  public struct Iterator: IteratorProtocol {
    private let files: Report.Files
    private var batch: ArraySlice<Report.File> = []
    private var position = 0

    fileprivate init(_ files: Report.Files) {
      self.files = files
    }

    /// The next file.
    public mutating func next() -> Report.File? {
      if batch.isEmpty {
        let end = Swift.min(position + Report.Files.batch, files.count)
        batch = files.files(position..<end)[...]
        position = end
      }
      return batch.popFirst()
    }
  }

  /// An iterator that begins at the first file.
  public func makeIterator() -> Iterator { Iterator(self) }
}
