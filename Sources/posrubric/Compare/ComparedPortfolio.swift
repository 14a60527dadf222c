internal import AssessmentModel
internal import Evaluation
internal import ProgramModel
internal import Reports
internal import Reviews
internal import SourceDiagnostics

/// The programs of one side of a comparison, evaluated.
struct ComparedPortfolio {
    /// The assessments, each with its path below the folder that was named.
    private(set) var programs: [(path: String, assessment: Assessment)] = []
    /// Files that could not be evaluated.
    private(set) var refused: [RefusedFile] = []
    /// The same by their paths below the folder that was named.
    private var refusedPaths: Set<String> = []
    /// What could not be evaluated, as it is told on standard error.
    private(set) var failures: [CommandFailure] = []
    /// Which reviews and waivers were used.
    private(set) var use = DeliberationUse()

    init(_ paths: [String], _ evaluator: Evaluator, _ day: CalendarDate?, _ deliberation: Deliberation?) {
        for path in paths {
            let search = FileSearch([path])
            for (path, reason) in search.unreadable { refuse(path, reason) }
            if search.files.isEmpty, search.unreadable.isEmpty {
                failures.append(CommandFailure("there is no program of study in \(path)"))
            }
            let isFolder = FileAccess.kind(path) == .folder
            for file in search.files {
                let below = isFolder ? String(file.dropFirst(path.count)) : ""
                guard let assessment = assess(file, evaluator, day, deliberation) else {
                    refusedPaths.insert(below)
                    continue
                }
                programs.append((below, assessment))
            }
        }
    }

    private mutating func assess(
        _ file: String, _ evaluator: Evaluator, _ day: CalendarDate?, _ deliberation: Deliberation?
    ) -> Assessment? {
        do throws(FileAccess.Refusal) {
            let source = SourceText(name: ProgramFile.name(file), bytes: try FileAccess.read(file))
            let reading = ProgramReading(source)
            guard let program = reading.program else {
                refused.append(RefusedFile(source: source, diagnostics: reading.diagnostics))
                failures.append(CommandFailure(reading.diagnostics, in: source, colored: false))
                return nil
            }
            let assessment = evaluator.assess(program, asOf: day)
            return deliberation?.applied(to: assessment, recording: &use) ?? assessment
        } catch {
            refuse(file, error.reason)
            return nil
        }
    }

    private mutating func refuse(_ path: String, _ reason: String) {
        failures.append(CommandFailure("`\(path)` cannot be read: \(reason)"))
        refused.append(RefusedFile(unreadable: path, reason))
    }

    /// Pairs of programs with the same id, else with the same path below the folders; single files are always a pair. A program whose
    /// other file could not be evaluated is in neither alone, and has no entry.
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
            } else if !new.refusedPaths.contains(path) {
                entries.append(.gone(assessment))
            }
        }
        left.removeAll { old.refusedPaths.contains(new.programs[$0].path) }
        return entries + left.map { .added(new.programs[$0].assessment) }
    }
}
