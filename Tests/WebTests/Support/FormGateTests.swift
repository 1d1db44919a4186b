import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import WebSupport

@Suite("Only forms from this site and this session pass")
struct FormGateTests {
    private func post(
        _ fields: String,
        to path: String = "/faelle",
        _ headers: HTTPFields = .form,
        _ client: any TestClientProtocol
    ) async throws -> TestResponse {
        try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: fields))
    }

    private func token(_ client: any TestClientProtocol) async throws -> String {
        try await client.execute(uri: "/faelle/1", method: .get, headers: .signedIn).token
    }

    @Test("A form with the token of the session passes and says so once")
    func passes() async throws {
        try await TestSite().client { client in
            let response = try await post("csrf=\(token(client))&a=1", client)
            #expect(response.status == .seeOther)
            let notice = try #require(response.cookie("__Host-lotse-notice"))
            let cookies = "__Host-lotse-session=geheim; __Host-lotse-notice=\(notice)"
            let page = try await client.execute(uri: "/faelle/1", method: .get, headers: [.cookie: cookies])
            #expect(page.text.contains("3 Tage"))
            #expect(page.cookie("__Host-lotse-notice") == "")
        }
    }

    @Test("A notice that was not signed here is not shown")
    func forgedNotice() async throws {
        try await TestSite().client { client in
            let cookies = "__Host-lotse-session=geheim; __Host-lotse-notice=support.form.foreign!AAAA"
            let page = try await client.execute(uri: "/faelle/1", method: .get, headers: [.cookie: cookies])
            #expect(page.status == .ok)
            #expect(!page.text.contains("notice--success"))
        }
    }

    @Test("The token is masked anew for every form")
    func masked() async throws {
        try await TestSite().client { client in
            let tokens = [try await token(client), try await token(client)]
            #expect(tokens[0] != tokens[1])
            #expect(tokens.allSatisfy { $0.count == 86 })
            let answer = try await post("csrf=\(tokens[0])", client)
            #expect(answer.status == .seeOther)
        }
    }

    @Test(
        "A missing or wrong token keeps what was written, and nothing happens",
        arguments: ["", "csrf=x&", "csrf=%00&"]
    )
    func missing(_ token: String) async throws {
        try await TestSite().client { client in
            let response = try await post("\(token)note=Anruf+%3Cb%3E&password=ganz.geheim", client)
            #expect(response.status == .forbidden)
            #expect(response.text.contains("name=\"note\" value=\"Anruf &lt;b&gt;\""))
            #expect(!response.text.contains("ganz.geheim"))
            let answer = try await post("csrf=\(response.token)&note=x", client)
            #expect(answer.status == .seeOther)
        }
    }

    @Test("The token of another session does not pass")
    func otherSession() async throws {
        try await TestSite().client { client in
            let visitor = try await client.execute(uri: "/anmelden", method: .get).token
            let answer = try await post("csrf=\(visitor)", client)
            #expect(answer.status == .forbidden)
        }
    }

    @Test(
        "A form from another site is refused whatever its token",
        arguments: [
            (HTTPField.Name.origin, "https://evil.example"), (.origin, "null"), (.fetchSite, "cross-site"),
            (.fetchSite, "same-site"),
        ]
    )
    func foreign(_ name: HTTPField.Name, _ value: String) async throws {
        try await TestSite().client { client in
            var headers = HTTPFields.form
            headers[name] = value
            let response = try await post("csrf=\(token(client))&note=geheim", headers, client)
            #expect(response.status == .forbidden)
            #expect(response.text.contains("von einer anderen Internetseite"))
            #expect(!response.text.contains("name=\"note\""))
        }
    }

    @Test("Signing in needs the visitor's token and starts a session")
    func signIn() async throws {
        try await TestSite().client { client in
            let page = try await client.execute(uri: "/anmelden", method: .get)
            let visitor = try #require(page.cookie("__Host-lotse-visitor"))
            var headers = HTTPFields.form
            headers[.cookie] = "__Host-lotse-visitor=\(visitor)"
            let response = try await post(
                "csrf=\(page.token)&zurueck=//evil.example",
                to: "/anmelden",
                headers,
                client
            )
            #expect(response.headers[.location] == "/")
            let cookie =
                response.headers[values: .setCookie].first { $0.hasPrefix("__Host-lotse-session=") } ?? ""
            #expect(["Secure", "HttpOnly", "SameSite=Lax", "Path=/"].allSatisfy { cookie.contains($0) })
            #expect(!cookie.contains("Domain"))
        }
    }

    @Test("Too much is refused before it is read, and other kinds of body are no form")
    func limits() async throws {
        try await TestSite().client { client in
            let long = String(repeating: "a", count: 1024 * 1024 + 1)
            let large = try await post(long, client)
            #expect(large.status == .contentTooLarge)
            var headers = HTTPFields.form
            headers[.contentType] = "application/json"
            let answer = try await post("{}", headers, client)
            #expect(answer.status == .unprocessableContent)
        }
    }

    @Test("A form whose session has ended is not carried out, and nothing written is lost")
    func expired() async throws {
        try await TestSite().client { client in
            var headers = HTTPFields.form
            headers[.cookie] = nil
            let response = try await post("csrf=x&note=Anruf", headers, client)
            #expect(response.status == .unauthorized)
            #expect(response.text.contains("name=\"note\" value=\"Anruf\""))
        }
    }
}

extension FormGateTests {
    private func post(
        _ fields: String,
        _ headers: HTTPFields,
        _ client: any TestClientProtocol
    ) async throws
        -> TestResponse
    {
        try await post(fields, to: "/faelle", headers, client)
    }

    private func post(_ fields: String, _ client: any TestClientProtocol) async throws -> TestResponse {
        try await post(fields, to: "/faelle", .form, client)
    }
}

extension HTTPField.Name {
    fileprivate static var fetchSite: HTTPField.Name { HTTPField.Name("sec-fetch-site") ?? .origin }
}
