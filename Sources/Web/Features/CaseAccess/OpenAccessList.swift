import Casework
import Kernel
import WebSupport

/// The files one has opened for a time, with until when and a button that closes them.
struct OpenAccessList {
    let open: [OpenedCase]
    let rules: AccessRules
    let form: Form

    var html: HTML {
        TaskList(open.map(item)).html
    }

    private func item(_ opened: OpenedCase) -> TaskList.Item {
        let texts = form.texts
        return TaskList.Item(
            .number(opened.caseNumber),
            path: CaseFilePaths.overview(opened.access.caseFileId),
            hint:
                "\(rules.label(of: opened.access, in: texts.language.code)) · \(HTML.name(opened.caseManagerName))",
            state: Tag(texts("caseAccess.until", ["time": opened.access.untilAt.words]), .warning),
            action: form.button(texts("caseAccess.end"), to: CaseAccessPaths.ending(opened.id))
        )
    }
}

extension Instant {
    /// Day and time as one reads them, `01.03.2026, 14:05`.
    var words: String { "\(day.german), \(timeOfDay)" }
}
