import Casework
import Hummingbird
import Kernel
import Pathways
import WebSupport

/// The pathways of a household: everybody, one person, one pathway, what would be if, and on paper.
struct PathwayRoutes {
    let runner: any ActionRunner
    let rulebook: Rulebook
    let printer: PDFPrinter
    let papers: PathwayPaperTexts

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/wege", use: household)
        router.get("/faelle/:case/wege/:person", use: person)
        router.get("/faelle/:case/wege/:person/weg/:pathway", use: pathway)
        WhatIfRoutes(runner: runner, rulebook: rulebook).add(to: router)
        PathwayPaperRoutes(runner: runner, rulebook: rulebook, printer: printer, papers: papers).add(
            to: router
        )
        MyPathwaysRoutes(runner: runner, rulebook: rulebook).add(to: router)
    }

    private func reader(_ context: SiteRequestContext) -> PathwayReader {
        PathwayReader(runner: runner, rulebook: rulebook, context: context)
    }

    @Sendable func household(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let household = try await reader(context).household()
        return .page(HouseholdPathwaysPage(household: household, texts: context.texts).page, in: context)
    }

    @Sendable func person(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let reader = reader(context)
        let household = try await reader.household()
        let page = PersonPathwaysPage(
            household: household,
            person: try reader.person(in: household),
            form: Form(context),
            mayOpenProtected: try context.requireUser().may(.openProtectedTexts)
        )
        return .page(page.page, in: context)
    }

    @Sendable func pathway(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let reader = reader(context)
        let household = try await reader.household()
        let person = try reader.person(in: household)
        let page = PathwayPage(
            household: household,
            person: person,
            answer: try reader.pathway(of: person),
            texts: context.texts
        )
        return .page(page.page, in: context)
    }
}
