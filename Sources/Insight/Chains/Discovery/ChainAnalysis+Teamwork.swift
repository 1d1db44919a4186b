extension ChainAnalysis {
    func write(_ teamwork: Teamwork?, _ kind: String, _ json: inout JSONText, _ top: Int?) {
        guard let teamwork else { return }
        let names = teamwork.handOvers.names
        let lists = [
            ("handover_of_work_", teamwork.handOvers.shares),
            ("working_together_", teamwork.collaboration.workingTogether),
            ("subcontracting_", teamwork.collaboration.subcontracting),
        ]
        for (key, ties) in lists {
            json.key(key + kind)
            json.list { json in
                for tie in ties.prefix(top ?? .max) {
                    json.list { json in
                        json.value(names[tie.from])
                        json.value(names[tie.to])
                        json.value(tie.strength)
                    }
                }
            }
        }
    }

    /// Which pairs of activities come only in one order, and which in both.
    func write(footprints json: inout JSONText) {
        let ranks = NameRanks(names)
        let edges = follows.edges.sorted { ranks.rank($0.from, $0.to) < ranks.rank($1.from, $1.to) }
        let present = Set(edges.map { $0.from * names.count + $0.to })
        let isMutual = { (edge: DirectlyFollows.Edge) in present.contains(edge.to * names.count + edge.from) }
        json.key("footprints")
        json.object { json in
            json.key("dfg")
            write(edges, counts: true, &json)
            json.key("sequence")
            write(edges.filter { !isMutual($0) }, counts: false, &json)
            json.key("parallel")
            write(edges.filter(isMutual), counts: false, &json)
            write("activities", cases.counts, ranks, &json)
            write("start_activities", cases.starts, ranks, &json)
            write("end_activities", cases.ends, ranks, &json)
            json.key("min_trace_length")
            json.value(summary.cases == 0 ? 0 : cases.shortestCase)
        }
    }

    private func write(_ edges: [DirectlyFollows.Edge], counts: Bool, _ json: inout JSONText) {
        json.list { json in
            for edge in edges {
                json.list { json in
                    json.value(names[edge.from])
                    json.value(names[edge.to])
                    if counts { json.value(edge.count) }
                }
            }
        }
    }

    private func write(_ key: String, _ numbers: [Int], _ ranks: NameRanks, _ json: inout JSONText) {
        json.key(key)
        json.list { json in
            for number in numbers.indices.filter({ numbers[$0] > 0 }).sorted(by: { ranks[$0] < ranks[$1] }) {
                json.value(names[number])
            }
        }
    }
}

extension HandOverMatrix {
    /// The share of each hand-over in all of them, the most frequent first.
    public var shares: [Collaboration.Tie] {
        let ranks = NameRanks(names)
        return
            handOvers
            .sorted {
                $0.count != $1.count
                    ? $0.count > $1.count : ranks.rank($0.from, $0.to) < ranks.rank($1.from, $1.to)
            }
            .map {
                Collaboration.Tie(from: $0.from, to: $0.to, strength: Double($0.count) / Double(total))
            }
    }
}
