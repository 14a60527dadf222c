// swift-tools-version: 6.2
import PackageDescription

/// One program for each kind of file that is read. libFuzzer brings the entry point: there is no `main`.
let readers = ["FuzzReader", "FuzzProgram", "FuzzRubric", "FuzzReview", "FuzzSettings"]

let package = Package(
    name: "Fuzzing",
    dependencies: [.package(name: "posrubric", path: "..")],
    targets: [
        .target(name: "FuzzedRubric", dependencies: [.product(name: "ProgramRubrics", package: "posrubric")])
    ]
        + readers.map { reader in
            .executableTarget(
                name: reader,
                dependencies: ["FuzzedRubric", .product(name: "ProgramRubrics", package: "posrubric")],
                swiftSettings: [.unsafeFlags(["-parse-as-library"])])
        },
    swiftLanguageModes: [.v6]
)
