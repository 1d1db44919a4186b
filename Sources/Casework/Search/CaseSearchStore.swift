import Kernel

/// Finds by words what the cases within sight say; every kind of record is kept as one line of words.
public protocol CaseSearchStore {
    func cases(_ question: SearchQuestion, limit: Int) throws -> [FoundCase]
    func goals(_ question: SearchQuestion, limit: Int) throws -> [FoundText]
    /// The latest first, from after `cursor` where that is given.
    func notes(_ question: SearchQuestion, after cursor: NoteCursor?, limit: Int) throws -> [FoundText]
    /// Persons with a name that shares a key with each word.
    func persons(_ keysByWord: [[String]], limit: Int) throws -> [FoundPerson]
}
