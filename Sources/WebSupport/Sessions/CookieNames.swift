import Hummingbird

/// The few cookies of the site; all of them only for this host, and unreadable for scripts.
public enum CookieNames {
    public static let session = "__Host-lotse-session"
    static let visitor = "__Host-lotse-visitor"
    static let notice = "__Host-lotse-notice"
    static let language = "__Host-lotse-language"

    static func cookie(_ name: String, _ value: String, maxAge: Int? = nil) -> Cookie {
        Cookie(
            name: name,
            value: value,
            maxAge: maxAge,
            path: "/",
            secure: true,
            httpOnly: true,
            sameSite: .lax
        )
    }
}

extension Response {
    /// Hands the browser a new session; the one before sign-in is forgotten.
    public func startingSession(_ token: String) -> Response {
        var response = self
        response.setCookie(CookieNames.cookie(CookieNames.session, token))
        response.setCookie(CookieNames.cookie(CookieNames.visitor, "", maxAge: 0))
        return response
    }

    /// Keeps to a language from now on, until the reader chooses another one.
    public func speaking(_ language: Language) -> Response {
        var response = self
        response.setCookie(CookieNames.cookie(CookieNames.language, language.code, maxAge: 31_536_000))
        return response
    }

    /// Takes the session from the browser; that it ended is the accounts' business.
    public func endingSession() -> Response {
        var response = self
        response.setCookie(CookieNames.cookie(CookieNames.session, "", maxAge: 0))
        return response
    }
}
