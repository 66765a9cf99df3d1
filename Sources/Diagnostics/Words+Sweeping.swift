/// The words of sweeps, rankings and exports.
extension Words {
  public static let formOfSweep = Phrase(
    en: "sweep NAME from A to B step S show NAME…", zh: "扫描 名称 从 甲 到 乙 步长 丙 显示 名称…")
  public static let formOfRank = Phrase(en: "rank NAME [by 10%]", zh: "排序 名称 [按 10%]")
  public static let formOfExport = Phrase(en: "export [over] FILE", zh: "导出 [覆盖] 文件")

  public static let helpSweep = Phrase(
    en: """
      Shows what figures come to while another goes from value to value; nothing is changed.
      Few steps give a table, many a chart. Two inputs give a table of both ways:
      sweep X from A to B step S, Z from C to D step T show Y
      """,
    zh: """
      让一个数据逐步变动，看其他数据如何随之变化；不作任何改动。
      步数少时列表，多时画图。两个数据同时变动，得到纵横表：
      扫描 甲 从 1 到 9 步长 1，乙 从 1 到 9 步长 1 显示 丙
      """)
  public static let helpRank = Phrase(
    en: """
      Lists what a figure depends on by how far it moves the figure, the farthest first.
      Each input goes 10% down and up, or by another share; a range goes from end to end.
      Nothing is changed.
      """,
    zh: """
      列出影响一个数据的各项，影响最大的在前；不作任何改动。
      每项各减、增 10%，或按指定的比例；区间则取两端。
      """)
  public static let helpExport = Phrase(
    en: """
      Writes the table of the last sweep or rank to a file as CSV, all of its points.
      A file that is there already stays, unless “export over FILE” asks to replace it.
      """,
    zh: """
      把上一次“扫描”或“排序”的表写成 CSV 文件，包括所有的点。
      文件已经存在时不会改动，除非用“导出 覆盖 文件”。
      """)

  /// What stands where nothing can be computed.
  public static let noValue = "—"

  /// What stands between the things of a list.
  public static let listComma = Phrase(en: ", ", zh: "，")

  public static func inUnit(_ name: String, _ unit: String) -> Phrase {
    Phrase(en: "\(name) (\(unit))", zh: "\(name)（\(unit)）")
  }

  public static func across(_ title: String) -> Phrase {
    Phrase(en: "across: \(title)", zh: "横向：\(title)")
  }

  public static func downAndAcross(_ down: String, _ across: String) -> Phrase {
    Phrase(en: "down: \(down), across: \(across)", zh: "纵向：\(down)，横向：\(across)")
  }

  public static func lastStep(_ name: String, _ last: String, before end: String) -> Phrase {
    Phrase(
      en: "the last step of \(name) is at \(last); the next would pass \(end)",
      zh: "\(name) 的最后一步是 \(last)，再一步就超过 \(end)")
  }

  public static func everywhere(_ value: String) -> Phrase {
    Phrase(en: "\(value) everywhere", zh: "处处都是 \(value)")
  }

  public static func extremes(
    _ least: String, at first: String, _ greatest: String, at last: String
  ) -> Phrase {
    Phrase(
      en: "least \(least) at \(first); greatest \(greatest) at \(last)",
      zh: "最小 \(least)，在 \(first)；最大 \(greatest)，在 \(last)")
  }

  public static func gaps(_ count: Int, first: String) -> Phrase {
    Phrase(
      en: "cannot be computed at \(counted(count, "point")), first at \(first)",
      zh: "有 \(count) 个点无法计算，最先在 \(first)")
  }

  public static func pointsInAll(_ count: Int) -> Phrase {
    Phrase(
      en: "\(counted(count, "point")); export FILE writes them all",
      zh: "共 \(count) 个点；“导出 文件”可全部写出")
  }

  public static func sweptSoFar(_ done: Int, of all: Int) -> Phrase {
    Phrase(en: "\(done) of \(all) points", zh: "已计算 \(done) / \(all) 个点")
  }

  public static func writtenSoFar(_ done: Int, of all: Int) -> Phrase {
    Phrase(en: "\(done) of \(all) rows written", zh: "已写 \(done) / \(all) 行")
  }

  public static func exported(_ path: String, rows: Int) -> Phrase {
    Phrase(en: "\(path): \(counted(rows, "row"))", zh: "\(path)：\(rows) 行")
  }

  public static let columnLowEnd = Phrase(en: "at its low", zh: "取低时")
  public static let columnHighEnd = Phrase(en: "at its high", zh: "取高时")
  public static let columnSwing = Phrase(en: "swing", zh: "变动")
  public static let atTheMiddle = Phrase(
    en: "with every range at its middle", zh: "各区间取中值")

  public static func movesLess(_ count: Int, than swing: String) -> Phrase {
    Phrase(
      en: "and \(count) more, none by more than \(swing); export FILE writes them all",
      zh: "另有 \(count) 项，变动都不超过 \(swing)；“导出 文件”可全部写出")
  }

  public static func idleInputs(_ count: Int) -> Phrase {
    Phrase(
      en: "\(counted(count, "input")) that make\(count == 1 ? "s" : "") no difference",
      zh: "另有 \(count) 项没有影响")
  }

  /// `share` is nil where only ranges move.
  public static func howMoved(_ share: String?, ranges: Bool) -> Phrase {
    guard let share else {
      return Phrase(en: "each range goes from end to end", zh: "各区间取两端")
    }
    return Phrase(
      en: "each goes exactly \(share) down and up, counts too"
        + (ranges ? "; a range goes from end to end" : ""),
      zh: "每项各减、增恰好 \(share)，计数也不取整" + (ranges ? "；区间取两端" : ""))
  }
}
