extension ChainComparison {
    public func json(named names: (String, String)) -> String {
        var json = JSONText()
        json.object { json in
            json.key("logs")
            json.list { json in
                json.value(names.0)
                json.value(names.1)
            }
            json.key("cases")
            json.list { json in
                json.value(caseCounts.0)
                json.value(caseCounts.1)
            }
            json.key("differences")
            json.list { json in for difference in differences { difference.write(to: &json) } }
        }
        return json.text
    }
}

extension ChainComparison.Difference {
    fileprivate func write(to json: inout JSONText) {
        json.object { json in
            for (key, word) in words {
                json.key(key)
                json.value(word)
            }
            for (key, number) in [
                ("first", first), ("second", second), ("effect", effect), ("chance", chance),
            ] {
                json.key(key)
                json.value(number)
            }
            json.key("counts")
            json.list { json in
                json.value(counts.0)
                json.value(counts.1)
            }
            json.key("significant")
            json.value(isSignificant)
        }
    }

    private var words: [(String, String)] {
        switch subject {
        case .duration: [("kind", "duration")]
        case .activity(let name): [("kind", "activity"), ("a", name)]
        case .path(let from, let to): [("kind", "path"), ("a", from), ("b", to)]
        case .wait(let from, let to): [("kind", "wait"), ("a", from), ("b", to)]
        }
    }
}
