extension ChainConformance {
    public func json(named name: String) -> String {
        var json = JSONText()
        json.object { json in
            json.key("log")
            json.value(name)
            json.key("cases")
            json.value(cases.count)
            json.key("keeping")
            json.value(keeping)
            json.key("fitness")
            json.value(fitness)
            json.key("exact")
            json.value(isExact)
            json.key("breaking_points")
            json.list { json in for point in breakingPoints() { write(point, &json) } }
        }
        return json.text
    }

    private func write(_ point: BreakingPoint, _ json: inout JSONText) {
        let counts = [
            ("cases", point.cases), ("skipped", point.skipped), ("other_order", point.otherOrder),
            ("repeated", point.repeated), ("late", point.late),
        ]
        json.object { json in
            json.key("step")
            json.value(template.steps[point.step].code)
            for (key, count) in counts {
                json.key(key)
                json.value(count)
            }
            json.key("days_lost")
            json.value(point.daysLost)
        }
    }
}
