import Benchmark
import CLibXML2
import Extraction

/// Pages to posts, and how that compares with libxml2 reading the same bytes for nobody.
func extraction() {
  let rate = Rate("KB/s")
  let bareRate = Rate("KB/s of libxml2 alone")
  let ratio = BenchmarkMetric.custom(
    "% of the time of libxml2 alone", polarity: .prefersSmaller, useScalingFactor: false)
  Benchmark(
    "Extraction",
    configuration: .init(metrics: rate.metrics + [bareRate.metric, ratio])
  ) { benchmark in
    let corpus = Corpus.shared
    let extractor = PageExtractor()
    let speed = benchmark.measure(rate, count: corpus.byteCount / 1000) {
      for page in corpus.pages {
        blackHole(try? extractor.post(from: page.bytes, file: page.name))
      }
    }
    let bare = ContinuousClock().measure {
      for page in corpus.pages { blackHole(BareParse.run(page.bytes)) }
    }
    let bareSpeed = Double(corpus.byteCount / 1000) / (bare / .seconds(1))
    benchmark.measurement(bareRate.metric, Int(bareSpeed.rounded()))
    benchmark.measurement(ratio, Int((100 * bareSpeed / speed).rounded()))
  }
}

/// A parse by libxml2's SAX interface that hands its events to nobody.
private enum BareParse {
  static func run(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      let text = unsafe buffer.bindMemory(to: CChar.self)
      guard
        let context = unsafe htmlCreateMemoryParserCtxt(text.baseAddress, Int32(text.count))
      else { return false }
      defer { unsafe htmlFreeParserCtxt(context) }
      unsafe context.pointee.sax.pointee = xmlSAXHandler()
      unsafe context.pointee.sax.pointee.initialized = XML_SAX2_MAGIC
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_COMPACT.rawValue
      unsafe htmlCtxtUseOptions(context, Int32(options))
      return unsafe htmlParseDocument(context) == 0
    }
  }
}
