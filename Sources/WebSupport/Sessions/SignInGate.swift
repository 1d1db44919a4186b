import Foundation
import Hummingbird

/// Lets nobody without a session past, except to the few open pages.
struct SignInGate: RouterMiddleware {
    typealias Context = SiteRequestContext

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let paths = context.site?.settings.paths, !paths.isOpen(context.path) else {
            return try await next(request, context)
        }
        if let signedIn = context.signedIn {
            let isAllowed =
                !signedIn.mustChangePassword || [paths.account, paths.signOut].contains(context.path)
            return isAllowed ? try await next(request, context) : .seeOther(paths.account, in: context)
        }
        guard context.method == .get || context.method == .head else { throw HTTPError(.unauthorized) }
        guard context.path != paths.home else { return .seeOther(paths.signIn, in: context) }
        let target = LocalPath.query(context.path)
        return .seeOther("\(paths.signIn)?zurueck=\(target)", in: context)
    }
}

/// Addresses inside this site that a link or a redirect may lead to.
public enum LocalPath {
    /// The text as a path of this site, or `nil` where it would lead elsewhere.
    public static func safe(_ text: String) -> String? {
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
        guard isPlain, text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.count < 2000 else { return nil }
        return text
    }

    /// The text written so that it may stand in the query of an address.
    public static func query(_ text: String) -> String {
        let plain = CharacterSet(
            charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"
        )
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
