/// The places of those fields of the program that Swift code reads by name. Everything else is found by the names in a rubric.
package enum ProgramField {
    package static let version = RecordDeclaration.program.slot("program-of-study")
    package static let id = RecordDeclaration.program.slot("id")
    package static let title = RecordDeclaration.program.slot("title")
    package static let status = RecordDeclaration.program.slot("status")
    package static let complete = RecordDeclaration.program.slot("complete")
    package static let incomplete = RecordDeclaration.program.slot("incomplete")
    package static let asOf = RecordDeclaration.program.slot("as-of")
    package static let cluster = RecordDeclaration.program.slot("cluster")
    package static let pathway = RecordDeclaration.program.slot("pathway")
    package static let area = RecordDeclaration.program.slot("area")
    package static let pathwayInCluster = RecordDeclaration.program.slot("pathway-in-cluster")
    package static let areaHoldsCluster = RecordDeclaration.program.slot("area-holds-cluster")
    package static let collegeCreditUnit = RecordDeclaration.program.slot("college-credit-unit")
    package static let grades = RecordDeclaration.program.slot("grades")
    package static let sequence = RecordDeclaration.program.slot("sequence")
    package static let institutions = RecordDeclaration.program.slot("institutions")
    package static let tracks = RecordDeclaration.program.slot("tracks")
    package static let agreements = RecordDeclaration.program.slot("agreements")
    package static let awards = RecordDeclaration.program.slot("awards")
    package static let credentials = RecordDeclaration.program.slot("credentials")
    package static let printedTotals = RecordDeclaration.program.slot("printed-totals")
    package static let evidence = RecordDeclaration.program.slot("evidence")
}

/// The places of those fields of a stage that Swift code reads by name.
package enum StageField {
    package static let stage = RecordDeclaration.stage.slot("stage")
    package static let label = RecordDeclaration.stage.slot("label")
    package static let courses = RecordDeclaration.stage.slot("courses")
    package static let academic = RecordDeclaration.stage.slot("academic")
    package static let cte = RecordDeclaration.stage.slot("cte")
    package static let side = RecordDeclaration.stage.slot("side")
    package static let grade = RecordDeclaration.stage.slot("grade")
    package static let year = RecordDeclaration.stage.slot("year")
    package static let semester = RecordDeclaration.stage.slot("semester")
    package static let quarter = RecordDeclaration.stage.slot("quarter")
    package static let season = RecordDeclaration.stage.slot("season")
}

/// The places of those fields of a course that Swift code reads by name.
package enum CourseField {
    package static let id = RecordDeclaration.course.slot("id")
    package static let title = RecordDeclaration.course.slot("title")
    package static let any = RecordDeclaration.course.slot("any")
    package static let content = RecordDeclaration.course.slot("content")
    package static let subject = RecordDeclaration.course.slot("subject")
    package static let scope = RecordDeclaration.course.slot("scope")
    package static let grade = RecordDeclaration.course.slot("grade")
    package static let offeredIn = RecordDeclaration.course.slot("offered-in")
    package static let byApprovalIn = RecordDeclaration.course.slot("by-approval-in")
    package static let takenIn = RecordDeclaration.course.slot("taken-in")
    package static let credits = RecordDeclaration.course.slot("credits")
    package static let requirement = RecordDeclaration.course.slot("requirement")
    package static let tracks = RecordDeclaration.course.slot("tracks")
    package static let sameAs = RecordDeclaration.course.slot("same-as")
    package static let earliestGrade = RecordDeclaration.course.slot("earliest-grade")
    package static let year = RecordDeclaration.course.slot("year")
    package static let semester = RecordDeclaration.course.slot("semester")
    package static let quarter = RecordDeclaration.course.slot("quarter")
    package static let season = RecordDeclaration.course.slot("season")
    package static let number = RecordDeclaration.course.slot("number")
    package static let taughtAt = RecordDeclaration.course.slot("taught-at")
    package static let length = RecordDeclaration.course.slot("length")
    package static let equivalentTo = RecordDeclaration.course.slot("equivalent-to")
    package static let differsFrom = RecordDeclaration.course.slot("differs-from")
    package static let crossListed = RecordDeclaration.course.slot("cross-listed")
    package static let code = RecordDeclaration.course.slot("code")
    package static let competencies = RecordDeclaration.course.slot("competencies")
    package static let repeatable = RecordDeclaration.course.slot("repeatable")
    package static let prerequisites = RecordDeclaration.course.slot("prerequisites")
    package static let collegeCredit = RecordDeclaration.course.slot("college-credit")
}

/// The places of those fields of an award that Swift code reads by name.
package enum AwardField {
    package static let after = RecordDeclaration.award.slot("after")
    package static let earnedIn = RecordDeclaration.award.slot("earned-in")
    package static let countsToward = RecordDeclaration.award.slot("counts-toward")
}

/// The places of those fields of a credential that Swift code reads by name.
package enum CredentialField {
    package static let kind = RecordDeclaration.credential.slot("kind")
    package static let industryRecognized = RecordDeclaration.credential.slot("industry-recognized")
    package static let countsToward = RecordDeclaration.credential.slot("counts-toward")
}

/// The places of those fields of an indicator that Swift code reads by name.
package enum IndicatorField {
    package static let value = RecordDeclaration.indicator.slot("value")
    package static let target = RecordDeclaration.indicator.slot("target")
    package static let percentOfTarget = RecordDeclaration.indicator.slot("percent-of-target")
}

/// The places of those fields of a college credit that Swift code reads by name.
package enum CollegeCreditField {
    package static let course = RecordDeclaration.collegeCredit.slot("course")
}

/// The places of those fields of a printed total that Swift code reads by name.
package enum PrintedTotalField {
    package static let scope = RecordDeclaration.printedTotal.slot("scope")
    package static let total = RecordDeclaration.printedTotal.slot("total")
}

/// The places of those fields of a prerequisite that Swift code reads by name.
package enum PrerequisiteField {
    package static let course = RecordDeclaration.prerequisite.slot("course")
    package static let concurrent = RecordDeclaration.prerequisite.slot("concurrent-ok")
}

/// The places of those fields of an institution that Swift code reads by name.
package enum InstitutionField {
    package static let type = RecordDeclaration.institution.slot("type")
}

/// The places of those fields of an agreement that Swift code reads by name.
package enum AgreementField {
    package static let between = RecordDeclaration.agreement.slot("between")
}

/// The places of those fields of a document that Swift code reads by name.
package enum EvidenceField {
    package static let about = RecordDeclaration.evidence.slot("for")
}
