import AgencyNetwork
import Kernel
import PortableSQL

// The record is kept as text and read by the domain's own reader, so these rows are put together by hand.
extension Row {
    private func entryState() throws -> EntryState {
        EntryState(
            ownerId: Identifier(try value("owner_id")),
            reviewOn: try day("review_on"),
            confirmedOn: try day("confirmed_on"),
            confirmedBy: try value("confirmed_by", as: String?.self).map { Identifier($0) }
        )
    }

    private func day(_ column: String) throws -> Day {
        guard let day = Day(iso: try value(column)) else { throw SQLError.column(column) }
        return day
    }

    func record(_ column: String = "content") throws -> Record {
        let text: String = try value(column)
        guard let record = try? RecordReader.read(Array(text.utf8)) else { throw SQLError.column(column) }
        return record
    }

    func serviceOffer() throws -> ServiceOffer {
        ServiceOffer(
            id: Identifier(try value("id")),
            organisationId: Identifier(try value("organisation_id")),
            record: try record(),
            state: try entryState(),
            revision: Revision(try value("revision"))
        )
    }

    func agencyEntry() throws -> AgencyEntry {
        AgencyEntry(
            organisationId: Identifier(try value("organisation_id")),
            record: try record(),
            state: try entryState(),
            revision: Revision(try value("revision"))
        )
    }

    func agencyLocation() throws -> AgencyLocation {
        AgencyLocation(
            id: Identifier(try value("id")),
            organisationId: try value("organisation_id", as: String?.self).map { Identifier($0) },
            record: try record(),
            state: try entryState(),
            revision: Revision(try value("revision"))
        )
    }
}
