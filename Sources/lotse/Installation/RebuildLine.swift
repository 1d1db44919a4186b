import Foundation

/// Says at the terminal that the search index is being made anew; silent where little is to do.
struct RebuildLine: Sendable {
    private static let every = 50_000
    let name: String

    func show(_ done: Int) {
        guard done > 0, done % Self.every == 0 else { return }
        FileHandle.standardError.write(Data("\(name): \(done) records made anew\n".utf8))
    }
}
