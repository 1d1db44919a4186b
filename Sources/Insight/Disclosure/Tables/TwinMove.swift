/// Cells and totals that change together so that every sum stays right (Tauschzug).
struct TwinMove {
    struct Corner {
        let offset: Int
        let sign: Int
    }

    let corners: [Corner]

    /// `nil` where a count would fall to zero, since zeros are shown.
    func applied(to counts: [Int], times step: Int) -> [Int]? {
        var changed = counts
        for corner in corners {
            changed[corner.offset] += corner.sign * step
            guard changed[corner.offset] > 0 else { return nil }
        }
        return changed
    }

    /// Boxes of two categories, or of a category and the total, in every dimension; and two boxes that share a corner.
    static func all(_ layout: CellLayout, _ withheld: [Bool]) -> [TwinMove] {
        var boxes = [TwinMove(corners: [Corner(offset: 0, sign: 1)])]
        for dimension in layout.sizes.indices { boxes = boxes.flatMap { $0.sides(dimension, layout) } }
        var joined: Set<[Int]> = []
        for (number, one) in boxes.enumerated() {
            for other in boxes[(number + 1)...] {
                for turn in [1, -1] { joined.formUnion(one.joined(other, turn, withheld)) }
            }
        }
        let alone = boxes.filter { $0.corners.allSatisfy { withheld[$0.offset] } }
        return alone + joined.sorted { $0.lexicographicallyPrecedes($1) }.map { TwinMove(signs: $0) }
    }

    private func sides(_ dimension: Int, _ layout: CellLayout) -> [TwinMove] {
        let size = layout.sizes[dimension]
        return (0..<size).flatMap { here in
            ((here + 1)...size).map { there in
                let first = shifted(here * layout.strides[dimension], 1)
                // A total changes alike, another category the other way.
                return TwinMove(
                    corners: first
                        + shifted(there * layout.strides[dimension], there == size ? 1 : -1)
                )
            }
        }
    }

    private func shifted(_ shift: Int, _ turn: Int) -> [Corner] {
        corners.map { Corner(offset: $0.offset + shift, sign: $0.sign * turn) }
    }

    // Where two boxes share corners, these fall away.
    private func joined(_ other: TwinMove, _ turn: Int, _ withheld: [Bool]) -> Set<[Int]> {
        var sum = [Int](repeating: 0, count: withheld.count)
        for corner in corners { sum[corner.offset] += corner.sign }
        for corner in other.corners { sum[corner.offset] += turn * corner.sign }
        let changed = sum.indices.filter { sum[$0] != 0 }
        guard let first = changed.first, changed.count < 2 * corners.count else { return [] }
        guard changed.allSatisfy({ withheld[$0] && abs(sum[$0]) == 1 }) else { return [] }
        return [sum.map { $0 * sum[first] }]
    }

    private init(signs: [Int]) {
        corners = signs.indices.filter { signs[$0] != 0 }.map { Corner(offset: $0, sign: signs[$0]) }
    }

    private init(corners: [Corner]) {
        self.corners = corners
    }
}
