/// Memory for plain values that grows at its end and frees itself (Wachsender Speicher).
struct Growing<Element: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private(set) var capacity: Int

    init(capacity: Int = 16) {
        self.capacity = max(capacity, 1)
        base = .allocate(capacity: self.capacity)
    }

    deinit {
        base.deallocate()
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow(to: count + 1) }
        (base + count).initialize(to: element)
        count += 1
    }

    mutating func append(_ elements: UnsafePointer<Element>, count added: Int) {
        reserve(count + added)
        (base + count).update(from: elements, count: added)
        count += added
    }

    mutating func append(repeating element: Element, count added: Int) {
        reserve(count + added)
        (base + count).update(repeating: element, count: added)
        count += added
    }

    mutating func reserve(_ needed: Int) {
        if needed > capacity { grow(to: needed) }
    }

    mutating func truncate(to count: Int) {
        self.count = min(count, self.count)
    }

    var buffer: UnsafeMutableBufferPointer<Element> { UnsafeMutableBufferPointer(start: base, count: count) }

    private mutating func grow(to needed: Int) {
        capacity = max(needed, capacity * 2)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}
