import Casework
import Kernel
import PortableSQL

extension SQLConferences {
    // The condition on signed_on is the promise of sign-off: no statement here changes what is signed.
    func save(_ minutes: ConferenceMinutes, _ entries: [MinutesEntry], expected: Revision?) throws {
        if let expected {
            try connection.change(
                """
                UPDATE conference_minutes
                SET author_id = \(minutes.authorId.text), written_at = \(minutes.writtenAt.microseconds),
                    revision = \(minutes.revision.number)
                WHERE \(draft(minutes, expected))
                """,
                of: Subject("conference", minutes.conferenceId)
            )
            try connection.execute(
                """
                DELETE FROM conference_minutes_entry
                WHERE conference_id = \(minutes.conferenceId.text) AND version = \(minutes.version)
                """
            )
        } else {
            try insert(minutes)
        }
        try insert(entries, of: minutes)
    }

    func sign(_ minutes: ConferenceMinutes, expected: Revision) throws {
        try connection.change(
            """
            UPDATE conference_minutes
            SET signed_on = \(minutes.signedOn?.iso), revision = \(minutes.revision.number)
            WHERE \(draft(minutes, expected))
            """,
            of: Subject("conference", minutes.conferenceId)
        )
    }

    private func draft(_ minutes: ConferenceMinutes, _ expected: Revision) -> Statement {
        """
        conference_id = \(minutes.conferenceId.text) AND version = \(minutes.version) AND signed_on IS NULL
            AND revision = \(expected.number) AND \(scope.seesCase(of: "conference_minutes"))
        """
    }

    private func insert(_ minutes: ConferenceMinutes) throws {
        try connection.execute(
            """
            INSERT INTO conference_minutes (conference_id, case_file_id, version, author_id, written_at, signed_on,
                revision)
            VALUES (\(minutes.conferenceId.text), \(minutes.caseFileId.text), \(minutes.version),
                \(minutes.authorId.text), \(minutes.writtenAt.microseconds), \(minutes.signedOn?.iso),
                \(minutes.revision.number))
            """
        )
    }

    private func insert(_ entries: [MinutesEntry], of minutes: ConferenceMinutes) throws {
        for entry in entries {
            try connection.execute(
                """
                INSERT INTO conference_minutes_entry (conference_id, case_file_id, version, item_id, text)
                VALUES (\(minutes.conferenceId.text), \(minutes.caseFileId.text), \(entry.version),
                    \(entry.itemId.text), \(entry.text))
                """
            )
        }
    }
}
