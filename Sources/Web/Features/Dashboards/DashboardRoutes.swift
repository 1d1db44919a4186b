import Hummingbird
import Insight
import Kernel
import Steering
import WebSupport

/// Few figures for those who steer, to each what they need first.
struct DashboardRoutes {
    let runner: any ActionRunner
    let layouts: [DashboardLayout]

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/ueberblick", use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        guard user.may(.seeFigures) else { throw PermissionRefusal.missing(.seeFigures) }
        let form = Form(context, fields: context.queryFields)
        guard let layout = chosen(context.queryFields["blick"], for: user) else {
            return .page(DashboardPage.empty(context.texts), in: context)
        }
        let dashboard = try await runner.answer(ReadDashboard(layout), for: user)
        var parts: HTML = ""
        for part in layout.parts ?? [] { parts += try await html(of: part, context) }
        let page = DashboardPage(dashboard: dashboard, layouts: layouts, parts: parts, form: form)
        return .page(page.page, in: context)
    }

    /// Nothing of what somebody may not see.
    private func html(
        of part: DashboardLayout.Part,
        _ context: SiteRequestContext
    ) async throws -> HTML {
        let user = try context.requireUser()
        switch part {
        case .funnel:
            let funnel = try await runner.answer(ReadThemeFunnel(), for: user)
            return ThemeFunnelView(funnel: funnel, texts: context.texts).html
        case .funding:
            guard user.may(ReadFunding.permission) else { return "" }
            let glance = FundingGlance(
                try await runner.answer(ReadFunding(), for: user),
                on: context.today
            )
            return FundingGlanceView(glance: glance, today: context.today, texts: context.texts).html
        }
    }

    private func chosen(_ key: String, for user: User) -> DashboardLayout? {
        layouts.first { $0.key == key }
            ?? layouts.first { layout in layout.roles.contains { user.roles.contains($0) } }
            ?? layouts.first
    }
}

/// The addresses of dashboards.
enum DashboardPaths {
    static let dashboard = "/steuerung/ueberblick"

    static func one(_ key: String) -> String { "\(dashboard)?blick=\(key)" }
}
