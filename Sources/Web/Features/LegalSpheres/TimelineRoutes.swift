import Casework
import Hummingbird
import Kernel
import WebSupport

/// What the routes of residence statuses and of coverage periods do alike.
protocol TimelineRoutes: Sendable {
    var runner: any ActionRunner { get }
}

extension TimelineRoutes {
    func record(_ context: SiteRequestContext) async throws -> PersonRecord {
        try await runner.answer(ReadPerson(try context.id("person")), for: try context.requireUser())
    }

    /// The same page again, with what is wrong in the form.
    func invalid(
        _ record: PersonRecord,
        _ entry: LegalSpherePage.Entry,
        _ reader: FieldReader,
        _ context: SiteRequestContext
    ) -> Response {
        let page = LegalSpherePage(record: record, entry: entry, form: Form(context, errors: reader.errors))
        return .page(page.page, in: context, status: .unprocessableContent)
    }
}
