internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// A plan or a comparison as SARIF 2.1.0. A step is a result with a fix (section 3.55) that does it.
struct ListedLog {
    let report: ListedReport
    let version: String

    var bytes: [UInt8] {
        var text = ByteText()
        text.add(SARIFReport.start)
        text.add(tool)
        // What a plan tells is another analysis than what an evaluation does: one never replaces the other (3.17.3).
        text.add(text: ",\n\"automationDetails\":{\"id\":\"posrubric-\(report.kind.rawValue)/\"}")
        text.add(SARIFReport.beforeResults)
        var artifacts: [[UInt8]] = []
        var notifications: [[UInt8]] = []
        var results: [[UInt8]] = []
        for chapter in report.chapters {
            artifacts.append(SARIFReport.artifact(chapter.source))
            results += self.results(of: chapter)
        }
        for file in report.refused {
            artifacts.append(SARIFReport.artifact(file.source))
            notifications.append(SARIFReport.notification(ofRefused: file.source))
            let location = SARIFLocation.artifact(file.source.pathInRepository)
            for result in LocatedResults.of(.refused(file)) {
                let rule = SARIFRules.Reference(id: "mistake/\(result.id)", index: report.rules.count, component: nil)
                var writer = JSONWriter()
                SARIFResult(result, at: location, rule).write(to: &writer)
                results.append(writer.bytes)
            }
        }
        notifications += report.notices.map(SARIFReport.notification)
        for (number, result) in results.enumerated() {
            if number > 0 { text.add(",\n") }
            text.add(result)
        }
        text.add(
            SARIFReport.end(artifacts: artifacts, notifications: notifications, isWhole: report.refused.isEmpty))
        return text.bytes
    }

    private func results(of chapter: ListedReport.Chapter) -> [[UInt8]] {
        let location = SARIFLocation.artifact(chapter.source.pathInRepository)
        return ListedReport.results(of: chapter).map { item, result in
            let rule = report.rules[item.rule]
            var writer = JSONWriter()
            SARIFResult(
                result, at: location, SARIFRules.Reference(id: result.id, index: item.rule, component: nil),
                fix: item.replacement.map { SARIFResult.Fix(words: item.title, replacement: $0) }
            ).write(to: &writer)
            assert(result.id == rule.id || result.id.hasPrefix(rule.id + "/"))
            return writer.bytes
        }
    }

    private var tool: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            SARIFRules.writeDriver(version, to: &writer) { writer in
                for rule in report.rules {
                    SARIFRules.writeRule(rule.id, rule.title, level: rule.severity.rawValue, to: &writer)
                }
                if !report.refused.isEmpty {
                    SARIFRules.writeRule("mistake", SARIFRules.mistakeTitle, level: "error", to: &writer)
                }
            }
        }
        return writer.bytes
    }
}
