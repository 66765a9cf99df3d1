/// Why a file is not read as a published document, and what to do about it.
extension Words {
  public static func documentTooLarge(_ size: Int, limit: Int) -> Phrase {
    Phrase(
      en: "the file has \(megabytes(size)) MB, and documents are read up to \(limit >> 20) MB",
      zh: "文件有 \(megabytes(size)) MB，文档最大 \(limit >> 20) MB")
  }

  public static func documentUnpacksTooLarge(limit: Int) -> Phrase {
    Phrase(
      en: "the document has more than \(limit >> 20) MB of text, and no more is read",
      zh: "文档的文字超过 \(limit >> 20) MB，无法读取")
  }

  public static func documentHasTooManyLines(limit: Int) -> Phrase {
    Phrase(
      en: "the document has more than \(limit) lines, and no more are read",
      zh: "文档超过 \(limit) 行，无法读取")
  }

  public static let documentIsEmpty = Phrase(
    en: "the document is empty", zh: "文档是空的")

  public static let documentInterrupted = Phrase(en: "interrupted", zh: "已中断")

  /// No part of a megabyte is left out.
  private static func megabytes(_ size: Int) -> Int { (size + 1 << 20 - 1) >> 20 }
}

// Texts
extension Words {
  public static func documentBreaks(_ encoding: String, line: Int) -> Phrase {
    Phrase(
      en:
        "line \(line) holds bytes that are not \(encoding): the file is damaged, or cut off there",
      zh: "第 \(line) 行含有不是 \(encoding) 的字节：文件已损坏，或在该处被截断")
  }

  public static let encodingUnknown = Phrase(
    en: "the text is in no encoding that is known here: save it as UTF-8, UTF-16 or GB18030",
    zh: "无法识别文本的编码：请另存为 UTF-8、UTF-16 或 GB18030")

  public static func encodingNotInstalled(_ encoding: String) -> Phrase {
    Phrase(
      en: "the text is in \(encoding), which the C library of this machine cannot read: "
        + "save it as UTF-8, or install its conversion modules (glibc-gconv-extra)",
      zh: "文本编码为 \(encoding)，本机的 C 库无法读取：请另存为 UTF-8，或安装其转换模块（glibc-gconv-extra）")
  }
}

// Other formats
extension Words {
  public static let foreignWord = Phrase(
    en: "this is an old Word document (.doc): save it as .docx, or as text",
    zh: "这是旧版 Word 文档（.doc）：请另存为 .docx 或文本")

  public static let foreignSheet = Phrase(
    en: "this is an Excel workbook: copy its tables into a document and save that as .docx",
    zh: "这是 Excel 工作簿：请把表格复制到文档中，另存为 .docx")

  public static let foreignOffice = Phrase(
    en: "this is a file of an old office program: save it as .docx, or as text",
    zh: "这是旧版办公软件的文件：请另存为 .docx 或文本")

  public static let lockedOffice = Phrase(
    en: "the document has a password: open it and save it without one",
    zh: "文档设有密码：请打开后取消密码再保存")

  public static let foreignSlides = Phrase(
    en: "these are slides: save their text as .docx, or as text",
    zh: "这是演示文稿：请把文字另存为 .docx 或文本")

  public static let foreignOpenDocument = Phrase(
    en: "this is an OpenDocument file: save it as .docx, or as text",
    zh: "这是 OpenDocument 文件：请另存为 .docx 或文本")

  public static let foreignFixedLayout = Phrase(
    en: "this is an OFD document: save it as PDF or .docx",
    zh: "这是 OFD 版式文档：请另存为 PDF 或 .docx")

  public static let foreignArchive = Phrase(
    en: "this is an archive of files: unpack it, and name the document in it",
    zh: "这是压缩包：请先解压，再指定其中的文档")

  public static let foreignWebPage = Phrase(
    en: "this is a web page, whatever the file is called: save it as .docx, or as text",
    zh: "这是网页，不论文件名是什么：请另存为 .docx 或文本")

  public static let foreignRichText = Phrase(
    en: "this is rich text (RTF): save it as .docx, or as text",
    zh: "这是 RTF 文档：请另存为 .docx 或文本")

  public static let foreignWordXML = Phrase(
    en: "this is a Word document as one XML file: save it as .docx, or as text",
    zh: "这是单个 XML 文件形式的 Word 文档：请另存为 .docx 或文本")

  public static let foreignPicture = Phrase(
    en: "this is a picture, and pictures are not read: the text of the document is needed",
    zh: "这是图片，无法读取：需要文档的文字")

  public static let foreignBytes = Phrase(
    en: "this is no text: documents are read as text, .docx or PDF",
    zh: "这不是文本：可读取的文档是文本、.docx 和 PDF")
}

// .docx
extension Words {
  public static let archiveIsCutOff = Phrase(
    en:
      "the .docx file is cut off: the list of its parts at the end is missing; get the file again",
    zh: ".docx 文件不完整：末尾的目录缺失，请重新获取文件")

  public static let archiveListIsBroken = Phrase(
    en: "the .docx file is damaged in the list of its parts; get the file again",
    zh: ".docx 文件的目录已损坏，请重新获取文件")

