import Testing

@testable import Documents

@Suite struct WordReaderTests {
  @Test("a paragraph is a line, and an empty one a blank line")
  func paragraphs() throws {
    #expect(try read(paragraph("一") + "<w:p/>" + paragraph("三")) == "一\n\n三\n")
  }

  @Test("the runs of a paragraph are one text, its tabs and breaks are kept")
  func runs() throws {
    let body = """
      <w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>\(run("收入"))\
      <w:r><w:tab/><w:t>1018</w:t></w:r>\(run(".24"))<w:r><w:br/></w:r>\(run("万元"))\
      <w:r><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>
      """
    #expect(try read(body) == "收入→1018.24\n万元-\n")
  }

  @Test("a tab stands only before cells, never before a paragraph")
  func leadingTab() throws {
    #expect(try read("<w:p><w:r><w:tab/><w:t>一</w:t></w:r></w:p>") == " 一\n")
  }

  @Test("a cell is a line behind a tab, blank or not; a blank line follows each row and the table")
  func cells() throws {
    let body =
      paragraph("表") + table(row(cell("收入"), cell("")), row(cell(""), cell("1.0")))
      + paragraph("注")
    #expect(try read(body) == "表\n→收入\n→\n\n→\n→1.0\n\n\n注\n")
  }

  @Test("further paragraphs of a cell follow without a tab, and blank ones are left out")
  func paragraphsOfCell() throws {
    let text = box("<w:p/>" + paragraph("一") + "<w:p/>" + paragraph("二"))
    #expect(try read(table(row(text, cell("三")))) == "→一\n二\n→三\n\n\n")
  }

  @Test(
    "what is joined across columns stands in the first, and blank cells keep the others in place")
  func spans() throws {
    let wide = "<w:gridSpan w:val=\"2\"/>"
    let body = table(
      row(cell("收入", wide), cell("支出", wide)),
      row(cell("项目"), cell("数"), cell("项目"), cell("数")))
    #expect(try read(body) == "→收入\n→\n→支出\n→\n\n→项目\n→数\n→项目\n→数\n\n\n")
  }

  @Test("a column of the page that no cell begins in is none")
  func finePage() throws {
    let wide = "<w:gridSpan w:val=\"3\"/>"
    let body = table(row(cell("一", wide), cell("二", wide)), row(cell("三", wide), cell("四")))
    #expect(try read(body) == "→一\n→二\n\n→三\n→四\n\n\n")
  }

