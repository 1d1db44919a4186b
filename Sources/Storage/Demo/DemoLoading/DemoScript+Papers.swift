import Casework
import Kernel

extension DemoScript {
    func paperScenes() throws -> [DemoScene] {
        try (household.papers ?? []).map { paper in
            let facts = DocumentFacts(
                kind: paper.kind,
                datedOn: worked(paper.day),
                person: nil,
                isSpecial: paper.special ?? false,
                words: try DocumentWords(description: paper.description, source: paper.source)
            )
            let file = try DocumentFile(
                named: paper.description,
                bytes: Array(paper.text.utf8),
                atMost: 1_048_576
            )
            return scene(worked(paper.day), .paper) { moment in
                let caseFile = try cast.current(cast.file).id
                let action = AddDocument(caseFile: caseFile, facts: facts, file: file)
                try stage.perform(action, by: user, at: moment)
            }
        }
    }

    func letterScenes() -> [DemoScene] {
        (household.letters ?? []).map { writing in
            scene(worked(writing.day), .paper) { moment in
                let caseFile = try cast.current(cast.file).id
                let start = StartLetter(
                    caseFile: caseFile,
                    template: writing.template,
                    person: try cast.current(cast.persons[writing.person]),
                    agency: nil,
                    address: writing.address
                )
                try stage.perform(start, by: user, at: moment)
            }
        }
    }
}
