import Casework
import Kernel
import WebSupport

/// The conferences of a case, the latest first (Fallkonferenzen).
struct ConferencesPage {
    let record: CaseConferences
    let texts: Texts

    var page: Page {
        CaseFrame(caseFile: record.caseFile, section: .conferences, texts: texts).page(
            texts("conferences.title"),
            actions: HTML.when(
                record.caseFile.isOpen,
                ButtonLink(texts("conferences.new"), path: ConferencePaths.new(record.caseFile.id)).html
            ),
            width: .reading,
            content: """
                <p class="lead">\(texts("conferences.lead"))</p>
                \(list)
                """
        )
    }

    private var list: HTML {
        guard !record.conferences.isEmpty else {
            return EmptyState(texts("conferences.empty"), text: texts("conferences.emptyHint")).html
        }
        return TaskList(record.conferences.map(item)).html
    }

    private func item(_ conference: CaseConference) -> TaskList.Item {
        let details = conference.details
        let occasion = record.profile.label(of: details.occasion, in: texts.language.code)
        return TaskList.Item(
            "\(HTML.day(details.heldOn))\(HTML.some(details.heldAt) { ", \($0.rawValue)" }) · \(occasion)",
            path: ConferencePaths.conference(conference),
            hint: HTML(text: details.byVideo ? texts("conferences.video") : details.place),
            state: ConferenceTag(standing: record.standing(of: conference), texts: texts).tag
        )
    }
}

/// How far a conference is, in a word.
struct ConferenceTag {
    let standing: CaseConference.Standing
    let texts: Texts

    var tag: Tag { Tag(texts("conferences.standing.\(standing.rawValue)"), tone) }

    private var tone: Tag.Tone {
        switch standing {
        case .awaitingConsent, .awaitingMinutes: .warning
        case .planned, .today: .info
        case .minuted: .success
        case .cancelled: .neutral
        }
    }
}
