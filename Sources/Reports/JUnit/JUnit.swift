/// The elements of JUnit XML, by the schema that Jenkins' xUnit plug-in holds (junit-10.xsd).
enum JUnit {
    static let suite = Markup.Tag("testsuite", startsLine: true)
    static let testCase = Markup.Tag("testcase", startsLine: true)
    static let failure = Markup.Tag("failure", startsLine: true)
    static let error = Markup.Tag("error", startsLine: true)
    static let skipped = Markup.Tag("skipped", startsLine: true)
    static let output = Markup.Tag("system-out", startsLine: true)
    static let errorOutput = Markup.Tag("system-err", startsLine: true)
    static let properties = Markup.Tag("properties", startsLine: true)
    static let property = Markup.Tag("property", startsLine: true)
}
