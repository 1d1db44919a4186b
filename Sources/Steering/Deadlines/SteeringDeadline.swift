import Kernel

/// A day by which something is due in steering, and what it belongs to (Frist der Steuerung).
public struct SteeringDeadline: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable { case grant, measure, meeting }

    /// The record whose page tells more.
    public enum Place: Equatable, Sendable {
        case grant(GrantNotice.ID), measure(Measure.ID)
        case meeting(Meeting)
    }

    public let kind: Kind
    public let place: Place
    /// Stays the same when day or words change.
    public let recordId: String
    public let day: Day
    /// As somebody wrote it; for pages only.
    public let title: String
    /// What a calendar may say: the number of the notice or of the decision, the name of the board.
    public let reference: String
    /// Grows with every change of the record.
    public let sequence: Int

    public func isOverdue(on today: Day) -> Bool { day < today }
}

extension SteeringDeadline {
    static func all(of notice: GrantNotice) -> [SteeringDeadline] {
        // A deadline has no identifier of its own; its place among all of the notice serves as one.
        notice.deadlines.enumerated().filter { $0.element.doneOn == nil }.map { number, deadline in
            SteeringDeadline(
                kind: .grant,
                place: .grant(notice.id),
                recordId: "\(notice.id.text)-\(number)",
                day: deadline.day,
                title: deadline.title,
                reference: notice.details.reference,
                sequence: max(0, notice.revision.number - 1)
            )
        }
    }

    /// Nothing where the measure is done, given up, or has no day.
    init?(_ measure: Measure, decision: String) {
        guard let dueOn = measure.dueOn, measure.isOpen else { return nil }
        kind = .measure
        place = .measure(measure.id)
        recordId = measure.id.text
        day = dueOn
        title = measure.title
        reference = decision
        sequence = max(0, measure.revision.number - 1)
    }

    /// Nothing where the meeting was held or called off.
    init?(_ meeting: Meeting, of board: SteeringBoard) {
        guard meeting.state == .planned || meeting.state == .invited else { return nil }
        kind = .meeting
        place = .meeting(meeting)
        recordId = meeting.id.text
        day = meeting.heldOn
        title = board.name
        reference = board.name
        sequence = max(0, meeting.revision.number - 1)
    }
}
