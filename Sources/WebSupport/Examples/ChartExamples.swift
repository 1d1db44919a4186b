import Kernel

/// Lanes and bars as they look with every kind of content.
struct ChartExamples {
    let texts: Texts
    let today: Day

    var all: [ComponentsPage.Example] {
        [.init("LaneChart", lanes), .init("WindowChart", windows), .init("BarList", bars)]
    }

    private var lanes: HTML {
        LaneChart(
            "Was der Familie wann zustand",
            lanes: [residence, livelihood, insurance, housing, learning],
            from: day(-700),
            until: day(240),
            today: today,
            texts: texts
        ).html
    }

    private var residence: LaneChart.Lane {
        .init(
            "Aufenthaltstitel",
            bars: [
                .init(
                    from: day(-900),
                    until: day(-390),
                    "Aufenthaltsgestattung",
                    kind: .weak,
                    isFromUncertain: true
                ),
                .init(from: day(-389), until: day(-160), "Duldung § 60a", kind: .weak),
                .init(from: day(-148), until: day(41), "Aufenthaltserlaubnis § 25 Abs. 5", kind: .limited),
                .init(from: day(42), until: nil, "Niederlassung möglich", kind: .planned),
            ],
            gaps: [.init(from: day(-159), until: day(-149))]
        )
    }

    private var livelihood: LaneChart.Lane {
        .init(
            "Lebensunterhalt",
            bars: [
                .init(from: day(-700), until: day(-170), "Leistungen nach AsylbLG", kind: .limited),
                .init(from: day(-112), until: nil, "Bürgergeld, SGB II", kind: .strong),
                .init(from: day(-60), until: day(120), "Minijob", kind: .limited, isUntilUncertain: true),
            ],
            gaps: [.init(from: day(-169), until: day(-113))]
        )
    }

    private var insurance: LaneChart.Lane {
        .init(
            "Krankenversicherung",
            bars: [
                .init(from: day(-700), until: day(-170), "Behandlungsschein", kind: .weak),
                .init(from: day(-112), until: nil, "Gesetzlich versichert", kind: .strong),
            ],
            gaps: [.init(from: day(-169), until: day(-113))]
        )
    }

    private var housing: LaneChart.Lane {
        .init(
            "Wohnen",
            bars: [
                .init(from: day(-700), until: day(80), "Städtische Unterkunft, Lindenstraße", kind: .limited)
            ]
        )
    }

    private var learning: LaneChart.Lane {
        .init(
            "Schule, Kurs, Arbeit",
            bars: [
                .init(from: day(-420), until: day(-260), "Integrationskurs A2", kind: .limited),
                .init(from: day(-170), until: day(-160), "Test", kind: .limited),
                .init(from: day(-100), until: day(30), "Integrationskurs B1", kind: .limited),
                .init(from: day(-20), until: day(200), "Pflegehelferausbildung", kind: .strong),
            ],
            gaps: [.init(from: day(-259), until: day(-171)), .init(from: day(-159), until: day(-101))]
        )
    }

    private var windows: HTML {
        WindowChart(
            "Was wann offen ist",
            rows: [
                .init(
                    "§ 25a AufenthG",
                    note: "offen, Antrag bis \(HTML.day(day(8)))",
                    stretches: [.init(from: nil, until: day(8), .met)],
                    cliffs: [day(8)]
                ),
                .init("§ 25b AufenthG", stretches: [.init(from: day(200), until: nil, .judgement)]),
                .init(
                    "§ 10 StAG",
                    stretches: [
                        .init(from: day(-60), until: day(299), .unknown),
                        .init(from: day(300), until: day(700), .contested),
                        .init(from: day(701), until: nil, .met),
                    ]
                ),
                .init("§ 104c AufenthG", stretches: []),
            ],
            from: day(-120),
            until: day(1100),
            today: today,
            texts: texts
        ).html
    }

    private var bars: HTML {
        BarList(
            "Fälle nach Phase am Stichtag",
            bars: [
                .init("Klärung", .number(1284)), .init("Assessment", .number(612)),
                .init("Hilfeplanung", .number(430)), .init("Vernetzung", .suppressed),
                .init("Begleitung", .number(95), path: "/bausteine"), .init("Auswertung", .number(0)),
            ],
            texts: texts
        ).html
    }

    private func day(_ offset: Int) -> Day { today.adding(days: offset) }
}
