internal import AssessmentModel
internal import Evaluation
internal import ProgramModel
internal import Reports
internal import SourceDiagnostics

/// The programs of one side of a comparison, evaluated.
struct ComparedPortfolio {
    /// The assessments, each with its path below the folder that was named.
    private(set) var programs: [(path: String, assessment: Assessment)] = []
    /// What could not be evaluated.
    private(set) var failures: [CommandFailure] = []

    init(_ paths: [String], _ evaluator: Evaluator, _ day: CalendarDate?) {
        for path in paths {
            let search = FileSearch([path])
            for (path, reason) in search.unreadable {
                failures.append(CommandFailure("`\(path)` cannot be read: \(reason)"))
            }
            if search.files.isEmpty, search.unreadable.isEmpty {
                failures.append(CommandFailure("there is no program of study in \(path)"))
            }
            let isFolder = FileAccess.kind(path) == .folder
            for file in search.files {
                do {
                    let assessment = evaluator.assess(try ProgramFile.read(file), asOf: day)
                    programs.append((isFolder ? String(file.dropFirst(path.count)) : "", assessment))
                } catch {
                    failures.append((error as? CommandFailure) ?? CommandFailure("`\(file)` cannot be read"))
                }
            }
        }
    }

    /// Pairs of programs with the same id, else with the same path below the folders; single files are always a pair.
    ///
    /// - Parameter isSameFiles: Whether both sides are the same files, so that they pair by their names.
    static func match(_ old: ComparedPortfolio, _ new: ComparedPortfolio, isSameFiles: Bool) -> [ComparisonEntry] {
        var left = Array(new.programs.indices)
        func take(_ isSame: (Int) -> Bool) -> Int? {
            left.firstIndex(where: isSame).map { left.remove(at: $0) }
        }
        var entries: [ComparisonEntry] = []
        for (path, assessment) in old.programs {
            let found: Int?
            if isSameFiles {
                found = take { new.programs[$0].assessment.source.name == assessment.source.name }
            } else {
                found =
                    assessment.id.flatMap { id in take { new.programs[$0].assessment.id == id } }
                    ?? take { place in
                        let other = new.programs[place]
                        return other.path == path
                            && (path.isEmpty || other.assessment.id == nil || assessment.id == nil)
                    }
            }
            if let found {
                entries.append(.both(AssessmentComparison(from: assessment, to: new.programs[found].assessment)))
            } else {
                entries.append(.gone(assessment))
            }
        }
        return entries + left.map { .added(new.programs[$0].assessment) }
    }
}
