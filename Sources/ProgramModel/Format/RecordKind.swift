/// The kinds of entries that a program of study is written in.
public enum RecordKind: UInt8, Sendable, Hashable, CaseIterable {
    case program
    case source
    case institution
    case partner
    case advisory
    case member
    case meeting
    case agreement
    case track
    case stage
    case course
    case choice
    case bundle
    case prerequisite
    case collegeCredit
    case standard
    case printedTotal
    case graduationRequirement
    case award
    case credential
    case occupation
    case workBasedLearning
    case studentOrganization
    case guidance
    case support
    case entryPoint
    case bridge
    case admission
    case limit
    case cost
    case accessibility
    case collegeReadiness
    case assessment
    case professionalDevelopment
    case instructor
    case indicator
    case transitionMeasure
    case review
    case approval
    case dissemination
    case resource
    case evidence

    /// The fields of this kind of entry.
    public var declaration: RecordDeclaration {
        switch self {
        case .program: .program
        case .source: .source
        case .institution: .institution
        case .partner: .partner
        case .advisory: .advisory
        case .member: .member
        case .meeting: .meeting
        case .agreement: .agreement
        case .track: .track
        case .stage: .stage
        case .course: .course
        case .choice: .choice
        case .bundle: .bundle
        case .prerequisite: .prerequisite
        case .collegeCredit: .collegeCredit
        case .standard: .standard
        case .printedTotal: .printedTotal
        case .graduationRequirement: .graduationRequirement
        case .award: .award
        case .credential: .credential
        case .occupation: .occupation
        case .workBasedLearning: .workBasedLearning
        case .studentOrganization: .studentOrganization
        case .guidance: .guidance
        case .support: .support
        case .entryPoint: .entryPoint
        case .bridge: .bridge
        case .admission: .admission
        case .limit: .limit
        case .cost: .cost
        case .accessibility: .accessibility
        case .collegeReadiness: .collegeReadiness
        case .assessment: .assessment
        case .professionalDevelopment: .professionalDevelopment
        case .instructor: .instructor
        case .indicator: .indicator
        case .transitionMeasure: .transitionMeasure
        case .review: .review
        case .approval: .approval
        case .dissemination: .dissemination
        case .resource: .resource
        case .evidence: .evidence
        }
    }
}
