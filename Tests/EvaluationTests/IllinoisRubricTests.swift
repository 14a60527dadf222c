import RubricModel
import Testing

/// The Illinois rubric asks for what was agreed on: each requirement in its class, each criterion under its principle with its weight.
struct IllinoisRubricTests {
    private static let requirements: [(requirementClass: String, ids: [String])] = [
        (
            "act",
            [
                "secondary-and-postsecondary-elements", "academic-and-cte-at-both-levels",
                "aligned-with-academic-standards", "coordinated-progression", "non-duplicative-progression",
                "credential-or-degree",
            ]
        ),
        (
            "illinois",
            [
                "starts-by-grade-9", "two-years-postsecondary", "college-credit-in-high-school", "industry-credential",
                "leads-to-degree", "cluster-and-pathway-valid",
            ]
        ), ("illinois-later", ["credential-and-or-degree"]),
        (
            "tech-prep",
            ["two-years-secondary", "two-years-postsecondary-or-apprenticeship", "articulation-agreement-in-force"]
        ),
        (
            "recipient",
            [
                "work-based-learning", "postsecondary-partner-eligible", "articulation-agreement-valid",
                "no-remedial-in-sequence", "dual-credit-quality", "high-skill-wage-or-demand",
                "special-populations-provided", "guidance-provided", "stakeholders-involved",
                "professional-development-provided", "program-evaluated", "all-aspects-assured",
                "technology-provided", "size-scope-quality",
            ]
        ),
    ]

    private static let criteria: [(principle: String, weights: [String: Int])] = [
        (
            "leadership",
            [
                "partner-breadth": 3, "partner-roles-stated": 2, "business-validation": 2, "advisory-committee": 2,
                "counselors-and-faculty-engaged": 1, "labor-market-evidence": 3, "information-dissemination": 1,
                "resources-and-sustainability": 1,
            ]
        ),
        (
            "access",
            [
                "special-populations-support": 3, "nontraditional-strategies": 2, "adult-entry-and-bridge": 2,
                "entry-points": 2, "career-guidance": 3, "open-admission": 1, "costs-and-logistics": 1,
                "accessible-and-nondiscriminatory": 2,
            ]
        ),
        (
            "alignment",
            [
                "college-credit-depth": 3, "articulation-coverage": 3, "progression-continuity": 2,
                "specificity-progression": 2, "baccalaureate-connection": 2, "exit-points": 2,
                "stackable-credentials": 2, "remediation-avoidance": 2, "printed-totals-add-up": 1,
            ]
        ),
        (
            "curriculum",
            [
                "academic-cte-integration": 3, "standards-alignment": 3, "knowledge-and-skills-coverage": 2,
                "credential-quality": 3, "technical-skill-assessment": 2, "work-based-learning-depth": 2,
                "all-aspects-of-industry": 2, "academic-core-strength": 2, "student-organization": 1,
                "engaging-instruction": 1,
            ]
        ),
        (
            "professional-development",
            [
                "joint-development": 3, "development-topics": 2, "industry-currency-of-staff": 2,
                "instructor-qualifications": 3, "counselor-development": 1, "recruitment-and-retention": 2,
            ]
        ),
        (
            "accountability",
            [
                "data-sharing": 3, "indicator-coverage": 3, "targets-met": 2, "disaggregation": 2,
                "transition-measures": 2, "review-cycle": 2, "evidence-of-use": 1,
            ]
        ),
    ]

    @Test func everyRequirementIsInItsClass() throws {
        let rubric = try Rubric.shipped("illinois-perkins-iv.yaml")
        for (name, ids) in IllinoisRubricTests.requirements {
            let found = rubric.requirements.filter { rubric.classes[$0.requirementClass].id == name }
            #expect(found.map(\.id) == ids)
        }
        #expect(rubric.requirements.count == 30)
    }

    @Test func everyCriterionHasItsWeight() throws {
        let rubric = try Rubric.shipped("illinois-perkins-iv.yaml")
        #expect(rubric.principles.map(\.id) == IllinoisRubricTests.criteria.map(\.principle))
        for (principle, expected) in zip(rubric.principles, IllinoisRubricTests.criteria) {
            let found = Dictionary(uniqueKeysWithValues: principle.criteria.map { ($0.id, $0.weight) })
            #expect(found == expected.weights, "\(principle.id)")
            #expect(principle.weight == 1)
        }
    }

    /// What a person judges is judged beside the facts that the file offers for it.
    @Test func whatPeopleJudgeShowsFacts() throws {
        for criterion in try Rubric.shipped("illinois-perkins-iv.yaml").principles.flatMap(\.criteria) {
            if case .judged = criterion.ladder { #expect(!criterion.shown.isEmpty, "\(criterion.id)") }
        }
    }
}
