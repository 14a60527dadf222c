internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// The share of pairs of a secondary and a postsecondary institution that an agreement in force covers.
///
/// Source: Sec. 3(4) of the Act, by which an agreement is one between institutions; the Illinois sequence form is filled in for
/// each pair. A pair is covered by an agreement of a fitting kind that is in force and names both, or that holds for the
/// whole state. Institutions whose type is not stated may belong to either side. A university makes a pair only where the program has
/// no partner between school and university. Without a pair there is no share.
///
/// Limits: a file with so many institutions and agreements that comparing them takes millions of steps is left open.
struct PairsUnderAgreement: NamedMeasure {
    let declaration: NamedMeasureDeclaration
    let kinds: [String]
    let isRecent: Bool
    private let isFitting: CompiledTest
    private let stateLevel: CompiledTest
    private let types = Types()

    /// Pairs under agreements of some kinds.
    ///
    /// - Parameter isRecent: Whether the agreements must have been approved in the last 12 months, or hold for the whole state, and
    ///   name their conditions.
    init(name: String, help: String, kinds: [String], isRecent: Bool = false) {
        self.kinds = kinds
        self.isRecent = isRecent
        let agreement = RecordKind.agreement.declaration
        declaration = NamedMeasureDeclaration(name: name, help: help, unit: "percent")
        var tests: [RecordTest] = [
            .any(kinds.map { agreement.test("kind", $0) }), agreement.test("status", "in-force"),
            .field(FieldPath("expires", of: agreement), .isNotPast),
        ]
        if isRecent {
            tests.append(.field(FieldPath("conditions", of: agreement), .isPresent(true)))
            tests.append(
                .any([
                    .field(FieldPath("approved", of: agreement), .withinMonths(12)),
                    agreement.test("state-level", "yes"),
                ]))
        }
        isFitting = CompiledTest(.all(tests))
        stateLevel = CompiledTest(agreement.test("state-level", "yes"))
    }

    func measure(_ context: EvaluationContext, _ findings: inout Findings) -> MeasuredValue {
        let program = context.program
        let list = program.fact(Program.root, ProgramField.institutions)
        let institutions = program.items(list)
        let agreements = program.fact(Program.root, ProgramField.agreements)
        let agreementsMayGrow = agreements.state == .unknown || agreements.isOpen
        var tally = ShareTally()
        let parties = program.items(agreements).reduce(1) {
            $0 + program.items(program.fact($1, AgreementField.between)).count + 1
        }
        guard institutions.count * institutions.count * parties <= PairsUnderAgreement.mostSteps else {
            findings.suspect(Program.root, "too many institutions to compare each with each", node: list.node)
            return MeasuredValue(ExactRange(.zero, Rational(100)), mayBeMissing: true)
        }
        let hasCollege = institutions.reduce(Truth.no) { $0.or(side($1, types.colleges, program)) }
        for school in institutions {
            for college in institutions where college != school {
                let isCollege = side(college, types.colleges, program)
                    .or(side(college, types.universities, program).and(hasCollege.negated))
                let isPair = side(school, types.secondary, program).and(isCollege)
                guard isPair != .no else { continue }
                var covered = agreementsMayGrow ? Truth.open : .no
                for agreement in program.items(agreements) {
                    let covers = covers(agreement, school, college, context)
                    if covers == .yes, covered != .yes { findings.count(agreement) }
                    if covers == .open { isFitting.addDoubts(agreement, context, to: &findings) }
                    covered = covered.or(covers)
                }
                if isPair == .open {
                    for institution in [school, college]
                    where program.fact(institution, InstitutionField.type).state != .stated {
                        findings.open(institution, InstitutionField.type, in: program)
                    }
                }
                tally.add(isPair, covered)
            }
        }
        if agreementsMayGrow { findings.open(Program.root, ProgramField.agreements, in: program) }
        guard list.state == .unknown || list.isOpen else { return tally.value }
        findings.open(Program.root, ProgramField.institutions, in: program)
        return MeasuredValue(ExactRange(.zero, Rational(100)), mayBeMissing: !tally.isCertain)
    }

    /// The pairs that no agreement certainly covers, as many as are worth a proposal.
    func uncovered(_ context: EvaluationContext) -> [(school: RecordIndex, college: RecordIndex)] {
        let program = context.program
        let institutions = program.items(program.fact(Program.root, ProgramField.institutions)).prefix(64)
        let agreements = program.items(program.fact(Program.root, ProgramField.agreements)).prefix(64)
        let hasCollege = institutions.reduce(Truth.no) { $0.or(side($1, types.colleges, program)) }
        var pairs: [(school: RecordIndex, college: RecordIndex)] = []
        for school in institutions where side(school, types.secondary, program) != .no {
            for college in institutions where college != school && pairs.count < MeasureRemedy.most {
                let isCollege = side(college, types.colleges, program)
                    .or(side(college, types.universities, program).and(hasCollege.negated))
                guard isCollege != .no, !agreements.contains(where: { covers($0, school, college, context) == .yes })
                else { continue }
                pairs.append((school, college))
            }
        }
        return pairs
    }

    private static let mostSteps = 4_000_000

    private func side(_ institution: RecordIndex, _ types: TermSet, _ program: Program) -> Truth {
        let type = program.fact(institution, InstitutionField.type)
        switch type.state {
        case .unknown: return .open
        case .none: return .no
        case .stated: return Truth(type.certainTerms.isSubset(of: types))
        }
    }

    private func covers(
        _ agreement: RecordIndex, _ school: RecordIndex, _ college: RecordIndex, _ context: EvaluationContext
    ) -> Truth {
        let program = context.program
        let between = program.fact(agreement, AgreementField.between)
        let parties = program.items(between)
        let names: Truth =
            between.state == .unknown ? .open : Truth(parties.contains(school) && parties.contains(college))
        return isFitting.truth(agreement, context).and(names.or(stateLevel.truth(agreement, context)))
    }

    /// The types of institutions that a pair is made of.
    private struct Types: Sendable {
        let secondary: TermSet
        let colleges: TermSet
        let universities: TermSet

        init() {
            func types(_ names: [String]) -> TermSet {
                names.reduce(.empty) { $0.union(RecordKind.institution.declaration.terms("type", $1)) }
            }
            secondary = types(["high-school", "area-career-center"])
            colleges = types(["community-college", "technical-college", "apprenticeship-sponsor"])
            universities = types(["university"])
        }
    }
}
