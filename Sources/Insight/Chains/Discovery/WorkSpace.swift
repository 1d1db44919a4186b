import Foundation

/// A block of numbers that several threads fill at different places (Arbeitsfeld).
final class WorkSpace<Element: BitwiseCopyable> {
    let numbers: UnsafeMutableBufferPointer<Element>

    /// The numbers must be written before they are read.
    init(unfilled count: Int) {
        numbers = Self.room(for: count)
    }

    init(_ count: Int, of element: Element) {
        numbers = Self.room(for: count)
        numbers.initialize(repeating: element)
    }

    init(copying others: some Collection<Element>) {
        numbers = Self.room(for: others.count)
        _ = numbers.initialize(from: others)
    }

    deinit { numbers.deallocate() }

    // Fetching fresh memory in small pages took longer than the work on ten million events itself.
    private static func room(for count: Int) -> UnsafeMutableBufferPointer<Element> {
        let bytes = count * MemoryLayout<Element>.stride
        guard bytes >= 2 * largePage else { return .allocate(capacity: count) }
        let room = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: largePage)
        #if os(Linux)
        madvise(room, bytes, MADV_HUGEPAGE)
        #endif
        return UnsafeMutableBufferPointer(
            start: room.bindMemory(to: Element.self, capacity: count),
            count: count
        )
    }

    private static var largePage: Int { 2 << 20 }
}
