import Casework
import Kernel
import WebSupport

/// What concerns one's own work besides what is due: deputyships, new cases, opened files, one's own light.
struct StandingNotices {
    let standing: Standing
    let texts: Texts

    var html: HTML {
        StandInNotice(standIns: standing.standIns, texts: texts).html + accesses + received + load
    }

    private var accesses: HTML {
        let lines = standing.accesses.map { opened in
            let path = CaseFilePaths.responsibility(opened.access.caseFileId)
            let words = texts(
                "caseAccess.notice.\(opened.access.kind.rawValue)",
                ["name": opened.userName, "time": opened.access.openedAt.words]
            )
            return "<li><a href=\"\(path)\">\(opened.caseNumber)</a>: \(words)</li>" as HTML
        }
        let list: HTML = "<ul>\(HTML.joined(lines))</ul>"
        return HTML.when(
            !lines.isEmpty,
            NoticeBox(.warning, title: texts("caseAccess.notice.title"), list).html
        )
    }

    private var received: HTML {
        let lines = standing.received.map { file in
            let name = CaseName(file.caseTitle, number: file.caseNumber, texts).withNumber
            let words = texts(
                "handOvers.receivedFrom",
                ["name": file.fromName, "day": file.changedOn.german]
            )
            return "<li><a href=\"\(CaseFilePaths.overview(file.caseFileId))\">\(name)</a> \(words)</li>"
                as HTML
        }
        let list: HTML = "<ul>\(HTML.joined(lines))</ul>"
        return HTML.when(
            !lines.isEmpty,
            NoticeBox(.info, title: texts("handOvers.received", count: lines.count), list).html
        )
    }

    private var load: HTML {
        HTML.some(standing.workload) { workload in
            let target = standing.profile.caseload
            let range = TargetRange(target: target, share: workload.share, texts: texts).text
            let words = texts("staff.ownLoad", ["cases": "\(workload.total)", "range": range])
            return "<p>\(words) \(LightTag(of: workload, by: target, texts).tag.html) "
                + "<a href=\"\(DeputyPaths.own)\">\(texts("deputies.title"))</a></p>"
        }
    }
}
