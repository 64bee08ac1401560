import Bitext
import Foundation
import TestSupport
import Testing

@testable import Catalogs

/// Half of the OASIS test suite, which lies in ../shared/suites.
private let suite = SharedData.path("suites/xliff-2.1")

/// The violations found in a file of the suite.
private func violations(in path: String) throws -> [Violation] {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  return CatalogFormat.xliff2.violations(in: bytes, file: path)
}

private func files(in folder: String) throws -> [String] {
  let path = try #require(suite) + "/" + folder
  return try FileManager.default.contentsOfDirectory(atPath: path)
    .filter { $0.hasSuffix(".xlf") }.sorted().map { "\(path)/\($0)" }
}

@Suite("OASIS test suite of XLIFF 2.1", .enabled(if: suite != nil, "OASIS suite absent"))
struct XLIFF2SuiteTests {
  @Test(arguments: ["core/valid", "modules/valid"])
  func findsNothingInValidFiles(folder: String) throws {
    let files = try files(in: folder)
    #expect(files.count > 10)
    for path in files {
      let found = try violations(in: path)
      #expect(found.isEmpty, "\(path): \(found.map { "\($0.rule) \($0.place)" })")
    }
  }

  @Test(arguments: ["core/invalid", "modules/invalid"])
  func tellsWhatIsWrongWithInvalidFiles(folder: String) throws {
    for path in try files(in: folder) {
      let name = path.split(separator: "/").last?.dropLast(4) ?? ""
      let expected = try #require(expectedRules[String(name)], "\(name)")
      let found = try violations(in: path)
      #expect(found.holdErrors, "\(name)")
      #expect(Set(expected).isSubset(of: Set(found.map(\.rule))), "\(name): \(found.map(\.rule))")
      #expect(found.allSatisfy { $0.location != nil && !$0.clause.isEmpty }, "\(name)")
    }
  }
}