  @Test("edges a hair apart are one, unless a cell stands between them")
  func hairs() throws {
    let wide = "<w:gridSpan w:val=\"2\"/>"
    let grid = { (hair: Int) in
      "<w:tblGrid>" + [1200, hair, 1200].map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        + "</w:tblGrid>"
    }
    let rows = row(cell("一"), cell("二", wide)) + row(cell("三", wide), cell("四"))
    #expect(try read(table(grid(15) + rows)) == "→一\n→二\n\n→三\n→四\n\n\n")
    #expect(try read(table(grid(500) + rows)) == "→一\n→二\n→\n\n→三\n→\n→四\n\n\n")
    let narrow = row(cell("五"), cell("六"), cell("七"))
    #expect(
      try read(table(grid(15) + rows + narrow))
        == "→一\n→二\n→\n\n→三\n→\n→四\n\n→五\n→六\n→七\n\n\n")
  }

  @Test("what is joined across rows stands in the first")
  func verticalMerge() throws {
    let (begins, goesOn) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>")
    let body = table(
      row(cell("序号", begins), cell("收入")), row(cell("x", goesOn), cell("1")),
      row(cell("y", "<w:vMerge w:val=\"continue\"/>"), cell("2")))
    #expect(try read(body) == "→序号\n→收入\n\n→\n→1\n\n→\n→2\n\n\n")
  }

  @Test("what is joined the old way is blank, too")
  func horizontalMerge() throws {
    let body = table(
      row(cell("收入", "<w:hMerge w:val=\"restart\"/>"), cell("x", "<w:hMerge/>"), cell("1")))
    #expect(try read(body) == "→收入\n→\n→1\n\n\n")
  }

  @Test("a row that begins later or ends earlier has blank cells there")
  func gaps() throws {
    let body = table(
      row(cell("一"), cell("二"), cell("三")),
      row(
        cell("二"), properties: "<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>"))
    #expect(try read(body) == "→一\n→二\n→三\n\n→\n→二\n→\n\n\n")
  }

  @Test("a table inside of a cell follows the table around it")
  func nested() throws {
    let inner = table(row(cell("内1"), cell("内2")))
    let body = table(row(box(paragraph("外1") + inner), cell("外2")), row(cell("外3"), cell("外4")))
    #expect(
      try read(body) == "→外1\n→外2\n\n→外3\n→外4\n\n\n→内1\n→内2\n\n\n")
  }

  @Test("a table of one cell only frames what is in it, which is read in its order")
  func frame() throws {
    let inner = { (text: String) in table(row(cell(text), cell("1"))) }
    let body = table(
      row(box(paragraph("表一") + inner("甲") + paragraph("表二") + inner("乙") + paragraph("注"))))
    #expect(try read(body) == "表一\n→甲\n→1\n\n\n表二\n→乙\n→1\n\n\n注\n")
  }

  @Test("deleted and moved text is gone, inserted text is there")
  func trackedText() throws {
    let body = """
      <w:p>\(run("共"))<w:del w:id="1"><w:r><w:delText>100</w:delText></w:r>\(run("101"))</w:del>\
      <w:ins w:id="2">\(run("120"))</w:ins><w:moveFrom w:id="3">\(run("130"))</w:moveFrom>\
      <w:moveTo w:id="4">\(run("万"))</w:moveTo>\(run("元"))</w:p>
      """
    #expect(try read(body) == "共120万元\n")
  }

  @Test("where the end of a paragraph is deleted, the next goes on in it")
  func trackedParagraph() throws {
    let body =
      "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(run("一"))</w:p>" + paragraph("二")
    #expect(try read(body) == "一二\n")
    #expect(try read("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("末"))</w:p>") == "末\n")
  }

  @Test("deleted rows and cells are gone, inserted ones are there")
  func trackedRows() throws {
    let body = table(
      row(cell("一")), row(cell("二"), properties: "<w:del w:id=\"1\"/>"),
      row(cell("三"), properties: "<w:ins w:id=\"2\"/>"), row(cell("四", "<w:cellDel w:id=\"3\"/>")))
    #expect(try read(body) == "→一\n\n→三\n\n\n\n")
  }

  @Test("how things were before a change says nothing")
  func changes() throws {
    let old = "<w:tcPrChange><w:tcPr><w:gridSpan w:val=\"5\"/><w:vMerge/></w:tcPr></w:tcPrChange>"
    #expect(try read(table(row(cell("一", old), cell("二")))) == "→一\n→二\n\n\n")
  }

  @Test("of a field its result is read")
  func fields() throws {
    let body = """
      <w:p>\(run("第"))<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText>\
      <w:t>命令</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\(run("3"))<w:r>\
      <w:fldChar w:fldCharType="end"/></w:r>\(run("页"))<w:fldSimple w:instr="DATE">\(run("今天"))\
      </w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>\(paragraph("后"))
      """
    #expect(try read(body) == "第3页今天\n后\n")
  }

  @Test("hidden text is not read")
  func hidden() throws {
    let body = """
      <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>秘</w:t></w:r>\(run("明"))\
      <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r></w:p>
      """
    #expect(try read(body) == "明显\n")
  }

  @Test("a text box follows the paragraph it belongs to, once")
  func textBoxes() throws {
    let content = "<w:txbxContent>\(paragraph("框"))</w:txbxContent>"
    let drawing = """
      <w:r><mc:AlternateContent><mc:Choice>\(content)</mc:Choice><mc:Fallback>\(content)</mc:Fallback>\
      </mc:AlternateContent></w:r>
      """
    #expect(try read("<w:p>\(run("前"))\(drawing)\(run("后"))</w:p>") == "前后\n框\n")
    #expect(
      try read(table(row(box("<w:p>\(run("格"))\(drawing)</w:p>"), cell("1")))) == "→格\n框\n→1\n\n\n")
  }

  @Test("entities, characters by number, sections as they are, and comments")
  func entities() throws {
    #expect(
      try read(paragraph("&lt;&amp;&gt;&quot;&apos;&#65;&#x4E07;<!-- & <x> --><![CDATA[<元>]]>"))
        == "<&>\"'A万<元>\n")
  }

  @Test("formulas are text, and the names of elements may have any prefix")
  func names() throws {
    #expect(try read("<w:p><m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath></w:p>") == "1+1\n")
    let xml =
      "<x:document xmlns:x='w'><x:body><x:p><x:r><x:t>一</x:t></x:r></x:p></x:body></x:document>"
    #expect(try lines(of: docx(xml: xml)) == ["一"])
  }

  @Test("the file itself tells which part its text stands in")
  func mainPart() throws {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", ContiguousArray("<Types/>".utf8))
    let relations = """
      <Relationships><Relationship Id='1' Type='http://x/core-properties' Target='core.xml'/>
      <Relationship Id='2' Type="http://x/officeDocument" Target="/Word/Document2.xml"/></Relationships>
      """
    zip.add("_rels\\.rels", ContiguousArray(relations.utf8), deflates: false)
    zip.add("word/document2.xml", ContiguousArray(wordXML(paragraph("二")).utf8))
    #expect(try lines(of: zip.finished(comment: "PK")) == ["二"])
  }

  @Test("what is wrong with the text is told", arguments: faulty)
  func faults(xml: String, fault: WordFault) {
    #expect(throws: DocumentRefusal.word(fault)) { try source(docx(xml: xml)) }
  }

  private static let faulty: [(String, WordFault)] = [
    ("", .endsEarly),
    ("<a>", .endsEarly),
    ("<a", .endsEarly),
    ("<a></b>", .broken(offset: 3)),
    ("<a/><b/>", .broken(offset: 4)),
    ("一<a/>", .broken(offset: 0)),
    ("<a>&nbsp;</a>", .broken(offset: 3)),
    ("<a>&#0;</a>", .broken(offset: 3)),
    ("<a>&#xD800;</a>", .broken(offset: 3)),
    ("<a>&averylongnameofone;</a>", .broken(offset: 3)),
    ("<>", .broken(offset: 0)),
    ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", .declaresEntities),
    (String(repeating: "<a>", count: 2000), .tooDeep(limit: 1000)),
    ("<a b='" + String(repeating: "x", count: 3 << 20) + "'/>", .longTag(limit: 1 << 20)),
    (
      wordXML(
        String(repeating: "<w:tbl><w:tr><w:tc>", count: 40)
          + String(repeating: "</w:tc></w:tr></w:tbl>", count: 40)), .tooDeep(limit: 32)
    ),
    (wordXML(table(row(cell("一", "<w:gridSpan w:val='99999'/>")))), .tooManyColumns(limit: 16_384)),
  ]

  @Test("blank cells that a file does not have cannot fill the memory")
  func padding() throws {
    let body = table(
      "<w:tr>" + String(repeating: cell(""), count: 100) + "</w:tr>",
      String(repeating: "<w:tr>\(cell("", "<w:gridSpan w:val='100'/>"))</w:tr>", count: 100))
    let archive = try ZipArchive(docx(body))
    #expect(throws: DocumentRefusal.tooMuchText(limit: 10_000)) {
      try WordReader.text(of: archive, limit: 10_000)
    }
    #expect(try WordReader.text(of: archive, limit: 30_000).count == 101 * 201 + 1)
  }
}
