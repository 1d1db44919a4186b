import Hummingbird
import Insight
import Kernel
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
        return .page(DashboardPage(dashboard: dashboard, layouts: layouts, form: form).page, in: context)
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
