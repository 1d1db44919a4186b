import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WebSupport

@Suite("The site in front of every route")
struct SiteTests {
    @Test(
        "Every answer carries the security headers",
        arguments: [
            ("/faelle/1", 200), ("/gibtesnicht", 404), ("/ausfall/x", 500), ("/verweigert", 409),
            ("/%zz", 400),
            ("/favicon.ico", 303), ("/assets/0000/lotse.css", 404),
        ]
    )
    func headers(_ path: String, _ status: Int) async throws {
        try await TestSite(isBehindTLS: true).client { client in
            let response = try await client.execute(uri: path, method: .get, headers: .signedIn)
            #expect(response.status.code == status)
            #expect(response.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
            #expect(response.headers[.contentSecurityPolicy]?.contains("unsafe") == false)
            #expect(response.headers[.xContentTypeOptions] == "nosniff")
            #expect(response.headers[.strictTransportSecurity]?.hasPrefix("max-age=") == true)
            #expect(response.headers[.cacheControl] == "no-store")
            for name in ["referrer-policy", "cross-origin-opener-policy", "permissions-policy"] {
                #expect(HTTPField.Name(name).flatMap { response.headers[$0] } != nil)
            }
        }
    }

    @Test("Pages carry no inline style and no inline script")
    func noInline() async throws {
        try await TestSite().client { client in
            let page = try await client.execute(uri: "/bausteine", method: .get, headers: .signedIn).text
            #expect(!page.contains(" style="))
            #expect(!page.contains(/\ on[a-z]+="/))
            #expect(!page.contains(/<script(?![^>]*src=)/))
        }
    }

    @Test("A wrong method is answered with the right ones")
    func methods() async throws {
        try await TestSite().client { client in
            let response = try await client.execute(uri: "/faelle/1", method: .delete, headers: .signedIn)
            #expect(response.status == .methodNotAllowed)
            #expect(response.headers[.allow] == "GET, HEAD")
        }
    }

    @Test("HEAD answers like GET, without the page")
    func head() async throws {
        try await TestSite().client { client in
            let response = try await client.execute(uri: "/faelle/1", method: .head, headers: .signedIn)
            #expect(response.status == .ok)
            #expect(response.body.readableBytes == 0)
        }
    }

    @Test(
        "An address that is damaged or leads upwards is a bad request",
        arguments: [
            "/faelle/%", "/faelle/%C3", "/faelle/%00", "/a/../b", "/a/%2e%2e/b", "/faelle/1?name=%zz",
            "/a%5Cb",
        ]
    )
    func badPaths(_ path: String) async throws {
        try await TestSite().client { client in
            let response = try await client.execute(uri: path, method: .get, headers: .signedIn)
            #expect(response.status == .badRequest)
            #expect(response.text.contains("Diese Anfrage ist nicht lesbar"))
        }
    }

    @Test("An address that is too long is refused")
    func longPath() async throws {
        try await TestSite().client { client in
            let path = "/" + String(repeating: "a", count: 5000)
            let answer = try await client.execute(uri: path, method: .get, headers: .signedIn)
            #expect(answer.status == .uriTooLong)
        }
    }

    @Test("A name this installation does not have is refused")
    func hosts() async throws {
        try await TestSite(hosts: ["lotse.example"]).client { client in
            let answer = try await client.execute(uri: "/hilfe", method: .get)
            #expect(answer.status == .misdirectedRequest)
        }
        try await TestSite(hosts: ["localhost"]).client { client in
            let answer = try await client.execute(uri: "/anmelden", method: .get)
            #expect(answer.status == .ok)
        }
    }

    @Test("An outage shows a number that the log has too, and the log has no names")
    func outage() async throws {
        let site = try TestSite()
        try await site.client { client in
            let response = try await client.execute(
                uri: "/ausfall/Al-Hamad",
                method: .get,
                headers: .signedIn
            )
            let number = try #require(response.text.firstMatch(of: /class="code">([A-Z0-9]{8})</)).1
            let lines = site.log.all.filter { $0.contains(number) }
            #expect(lines.count == 1)
            #expect(lines.first?.contains("/ausfall/{name}") == true)
            #expect(lines.first?.contains("Outage") == true)
            #expect(!site.log.all.joined().contains("Al-Hamad"))
        }
    }

    @Test("Without a session every page leads to signing in, and back")
    func gate() async throws {
        try await TestSite().client { client in
            let response = try await client.execute(uri: "/faelle/1", method: .get)
            #expect(response.status == .seeOther)
            #expect(response.headers[.location] == "/anmelden?zurueck=/faelle/1")
            let answer = try await client.execute(uri: "/gibtesnicht", method: .get)
            #expect(answer.status == .seeOther)
        }
    }

    @Test("Names from outside are escaped in frame and content")
    func escaped() async throws {
        try await TestSite().client { client in
            let page = try await client.execute(uri: "/faelle/%3Cscript%3E", method: .get, headers: .signedIn)
                .text
            #expect(page.contains("<p>&lt;script&gt;</p>"))
            #expect(page.contains("&lt;b&gt;Sabine&lt;/b&gt;"))
            #expect(page.contains("Kreis &quot;Lindenfurt&quot;"))
        }
    }

    @Test("The language is the chosen one, else the browser's, else German")
    func language() async throws {
        try await TestSite().client { client in
            let german = try await client.execute(
                uri: "/anmelden",
                method: .get,
                headers: [.acceptLanguage: "fr"]
            )
            #expect(german.text.contains("<html lang=\"de\""))
            let english = try await client.execute(
                uri: "/anmelden",
                method: .get,
                headers: [.acceptLanguage: "fr, en;q=0.8, de;q=0.5"]
            )
            #expect(english.text.contains("<html lang=\"en\""))
            let chosen = try await client.execute(uri: "/sprache/en?zurueck=//evil.example", method: .get)
            #expect(chosen.headers[.location] == "/")
            #expect(chosen.cookie("__Host-lotse-language") == "en")
        }
    }
}
