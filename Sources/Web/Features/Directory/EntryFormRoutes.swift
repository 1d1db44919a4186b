import AgencyNetwork
import Hummingbird
import Kernel
import WebSupport

/// Changing the entries of agencies and locations.
struct EntryFormRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/netz/stellen/:agency/bearbeiten", use: showAgency)
        router.post("/netz/stellen/:agency/bearbeiten", use: changeAgency)
        router.get("/netz/standorte/:location/bearbeiten", use: showLocation)
        router.post("/netz/standorte/:location/bearbeiten", use: changeLocation)
    }

    @Sendable func showAgency(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await show(.agency(context.id("agency")), context)
    }

    @Sendable func showLocation(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await show(.location(context.id("location")), context)
    }

    @Sendable func changeAgency(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id: Organisation.ID = try context.id("agency")
        var reader = FieldReader(context)
        let fields = reader.fields
        let details = reader.value {
            try AgencyDetails(
                description: fields["description"],
                phone: fields["phone"],
                email: fields["email"],
                website: fields["website"]
            )
        }
        if let details {
            let owner = Self.owner(in: fields)
            let action = ChangeAgencyEntry(id, details: details, owner: owner, expected: reader.revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(DirectoryPaths.kept, notice: "forms.saved", in: context)
            }
        }
        return try await again(.agency(id), reader, context)
    }

    @Sendable func changeLocation(_ request: Request, _ context: SiteRequestContext) async throws -> Response
    {
        let id: AgencyLocation.ID = try context.id("location")
        var reader = FieldReader(context)
        let action = ChangeLocation(
            id,
            details: OfferFields.location(from: reader.fields),
            owner: Self.owner(in: reader.fields),
            expected: reader.revision
        )
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(DirectoryPaths.kept, notice: "forms.saved", in: context)
        }
        return try await again(.location(id), reader, context)
    }

    private func show(_ entry: EntryReference, _ context: SiteRequestContext) async throws -> Response {
        let picture = try await picture(entry, context)
        let form = Form(context, fields: picture.fields)
        return .page(EntryFormPage(picture: picture, form: form, conflict: nil).page, in: context)
    }

    private func again(
        _ entry: EntryReference,
        _ reader: FieldReader,
        _ context: SiteRequestContext
    ) async throws -> Response {
        let kept = try await picture(entry, context)
        var form = Form(context, errors: reader.errors)
        var conflict: EditConflict?
        if reader.isOvertaken {
            conflict = EditConflict(
                mine: reader.fields,
                theirs: kept.fields,
                labels: kept.labels.map { ($0, context.texts("directory.field.\($0)")) },
                texts: context.texts
            )
            form = form.filled(with: reader.fields.onTop(of: kept.content.revision))
        }
        let page = EntryFormPage(picture: kept, form: form, conflict: conflict).page
        return .page(page, in: context, status: reader.status)
    }

    private func picture(
        _ entry: EntryReference,
        _ context: SiteRequestContext
    ) async throws -> EntryPicture {
        try await runner.answer(ReadDirectoryEntry(entry), for: context.requireUser())
    }

    private static func owner(in fields: FormFields) -> Organisation.ID? {
        fields.optional("owner").map { Organisation.ID($0) }
    }
}

extension EntryPicture {
    fileprivate var labels: [String] {
        switch content {
        case .agency: ["description", "phone", "email", "website"]
        case .location: ["locationName", "street", "postalCode", "placeTown", "transport", "accessibility"]
        }
    }

    fileprivate var fields: FormFields {
        let kept = [("owner", content.state.ownerId.text), ("revision", "\(content.revision.number)")]
        return FormFields((words + kept).map { (name: $0.0, value: $0.1) })
    }

    private var words: [(String, String)] {
        switch content {
        case .agency(let agency):
            return [
                ("description", agency.description), ("phone", agency.phone), ("email", agency.email),
                ("website", agency.website),
            ]
        case .location(let location):
            let details = location.details
            return [
                ("locationName", details.name), ("street", details.street),
                ("postalCode", details.postalCode), ("placeTown", details.town),
                ("transport", details.transport), ("accessibility", details.accessibility),
            ]
        }
    }
}
