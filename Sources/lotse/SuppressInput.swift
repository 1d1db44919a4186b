import Foundation
import Insight

/// The table named at the command line, read piece by piece.
struct SuppressInput {
    let path: String

    private var name: String { path == "-" ? "standard input" : path }

    func read(_ options: CountFile.Options) throws -> CountFile {
        guard let file = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path) else {
            throw UnreadableFile(path: path)
        }
        let isShown = isatty(STDERR_FILENO) == 1 && path != "-"
        let progress = ProgressLine(total: isShown ? try rows() : 0, isShown: isShown)
        defer { progress.end() }
        do {
            return try CountFile(options: options, progress: { progress.show($0) }) {
                () throws(CountFileRefusal) in
                do {
                    return [UInt8](try file.read(upToCount: 1 << 16) ?? Data())
                } catch {
                    throw CountFileRefusal("the file cannot be read to its end. Check that you may read it.")
                }
            }
        } catch {
            var named = error
            named.file = name
            throw named
        }
    }

    // Only somebody who watches wants to know how many there are.
    private func rows() throws -> Int {
        guard let file = FileHandle(forReadingAtPath: path) else { throw UnreadableFile(path: path) }
        var rows = 0
        while let bytes = try file.read(upToCount: 1 << 16), !bytes.isEmpty {
            rows += bytes.count { $0 == UInt8(ascii: "\n") }
        }
        return rows
    }
}
