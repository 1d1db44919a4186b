/// What there is to do with a file that is read in stretches (Leseauftrag).
protocol ReadingJob: AnyObject, SendableMetatype {
    /// What one thread keeps while it reads its stretches.
    associatedtype Reader: AnyObject

    func reader() -> Reader
    /// Notes in a new stretch what is known of its beginning.
    func begin(_ stretch: Stretch)
    /// Finds the last place at which the stretch may end, so that the next begins well.
    func end(of stretch: Stretch) throws -> Int?
    /// Reads a stretch and says how many of its bytes are done with.
    func read(_ stretch: Stretch, _ reader: Reader, carefully: Bool) throws -> Int
    /// Takes over what was read, in the order of the file; throws `Doubt` where the stretch began wrongly.
    func take(_ stretch: Stretch, _ reader: Reader) throws
    func log() throws -> EventLog
}

/// The quick way has met something it cannot judge; the careful way reads the file again (Zweifel).
struct ReadingDoubt: Error {}

/// How a file is read: on how many threads, and who wants to know how far it is (Lesevorgang).
struct Reading {
    /// What may stand in a file without the end of an event.
    static let longestStretch = 64 << 20

    var stretchSize = 1 << 20
    var threads = 2
    var progress: (@Sendable (Int) -> Void)?

    /// The log of a file that can be opened again where the quick way ends in doubt.
    func log<Job: ReadingJob>(_ job: () -> Job, from open: () throws -> any ByteSource) throws -> EventLog {
        if threads > 1 {
            do {
                return try ReadingTeam(job(), try open(), self).log()
            } catch is ReadingDoubt {}
        }
        return try CarefulReading(job(), try open(), self).log()
    }
}
