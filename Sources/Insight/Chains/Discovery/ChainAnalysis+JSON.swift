extension ChainAnalysis {
    /// As JSON; of every list only as many entries as `top` says.
    public func json(named name: String, top: Int? = nil) -> String {
        var json = JSONText()
        json.object { json in
            json.key("log")
            json.value(name)
            json.key("summary")
            summary.write(to: &json)
            write(counts: &json)
            write(follows: &json, top)
            write(variants: &json, top)
            write(cases: &json)
            write(later: &json, top)
            write(footprints: &json)
            write(profile: &json, top)
            write(resources, "resource", &json, top)
            write(groups, "group", &json, top)
        }
        return json.text
    }

    private var ranks: NameRanks { NameRanks(names) }

    private func write(counts json: inout JSONText) {
        let lists = [
            ("activity_counts", cases.counts), ("start_activities", cases.starts),
            ("end_activities", cases.ends),
        ]
        for (key, numbers) in lists { write(key, numbers, &json) }
    }

    private func write(_ key: String, _ numbers: [Int], _ json: inout JSONText) {
        json.key(key)
        let order = numbers.indices.filter { numbers[$0] > 0 }.sorted {
            (numbers[$1], $0) < (numbers[$0], $1)
        }
        json.object { json in
            for number in order {
                json.key(names[number])
                json.value(numbers[number])
            }
        }
    }

    private func write(follows json: inout JSONText, _ top: Int?) {
        json.key("dfg")
        json.list { json in
            for edge in follows.mostFrequent.prefix(top ?? .max) {
                json.object { json in
                    json.key("a")
                    json.value(names[edge.from])
                    json.key("b")
                    json.value(names[edge.to])
                    json.key("count")
                    json.value(edge.count)
                    edge.waits.write(to: &json)
                }
            }
        }
    }

    private func write(variants json: inout JSONText, _ top: Int?) {
        json.key("variants")
        json.list { json in
            for variant in variants.mostFrequent.prefix(top ?? .max) {
                json.list { json in
                    json.value(variant.count)
                    json.list { json in
                        for code in variants.codes(of: variant) { json.value(names[Int(code)]) }
                    }
                }
            }
        }
    }

    private func write(cases json: inout JSONText) {
        json.key("case_durations_s_sorted")
        json.list { json in for duration in cases.durations { json.value(duration) } }
        write("rework_cases_per_activity", cases.rework, &json)
        json.key("case_arrival_average_s")
        json.value(cases.arrivalAverage)
        json.key("minimum_self_distances")
        json.object { json in
            for (number, distance) in cases.leastDistances.enumerated() {
                guard let distance else { continue }
                json.key(names[number])
                json.value(distance)
            }
        }
    }

    private func write(later json: inout JSONText, _ top: Int?) {
        let ranks = ranks
        let sorted = later.pairs.sorted {
            $0.count != $1.count
                ? $0.count > $1.count : ranks.rank($0.from, $0.to) < ranks.rank($1.from, $1.to)
        }
        json.key("eventually_follows")
        json.list { json in
            for pair in sorted.prefix(top ?? .max) {
                json.list { json in
                    json.value(names[pair.from])
                    json.value(names[pair.to])
                    json.value(pair.count)
                }
            }
        }
    }

    private func write(profile json: inout JSONText, _ top: Int?) {
        let ranks = ranks
        let sorted = profile.entries.sorted { ranks.rank($0.from, $0.to) < ranks.rank($1.from, $1.to) }
        json.key("temporal_profile_mean_std_s")
        json.list { json in
            for entry in sorted.prefix(top ?? .max) {
                json.list { json in
                    json.value(names[entry.from])
                    json.value(names[entry.to])
                    json.value(entry.mean)
                    json.value(entry.deviation)
                }
            }
        }
    }
}

extension WaitSummary? {
    fileprivate func write(to json: inout JSONText) {
        let figures: [(String, Double?)] = [
            ("mean", self?.mean), ("median", self?.median), ("max", self?.max), ("min", self?.min),
            ("sum", self?.sum), ("stdev", self?.deviation),
        ]
        for (key, figure) in figures {
            json.key(key)
            json.value(figure)
        }
    }
}
