import AgencyNetwork
import Hummingbird
import Kernel
import WebSupport

/// The directory as the Human Services Data Specification 3.0 hands it out, read only.
struct StandardRoutes {
    let runner: any ActionRunner
    let directory: PublicDirectory

    func add(to router: Router<SiteRequestContext>) {
        for kind in StandardKind.allCases {
            router.get("/\(RouterPath(stringLiteral: kind.rawValue))") { _, context in
                try await list(kind, context)
            }
            router.get("/\(RouterPath(stringLiteral: kind.rawValue))/:record") { _, context in
                try await record(kind, context)
            }
        }
    }

    private func list(_ kind: StandardKind, _ context: SiteRequestContext) async throws -> Response {
        guard let reader = try await reader(context) else { return Self.closed(in: context) }
        let query = context.queryFields
        if kind == .services, let organization = query.optional("organization_id") {
            guard let id = try await organisation(organization, for: reader) else {
                return Self.answer(
                    StandardPage(records: [], total: 0, number: 1, size: 50).record,
                    in: context
                )
            }
            return try await page(StandardRequest(kind, query, organisation: id), reader, context)
        }
        return try await page(StandardRequest(kind, query), reader, context)
    }

    private func page(
        _ request: StandardRequest,
        _ reader: User,
        _ context: SiteRequestContext
    ) async throws -> Response {
        let page = try await runner.answer(ReadStandardPage(request), for: reader)
        return Self.answer(page.record, in: context)
    }

    private func record(_ kind: StandardKind, _ context: SiteRequestContext) async throws -> Response {
        guard let reader = try await reader(context) else { return Self.closed(in: context) }
        do {
            let query = ReadStandardRecord(kind, try context.parameter("record"))
            return Self.answer(try await runner.answer(query, for: reader), in: context)
        } catch DirectoryRefusal.notFound {
            return Self.answer(
                .object(["error": Record(context.texts("directory.refusal.notFound"))]),
                .notFound,
                in: context
            )
        }
    }

    private func organisation(_ external: String, for reader: User) async throws -> Organisation.ID? {
        try await runner.answer(FindAgency(external: external), for: reader)
    }

    private func reader(_ context: SiteRequestContext) async throws -> User? {
        if let user = context.user { return user }
        return try await directory.guest(context.queryFields.optional("municipality"))
    }

    private static func closed(in context: SiteRequestContext) -> Response {
        answer(
            .object(["error": Record(context.texts("directory.refusal.notPublic"))]),
            .unauthorized,
            in: context
        )
    }

    private static func answer(
        _ record: Record,
        _ status: HTTPResponse.Status = .ok,
        in context: SiteRequestContext
    ) -> Response {
        let bytes = Array(record.json().utf8)
        let response = Response.content(bytes, type: "application/json", in: context, status: status)
        guard status == .ok else { return response }
        return PublicDirectoryRoutes.cached(response, context)
    }
}

extension StandardRequest {
    init(_ kind: StandardKind, _ query: FormFields, organisation: Organisation.ID? = nil) {
        var question = OfferQuestion(text: query["search"])
        question.organisation = organisation
        question.modifiedAfter = query.optional("modified_after").flatMap(Instant.init(isoText:))
        self.init(
            kind,
            question: question,
            page: (Int(query["page"]) ?? 1, Int(query["per_page"]) ?? 50),
            isFull: query["full"] == "true",
            terms: (
                query.optional("taxonomy_id"), query.optional("parent_id"), query.optional("taxonomy_term_id")
            )
        )
    }
}
