import Kernel
import Steering
import WebSupport

/// What is due in steering, each with the page it belongs to; nothing where nothing is due (Steuerung: Fristen).
struct SteeringDeadlineList {
    let deadlines: [SteeringDeadline]
    let today: Day
    let texts: Texts

    /// So many are shown at once; the others are folded.
    private static let most = 5

    var html: HTML {
        guard !deadlines.isEmpty else { return .empty }
        let rest = deadlines.dropFirst(Self.most)
        return """
            <section class="due" aria-labelledby="steuerung-fristen">
            <h2 id="steuerung-fristen">\(texts("steeringDeadlines.title")) \
            <span class="due__count">\(deadlines.count)</span></h2>
            \(list(deadlines.prefix(Self.most)))
            \(HTML.when(!rest.isEmpty, Details(texts("today.more", count: rest.count), list(rest)).html))
            </section>

            """
    }

    /// `Frist zum Bescheid 36.02-17`; also what a calendar may say.
    static func words(_ deadline: SteeringDeadline, _ texts: Texts) -> String {
        let kind = texts("steeringDeadlines.kind.\(deadline.kind.rawValue)")
        return deadline.reference.isEmpty ? kind : kind + " " + deadline.reference
    }

    private func list(_ deadlines: some Collection<SteeringDeadline>) -> HTML {
        "<ul class=\"due-list\">\(HTML.each(deadlines.map { $0 }, row))</ul>"
    }

    private func row(_ deadline: SteeringDeadline) -> HTML {
        """
        <li class="due-list__item">
        <div class="due-list__text">
        <p class="due-list__title"><a href="\(Self.path(deadline))">\(deadline.title)</a></p>
        <p class="due-list__hint">\(Self.words(deadline, texts)) · \(HTML.day(deadline.day))\(missing(deadline))</p>
        </div>
        <div>\(Tag.due(on: deadline.day, today: today, texts).html)</div>
        </li>

        """
    }

    private func missing(_ deadline: SteeringDeadline) -> HTML {
        let isMissing = deadline.kind == .meeting && deadline.isOverdue(on: today)
        return HTML.when(isMissing, " · \(texts("steeringDeadlines.notHeld"))")
    }

    private static func path(_ deadline: SteeringDeadline) -> String {
        switch deadline.place {
        case .grant(let id): FundingPaths.notice(id)
        case .measure(let id): MeasurePaths.measure(id)
        case .meeting(let meeting): BoardPaths.meeting(meeting)
        }
    }
}

extension ActionRunner {
    /// Nothing for those who do not steer.
    func steeringDeadlines(for user: User) async throws -> [SteeringDeadline] {
        guard user.may(ReadSteeringDeadlines.permission) else { return [] }
        return try await answer(ReadSteeringDeadlines(), for: user)
    }
}