  public static let archiveIsHuge = Phrase(
    en: "the .docx file is packed as if it were larger than 4 GB (zip64): save it again",
    zh: ".docx 文件采用超过 4 GB 的打包方式（zip64）：请重新保存")

  public static func archiveLacks(_ part: String) -> Phrase {
    Phrase(
      en: "the .docx file has no text: its part \(part) is missing",
      zh: ".docx 文件没有正文：缺少部件 \(part)")
  }

  public static func archiveHasTwice(_ part: String) -> Phrase {
    Phrase(
      en: "the .docx file has two parts \(part), and it cannot be told which counts: save it again",
      zh: ".docx 文件有两个 \(part) 部件，无法判断以哪个为准：请重新保存")
  }

  public static func archiveOverlaps(_ part: String) -> Phrase {
    Phrase(
      en: "the .docx file is damaged, or a trap: its part \(part) lies inside of another",
      zh: ".docx 文件已损坏，或是恶意文件：部件 \(part) 与其他部件重叠")
  }

  public static let archiveIsEncrypted = Phrase(
    en: "the .docx file has a password: open it and save it without one",
    zh: ".docx 文件设有密码：请打开后取消密码再保存")

  public static func archivePacksOddly(_ part: String, method: Int) -> Phrase {
    Phrase(
      en:
        "the part \(part) of the .docx file is packed by an unusual method (\(method)): save it again",
      zh: ".docx 文件的部件 \(part) 采用少见的压缩方法（\(method)）：请重新保存")
  }

  public static func archivePartIsBroken(_ part: String) -> Phrase {
    Phrase(
      en: "the .docx file is damaged in its part \(part); get the file again",
      zh: ".docx 文件的部件 \(part) 已损坏，请重新获取文件")
  }

  public static func archivePartIsTooLarge(_ part: String, size: Int, limit: Int) -> Phrase {
    Phrase(
      en: "the part \(part) of the .docx file unpacks to \(megabytes(size)) MB, "
        + "and no more than \(limit >> 20) MB is unpacked",
      zh: ".docx 文件的部件 \(part) 解压后有 \(megabytes(size)) MB，最多解压 \(limit >> 20) MB")
  }

  public static func wordBreaks(offset: Int) -> Phrase {
    Phrase(
      en:
        "the text of the .docx file is damaged at its byte \(offset): open the document and save it again",
      zh: ".docx 文件的正文在第 \(offset) 字节处已损坏：请打开文档重新保存")
  }

  public static let wordEndsEarly = Phrase(
    en: "the text of the .docx file ends too early: get the file again",
    zh: ".docx 文件的正文不完整：请重新获取文件")

  public static let wordDeclaresEntities = Phrase(
    en: "the .docx file declares entities of its own, which no word processor does: save it again",
    zh: ".docx 文件声明了自定义实体，文字处理软件不会这样做：请重新保存")

  public static func wordIsTooDeep(limit: Int) -> Phrase {
    Phrase(
      en: "the .docx file nests its text more than \(limit) deep, and no more is read",
      zh: ".docx 文件的正文嵌套超过 \(limit) 层，无法读取")
  }

  public static func wordHasTooManyColumns(limit: Int) -> Phrase {
    Phrase(
      en: "a table of the .docx file has more than \(limit) columns, and no more are read",
      zh: ".docx 文件有表格超过 \(limit) 列，无法读取")
  }

  public static func wordHasLongTag(limit: Int) -> Phrase {
    Phrase(
      en: "the .docx file has a tag of more than \(limit >> 20) MB, and no longer one is read",
      zh: ".docx 文件含有超过 \(limit >> 20) MB 的标记，无法读取")
  }
}

// PDF
extension Words {
  public static let pdfReaderMissing = Phrase(
    en: "PDF is read by pdftotext, which is not installed: apt install poppler-utils",
    zh: "读取 PDF 需要 pdftotext，尚未安装：apt install poppler-utils")

  public static func pdfReaderCannotStart(_ reason: String) -> Phrase {
    Phrase(en: "pdftotext does not start: \(reason)", zh: "无法启动 pdftotext：\(reason)")
  }

  public static let pdfIsEncrypted = Phrase(
    en: "the PDF has a password, or forbids copying its text: save it without",
    zh: "PDF 设有密码或禁止复制文字：请取消后另存")

  public static let pdfHasNoText = Phrase(
    en: "the PDF has no text: it is most likely scanned, and its pages are pictures",
    zh: "PDF 中没有文字：多半是扫描件，页面是图片")

  public static let pdfIsBroken = Phrase(
    en: "the PDF is damaged, and pdftotext cannot read it: get the file again",
    zh: "PDF 已损坏，pdftotext 无法读取：请重新获取文件")

  public static func pdfIsTooSlow(seconds: Int) -> Phrase {
    Phrase(
      en:
        "pdftotext was not done with the PDF after \(seconds) seconds: save its text, and check that",
      zh: "pdftotext 读取 PDF 超过 \(seconds) 秒：请先把文字另存为文本再检查")
  }
}
