/// Why a file is not read as a document.
public enum DocumentRefusal: Error, Sendable, Hashable {
  case tooLarge(size: Int, limit: Int)
  /// The text of a file is larger than any document, however small the file.
  case tooMuchText(limit: Int)
  case tooManyLines(limit: Int)
  /// There is nothing in it to read.
  case empty
  case foreign(ForeignFormat)
  /// A text that goes wrong on a line.
  case brokenText(TextEncoding, line: Int)
  case unknownEncoding
  /// This machine cannot read the encoding.
  case noDecoder(TextEncoding)
  case archive(ArchiveFault)
  case word(WordFault)
  case pdf(PDFFault)
}

/// What is wrong with a zip file.
public enum ArchiveFault: Error, Sendable, Hashable {
  /// The list of parts at the end of the file is missing: most often the file is cut off.
  case noDirectory
  case brokenDirectory
  case zip64
  case missing(part: String)
  case twice(part: String)
  case overlapping(part: String)
  case encrypted(part: String)
  case unknownMethod(Int, part: String)
  case broken(part: String)
  case tooLarge(part: String, size: Int, limit: Int)
}

/// What is wrong with the text of a .docx file.
public enum WordFault: Error, Sendable, Hashable {
  /// It is no XML from the byte at this offset on.
  case broken(offset: Int)
  case endsEarly
  /// It declares entities of its own, which no word processor does.
  case declaresEntities
  case tooDeep(limit: Int)
  case tooManyColumns(limit: Int)
  /// One tag is longer than this many bytes.
  case longTag(limit: Int)
}

/// Why a PDF gave no text.
public enum PDFFault: Error, Sendable, Hashable {
  case notInstalled
  case cannotStart(reason: String)
  case encrypted
  /// Pages without text: pictures of paper.
  case noText
  case broken
  case tooSlow(seconds: Int)
  case tooMuchText(limit: Int)
  case interrupted
}
