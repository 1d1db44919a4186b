import Accounts
import Casework
import Foundation
import Insight
import Kernel
import Pathways
import PortableSQL
import ResourceLibrary
import Storage
import Web
import WebSupport

/// One running Lotse: its resources, its database, its key, and what runs actions on them.
struct Installation {
    let library: ResourceLibrary
    let translations: Translations
    let database: any Database
    let auditKey: AuditKey
    /// Read once; rules change only with the files, and then the server starts anew.
    let rulebook: Rulebook
    let indicators: IndicatorCatalogue
    let profiles: ProfileShelf
    let runner: SQLActionRunner
    let desk: SignInDesk
    let publicDirectory: PublicDirectory

    /// Opens the database and brings its tables up to date.
    init(_ options: InstallationOptions, clock: Clock = .system) async throws {
        library = ResourceLibrary(root: try ResourceRoot.find(), overlay: options.overlay)
        translations = try Translations(from: library)
        CommandTexts.shared.use(translations)
        let key = try AuditKey.readOrCreate(at: options.key)
        let database = try await Self.open(options)
        indicators = try IndicatorResources.catalogue(in: library)
        profiles = try Self.profiles(in: library, indicators)
        rulebook = try Rulebook(library: library)
        runner = SQLActionRunner(
            database: database,
            clock: clock,
            auditKey: key,
            profiles: profiles,
            rulebook: rulebook,
            indicators: indicators,
            revealingWords: try RevealingWords(from: library)
        )
        let trail = runner.trail
        try await database.read { try trail.checkKey(on: $0) }
        desk = SignInDesk(
            transactions: SQLSignIn(database: database, trail: trail),
            hashing: PasswordHashing(),
            keys: ThrottleKeys(secret: key.derived(for: "sign-in throttling")),
            clock: clock
        )
        let open = SQLPublicDirectory(database: database, profiles: profiles)
        publicDirectory = PublicDirectory { try await open.guest(of: $0) }
        self.database = database
        auditKey = key
    }

    static func open(_ options: InstallationOptions) async throws -> any Database {
        try await migrated(options).database
    }

    /// The database with its tables up to date, and the migrations that had not run before.
    static func migrated(
        _ options: InstallationOptions
    ) async throws -> (database: any Database, applied: [String]) {
        try makeFolder(for: options.address)
        let database = try await DatabaseAddress(options.address).open()
        let migrations = try ResourceRoot.find().appendingPathComponent("Migrations")
        let applied = try await Migrator(folders: [migrations]).migrate(database)
        try await SearchRules(database: database).apply(progress: RebuildLine(name: "Search index").show)
        try await TraceRules(database: database).apply(progress: RebuildLine(name: "Chains").show)
        try await FactRules(database: database).apply(progress: RebuildLine(name: "Figures").show)
        return (database, applied)
    }

    private static func makeFolder(for address: String) throws {
        guard address.hasPrefix("sqlite:"), address != "sqlite::memory:" else { return }
        let file = URL(fileURLWithPath: String(address.dropFirst("sqlite:".count)))
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private static func profiles(
        in library: ResourceLibrary,
        _ indicators: IndicatorCatalogue
    ) throws -> ProfileShelf {
        var profiles: [String: ShippedProfile] = [:]
        for path in try library.list("Profiles", "yaml") {
            let name = String(path.split(separator: "/").last?.dropLast(".yaml".count) ?? "")
            let profile = try library.strictYAML(path, as: CaseworkProfile.self, besides: indicators.flaws)
            profiles[name] = ShippedProfile(profile: profile, content: try library.text(path))
        }
        return ProfileShelf(profiles, reading: .strict(beside: indicators))
    }
}

extension ProfileReading {
    /// Strictly, as `lotse check` does.
    ///
    /// A version that was saved stays in force where only an indicator went away.
    static func strict(beside indicators: IndicatorCatalogue) -> ProfileReading {
        ProfileReading(
            profile: { text in
                let read = StrictReader.read(text, as: CaseworkProfile.self, besides: indicators.flaws)
                return (read.value ?? StrictReader.read(text, as: CaseworkProfile.self).value, read.flaws)
            },
            outline: OutlineReader.read
        )
    }
}
