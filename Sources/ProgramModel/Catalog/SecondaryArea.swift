/// One of the five secondary CTE areas of Illinois, with the clusters that usually belong to it.
///
/// Only Health Science Technology is settled by the Illinois booklet; the others are custom, so that a mismatch is worth a warning
/// and never decides anything.
public struct SecondaryArea: Sendable {
    /// The area's name.
    public let name: String
    /// The names of the clusters that usually belong to it.
    public let clusters: [String]

    /// All areas.
    public static let all: [SecondaryArea] = [
        SecondaryArea(name: "Agricultural Education", clusters: ["Agriculture, Food & Natural Resources"]),
        SecondaryArea(
            name: "Business, Marketing and Computer Education",
            clusters: ["Business Management & Administration", "Finance", "Information Technology", "Marketing"]),
        SecondaryArea(
            name: "Family and Consumer Sciences",
            clusters: ["Education & Training", "Hospitality & Tourism", "Human Services"]),
        SecondaryArea(name: "Health Science Technology", clusters: ["Health Science"]),
        SecondaryArea(
            name: "Technology and Engineering Education",
            clusters: [
                "Architecture & Construction", "Arts, A/V Technology & Communications", "Manufacturing",
                "Science, Technology, Engineering & Mathematics", "Transportation, Distribution & Logistics",
                "Law, Public Safety, Corrections & Security", "Government & Public Administration",
            ]),
    ]

    /// Names under which documents print an area.
    static let aliases = [
        "Industrial Technology Education": "Technology and Engineering Education",
        "Health Sciences Technology": "Health Science Technology",
    ]
}
