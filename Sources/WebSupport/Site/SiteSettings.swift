/// What an installation says about itself, fixed when the server starts.
public struct SiteSettings: Sendable {
    /// Version of the product, shown in the footer.
    public var version: String
    /// Hosts, with port where there is one, under which the site may be called; empty allows every host.
    public var hosts: Set<String>
    /// Whether browsers reach the site through TLS, so that they may be told to insist on it.
    public var isBehindTLS: Bool
    public var formLimit = 1024 * 1024
    public var uploadLimit = 25 * 1024 * 1024
    /// How long what a browser sends may take to arrive.
    public var slowestUpload = Duration.seconds(120)
    public var paths = SitePaths()

    public init(version: String, hosts: Set<String> = [], isBehindTLS: Bool = false) {
        self.version = version
        self.hosts = hosts
        self.isBehindTLS = isBehindTLS
    }
}

/// Where the frame of every page leads, and what may be seen without signing in.
public struct SitePaths: Sendable {
    public var home = "/"
    public var signIn = "/anmelden"
    public var signOut = "/abmelden"
    public var account = "/konto"
    public var language = "/sprache"
    public var accessibility = "/barrierefreiheit"
    public var privacy = "/datenschutz"
    public var help = "/hilfe"
    public var assets = "/assets"
    /// Everything else needs a session: what is forgotten here is refused, not shown.
    public var open: Set<String> = [
        "/anmelden", "/barrierefreiheit", "/datenschutz", "/hilfe", "/bausteine", "/bereit", "/favicon.ico",
        "/angebote", "/services", "/organizations", "/service_at_locations", "/taxonomies", "/taxonomy_terms",
    ]

    /// Below these, the address itself proves who asks, or the page itself looks whether it is for everybody.
    public var openFolders: [String] = [
        "/kalender/", "/v/", "/angebote/", "/services/", "/organizations/", "/service_at_locations/",
        "/taxonomies/",
        "/taxonomy_terms/",
    ]

    /// Where other servers send what proves itself who it is from: no form, no session, no token.
    public var servers: Set<String> = ["/partner/pakete"]

    public init() {}

    func isOpen(_ path: String) -> Bool {
        open.contains(path) || servers.contains(path) || path.hasPrefix(assets + "/")
            || path.hasPrefix(language + "/")
            || openFolders.contains { path.hasPrefix($0) }
    }
}
