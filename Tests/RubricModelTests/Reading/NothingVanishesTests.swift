import LocatedYAML
import ProgramModel
import RubricModel
import SourceDiagnostics
import Testing

/// Whatever stands in a rubric is in what was read, or the rubric is refused: nothing is left out without a word.
struct NothingVanishesTests {
    /// How much of what a rubric asks for there is.
    private struct Extent: Equatable {
        var sources = 0
        var classes = 0
        var profiles = 0
        var levels = 0
        var measures = 0
        /// Fields of which a measure asks something.
        var tests = 0
        var requirements = 0
        var principles = 0
        var criteria = 0
        /// Levels that a criterion says something of.
        var steps = 0
        var conditions = 0
        /// Measures that a condition compares.
        var comparisons = 0
        var citations = 0
        var shown = 0
        var examples = 0
    }

    /// Each part of a rubric in turn gives way to what is most easily taken for nothing.
    @Test(arguments: ["no", "[]", "{}"])
    func whatIsReadIsAllThatIsWritten(_ replacement: String) throws {
        let text = Array(SmallRubric.text.unicodeScalars)
        let lines = [0] + text.indices.filter { text[$0] == "\n" }.map { $0 + 1 }
        let tree = try #require(YAMLReading(SourceText(name: "rubric", content: SmallRubric.text)).tree)
        var sound = 0
        for node in tree.nodes.indices.dropFirst() where tree.range(NodeIndex(node)).start.column > 1 {
            let range = tree.range(NodeIndex(node))
            let start = lines[range.start.line - 1] + range.start.column - 1
            let end = lines[range.end.line - 1] + range.end.column - 1
            let changed = text[..<start] + Array(replacement.unicodeScalars) + text[end...]
            var string = String.UnicodeScalarView()
            string.append(contentsOf: changed)
            let mutant = String(string)
            let reading = SmallRubric.reading(mutant)
            #expect((reading.rubric == nil) == reading.diagnostics.containsError)
            guard let rubric = reading.rubric else { continue }
            sound += 1
            let written = try #require(YAMLReading(SourceText(name: "rubric", content: mutant)).tree)
            let expected = NothingVanishesTests.extent(of: written)
            #expect(
                NothingVanishesTests.extent(of: rubric) == expected, "line \(range.start.line): `\(replacement)`")
        }
        // Some changes leave a sound rubric; without them nothing would be tried here.
        #expect(sound > 0)
    }

    // MARK: What is read

    private static func extent(of rubric: Rubric) -> Extent {
        var extent = Extent(
            sources: rubric.sources.count, classes: rubric.classes.count, profiles: rubric.profiles.count,
            levels: rubric.scale.count, measures: rubric.measures.count, requirements: rubric.requirements.count,
            principles: rubric.principles.count)
        for measure in rubric.measures {
            guard case .query(let query) = measure.definition else { continue }
            extent.tests += query.test.map(fields) ?? 0
            if case .share(let test) = query.operation { extent.tests += fields(test) }
        }
        if let subject = rubric.subject { add(subject.condition, to: &extent) }
        for requirement in rubric.requirements {
            if let condition = requirement.appliesWhen { add(condition, to: &extent) }
            if case .condition(let condition) = requirement.expectation { add(condition, to: &extent) }
            extent.citations += requirement.citations.count
            extent.shown += requirement.shown.count
            extent.examples += requirement.examples.count
        }
        for criterion in rubric.principles.flatMap(\.criteria) {
            extent.criteria += 1
            if let condition = criterion.appliesWhen { add(condition, to: &extent) }
            switch criterion.ladder {
            case .conditions(let steps):
                extent.steps += steps.count { $0 != nil }
                for step in steps.compactMap(\.self) { add(step, to: &extent) }
            case .judged(let steps): extent.steps += steps.count { $0 != nil }
            }
            extent.citations += criterion.citations.count
            extent.shown += criterion.shown.count
            extent.examples += criterion.examples.count
        }
        return extent
    }

    private static func add(_ condition: Condition, to extent: inout Extent) {
        extent.conditions += 1
        extent.comparisons += comparisons(condition)
    }

    private static func comparisons(_ condition: Condition) -> Int {
        switch condition {
        case .compare: 1
        case .all(let parts), .any(let parts): parts.map(comparisons).reduce(0, +)
        case .not(let part): comparisons(part)
        }
    }

    private static func fields(_ test: RecordTest) -> Int {
        switch test {
        case .all(let parts), .any(let parts): parts.map(fields).reduce(0, +)
        case .not(let part): fields(part)
        case .field(_, .some(let inner)), .field(_, .noneOf(let inner)): 1 + fields(inner)
        case .field: 1
        }
    }

    // MARK: What is written

    private static func extent(of tree: YAMLTree) -> Extent {
        let writing = Writing(tree: tree)
        let top = writing.values(0)
        var extent = Extent(
            sources: writing.values(top["sources"]).count, classes: writing.values(top["classes"]).count,
            // Where none is declared there is one for all requirements.
            profiles: max(1, writing.values(top["profiles"]).count), levels: writing.items(top["scale"]).count,
            measures: writing.values(top["measures"]).count)
        for measure in writing.values(top["measures"]).values {
            let keys = writing.values(measure)
            for key in ["where", "having"] { extent.tests += writing.leaves(keys[key], isTest: true) }
        }
        func add(_ condition: NodeIndex?) {
            guard let condition else { return }
            extent.conditions += 1
            extent.comparisons += writing.leaves(condition, isTest: false)
        }
        func addCommon(_ keys: [String: NodeIndex]) {
            add(keys["applies-when"])
            extent.citations += writing.items(keys["cites"]).count
            extent.shown += writing.items(keys["shows"]).count
            extent.examples += writing.items(keys["examples"]).count
        }
        add(writing.values(top["subject"])["expect"])
        for requirement in writing.items(top["requirements"]) {
            let keys = writing.values(requirement)
            extent.requirements += 1
            add(keys["expect"])
            addCommon(keys)
        }
        for principle in writing.items(top["principles"]) {
            extent.principles += 1
            for criterion in writing.items(writing.values(principle)["criteria"]) {
                let keys = writing.values(criterion)
                extent.criteria += 1
                for step in writing.values(keys["levels"]).values {
                    extent.steps += 1
                    add(step)
                }
                extent.steps += writing.values(keys["judged"]).count
                addCommon(keys)
            }
        }
        return extent
    }

    /// A rubric as YAML alone, without what it means.
    private struct Writing {
        let tree: YAMLTree

        func values(_ node: NodeIndex?) -> [String: NodeIndex] {
            guard let node, tree.nodes[Int(node)].kind == .mapping else { return [:] }
            let children = tree.children(node)
            return Dictionary(
                uniqueKeysWithValues: stride(from: 0, to: children.count - 1, by: 2).map {
                    (tree.string(children[$0]), children[$0 + 1])
                })
        }

        /// The items of a list; one that stands by itself is a list of one.
        func items(_ node: NodeIndex?) -> [NodeIndex] {
            guard let node, !tree.isNull(node) else { return [] }
            return tree.nodes[Int(node)].kind == .sequence ? tree.children(node) : [node]
        }

        /// How many measures a condition names, or how many fields a test.
        func leaves(_ node: NodeIndex?, isTest: Bool) -> Int {
            values(node).map { key, value in
                switch key {
                case "all", "any": items(value).map { leaves($0, isTest: isTest) }.reduce(0, +)
                case "not": leaves(value, isTest: isTest)
                default:
                    1
                        + (isTest
                            ? (values(value)["some"] ?? values(value)["none"]).map { leaves($0, isTest: true) } ?? 0
                            : 0)
                }
            }.reduce(0, +)
        }
    }
}
