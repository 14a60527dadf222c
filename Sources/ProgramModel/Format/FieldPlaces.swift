/// The places of those fields of the program that Swift code reads by name. Everything else is found by the names in a rubric.
enum ProgramField {
    static let version = RecordDeclaration.program.slot("program-of-study")
    static let id = RecordDeclaration.program.slot("id")
    static let title = RecordDeclaration.program.slot("title")
    static let status = RecordDeclaration.program.slot("status")
    static let complete = RecordDeclaration.program.slot("complete")
    static let incomplete = RecordDeclaration.program.slot("incomplete")
    static let asOf = RecordDeclaration.program.slot("as-of")
    static let cluster = RecordDeclaration.program.slot("cluster")
    static let pathway = RecordDeclaration.program.slot("pathway")
    static let area = RecordDeclaration.program.slot("area")
    static let pathwayInCluster = RecordDeclaration.program.slot("pathway-in-cluster")
    static let areaHoldsCluster = RecordDeclaration.program.slot("area-holds-cluster")
    static let collegeCreditUnit = RecordDeclaration.program.slot("college-credit-unit")
    static let grades = RecordDeclaration.program.slot("grades")
    static let sequence = RecordDeclaration.program.slot("sequence")
}

/// The places of those fields of a stage that Swift code reads by name.
enum StageField {
    static let stage = RecordDeclaration.stage.slot("stage")
    static let courses = RecordDeclaration.stage.slot("courses")
    static let academic = RecordDeclaration.stage.slot("academic")
    static let cte = RecordDeclaration.stage.slot("cte")
    static let side = RecordDeclaration.stage.slot("side")
    static let grade = RecordDeclaration.stage.slot("grade")
    static let year = RecordDeclaration.stage.slot("year")
    static let semester = RecordDeclaration.stage.slot("semester")
    static let quarter = RecordDeclaration.stage.slot("quarter")
    static let season = RecordDeclaration.stage.slot("season")
}

/// The places of those fields of a course that Swift code reads by name.
enum CourseField {
    static let id = RecordDeclaration.course.slot("id")
    static let title = RecordDeclaration.course.slot("title")
    static let any = RecordDeclaration.course.slot("any")
    static let content = RecordDeclaration.course.slot("content")
    static let subject = RecordDeclaration.course.slot("subject")
    static let grade = RecordDeclaration.course.slot("grade")
    static let offeredIn = RecordDeclaration.course.slot("offered-in")
    static let byApprovalIn = RecordDeclaration.course.slot("by-approval-in")
    static let takenIn = RecordDeclaration.course.slot("taken-in")
    static let credits = RecordDeclaration.course.slot("credits")
    static let requirement = RecordDeclaration.course.slot("requirement")
    static let tracks = RecordDeclaration.course.slot("tracks")
    static let sameAs = RecordDeclaration.course.slot("same-as")
    static let earliestGrade = RecordDeclaration.course.slot("earliest-grade")
    static let year = RecordDeclaration.course.slot("year")
    static let semester = RecordDeclaration.course.slot("semester")
    static let quarter = RecordDeclaration.course.slot("quarter")
    static let season = RecordDeclaration.course.slot("season")
}

/// The places of those fields of an award that Swift code reads by name.
enum AwardField {
    static let after = RecordDeclaration.award.slot("after")
    static let earnedIn = RecordDeclaration.award.slot("earned-in")
}

/// The places of those fields of a credential that Swift code reads by name.
enum CredentialField {
    static let kind = RecordDeclaration.credential.slot("kind")
    static let industryRecognized = RecordDeclaration.credential.slot("industry-recognized")
}

/// The places of those fields of an indicator that Swift code reads by name.
enum IndicatorField {
    static let value = RecordDeclaration.indicator.slot("value")
    static let target = RecordDeclaration.indicator.slot("target")
    static let percentOfTarget = RecordDeclaration.indicator.slot("percent-of-target")
}
