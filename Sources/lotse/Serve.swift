import Accounts
import ArgumentParser
import Casework
import Foundation
import Hummingbird
import Kernel
import Logging
import PortableSQL
import ResourceLibrary
import ServiceLifecycle
import Storage
import UnixSignals
import Web
import WebSupport

/// Serves the site until it is told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the site; ends on SIGTERM after finishing the requests under way.",
        discussion: "Example: lotse serve --port 8080"
    )

    @OptionGroup var options: InstallationOptions

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 8080

    @Option(help: "The address to listen on. A server behind a proxy stays on 127.0.0.1.")
    var host = "127.0.0.1"

    @Option(help: "A host name under which browsers reach the site through TLS; may be given several times.")
    var publicHost: [String] = []

    @Option(help: "The socket of a ClamAV daemon that checks every file handed in; also LOTSE_CLAMD.")
    var clamd: String?

    @Flag(help: "Take files in also when the ClamAV daemon does not answer.")
    var clamdOptional = false

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("A port lies between 0 and 65535.") }
    }

    func run() async throws {
        let installation = try await Installation(options)
        let site = try Serve.site(installation, hosts: hosts, isBehindTLS: !publicHost.isEmpty)
        let router = site.router()
        let exports = ExportDesk(try ExportFolder(in: options.key.deletingLastPathComponent()))
        try await features(of: installation, exports).add(to: router)
        var logger = Logger(label: "lotse")
        logger.logLevel = .notice
        let application = Application(
            responder: site.responder(for: router),
            server: WebSite.server(),
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            services: [SharedFigureRenewal(sharer: FigureSharer(installation.runner), logger: logger)],
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                print("Lotse listens on http://\(host):\(port)")
                fflush(nil)
            },
            logger: logger
        )
        try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
        await exports.close()
        await installation.database.close()
    }

    private func features(of installation: Installation, _ exports: ExportDesk) async throws -> Site {
        let references = try await References.read(from: installation.library, installation.database)
        return Site(
            runner: installation.runner,
            references: references,
            rulebook: installation.rulebook,
            paperTexts: try PaperTexts(from: installation.library),
            caseListReaders: try CaseListReaders.read(from: installation.library, installation.database),
            desk: installation.desk,
            printer: try PDFPrinter(from: installation.library),
            planPapers: try PlanPaperTexts(from: installation.library),
            pathwayPapers: try PathwayPaperTexts(from: installation.library),
            linkDesk: ReferralLinkDesk(transactions: SQLReferralLinks(installation.runner)),
            scanner: scanner,
            publicDirectory: installation.publicDirectory,
            packages: PackageWays(
                courier: HTTPCourier(),
                intake: SQLPackageIntake(installation.runner)
            ),
            flowStyle: try FlowStyle(from: installation.library),
            layouts: SiteLayouts(
                reports: try CaseReportLayouts.read(from: installation.library),
                dashboards: try DashboardLayouts.read(from: installation.library),
                map: try DistrictMap(from: installation.library)
            ),
            rates: try installation.library.strictYAML("Funding/flat-rates.yaml"),
            paperShelf: try CouncilPaperShelf(from: installation.library),
            exports: exports
        )
    }

    private var scanner: VirusScanner? {
        (clamd ?? ProcessInfo.processInfo.environment["LOTSE_CLAMD"])
            .map { VirusScanner(socketPath: $0, isRequired: !clamdOptional) }
    }

    // A free port is known only once the server listens, so then every host is allowed.
    private var hosts: Set<String> {
        guard port != 0 else { return [] }
        return Set(publicHost.map { $0.lowercased() } + ["\(host):\(port)", "localhost:\(port)"])
    }

    static func site(_ installation: Installation, hosts: Set<String>, isBehindTLS: Bool) throws -> WebSite {
        WebSite(
            settings: SiteSettings(version: LotseVersion.text, hosts: hosts, isBehindTLS: isBehindTLS),
            translations: installation.translations,
            assets: try Assets(from: installation.library),
            sessions: DeskSessions(desk: installation.desk),
            // The same on every server of an installation, so that a form from one may be sent to another.
            secret: SiteSecret(installation.auditKey.derived(for: "forms and notices"))
        ) { user, texts in Site.navigation(for: user, texts) }
    }
}
