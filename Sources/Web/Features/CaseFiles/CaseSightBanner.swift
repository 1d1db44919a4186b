import Casework
import Kernel
import WebSupport

/// What has to be said before anything else in a case: protected, as a deputy, or open for a time.
struct CaseSightBanner {
    let caseFile: CaseFile
    let texts: Texts

    var html: HTML {
        HTML.some(caseFile.sight) { sight in
            let openFor: HTML = HTML.when(!sight.isLed, openForATime(sight))
            let deputy: HTML = HTML.when(sight.isLed && !sight.isOwn, deputy(sight))
            return openFor + deputy + HTML.when(sight.isProtected, protected)
        }
    }

    private func openForATime(_ sight: CaseSight) -> HTML {
        let words = texts(
            "caseAccess.banner",
            ["time": sight.openUntil?.words ?? "", "name": sight.caseManager]
        )
        return NoticeBox(.warning, "<p>\(words)</p>").html
    }

    private func deputy(_ sight: CaseSight) -> HTML {
        let values = ["name": sight.caseManager, "day": sight.deputyUntil?.german ?? ""]
        return NoticeBox(.info, "<p>\(texts("deputies.standsInFor", values))</p>").html
    }

    private var protected: HTML {
        let path = ProtectionPaths.list(caseFile.id)
        return NoticeBox(
            .danger,
            "<p>\(texts("protections.banner")) <a href=\"\(path)\">\(texts("protections.bannerLink"))</a></p>"
        ).html
    }
}
