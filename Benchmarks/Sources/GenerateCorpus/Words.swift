/// The words that programs are written with.
enum Words {
    static let clusters = [
        ("Health Science", "Therapeutic Services"), ("Manufacturing", "Production"), ("Finance", "Accounting"),
        ("Information Technology", "Network Systems"), ("Hospitality & Tourism", "Lodging"),
        ("Transportation, Distribution & Logistics", "Facility & Mobile Equipment Maintenance"),
    ]
    static let fields = [
        "Welding", "Machining", "Nursing", "Accounting", "Networking", "Culinary Arts", "Carpentry", "Drafting",
        "Automotive",
        "Electronics", "Horticulture", "Radiography",
    ]
    static let academic = [
        "English", "Algebra", "Biology", "Chemistry", "World History", "Composition", "Statistics", "Physics",
    ]
    static let subjects = ["english", "mathematics", "science", "social-science"]
    static let skills = ["communication", "systems", "safety", "ethics", "employability", "leadership"]
    static let places = ["Lakeview", "Riverside", "Prairie", "Oakwood", "Hillcrest", "Meadow"]
    static let plain = [
        "students", "learn", "the", "methods", "of", "this", "field", "with", "partners", "from", "industry", "and",
        "show", "results",
        "in", "each", "term", "by", "practice", "projects",
    ]
}
