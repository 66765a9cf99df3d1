import Glibc
import Testing

/// `hesuan import` and `hesuan check` on published documents.
struct ImportCallTests {
  private static let document = """
    2024年部门预算公开
    一、收支预算情况说明
    2024年收入预算1212.12万元，其中：财政拨款收入950.12万元，事业收入262万元。
    2024年支出预算1212.12万元，其中：基本支出312.12万元，项目支出900万元。
    """

  private func run(_ files: [String: String], _ arguments: [String]) throws -> Finished {
    let folder = TemporaryFolder()
    for (name, text) in files { folder.write(text, to: name) }
    return try Hesuan.run(arguments.map { $0.replacing("@", with: folder.path + "/") })
  }

  @Test func aDocumentIsCheckedInOneGo() throws {
    let slipped = Self.document.replacing("950.12", with: "905.12")
    let files = ["good.txt": Self.document, "bad.txt": slipped]
    #expect(try run(files, ["check", "@good.txt"]).status == .exited(0))
    let bad = try run(files, ["check", "@bad.txt", "@good.txt"])
    #expect(bad.status == .exited(1))
    #expect(bad.output.contains("1167.12 万元, printed 1212.12 万元"))
    #expect(bad.output.contains("line 3"))
  }

  @Test func aDocumentBecomesABudgetFileThatIsCheckedTheSame() throws {
    let folder = TemporaryFolder()
    folder.write(Self.document, to: "a.txt")
    let imported = try Hesuan.run(["import", folder.path + "/a.txt"])
    #expect(imported.status == .exited(0))
    #expect(imported.output.hasPrefix("预算 a\n") || imported.output.hasPrefix("预算 a a\n"))
    #expect(imported.errors.contains("6 figures in the text, 2 with a formula"))
    folder.write(imported.output, to: "a.budget")
    let document = try Hesuan.run(["check", "--format", "json", folder.path + "/a.txt"])
    let budget = try Hesuan.run(["check", "--format", "json", folder.path + "/a.budget"])
    #expect(document == budget)
  }

  @Test func aFileThatIsThereIsLeftAsItIs() throws {
    let folder = TemporaryFolder()
    folder.write(Self.document, to: "a.txt")
    folder.write("mine", to: "a.budget")
    let path = folder.path + "/a.budget"
    let run = try Hesuan.run(["import", folder.path + "/a.txt", "-o", path])
    #expect(run.status == .exited(2))
    #expect(run.errors.contains("is there already"))
    #expect(folder.text(of: "a.budget") == "mine")
  }

  @Test func severalDocumentsGoIntoAFolder() throws {
    let folder = TemporaryFolder()
    for name in ["a", "b"] { folder.write(Self.document, to: name + ".txt") }
    let documents = ["a.txt", "b.txt"].map { folder.path + "/" + $0 }
    let refused = try Hesuan.run(["import"] + documents + ["-o", documents[0]])
    #expect(refused.status == .exited(2))
    let run = try Hesuan.run(["import"] + documents + ["-o", folder.path])
    #expect(run.status == .exited(0))
    for name in ["a.budget", "b.budget"] {
      #expect(folder.text(of: name).contains("收入预算 = n2 + n3"))
    }
  }

  /// Departments publish under the same name, each in a folder of its own.
  @Test func documentsOfTheSameNameAreToldApart() throws {
    let folder = TemporaryFolder()
    for name in ["甲/公开", "乙/公开", "丙"] {
      if name.contains("/") { mkdir(folder.path + "/" + name.prefix(1), 0o700) }
      folder.write(Self.document, to: name + ".txt")
    }
    let documents = ["甲/公开.txt", "乙/公开.txt", "丙.txt"].map { folder.path + "/" + $0 }
    let run = try Hesuan.run(["import"] + documents + ["-o", folder.path])
    #expect(run.status == .exited(0), "\(run.errors)")
    for (file, name) in [
      ("公开", "document-2024 公开"), ("公开-2", "document-2024-2 公开"), ("丙-3", "document-2024-3 丙"),
    ] { #expect(folder.text(of: file + ".budget").hasPrefix("预算 " + name + "\n")) }
    let check = try Hesuan.run(["check"] + documents)
    for document in documents { #expect(check.output.contains("  \(document)\n")) }
  }

  @Test func whatIsNoDocumentIsSaid() throws {
    let files = [
      "p.html": "<!DOCTYPE html><html></html>", "empty.txt": "\n\n", "x.budget": "budget x\n",
    ]
    for name in ["@p.html", "@empty.txt", "@x.budget", "@none.txt"] {
      let run = try run(files, ["import", name])
      #expect(run.status == .exited(2), "\(name)")
      #expect(run.output.isEmpty)
      #expect(!run.errors.isEmpty)
    }
    #expect(try run(files, ["import"]).status == .exited(2))
    #expect(try run(files, ["import", "@empty.txt", "-o"]).status == .exited(2))
  }
}
