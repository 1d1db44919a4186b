import Kernel
import Steering
import WebSupport

/// The proof of use: figures, and a short report of how they came about (Verwendungsnachweis).
public struct FundingReport {
    let tables: FundingTables
    let today: Day

    public init(_ year: FundingYear, _ texts: Texts, today: Day) {
        tables = FundingTables(year, texts)
        self.today = today
    }

    private var year: FundingYear { tables.year }
    private var texts: Texts { tables.texts }

    public var document: OfficeDocument {
        var document = OfficeDocument(
            title: tables.title,
            head: texts("funding.report.head", ["day": today.german]),
            language: texts.language.rawValue,
            blocks: [
                .heading(2, texts("funding.report.figures")), .table(tables.budget),
                .heading(2, texts("funding.report.posts")), .paragraph(texts("funding.rule")),
                .table(tables.posts), .table(tables.months), .table(tables.employers),
            ] + grants + [.heading(2, texts("funding.report.account"))] + account
        )
        document.isWide = true
        return document
    }

    private var grants: [OfficeDocument.Block] {
        year.notices.isEmpty ? [] : [.heading(2, texts("funding.report.notices")), .table(tables.notices)]
    }

    private var account: [OfficeDocument.Block] {
        let vacant = year.posts.reduce(0) { $0 + $1.months.count { $0.isVacant } }
        let unknown = year.posts.count { $0.flat == nil }
        var sentences = [
            texts("funding.report.held", ["posts": "\(year.posts.count)", "vacant": "\(vacant)"]),
            texts("funding.report.own", ["sum": year.ownShare.planned.german]),
        ]
        if unknown > 0 { sentences.append(texts("funding.report.unknown", ["posts": "\(unknown)"])) }
        let sources = Set(FundingBlock.allCases.compactMap { year.rates.source(of: $0, in: year.year) })
        if !sources.isEmpty {
            sentences.append(
                texts("funding.report.sources", ["sources": sources.sorted().joined(separator: "; ")])
            )
        }
        return [.list(sentences), .paragraph(texts("funding.report.double"))]
    }
}
