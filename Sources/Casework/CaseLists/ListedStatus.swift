/// Where a list says the case stands (Fallstatus laut Liste).
public enum ListedStatus: String, Codable, CaseIterable, Sendable {
    case running, waitingList, paused, closed, aborted, abortedMoved
}
