import Diagnostics
import Testing

@testable import Workbench

/// Help covers all there is, in both languages, and whatever it shows works.
struct HelpTests {
  static let topics = HelpTopic.all.flatMap(\.names)
  static let explained =
    Command.allCases.flatMap(\.names) + Words.functions.keys
    + Words.verdicts.flatMap { [$0.key, $0.value.chinese] }

  @Test(arguments: explained, Language.allCases)
  func everyCommandFunctionAndVerdictIsExplained(name: String, language: Language) {
    var talk = Talk(language)
    let reply = talk.tell("help \(name)", from: .whole)
    #expect(reply.outcome == .answered)
    #expect(reply.errors.isEmpty)
    #expect(reply.answer.split(separator: "\n").count >= 2)
  }

  @Test(arguments: topics) func everyTopicIsFoundByEachOfItsNames(name: String) {
    var (english, chinese) = (Talk(.english), Talk(.chinese))
    #expect(english.tell("help \(name)", from: .whole).outcome == .answered)
    #expect(chinese.tell("帮助 \(name)", from: .whole).outcome == .answered)
  }

  @Test func noTwoTopicsShareAName() {
    #expect(Set(Self.topics).count == Self.topics.count)
  }

  @Test func everyCommandAndFunctionAndVerdictHasANameInEachScript() {
    let named = HelpTopic.commands + HelpTopic.functions + HelpTopic.verdicts
    for topic in named {
      #expect(topic.names.contains { $0.utf8.allSatisfy { $0 < 0x80 } }, "\(topic.names)")
      #expect(topic.names.contains { $0.unicodeScalars.allSatisfy(Script.isChinese) })
    }
  }

  @Test func everyCommandIsTypedInTheLanguageThatItsFormIsWrittenIn() {
    for command in Command.allCases {
      let (english, chinese) = (command.form.english, command.form.chinese)
      #expect(command.names.contains { english.hasPrefix($0) && $0.utf8.allSatisfy { $0 < 0x80 } })
      #expect(command.names.contains { chinese.hasPrefix($0) && !$0.utf8.allSatisfy { $0 < 0x80 } })
    }
  }

  @Test func everyFunctionAndVerdictHasAnExampleAndSoHasEveryCommandButTheLast() {
    for topic in HelpTopic.functions + HelpTopic.verdicts {
      #expect(!topic.examples.isEmpty, "\(topic.names)")
    }
    for topic in HelpTopic.commands where !topic.names.contains("quit") {
      #expect(!topic.examples.isEmpty, "\(topic.names)")
    }
  }

  @Test(arguments: Language.allCases) func everyExampleIsAnswered(language: Language) {
    for topic in HelpTopic.all {
      var talk = Talk(language)
      talk.workbench.keepRecord()
      for example in topic.examples {
        let reply = talk.tell(example.text(in: language), from: .whole)
        #expect(reply.outcome == .answered, "\(topic.names): \(reply.errors)")
      }
    }
  }

  @Test func theExampleOfAVerdictGivesIt() {
    for topic in HelpTopic.verdicts where !topic.names.contains("conflict") {
      for example in topic.examples {
        var (english, chinese) = (Talk(.english), Talk(.chinese))
        #expect(english.say(example.english).hasPrefix(topic.names[0]))
        #expect(chinese.say(example.chinese).hasPrefix(topic.names[1]))
      }
    }
  }

  /// A conflict is between two places of a document, so its example checks a budget.
  @Test func theExampleOfAConflictFindsOne() throws {
    let topic = try #require(HelpTopic.named("conflict"))
    var (english, chinese) = (Talk(.english), Talk(.chinese))
    let found = topic.examples.map { english.say($0.english) + chinese.say($0.chinese) }
    #expect(try #require(found.last).contains("  conflict  "))
    #expect(try #require(found.last).contains("  前后不一  "))
  }

  /// Whoever reads Chinese is not taught `if`, `min` and `unit`.
  @Test func theChineseExamplesAreChinese() {
    for topic in HelpTopic.all where !topic.names.contains("ans") {
      for example in topic.examples {
        let letters = example.chinese.unicodeScalars.filter { $0.properties.isAlphabetic }
        #expect(letters.allSatisfy(Script.isChinese), "\(example.chinese)")
      }
    }
  }

  @Test(arguments: Language.allCases) func theOverviewNamesEveryTopic(language: Language) {
    var talk = Talk(language)
    let page = talk.say("help")
    for topic in HelpTopic.all {
      #expect(topic.names.contains { page.contains($0) }, "\(topic.names)")
    }
  }

  @Test(arguments: Language.allCases) func noPageIsWiderThanATerminal(language: Language) {
    var talk = Talk(language)
    for page in ["help"] + Self.topics.map({ "help \($0)" }) {
      for line in talk.say(page).split(separator: "\n") {
        #expect(Visible.width(of: String(line)) <= 100, "\(page): \(line)")
      }
    }
  }
}
