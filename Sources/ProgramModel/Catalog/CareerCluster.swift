/// One of the sixteen career clusters with its pathways, seventy-nine in all.
///
/// Names as in the Knowledge and Skills charts of the National Association of State Directors of Career Technical Education
/// Consortium, 2008 edition.
public struct CareerCluster: Sendable {
    /// The cluster's name.
    public let name: String
    /// The names of its pathways.
    public let pathways: [String]

    /// All clusters in alphabetical order.
    public static let all: [CareerCluster] = [
        CareerCluster(
            name: "Agriculture, Food & Natural Resources",
            pathways: [
                "Food Products & Processing Systems", "Plant Systems", "Animal Systems",
                "Power, Structural & Technical Systems",
                "Natural Resources Systems", "Environmental Service Systems", "Agribusiness Systems",
            ]),
        CareerCluster(
            name: "Architecture & Construction",
            pathways: ["Design/Pre-Construction", "Construction", "Maintenance/Operations"]),
        CareerCluster(
            name: "Arts, A/V Technology & Communications",
            pathways: [
                "Audio & Video Technology & Film", "Printing Technology", "Visual Arts", "Performing Arts",
                "Journalism & Broadcasting", "Telecommunications",
            ]),
        CareerCluster(
            name: "Business Management & Administration",
            pathways: [
                "General Management", "Business Information Management", "Human Resources Management",
                "Operations Management",
                "Administrative Support",
            ]),
        CareerCluster(
            name: "Education & Training",
            pathways: ["Administration & Administrative Support", "Professional Support Services", "Teaching/Training"]),
        CareerCluster(
            name: "Finance",
            pathways: ["Securities & Investments", "Business Finance", "Accounting", "Insurance", "Banking Services"]),
        CareerCluster(
            name: "Government & Public Administration",
            pathways: [
                "Governance", "National Security", "Foreign Service", "Planning", "Revenue & Taxation", "Regulation",
                "Public Management & Administration",
            ]),
        CareerCluster(
            name: "Health Science",
            pathways: [
                "Therapeutic Services", "Diagnostic Services", "Health Informatics", "Support Services",
                "Biotechnology Research & Development",
            ]),
        CareerCluster(
            name: "Hospitality & Tourism",
            pathways: [
                "Restaurants & Food/Beverage Services", "Lodging", "Travel & Tourism",
                "Recreation, Amusements & Attractions",
            ]),
        CareerCluster(
            name: "Human Services",
            pathways: [
                "Early Childhood Development & Services", "Counseling & Mental Health Services",
                "Family & Community Services",
                "Personal Care Services", "Consumer Services",
            ]),
        CareerCluster(
            name: "Information Technology",
            pathways: [
                "Network Systems", "Information Support & Services", "Web & Digital Communications",
                "Programming & Software Development",
            ]),
        CareerCluster(
            name: "Law, Public Safety, Corrections & Security",
            pathways: [
                "Correction Services", "Emergency & Fire Management Services", "Security & Protective Services",
                "Law Enforcement Services", "Legal Services",
            ]),
        CareerCluster(
            name: "Manufacturing",
            pathways: [
                "Production", "Manufacturing Production Process Development", "Maintenance, Installation & Repair",
                "Quality Assurance", "Logistics & Inventory Control", "Health, Safety & Environmental Assurance",
            ]),
        CareerCluster(
            name: "Marketing",
            pathways: [
                "Marketing Management", "Professional Sales", "Merchandising", "Marketing Communications",
                "Marketing Research",
            ]),
        CareerCluster(
            name: "Science, Technology, Engineering & Mathematics",
            pathways: ["Engineering & Technology", "Science & Mathematics"]),
        CareerCluster(
            name: "Transportation, Distribution & Logistics",
            pathways: [
                "Transportation Operations", "Logistics Planning & Management Services",
                "Warehousing & Distribution Center Operations", "Facility & Mobile Equipment Maintenance",
                "Transportation Systems/Infrastructure Planning, Management & Regulation",
                "Health, Safety & Environmental Management", "Sales & Service",
            ]),
    ]

    /// Names under which documents print a cluster.
    static let aliases = [
        "STEM": "Science, Technology, Engineering & Mathematics",
        "Science, Technology, Engineering & Math": "Science, Technology, Engineering & Mathematics",
        "Arts, Audio/Video Technology & Communications": "Arts, A/V Technology & Communications",
        "Law, Public Safety & Security": "Law, Public Safety, Corrections & Security",
        "Business, Management & Administration": "Business Management & Administration",
    ]

    /// Names under which documents print a pathway.
    static let pathwayAliases = [
        "Interactive Media": "Web & Digital Communications", "Science & Math": "Science & Mathematics",
        "Market Research": "Marketing Research", "Corrections Services": "Correction Services",
        "Natural Resource Systems": "Natural Resources Systems",
        "Restaurants and Food & Beverage Services": "Restaurants & Food/Beverage Services",
    ]

    /// The number of the cluster that a pathway belongs to, by the pathway's number in the catalogue.
    package static func number(ofPathway pathway: Int) -> Int? {
        var first = 0
        for (number, cluster) in all.enumerated() {
            first += cluster.pathways.count
            if pathway < first { return number }
        }
        return nil
    }
}
