public import Diagnostics

extension DocumentRefusal {
  /// What a person is told.
  public var phrase: Phrase {
    switch self {
    case .tooLarge(let size, let limit): Words.documentTooLarge(size, limit: limit)
    case .tooMuchText(let limit): Words.documentUnpacksTooLarge(limit: limit)
    case .tooManyLines(let limit): Words.documentHasTooManyLines(limit: limit)
    case .empty: Words.documentIsEmpty
    case .foreign(let format): format.phrase
    case .brokenText(let encoding, let line): Words.documentBreaks(encoding.name, line: line)
    case .unknownEncoding: Words.encodingUnknown
    case .noDecoder(let encoding): Words.encodingNotInstalled(encoding.name)
    case .archive(let fault): fault.phrase
    case .word(let fault): fault.phrase
    case .pdf(let fault): fault.phrase
    }
  }
}

extension TextEncoding {
  fileprivate var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16Low, .utf16High: "UTF-16"
    case .chinese: "GB18030"
    }
  }
}

extension ForeignFormat {
  fileprivate var phrase: Phrase {
    switch self {
    case .oldWord: Words.foreignWord
    case .oldSheet, .sheet: Words.foreignSheet
    case .oldOffice: Words.foreignOffice
    case .lockedOffice: Words.lockedOffice
    case .slides: Words.foreignSlides
    case .openDocument: Words.foreignOpenDocument
    case .fixedLayout: Words.foreignFixedLayout
    case .zip, .rar, .sevenZip, .gzip: Words.foreignArchive
    case .webPage, .webArchive: Words.foreignWebPage
    case .richText: Words.foreignRichText
    case .wordXML: Words.foreignWordXML
    case .picture: Words.foreignPicture
    case .binary: Words.foreignBytes
    }
  }
}

extension ArchiveFault {
  fileprivate var phrase: Phrase {
    switch self {
    case .noDirectory: Words.archiveIsCutOff
    case .brokenDirectory: Words.archiveListIsBroken
    case .zip64: Words.archiveIsHuge
    case .missing(let part): Words.archiveLacks(part)
    case .twice(let part): Words.archiveHasTwice(part)
    case .overlapping(let part): Words.archiveOverlaps(part)
    case .encrypted: Words.archiveIsEncrypted
    case .unknownMethod(let method, let part): Words.archivePacksOddly(part, method: method)
    case .broken(let part): Words.archivePartIsBroken(part)
    case .tooLarge(let part, let size, let limit):
      Words.archivePartIsTooLarge(part, size: size, limit: limit)
    }
  }
}

extension WordFault {
  fileprivate var phrase: Phrase {
    switch self {
    case .broken(let offset): Words.wordBreaks(offset: offset)
    case .endsEarly: Words.wordEndsEarly
    case .declaresEntities: Words.wordDeclaresEntities
    case .tooDeep(let limit): Words.wordIsTooDeep(limit: limit)
    case .tooManyColumns(let limit): Words.wordHasTooManyColumns(limit: limit)
    case .longTag(let limit): Words.wordHasLongTag(limit: limit)
    }
  }
}

extension PDFFault {
  fileprivate var phrase: Phrase {
    switch self {
    case .notInstalled: Words.pdfReaderMissing
    case .cannotStart(let reason): Words.pdfReaderCannotStart(reason)
    case .encrypted: Words.pdfIsEncrypted
    case .noText: Words.pdfHasNoText
    case .broken: Words.pdfIsBroken
    case .tooSlow(let seconds): Words.pdfIsTooSlow(seconds: seconds)
    case .tooMuchText(let limit): Words.documentUnpacksTooLarge(limit: limit)
    case .interrupted: Words.documentInterrupted
    }
  }
}
