import Hummingbird
import HummingbirdCore
import Kernel
import Logging
import NIOCore
import Synchronization

/// Everything the pages need that is fixed when the server starts.
public final class WebSite: Sendable {
    public let settings: SiteSettings
    public let translations: Translations
    public let assets: Assets
    public let secret: SiteSecret
    public let sessions: any SessionSource
    public let clock: Clock
    /// The primary navigation as this user may see it.
    public let navigation: @Sendable (User, Texts) -> [NavigationItem]

    private let routes = Mutex(RouteTable())

    public init(
        settings: SiteSettings,
        translations: Translations,
        assets: Assets,
        sessions: any SessionSource,
        secret: SiteSecret = .random(),
        clock: Clock = .system,
        navigation: @escaping @Sendable (User, Texts) -> [NavigationItem]
    ) {
        self.settings = settings
        self.translations = translations
        self.assets = assets
        self.sessions = sessions
        self.secret = secret
        self.clock = clock
        self.navigation = navigation
    }

    /// A router on which every route already stands behind limits, session, form token and error pages.
    public func router() -> Router<SiteRequestContext> {
        let router = Router(context: SiteRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            SiteFrame(site: self)
            ErrorPages()
            RequestLimits()
            SessionLookup()
            ErrorPages()
            FormGate()
            SignInGate()
        }
        AssetRoutes(assets: assets).add(to: router)
        LanguageRoutes().add(to: router)
        return router
    }

    /// What answers requests once every route is on the router.
    public func responder(for router: Router<SiteRequestContext>) -> RouterResponder<SiteRequestContext> {
        let responder = router.buildResponder()
        let table = RouteTable(router.routes)
        routes.withLock { $0 = table }
        return responder
    }

    /// HTTP/1.1 that waits neither long nor for endless headers.
    public static func server() -> HTTPServerBuilder {
        .http1(
            configuration: .init(
                idleTimeout: .seconds(30),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 * 1024,
                    maxHeaderListSize: 32 * 1024,
                    maxHeaderFieldCount: 100
                )
            )
        )
    }

    func methods(at path: String) -> Set<HTTPRequest.Method> {
        routes.withLock { $0 }.methods(at: path)
    }
}
