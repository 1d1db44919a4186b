import Casework
import Kernel
import WebSupport

/// For whom one stands in, and who stands in for oneself.
struct StandInNotice {
    let standIns: StandIns
    let texts: Texts

    var html: HTML {
        let sentences =
            standIns.standingIn.map { sentence("deputies.standsInFor", $0.forName, $0) }
            + standIns.stoodInBy.map { sentence("deputies.stoodInBy", $0.byName, $0) }
        return HTML.when(!sentences.isEmpty, NoticeBox(.info, .joined(sentences)).html)
    }

    private func sentence(_ key: String, _ name: String, _ deputyship: Deputyship) -> HTML {
        "<p>\(texts(key, ["name": name, "day": deputyship.untilOn.german]))</p>"
    }
}
