import Casework
import Foundation
import Kernel
import PortableSQL

extension SQLHelpPlans {
    func versions(of caseFile: CaseFile.ID) throws -> [PlanVersion] {
        try rows("plan_version", "number DESC", of: caseFile).map { row in
            let content = try JSONDecoder().decode(
                PlanContent.self,
                from: Data(row.value("content", as: String.self).utf8)
            )
            return PlanVersion(kept: try row.decode(), content: content)
        }
    }

    // Only added, never changed: what was agreed stays as it was.
    func add(_ version: PlanVersion) throws {
        touched.changed(in: version.caseFileId)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let content = String(decoding: try encoder.encode(version.content), as: UTF8.self)
        try connection.execute(
            """
            INSERT INTO plan_version (id, case_file_id, number, agreed_on, form, language, interpreter, recorded_by,
                recorded_at, content)
            VALUES (\(version.id.text), \(version.caseFileId.text), \(version.number), \(version.agreedOn.iso),
                \(version.signing.form.rawValue), \(version.signing.language), \(version.signing.interpreter),
                \(version.recordedBy.text), \(version.recordedAt.microseconds), \(content))
            """
        )
    }
}
