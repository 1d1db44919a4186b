import Kernel
import WebSupport

/// The primary navigation: only what the user's roles allow, never a dead link.
enum Navigation {
    static func items(for user: User, _ texts: Texts) -> [NavigationItem] {
        var items: [NavigationItem] = []
        if user.may(.readCases) {
            items.append(NavigationItem(section: "today", path: "/heute", label: texts("today.title")))
            if user.may(.leadCases) {
                items.append(
                    NavigationItem(
                        section: "requests",
                        path: RequestPaths.list,
                        label: texts("requests.title")
                    )
                )
            }
            items.append(NavigationItem(section: "cases", path: "/faelle", label: texts("caseFiles.title")))
        }
        if user.may(.leadCases) {
            items.append(NavigationItem(section: "search", path: "/suche", label: texts("search.title")))
        }
        if user.may(.seeFigures) {
            items.append(
                NavigationItem(section: "figures", path: "/steuerung", label: texts("figures.title"))
            )
        }
        if user.may(.manageAccounts) {
            items.append(
                NavigationItem(
                    section: "accounts",
                    path: "/verwaltung/konten",
                    label: texts("accounts.title")
                )
            )
        }
        if user.may(.manageProfile) {
            items.append(
                NavigationItem(section: "profile", path: ProfilePaths.profile, label: texts("profiles.title"))
            )
        }
        if user.may(.readAuditLog) {
            items.append(
                NavigationItem(section: "audit", path: "/verwaltung/protokoll", label: texts("audit.title"))
            )
        }
        return items
    }
}
