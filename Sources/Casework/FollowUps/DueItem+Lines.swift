import Kernel

extension DueItem {
    /// Members of a household for whom the same is due on the same day share a line; tasks somebody set stand alone.
    public static func lines(_ items: [DueItem]) -> [[DueItem]] {
        var places: [Line: Int] = [:]
        var lines: [[DueItem]] = []
        for item in items {
            let line = Line(item)
            if let place = places[line] {
                lines[place].append(item)
            } else {
                places[line] = lines.count
                lines.append([item])
            }
        }
        return lines
    }

    /// Somebody wrote it down: the same words twice are two tasks.
    var isWritten: Bool {
        [
            .followUp, .goalTarget, .planStep, .agencyAnswer, .referralAnswer, .referralBegin,
            .referralResult, .transitionTask,
        ].contains(kind)
    }

    private struct Line: Hashable {
        let kind: Kind
        let caseFileId: CaseFile.ID?
        let dueOn: Day
        let text: String
        let record: String?

        init(_ item: DueItem) {
            kind = item.kind
            caseFileId = item.caseFileId
            dueOn = item.dueOn
            text = item.text
            record = item.isWritten || item.caseFileId == nil ? item.recordId : nil
        }
    }
}
