import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import WebSupport

@Suite("Assets and pages travel compressed, and assets only once")
struct AssetTests {
    private func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/bin/gzip")
        process.arguments = ["-dc"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(bytes))
        try input.fileHandleForWriting.close()
        let result = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return [UInt8](result)
    }

    @Test("What is packed is unpacked to the same bytes", arguments: [0, 1, 20_000])
    func gzip(_ count: Int) throws {
        var random = SplitMix(state: 7)
        let bytes = (0..<count).map { _ in UInt8.random(in: 60...90, using: &random) }
        #expect(try unpacked(try #require(Gzip.pack(bytes, padding: .none))) == bytes)
        #expect(try unpacked(try #require(Gzip.pack(bytes, padding: .random))) == bytes)
    }

    @Test("The length of a page tells nothing exact about what is in it")
    func padding() {
        let bytes = Array(repeating: UInt8(ascii: "a"), count: 5000)
        let lengths = Set((0..<64).compactMap { _ in Gzip.pack(bytes, padding: .random)?.count })
        #expect(lengths.count > 8)
    }

    @Test("A page is compressed for who can read it, and only then")
    func pages() async throws {
        try await TestSite().client { client in
            var headers = HTTPFields.signedIn
            let plain = try await client.execute(uri: "/bausteine", method: .get, headers: headers)
            #expect(plain.headers[.contentEncoding] == nil)
            headers[.acceptEncoding] = "br, gzip"
            let packed = try await client.execute(uri: "/bausteine", method: .get, headers: headers)
            #expect(packed.headers[.contentEncoding] == "gzip")
            #expect(packed.headers[.vary]?.contains("Accept-Encoding") == true)
            let page = String(decoding: try unpacked(Array(buffer: packed.body)), as: UTF8.self)
            #expect(page.contains("</html>"))
            #expect(packed.body.readableBytes * 3 < plain.body.readableBytes)
        }
    }

    @Test("An asset is kept forever under its fingerprint and asked for only once")
    func caching() async throws {
        let site = try TestSite()
        let address = try #require(site.site.assets.url("lotse.css"))
        try await site.client { client in
            let first = try await client.execute(uri: address, method: .get)
            #expect(first.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(first.headers[.contentType] == "text/css; charset=utf-8")
            let tag = try #require(first.headers[.eTag])
            let second = try await client.execute(uri: address, method: .get, headers: [.ifNoneMatch: tag])
            #expect(second.status == .notModified)
            #expect(second.body.readableBytes == 0)
        }
    }

    @Test("Every behaviour the pages name is there, and the entry module knows it")
    func behaviours() async throws {
        let site = try TestSite()
        let address = try #require(site.site.assets.url("lotse.js"))
        try await site.client { client in
            let entry = try await client.execute(uri: address, method: .get).text
            let page = try await client.execute(uri: "/bausteine", method: .get, headers: .signedIn).text
            for name in Set(page.matches(of: /data-behaviour="([a-z-]+)"/).map { $0.1 }) {
                let path = try #require(site.site.assets.url("\(name).js"))
                #expect(entry.contains(path))
                let behaviour = try await client.execute(uri: path, method: .get)
                #expect(behaviour.text.contains("export function attach("))
            }
        }
    }
}
