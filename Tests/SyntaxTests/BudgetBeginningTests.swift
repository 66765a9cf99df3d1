import Syntax
import Testing

/// Telling a budget file from a published document.
struct BudgetBeginningTests {
  private func begins(_ text: String) -> Bool { BudgetReader.begins(ContiguousArray(text.utf8)) }

  @Test(arguments: [
    "budget water-2024\n", "预算 water-2024 水务2024\n", "\u{FEFF}budget x", "# 说明\n\n  预算 x\n",
    "# a\r\n\r\nbudget x\r\n", "Budget x", "budget", "预算　x",
  ]) func aBudgetBeginsWithItsHeader(text: String) { #expect(begins(text)) }

  @Test(arguments: [
    "", "\n\n", "部门预算收支总表\n", "预算 公开\n", "project x\n", "2024年部门预算\nbudget x\n",
    "\t203组织部门\n", "# only a note", "预算年度：2023",
  ]) func anythingElseIsADocument(text: String) { #expect(!begins(text)) }
}
