import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import NIOCore
import NIOEmbedded
import ResourceLibrary
import Synchronization

@testable import WebSupport

/// A small site in front of which the gates, headers and forms are tested.
struct TestSite {
    struct Outage: Error {
        let secret = "Frau Al-Hamad"
    }

    enum TestRefusal: Refusal {
        case conflict

        var kind: RefusalKind { .conflict }
        var textKey: String { "support.form.broken" }
    }

    static let resources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Resources")

    let log = LogLines()
    let site: WebSite

    init(hosts: Set<String> = [], isBehindTLS: Bool = false) throws {
        let library = ResourceLibrary(root: Self.resources)
        var settings = SiteSettings(version: "1.2.3", hosts: hosts, isBehindTLS: isBehindTLS)
        settings.uploadLimit = 3 * 1024 * 1024
        site = WebSite(
            settings: settings,
            translations: try Translations(from: library),
            assets: try Assets(from: library),
            sessions: TestSessions(),
            secret: SiteSecret(Array(repeating: 7, count: 32)),
            navigation: { _, _ in [NavigationItem(section: "cases", path: "/faelle", label: "Fälle")] }
        )
    }

    func client<Value: Sendable>(
        _ test: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    )
        async throws -> Value
    {
        var logger = Logger(label: "test") { _ in log }
        logger.logLevel = .debug
        return try await Application(responder: site.responder(for: router()), logger: logger)
            .test(.router) { try await test($0) }
    }

    private func router() -> Router<SiteRequestContext> {
        let router = site.router()
        ComponentRoutes().add(to: router)
        router.get("/faelle/:id") { _, context in
            Response.page(
                Page("Fall", section: "cases", content: "<p>\(try context.parameter("id"))</p>"),
                in: context
            )
        }
        router.post("/faelle") { _, context in
            Response.seeOther(
                "/faelle/1",
                notice: Notice("support.lanes.days.other", counts: ["count": 3]),
                in: context
            )
        }
        router.post("/anmelden") { _, context in
            Response.seeOther(context.form["zurueck"], in: context).startingSession("geheim")
        }
        router.get("/anmelden") { _, context in
            Response.page(
                Page("Anmelden", content: Form(context).html(to: "/anmelden", submit: "Anmelden", "")),
                in: context
            )
        }
        router.get("/ausfall/:name") { _, _ -> Response in throw Outage() }
        router.get("/verweigert") { _, _ -> Response in throw TestRefusal.conflict }
        return router
    }
}

struct TestSessions: SessionSource {
    func user(for token: String) async throws -> SignedInUser? {
        guard token == "geheim" else { return nil }
        let user = User(
            id: Identifier("u1"),
            municipality: Identifier("m1"),
            organisation: Identifier("o1"),
            name: "<b>Sabine</b>",
            roles: [.caseManager]
        )
        return SignedInUser(user: user, municipality: "Kreis \"Lindenfurt\"")
    }
}

/// Collects what is logged, so that a test can look for what must not be there.
final class LogLines: LogHandler, Sendable {
    private let kept = Mutex<[String]>([])

    var all: [String] { kept.withLock { $0 } }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    var logLevel: Logger.Level {
        get { .debug }
        set {}
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        kept.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
    }
}

extension HTTPFields {
    /// What a browser sends that is signed in and stands on a page of the site.
    static let signedIn: HTTPFields = [.cookie: "__Host-lotse-session=geheim"]

    static let form: HTTPFields = [
        .cookie: "__Host-lotse-session=geheim", .contentType: "application/x-www-form-urlencoded",
        .origin: "http://localhost",
    ]
}

extension TestResponse {
    var text: String { String(buffer: body) }

    /// The form token on the page.
    var token: String {
        text.firstMatch(of: /name="csrf" value="([^"]+)"/).map { String($0.1) } ?? ""
    }

    func cookie(_ name: String) -> String? {
        headers[values: .setCookie].first { $0.hasPrefix(name + "=") }
            .flatMap {
                $0.dropFirst(name.count + 1).split(separator: ";", omittingEmptySubsequences: false).first
            }
            .map(String.init)
    }
}

extension SiteRequestContext {
    static func forTests(texts: Texts) -> SiteRequestContext {
        var context = SiteRequestContext(
            source: .init(channel: EmbeddedChannel(), logger: Logger(label: "test"))
        )
        context.texts = texts
        return context
    }
}
