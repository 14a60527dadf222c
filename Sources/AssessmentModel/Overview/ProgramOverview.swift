/// What a program is, for reports that introduce it to people: who offers it, in which field, and the way through it.
///
/// An evaluator makes it only where a report asks for it.
public struct ProgramOverview: Sendable, Hashable {
    /// A school, college or other institution that offers the program.
    public struct Institution: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// What it is, as in `community-college`, where the file says so.
        public let type: String?

        /// An institution.
        public init(name: String, type: String?) {
            self.name = name
            self.type = type
        }
    }

    /// What the program is, in the words of the file.
    public let description: String?
    /// Who offers it.
    public let institutions: [Institution]
    /// The career cluster.
    public let cluster: String?
    /// The career pathway of the cluster.
    public let careerPathway: String?
    /// The school year that it is for.
    public let schoolYear: String?
    /// The occupations that it prepares for.
    public let occupations: [String]
    /// The SHA-256 digest of the file, in hexadecimal.
    public let fileDigest: String
    /// The student's way.
    public let map: PathwayMap

    /// An overview.
    public init(
        description: String?, institutions: [Institution], cluster: String?, careerPathway: String?,
        schoolYear: String?, occupations: [String], fileDigest: String, map: PathwayMap
    ) {
        self.description = description
        self.institutions = institutions
        self.cluster = cluster
        self.careerPathway = careerPathway
        self.schoolYear = schoolYear
        self.occupations = occupations
        self.fileDigest = fileDigest
        self.map = map
    }
}
