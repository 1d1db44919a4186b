import Accounts

extension AuditFinding {
    /// What was found, in one line: which chain, which entry.
    var sentence: String {
        let place =
            "chain \(lane)" + (position.map { ", entry \($0)" } ?? "") + (until.map { " to \($0)" } ?? "")
        return switch kind {
        case .changed: "\(place): does not say what was written."
        case .removed: "\(place): is missing."
        case .inserted: "\(place): was not written by Lotse."
        case .moved: "\(place): was written at another place\(from.map { ", entry \($0)" } ?? "")."
        case .cut: "\(place): the last entries of the chain are missing."
        case .headChanged: "\(place): the head of the chain names another last entry."
        case .headMissing: "\(place): the head of the chain is missing."
        case .otherKey: "\(place): was written with another key; check --key-file."
        case .anchorDiffers: "\(place): is not what the anchor remembers."
        }
    }
}
