internal import Agreement
internal import AssessmentModel
internal import JSONText
public import Reviews
internal import SourceDiagnostics

/// A study of agreement for other programs, by the schema that ``AgreementSchema`` holds. Numbers are given in full; where there is none, `undefined` says why.
public struct AgreementJSON {
    private let study: AgreementStudy

    /// The JSON of a study.
    public init(_ study: AgreementStudy) {
        self.study = study
    }

    /// The JSON, ended by a line break.
    public var text: String { written(isIndented: true) }

    /// The same on one line.
    var line: String { written(isIndented: false) }

    private func written(isIndented: Bool) -> String {
        var writer = JSONWriter(isIndented: isIndented)
        writer.object { writer in
            writer.member("agreement", 1)
            writer.key("rubric")
            writer.object { writer in
                writer.member("id", study.rubric.id)
                writer.member("version", study.rubric.version)
            }
            writer.key("reviewers")
            writer.array { writer in for reviewer in study.reviewers { write(reviewer, to: &writer) } }
            writer.key("programs")
            writer.array(study.programs)
            writer.key("samples")
            writer.number(study.bootstrap.samples)
            writer.key("seed")
            writer.verbatim(String(study.bootstrap.seed))
            write("criteria", study.criteria, to: &writer)
            write("requirements", study.requirements, to: &writer)
            writer.key("items")
            writer.array { writer in for part in study.items { write(part, to: &writer) } }
            writer.key("pairs")
            writer.array { writer in for pair in study.pairs { write(pair, to: &writer) } }
            writer.key("to-talk-about")
            writer.array { writer in for dispute in study.disputes { write(dispute, to: &writer) } }
        }
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }

    private func write(_ name: StaticString, _ part: AgreementStudy.Part?, to writer: inout JSONWriter) {
        writer.key(name)
        if let part { write(part, to: &writer) } else { writer.null() }
    }

    private func write(_ part: AgreementStudy.Part, to writer: inout JSONWriter) {
        writer.object { writer in
            if let item = part.item { writer.member("id", study.rubric.id(of: item)) }
            writer.member("compared", part.compared)
            writer.member("judgments", part.judgments)
            for figure in part.figures {
                writer.key(figure.kind.rawValue)
                write(figure.coefficient, figure.interval, to: &writer)
            }
        }
    }

    private func write(_ coefficient: Coefficient, _ interval: ConfidenceInterval?, to writer: inout JSONWriter) {
        writer.object { writer in
            switch coefficient {
            case .value(let value):
                writer.key("value")
                writer.verbatim(AgreementJSON.number(value))
            case .undefined(let reason):
                writer.member("undefined", reason.rawValue)
            }
            guard let interval else { return }
            writer.key("lower")
            writer.verbatim(AgreementJSON.number(interval.lower))
            writer.key("upper")
            writer.verbatim(AgreementJSON.number(interval.upper))
            writer.member("samples", interval.samples)
        }
    }

    private func write(_ reviewer: AgreementStudy.Reviewer, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("name", reviewer.name)
            writer.member("judgments", reviewer.judgments)
            writer.key("equal")
            writer.verbatim(reviewer.equal.map(AgreementJSON.number) ?? "null")
            writer.key("levels-above-others")
            writer.verbatim(reviewer.height.map(AgreementJSON.number) ?? "null")
        }
    }

    private func write(_ pair: AgreementStudy.Pair, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("first", pair.first)
            writer.member("second", pair.second)
            writer.member("common", pair.common)
            writer.key(AgreementStudy.Kind.cohenKappa.rawValue)
            write(pair.kappa, nil, to: &writer)
        }
    }

    private func write(_ dispute: AgreementStudy.Dispute, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("program", dispute.program)
            writer.member("id", study.rubric.id(of: dispute.item))
            writer.member("distance", dispute.distance)
            writer.key("voices")
            writer.array { writer in
                for voice in dispute.voices {
                    writer.object { writer in
                        writer.member("reviewer", voice.reviewer)
                        writer.member(
                            dispute.item.isCriterion ? "level" : "verdict", study.rubric.words(for: voice.opinion))
                        writer.member("reason", voice.reason)
                        writer.member("file", voice.source.name)
                        writer.member("line", voice.range.start.line)
                    }
                }
            }
        }
    }

    /// A finite number as JSON writes it: never with an exponent that a reader might not know.
    static func number(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : String(value)
    }
}
