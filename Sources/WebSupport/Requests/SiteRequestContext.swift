import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// What is known about one request on its way through the site.
public struct SiteRequestContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    public internal(set) var site: WebSite?
    public internal(set) var texts: Texts
    /// Who is signed in, with the names the frame shows.
    public internal(set) var signedIn: SignedInUser?
    /// The session token as the browser sent it, where it is valid.
    public internal(set) var sessionToken: String?
    /// The decoded and token-checked form of a POST; empty otherwise.
    public internal(set) var form: FormFields
    public internal(set) var moment: Moment
    public internal(set) var notice: Notice?
    public internal(set) var path: String
    public internal(set) var method: HTTPRequest.Method
    private let peer: String
    var token: FormToken?
    var newVisitor: String?
    var acceptsGzip: Bool
    var query: FormFields

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
        texts = Texts(language: .german, own: [:], german: [:])
        form = FormFields()
        query = FormFields()
        moment = Clock.system.now
        path = "/"
        method = .get
        acceptsGzip = false
    }

    public var user: User? { signedIn?.user }

    /// Where the request came from: behind a proxy that ends TLS, the address that this proxy saw.
    public func clientAddress(of request: Request) -> String {
        guard site?.settings.isBehindTLS == true,
            let header = HTTPField.Name("x-forwarded-for").flatMap({ request.headers[$0] }),
            let last = header.split(separator: ",").last
        else { return peer }
        return String(last).trimmed
    }

    /// The sentences of another language than the reader's, for what is not a page.
    public func texts(in language: Language) -> Texts {
        site?.translations.texts(in: language) ?? texts
    }

    /// The address under which this request reached the site, without a path.
    public func origin(of request: Request) -> String {
        let scheme = site?.settings.isBehindTLS == true ? "https" : "http"
        return "\(scheme)://\(request.head.authority ?? "localhost")"
    }

    public var language: Language { texts.language }
    public var today: Day { moment.day }

    /// The signed-in user; behind the gate there always is one.
    public func requireUser() throws -> User {
        guard let user else { throw HTTPError(.unauthorized) }
        return user
    }

    /// A part of the path by its name in the route; bad writing is no page.
    public func parameter(_ name: String) throws -> String {
        guard let raw = coreContext.parameters.get(name),
            let text = try? URLEncodedReader.text(Array(raw.replacing("+", with: "%2B").utf8)[...])
        else { throw HTTPError(.notFound) }
        return text
    }

    /// A reference from the path.
    public func id<Owner>(_ name: String, of owner: Owner.Type = Owner.self) throws -> Identifier<Owner> {
        Identifier(try parameter(name))
    }

    /// What stands behind the `?` of the address.
    public var queryFields: FormFields { query }

    /// The form token under a new mask, for the hidden field of a form.
    public var maskedToken: String { token?.masked ?? "" }
}
