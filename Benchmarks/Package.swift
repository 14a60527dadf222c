// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds posrubric builds its benchmarks.
let package = Package(
    name: "benchmarks",
    targets: [
        .executableTarget(name: "GenerateCorpus"),
        .executableTarget(name: "Nothing"),
        .executableTarget(name: "yaml-events", linkerSettings: [.linkedLibrary("yaml")]),
    ]
)
