import Casework
import Kernel
import Testing

@testable import Storage

struct SealingKeyTests {
    private let installation: AuditKey
    private let key: SealingKey
    private let place = SealedPlace("document.content", of: CaseFile.ID("case-1"), row: "row-1")

    init() throws {
        installation = try AuditKey(bytes: [UInt8](repeating: 7, count: 32))
        key = SealingKey(installation)
    }

    @Test func whatIsSealedOpensWhereItWasSealed() throws {
        let sealed = try key.seal("Attest, مرحبا", for: place)
        #expect(sealed.first == 1)
        #expect(try SealingKey(installation).text(sealed, at: place) == "Attest, مرحبا")
        #expect(!String(decoding: sealed, as: UTF8.self).contains("Attest"))
    }

    @Test func theSameTextIsNeverSealedTheSameWay() throws {
        #expect(try key.seal("ja", for: place) != key.seal("ja", for: place))
    }

    @Test(arguments: [
        SealedPlace("document.content", of: CaseFile.ID("case-2"), row: "row-1"),
        SealedPlace("document.content", of: CaseFile.ID("case-1"), row: "row-2"),
        SealedPlace("document.content", of: CaseFile.ID("case-1"), row: "row-1", part: 1),
        SealedPlace("note.special", of: CaseFile.ID("case-1"), row: "row-1"),
        SealedPlace("document.content", of: CaseFile.ID("case-1row-1"), row: ""),
    ])
    func atAnotherPlaceItDoesNotOpen(_ other: SealedPlace) throws {
        let sealed = try key.seal("geheim", for: place)
        #expect(throws: SealingError.broken) { try key.open(sealed, at: other) }
    }

    @Test func aChangedByteAnywhereIsNoticed() throws {
        let sealed = try key.seal("geheim", for: place)
        for position in sealed.indices.dropFirst() {
            var changed = sealed
            changed[position] ^= 1
            #expect(throws: SealingError.broken) { try key.open(changed, at: place) }
        }
        for length in 0..<sealed.count {
            #expect(throws: SealingError.broken) { try key.open(sealed.prefix(length), at: place) }
        }
    }

    @Test func anotherInstallationAndANewerVersionAreRefused() throws {
        let sealed = try key.seal("geheim", for: place)
        let other = SealingKey(try AuditKey(bytes: [UInt8](repeating: 8, count: 32)))
        #expect(throws: SealingError.broken) { try other.open(sealed, at: place) }
        #expect(throws: SealingError.unknownVersion(9)) { try key.open([9] + sealed.dropFirst(), at: place) }
    }
}
