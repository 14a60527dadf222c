import Acceptance
import SourceDiagnostics
import Testing

/// A configuration is typed and closed: a slip is told where it is, with what was meant.
struct ConfigurationReadingTests {
    private func read(_ text: String) -> ConfigurationReading {
        ConfigurationReading(SourceText(name: "folder/.posrubric.yaml", content: text))
    }

    @Test func everySettingIsRead() throws {
        let reading = read(
            """
            rubric: rubrics/own.yaml
            profile: act
            as-of: 2012-03-01
            fail-on: undetermined
            min-score: {alignment: 50, equity: 12.5}
            min-level: emerging
            baseline: known.yaml
            review: [a.review.yaml, reviews]
            waivers: waivers.yaml

            """)
        #expect(reading.diagnostics.isEmpty)
        let configuration: Configuration = try #require(reading.configuration)
        let settings = Settings(configuration: configuration)
        for name in SettingName.allCases { #expect(settings[name] != nil, "\(name)") }
        #expect(settings[.rubric]?.path == "folder/rubrics/own.yaml")
        #expect(settings[.baseline]?.path == "folder/known.yaml")
        #expect(settings.all(.review).map(\.path) == ["folder/a.review.yaml", "folder/reviews"])
        #expect(settings.all(.minimumScore).map(\.text) == ["alignment=50", "equity=12.5"])
        #expect(Settings(configuration: read("min-score: 60\n").configuration)[.minimumScore]?.text == "60")
    }

    @Test(arguments: ["", "# nothing\n", "profile:\n", "profile: ~\nrubric:\n"])
    func whatSaysNothingSetsNothing(_ text: String) throws {
        let reading = read(text)
        let configuration: Configuration = try #require(reading.configuration)
        let settings = Settings(configuration: configuration)
        for name in SettingName.allCases { #expect(settings[name] == nil) }
    }

    @Test(
        arguments: [
            ("fial-on: never\n", "unknown-key 1:1", "did you mean `fail-on`?"),
            ("fail-on: nevr\n", "bad-value 1:10", "did you mean `never`?"),
            ("fail-on: [never]\n", "wrong-type 1:10", nil), ("as-of: soon\n", "bad-value 1:8", nil),
            ("min-score: 101\n", "bad-value 1:12", nil), ("min-score: {a: x}\n", "bad-value 1:16", nil),
            ("min-score: {a: {b: 1}}\n", "wrong-type 1:16", nil), ("- a\n", "wrong-type 1:1", nil),
            ("rubric: a\nrubric: b\n", "duplicate-key 2:1", nil), ("rubric: [a\n", "yaml-syntax 1:9", nil),
            ("profile: ''\n", "bad-value 1:10", nil),
        ] as [(String, String, String?)])
    func slipsAreTold(_ text: String, _ told: String, _ label: String?) throws {
        let reading = read(text)
        #expect(reading.configuration == nil)
        let first = try #require(reading.diagnostics.first)
        let place = try #require(first.range?.start)
        #expect("\(first.code.name) \(place.line):\(place.column)" == told)
        if let label { #expect(first.label == label) }
    }

    /// Every word of a key, with one letter changed, is refused: nothing is passed over.
    @Test func noTypoPasses() {
        for name in SettingName.allCases {
            let word = Array(name.rawValue)
            for place in word.indices {
                var typo = word
                typo[place] = "q"
                #expect(read("\(String(typo)): x\n").configuration == nil, "\(String(typo))")
            }
        }
    }

    @Test func theNearestOneWins() throws {
        let configuration = try #require(read("profile: file\nrubric: file\nfail-on: never\n").configuration)
        let settings = Settings(
            options: [.profile: ["option"]], environment: [.profile: "variable", .rubric: "variable"],
            configuration: configuration)
        #expect(settings[.profile]?.text == "option")
        #expect(settings[.rubric]?.text == "variable")
        #expect(settings[.failOn]?.text == "never")
        #expect(settings.variables == ["POSRUBRIC_RUBRIC"])
        #expect(settings[.minimumLevel] == nil)
        let scores = Settings(options: [:], environment: [.minimumScore: "60, alignment=50"])
        #expect(scores.all(.minimumScore).map(\.text) == ["60", "alignment=50"])
    }

    @Test func variablesAreNamedLikeOptions() {
        #expect(SettingName.allCases.map(\.variable).contains("POSRUBRIC_MIN_SCORE"))
        #expect(Set(SettingName.allCases.map(\.variable)).count == SettingName.allCases.count)
    }
}
