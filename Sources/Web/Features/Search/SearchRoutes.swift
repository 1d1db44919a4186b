import Casework
import Hummingbird
import Kernel
import WebSupport

/// Looking for words in everything within sight.
struct SearchRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/suche", use: show)
        router.post("/suche", use: search)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        guard try context.requireUser().may(.leadCases) else { throw PermissionRefusal.missing(.leadCases) }
        return .page(SearchPage(answer: nil, form: Form(context)).page, in: context)
    }

    // What is looked for is personal and must not stand in an address, so it is sent as a form.
    @Sendable func search(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let query = SearchCases(
            SearchQuestion(context.form["words"]),
            after: SearchPlace.cursor(context.form)
        )
        let answer = try await runner.answer(query, for: try context.requireUser())
        return .page(SearchPage(answer: answer, form: Form(context)).page, in: context)
    }
}

/// From where on the next notes are shown, as it travels in the form.
enum SearchPlace {
    static func cursor(_ fields: FormFields) -> NoteCursor? {
        guard let written = Int64(fields["writtenAt"]), !fields["note"].isEmpty else { return nil }
        return NoteCursor(writtenAt: Instant(microseconds: written), id: Identifier(fields["note"]))
    }

    static func fields(_ cursor: NoteCursor, _ question: SearchQuestion) -> KeyValuePairs<String, String> {
        [
            "words": question.text, "writtenAt": "\(cursor.writtenAt.microseconds)", "note": cursor.id.text,
        ]
    }
}
