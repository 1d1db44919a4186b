import Foundation
import HTTPTypes
import Hummingbird
import Insight
import Kernel
import ResourceLibrary
import WebSupport

/// The integration chains for those who steer: map, ways, waits, comparison.
struct ChainRoutes {
    let runner: any ActionRunner
    let style: FlowStyle?

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/ketten", use: map)
        router.get("/steuerung/ketten/karte.svg", use: drawing)
        router.get("/steuerung/ketten/wege", use: ways)
        router.get("/steuerung/ketten/wartezeiten", use: waits)
        router.get("/steuerung/ketten/vergleich", use: comparison)
        router.get("/steuerung/ketten/plan", use: plan)
        router.get("/steuerung/ketten/was-waere-wenn", use: whatIf)
    }

    @Sendable func map(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let choice = ChainPart(context.queryFields, context.texts)
        let picture = try await runner.answer(ReadChains(choice.question), for: try context.requireUser())
        let chart = ChainFlowChart(picture: picture, words: words(picture.ground, context)).chart
        let page = ChainMapPage(
            picture: picture,
            layout: await FlowLayout.asked(chart),
            frame: frame(choice, picture.ground, context)
        )
        return .page(page.page, in: context)
    }

    @Sendable func drawing(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let choice = ChainPart(context.queryFields, context.texts)
        let picture = try await runner.answer(ReadChains(choice.question), for: try context.requireUser())
        let chart = ChainFlowChart(picture: picture, words: words(picture.ground, context)).chart
        guard let style, let layout = await FlowLayout.asked(chart) else { throw HTTPError(.notFound) }
        return Response(
            status: .ok,
            headers: [.contentType: "image/svg+xml", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: FlowDrawing(chart, layout).file(style).bytes))
        )
    }

    @Sendable func ways(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let choice = ChainPart(context.queryFields, context.texts)
        let query = ReadChainVariants(choice.question)
        let variants = try await runner.answer(query, for: try context.requireUser())
        let page = ChainWaysPage(variants: variants, frame: frame(choice, variants.ground, context))
        return .page(page.page, in: context)
    }

    @Sendable func waits(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let choice = ChainPart(context.queryFields, context.texts)
        let waits = try await runner.answer(ReadChainWaits(choice.question), for: try context.requireUser())
        let page = ChainWaitsPage(waits: waits, frame: frame(choice, waits.ground, context))
        return .page(page.page, in: context)
    }

    @Sendable func comparison(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let choice = ChainPart(context.queryFields, context.texts)
        let query = ReadChainComparison(choice.question, with: choice.other)
        let difference = try await runner.answer(query, for: try context.requireUser())
        let page = ChainComparisonPage(
            difference: difference,
            frame: frame(choice, difference.ground, context)
        )
        return .page(page.page, in: context)
    }

    @Sendable func plan(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let choice = ChainPart(context.queryFields, context.texts)
        let query = ReadChainPlan(choice.fields["kette"], choice.question)
        let plan = try await runner.answer(query, for: try context.requireUser())
        return .page(ChainPlanPage(plan: plan, frame: frame(choice, plan.ground, context)).page, in: context)
    }

    @Sendable func whatIf(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let choice = ChainPart(context.queryFields, context.texts)
        // What is changed is no filter: all cases go on.
        var question = choice.question
        question.activity = nil
        let query = ReadChainForecast(choice.whatIf, question)
        let outlook = try await runner.answer(query, for: try context.requireUser())
        let page = ChainWhatIfPage(outlook: outlook, frame: frame(choice, outlook.ground, context))
        return .page(page.page, in: context)
    }

    private func words(_ ground: ChainGround, _ context: SiteRequestContext) -> ChainWords {
        ChainWords(ground: ground, texts: context.texts)
    }

    private func frame(
        _ choice: ChainPart,
        _ ground: ChainGround,
        _ context: SiteRequestContext
    ) -> ChainPageFrame {
        ChainPageFrame(
            choice: choice,
            words: words(ground, context),
            form: Form(context, fields: choice.fields, errors: choice.errors)
        )
    }
}

extension FlowLayout {
    /// Asked on a thread of its own, since Graphviz may take a while; nothing where it could not be laid out.
    static func asked(_ chart: FlowChart) async -> FlowLayout? {
        guard !chart.nodes.isEmpty else { return nil }
        return await withCheckedContinuation { caller in
            Thread.detachNewThread {
                caller.resume(returning: try? FlowLayout(chart, within: .seconds(20)))
            }
        }
    }
}
