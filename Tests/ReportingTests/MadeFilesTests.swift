import Synchronization
import Testing

@testable import Bitext
@testable import Reporting

/// Reports of files that are made when they are asked for.
@Suite("Files that are made")
struct MadeFilesTests {
  private let interface = Interface(language: .english)

  /// The sample report, each of its files put aside without its findings and made anew.
  private var made: Report {
    var report = SampleReport.report
    let held = Array(report.files)
    report.files = Report.Files(count: held.count) { numbers in
      numbers.map { number in
        var packer = Packer()
        packer.add(held[number])
        var unpacker = Unpacker(packer.bytes)
        var file: Report.File = unpacker.value()
        file.findings = held[number].findings
        file.leftOut = held[number].leftOut
        return file
      }
    }
    return report
  }

  @Test("Every format writes them as if they were held", arguments: ReportFormat.all)
  func formats(format: ReportFormat) {
    let held = format.render(SampleReport.report, interface: interface)
    #expect(format.render(made, interface: interface) == held)
  }

  @Test("Files come in their order, however many there are")
  func order() {
    let files = Report.Files(count: 200) { numbers in
      numbers.map { number in
        Report.File(name: "\(number)", catalog: Catalog(original: "", units: []), findings: [])
      }
    }
    #expect(files.map(\.name) == (0..<200).map { "\($0)" })
    #expect(files[150].name == "150")
    let changed = files.changed { file, number in file.name += "-\(number)" }
    #expect(changed.map(\.name) == (0..<200).map { "\($0)-\($0)" })
    var held = files
    held[3].name = "three"
    #expect(held.prefix(5).map(\.name) == ["0", "1", "2", "three", "4"])
  }

  @Test(
    "Whatever the order in which files are worked on, they are written in theirs",
    arguments: ReportFormat.all)
  func loop(format: ReportFormat) {
    let names = (0..<150).map { "post-\($0).html" }
    @Sendable func file(_ number: Int) -> Report.File {
      var file = SampleReport.post
      file.name = names[number]
      return file
    }
    let backwards = Report.Files(
      count: names.count,
      loop: Loop { count, body in for number in (0..<count).reversed() { body(number) } },
      making: { $0.map(file) })
    let held = Report(files: names.indices.map(file))
    #expect(
      format.render(Report(files: backwards), interface: interface)
        == format.render(held, interface: interface))
  }

  @Test("A large report is written in pieces", arguments: ["json", "text", "tsv", "junit"])
  func pieces(name: String) throws {
    let format = try #require(ReportFormat.all.first { $0.name == name })
    let files = Report.Files(count: 300) { numbers in numbers.map { _ in SampleReport.post } }
    let longest = Mutex(0)
    let length = Mutex(0)
    format.render(Report(files: files), interface: interface) { piece in
      longest.withLock { $0 = max($0, piece.utf8.count) }
      length.withLock { $0 += piece.utf8.count }
    }
    #expect(longest.withLock { $0 } * 4 < length.withLock { $0 })
  }
}
