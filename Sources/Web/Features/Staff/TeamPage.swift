import Casework
import Kernel
import WebSupport

/// How the cases are spread, and who stands in for whom, without a client's name (Team).
struct TeamPage {
    let team: Team
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("staff.title"),
            section: "team",
            content: """
                <p class="lead">\(texts("staff.lead", range))</p>
                \(WorkloadTable(workloads: team.workloads, target: team.target, texts: texts).html)
                \(HTML.when(team.target.isWeighted, "<p class=\"hint\">\(texts("staff.weighting"))</p>"))
                <h2>\(texts("deputies.title"))</h2>
                \(deputies)
                """
        )
    }

    private var range: [String: String] {
        ["from": "\(team.target.from)", "until": "\(team.target.until)"]
    }

    private var deputies: HTML {
        guard !team.deputyships.isEmpty else { return "<p>\(texts("staff.noDeputies"))</p>" }
        return DeputyTable(
            deputyships: team.deputyships,
            names: [.forName, .byName],
            today: team.today,
            form: form
        ) { StaffPaths.ending($0.id) }.html
    }
}
