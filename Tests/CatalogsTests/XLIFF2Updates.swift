import Bitext
import Testing

@testable import Catalogs

/// A document as another program may write it: a prefix, single quotes, comments, extensions, an odd layout.
let foreignXLIFF2 = """
  <?xml version='1.0' encoding="utf-8" standalone='yes'?>
  <!-- made elsewhere -->
  <x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version='2.0'
    srcLang='en' xmlns:my="urn:my" my:job = '7' >
   <x:file id="f1" original='a.html'><x:skeleton href="a.skl"/>
  \t<x:unit id="u1" my:a='1'>
  \t\t<my:thing>kept</my:thing>
  \t\t<x:originalData><x:data id="b">[b]</x:data><x:data id="/b">[/b]</x:data></x:originalData>
  \t\t<x:segment id='s1' subState='my:new'>
  \t\t\t<x:source>A <x:pc id='bold' canDelete='no' dataRefStart="b" dataRefEnd="/b">\
  bold</x:pc> word.<!-- why --></x:source>
  \t\t</x:segment>
  \t</x:unit>
  \t<x:unit id="u2"><x:segment state="translated"><x:source>One &#x26; two</x:source>\
  <x:target xml:lang='nl'   >Een &amp;
   twee</x:target></x:segment></x:unit>
   </x:file>
  </x:xliff>

  """

func updateXLIFF2(
  _ text: String, _ change: (inout [TranslationUnit]) -> Void
) throws -> String {
  let bytes = Array(text.utf8)
  var catalog = try CatalogFormat.xliff2.read(bytes, file: "a.xlf")
  change(&catalog.units)
  return try CatalogFormat.xliff2.update(bytes, file: "a.xlf", with: catalog).string
}

/// The text with replacements, each of which must be found once.
func replacing(_ text: String, _ replacements: [(String, String)]) -> String {
  replacements.reduce(text) { text, pair in
    let parts = text.split(separator: pair.0, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "\(pair.0)")
    return parts.joined(separator: pair.1)
  }
}

/// A unit of three segments and what stands between them, without targets.
func segmentedXLIFF2(_ parts: String, attributes: String = "") -> String {
  """
  <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="nl">
   <file id="f1">
    <unit id="u1"\(attributes)>
  \(parts)
    </unit>
   </file>
  </xliff>
  """
}
