// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of the package is built with.
let settings: [SwiftSetting] = [
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0458-strict-memory-safety.md
    .strictMemorySafety(),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0443-warning-control-flags.md
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "posrubric",
    products: [
        .library(
            name: "ProgramRubrics",
            targets: [
                "ProgramRubrics", "SourceDiagnostics", "ProgramModel", "RubricModel", "AssessmentModel", "Evaluation",
                "ExactNumbers", "Planning", "Reviews", "Agreement", "Acceptance", "Reports",
            ]),
        .executable(name: "posrubric", targets: ["posrubric"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .target(name: "ExactNumbers", swiftSettings: settings),
        .target(name: "JSONText", swiftSettings: settings),
        .target(name: "SourceDiagnostics", swiftSettings: settings),
        .target(name: "LocatedYAML", dependencies: ["CLibYAML", "SourceDiagnostics"], swiftSettings: settings),

        .target(
            name: "ProgramModel", dependencies: ["ExactNumbers", "JSONText", "LocatedYAML", "SourceDiagnostics"],
            swiftSettings: settings),
        .target(
            name: "AssessmentModel", dependencies: ["ExactNumbers", "SourceDiagnostics"], swiftSettings: settings),
        .target(
            name: "RubricModel",
            dependencies: ["AssessmentModel", "ExactNumbers", "LocatedYAML", "ProgramModel", "SourceDiagnostics"],
            swiftSettings: settings),
        .target(
            name: "Evaluation",
            dependencies: [
                "AssessmentModel", "ExactNumbers", "LocatedYAML", "ProgramModel", "RubricModel", "SourceDiagnostics",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings),
        .target(name: "CPageStyle", exclude: ["page.css"]),
        .target(
            name: "Planning",
            dependencies: [
                "AssessmentModel", "Evaluation", "ExactNumbers", "JSONText", "LocatedYAML", "ProgramModel",
                "RubricModel", "SourceDiagnostics",
            ],
            swiftSettings: settings),
        .target(name: "Agreement", swiftSettings: settings),
        .target(
            name: "Reviews",
            dependencies: [
                "Agreement", "AssessmentModel", "ExactNumbers", "LocatedYAML", "ProgramModel", "SourceDiagnostics",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings),
        .target(
            name: "Reports",
            dependencies: [
                "Agreement", "AssessmentModel", "CPageStyle", "ExactNumbers", "JSONText", "Reviews",
                "SourceDiagnostics",
            ],
            swiftSettings: settings),
        .target(
            name: "Acceptance",
            dependencies: [
                "AssessmentModel", "ExactNumbers", "JSONText", "LocatedYAML", "ProgramModel", "SourceDiagnostics",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings),
        .target(name: "CEmbeddedRubrics"),
        .target(name: "CProcess"),
        .target(
            name: "ProgramRubrics",
            dependencies: [
                "Agreement", "AssessmentModel", "CEmbeddedRubrics", "Evaluation", "ExactNumbers", "Planning",
                "ProgramModel", "Reports", "Reviews", "RubricModel", "SourceDiagnostics",
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "posrubric",
            dependencies: [
                "Acceptance", "Agreement", "AssessmentModel", "CProcess", "Evaluation", "Planning",
                "ProgramModel", "ProgramRubrics", "Reports", "Reviews", "RubricModel", "SourceDiagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .target(
            name: "TestSupport", dependencies: ["ProgramModel"], path: "Tests/TestSupport", swiftSettings: settings),
        .target(
            name: "TutorialCode", dependencies: ["ProgramRubrics"],
            path: "Sources/ProgramRubrics/ProgramRubrics.docc/Code",
            swiftSettings: settings),
        .testTarget(
            name: "TutorialTests", dependencies: ["ProgramRubrics", "TestSupport", "TutorialCode"],
            swiftSettings: settings),
        .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"], swiftSettings: settings),
        .testTarget(name: "AgreementTests", dependencies: ["Agreement"], swiftSettings: settings),
        .testTarget(
            name: "ReviewsTests",
            dependencies: [
                "Agreement", "AssessmentModel", "Evaluation", "ProgramModel", "Reports", "Reviews", "RubricModel",
                "SourceDiagnostics", "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(name: "ExactNumbersTests", dependencies: ["ExactNumbers", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "AssessmentModelTests", dependencies: ["AssessmentModel", "ExactNumbers", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "ParserMemoryTests", dependencies: ["CProcess", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "JSONTextTests", dependencies: ["JSONText"], swiftSettings: settings),
        .testTarget(
            name: "SourceDiagnosticsTests", dependencies: ["SourceDiagnostics", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "LocatedYAMLTests", dependencies: ["LocatedYAML", "SourceDiagnostics", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "ProgramModelTests",
            dependencies: ["ExactNumbers", "LocatedYAML", "ProgramModel", "SourceDiagnostics", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "RubricModelTests",
            dependencies: [
                "AssessmentModel", "Evaluation", "ExactNumbers", "LocatedYAML", "ProgramModel", "RubricModel",
                "SourceDiagnostics", "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "EvaluationTests",
            dependencies: [
                "AssessmentModel", "Evaluation", "ExactNumbers", "JSONText", "ProgramModel", "RubricModel",
                "SourceDiagnostics", "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "PlanningTests",
            dependencies: [
                "AssessmentModel", "Evaluation", "ExactNumbers", "Planning", "ProgramModel", "RubricModel",
                "SourceDiagnostics", "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "AssessmentModel", "Evaluation", "ExactNumbers", "JSONText", "ProgramModel", "Reports", "RubricModel",
                "SourceDiagnostics", "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "AcceptanceTests",
            dependencies: [
                "Acceptance", "AssessmentModel", "Evaluation", "ExactNumbers", "ProgramModel", "RubricModel",
                "SourceDiagnostics", "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "ResilienceTests",
            dependencies: [
                "Acceptance", "AssessmentModel", "CLibYAML", "Evaluation", "LocatedYAML", "ProgramModel", "Reviews",
                "RubricModel", "SourceDiagnostics", "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "posrubric", "AssessmentModel", "Evaluation", "ProgramModel", "ProgramRubrics", "RubricModel",
                "SourceDiagnostics", "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Fixtures"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