/// What each file is invalid for, as its name says.
private let expectedRules: [String: [String]] = [
  "bad_ConfusedIsolatedOnEc": ["end-code-identity"],
  "bad_CopyOfWithNoCopyReference": ["copy-forbidden"],
  "bad_DataIdNotUnique": ["id-not-unique"],
  "bad_DifferentCanCopyInScAndEc": ["span-halves-differ"],
  "bad_DifferentCanOverlapInScAndEc": ["span-halves-differ"],
  "bad_DifferentXmlSpace": ["space-differs"],
  "bad_DuplicateExtElemIdsInGroup": ["id-not-unique"],
  "bad_DuplicateNoteIdsInFile": ["id-not-unique"],
  "bad_DuplicateNoteIdsInUnit": ["id-not-unique"],
  "bad_EmBeforeSm": ["span-not-started"],
  "bad_FileIdNotUnique": ["id-not-unique"],
  "bad_GroupWithoutId": ["attribute-missing"],
  "bad_IgnorableWithoutSource": ["element-missing"],
  "bad_InvalidCommentAnnotation2": ["comment-reference"],
  "bad_InvalidCommentAnnotation4": ["comment-reference"],
  "bad_InvalidDataRefEnd": ["reference-dangling"],
  "bad_InvalidDirAttributeOnSource": ["attribute-unexpected"],
  "bad_InvalidExtensionAttributeOnSegment": ["attribute-unexpected"],
  "bad_InvalidExtensionAttributeOnTarget": ["attribute-unexpected"],
  "bad_InvalidExtensionElementInFile": ["element-order"],
  "bad_InvalidExtensionElementInSegment": ["element-unexpected"],
  "bad_InvalidFSAttribute": ["attribute-unexpected"],
  "bad_InvalidFSAttributeValue": ["attribute-value"],
  "bad_InvalidFragIdDuplicatedPrefix": ["fragment-prefix-repeated"],
  "bad_InvalidFragIdNoSingleLeaf": ["fragment-leaves"],
  "bad_InvalidFragIdPrefixTooShort": ["fragment-prefix-unknown"],
  "bad_InvalidFragIdUnknownPrefix": ["fragment-prefix-unknown"],
  "bad_InvalidHexValueOnCp": ["attribute-value"],
  "bad_InvalidId2": ["attribute-value"],
  "bad_InvalidIsolatedOnEc": ["end-code-identity"],
  "bad_InvalidLoneEm": ["span-not-started"],
  "bad_InvalidNoteRefInUnit": ["comment-reference"],
  "bad_InvalidNotesInGroup": ["element-order"],
  "bad_InvalidStateValue": ["attribute-value"],
  "bad_InvalidTypeSubTypeValues": ["subtype-mismatch"],
  "bad_InvalidValidation": ["element-unexpected"],
  "bad_InvalidXmlLangInheritedFromGroup": ["language-differs"],
  "bad_InvalidXmlLangOnFile": ["language-differs"],
  "bad_InvalidXmlLangOnUnit": ["language-differs"],
  "bad_MissingIsolatedOnEc": ["end-code-identity"],
  "bad_MissingNonRemovable1": ["code-deleted"],
  "bad_MissingReorderFirstNo": ["sequence-not-begun"],
  "bad_NoTrgLang": ["target-language-missing"],
  "bad_NoUnitOrGroupInFile": ["element-missing"],
  "bad_NonIsolatedEcWithoutStartRef": ["end-code-identity", "span-not-ended"],
  "bad_OrderNotUnique1": ["order-not-unique"],
  "bad_OriginalDataWithoutData": ["element-missing"],
  "bad_RefAndValueInComment": ["comment-text"],
  "bad_SegmentWithoutSource": ["element-missing"],
  "bad_SubFlowWithInvalidReference": ["reference-dangling"],
  "bad_SubStateWithoutState": ["substate-without-state"],
  "bad_TrgLangNotWellFormed": ["attribute-value"],
  "bad_UnitWithoutSegment": ["unit-without-segment"],
  "bad_UnknownDataRefStartValue": ["reference-dangling"],
  "bad_WrongLangOnTarget": ["language-differs"],
  "bad_WrongReordering2": ["sequence-reordered"],
  "bad_WrongTargetLang": ["language-differs"],
  "bad_YesCanReorderInEcForFirstNoInSc": ["span-halves-differ"],
  "bad_canReorderContext2": ["ordered-code-is-loose"],
  "Bad-ctr_appliesTo-not-using-ref-to-resolvableID": ["reference-dangling", "revisions-ambiguous"],
  "Bad-ctr_ref-not-pointed-to-resolvableID": ["reference-dangling"],
  "Bad-fs_fs-not-valid-HTML": ["attribute-value", "style-without-element"],
  "Bad-gls_glossEntry-and-translation-not-unique-in-glossary": ["id-not-unique"],
  "Bad-gls_invalid-extension": ["text-unexpected"],
  "Bad-mda_meta-missplaced-appliesTo": ["attribute-unexpected"],
  "Bad-mda_metaGroup-id-not-unique": ["id-not-unique"],
  "Bad-mda_metadata-id-not-nmtoken": ["attribute-value"],
  "Bad-mtc_id-not-nmtoken": ["attribute-value"],
  "Bad-mtc_match-has-xml_lang": ["attribute-unexpected"],
  "Bad-mtc_type-value-not-in-list": ["attribute-value"],
  "Bad-mtc_wrong-ref-value": ["span-reference"],
  "Bad-res_resourceItemRef-not-unique": ["id-not-unique"],
  "Bad-res_source-xml_lang-not-same-as-xliff": ["language-differs"],
  "Bad-slr_equivStorage-not-integer": ["size-malformed"],
  "Bad-slr_sizeInfo-not-integer": ["size-malformed"],
  "Bad-slr_sizeInfoRef-ec-not-isolated": ["end-code-attribute"],
  "Bad-slr_sizeInfoRef-with-sizeInfo": ["size-given-twice"],
  "Bad-slr_storageRestriction-patterns": ["size-malformed"],
  "Bad-val_existsInSourcePatternOnRule": ["rule-companion", "rule-condition"],
  "Bad-val_invalid-normalization": ["attribute-value"],
]
