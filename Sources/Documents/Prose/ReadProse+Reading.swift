extension ReadProse {
  /// What the prose names and says of it, in the order of its sections.
  ///
  /// `projects` are the names of the projects that have sheets of their own.
  public static func all(in passages: [Passage], projects: [String] = []) -> [ReadProse] {
    let year = ProseHeading.documentYear(of: passages)
    var sections: [ReadProse] = []
    var restated = Restated()
    let names = Set(projects.map(ProseHeading.projectName))
    for section in ProseHeading.sections(of: passages, projects: names) {
      var texts: [ProseText] = []
      var heading = ""
      for passage in section.passages {
        if let name = ProseHeading.name(of: passage) {
          heading = name
        } else if let text = ProseScanner.read(passage, number: texts.count, heading: heading) {
          texts.append(text)
        }
      }
      guard !texts.isEmpty else { continue }
      var reading = ProseReading(
        title: section.title, line: section.line, texts: texts, documentYear: year)
      for pattern in patterns { pattern(&reading) }
      restated.read(&reading)
      reading.mentionAmounts()
      reading.mentionQuantities()
      sections.append(reading.read)
    }
    return sections.filter { !$0.mentions.isEmpty || !$0.unread.isEmpty }
  }

  private static var patterns: [(inout ProseReading) -> Void] {
    [
      WrittenArithmetic.read, ListedParts.read, YearParts.read, TotalBehind.read, Remainder.read,
      ChangeFromBase.read, Unchanged.read,
      Completion.read,
      Shares.read, CountTimesStandard.read, ThreePublic.read,
      DistantSum.read, PartsBelow.read,
    ]
  }
}

extension ProseReading {
  var read: ReadProse {
    ReadProse(title: title, line: line, mentions: mentions, claims: claims, unread: unread)
  }
}
