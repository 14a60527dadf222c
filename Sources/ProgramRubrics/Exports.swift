// One import is enough: what the road speaks of comes with it. Type aliases would name the types alone: where member import visibility is
// on, as in this package, nobody could ask them for anything without importing the module of each. What stands behind an underscore in
// Swift 6 is what large packages use for the same
// (https://github.com/swiftlang/swift/blob/main/docs/ReferenceGuides/UnderscoredAttributes.md#_exported).
@_exported public import Agreement
@_exported public import AssessmentModel
@_exported public import Evaluation
@_exported public import ExactNumbers
@_exported public import Planning
@_exported public import ProgramModel
@_exported public import Reports
@_exported public import Reviews
@_exported public import RubricModel
@_exported public import SourceDiagnostics
