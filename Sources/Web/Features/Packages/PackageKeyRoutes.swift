import Casework
import Hummingbird
import Kernel
import WebSupport

/// The page of keys: making one's own, adding partners, confirming and ending their keys.
struct PackageKeyRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/verwaltung/uebergabeschluessel", use: show)
        router.post("/verwaltung/uebergabeschluessel/neu", use: make)
        router.post("/verwaltung/uebergabeschluessel/partner", use: addPartner)
        router.post("/verwaltung/uebergabeschluessel/partner/:partner/bestaetigen", use: confirm)
        router.post("/verwaltung/uebergabeschluessel/partner/:partner/schluessel", use: addKey)
        router.post("/verwaltung/uebergabeschluessel/partner/:partner/sperren", use: retire)
        router.post("/verwaltung/uebergabeschluessel/partner/:partner/adresse", use: changeAddress)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context, fields: [:])), in: context)
    }

    @Sendable func make(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let reader = FieldReader(context)
        let action = MakeOwnKey(for: Identifier(reader.fields["office"]))
        return try await perform(action, reader, "packages.keys.made", context)
    }

    @Sendable func addPartner(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let fields = reader.fields
        let address = reader.value { try PartnerAddress(fields["address"]) }
        let key = reader.value { try PublicKeyText(fields["key"]) }
        guard let address, let key else { return try await again(reader, context) }
        let action = AddPartner(name: fields["name"], address: address, key: key)
        return try await perform(action, reader, "packages.keys.added", context)
    }

    @Sendable func confirm(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let reader = FieldReader(context)
        guard let fingerprint = KeyFingerprint(hex: reader.fields["key"]) else {
            throw PackageRefusal.notFound
        }
        let heard = reader.fields["fingerprint"]
        let action = ConfirmPartnerKey(fingerprint, of: try context.id("partner"), heard: heard)
        return try await perform(action, reader, "packages.keys.nowConfirmed", context)
    }

    @Sendable func addKey(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let text = reader.fields["key"]
        guard let key = reader.value({ try PublicKeyText(text) }) else {
            return try await again(reader, context)
        }
        let action = AddPartnerKey(key, of: try context.id("partner"))
        return try await perform(action, reader, "packages.keys.nextAdded", context)
    }

    @Sendable func retire(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let reader = FieldReader(context)
        guard let fingerprint = KeyFingerprint(hex: reader.fields["key"]) else {
            throw PackageRefusal.notFound
        }
        let action = RetirePartnerKey(fingerprint, of: try context.id("partner"))
        return try await perform(action, reader, "packages.keys.nowRetired", context)
    }

    @Sendable func changeAddress(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let text = reader.fields["address"]
        guard let address = reader.value({ try PartnerAddress(text) }) else {
            return try await again(reader, context)
        }
        let action = ChangePartnerAddress(of: try context.id("partner"), to: address)
        return try await perform(action, reader, "packages.keys.addressChanged", context)
    }

    private func perform<A: Action>(
        _ action: A,
        _ reader: FieldReader,
        _ notice: String,
        _ context: SiteRequestContext
    ) async throws -> Response {
        var reader = reader
        guard try await reader.perform(action, with: runner, by: context.requireUser()) != nil else {
            return try await again(reader, context)
        }
        return .seeOther(PackagePaths.keys, notice: Notice(notice), in: context)
    }

    private func again(_ reader: FieldReader, _ context: SiteRequestContext) async throws -> Response {
        .page(
            try await page(context, Form(context, errors: reader.errors)),
            in: context,
            status: reader.status
        )
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let keys = try await runner.answer(ReadPackageKeys(), for: try context.requireUser())
        return PackageKeysPage(keys: keys, form: form).page
    }
}
