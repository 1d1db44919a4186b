import Kernel
import PortableSQL

extension Scope {
    /// A condition on `office_procedure`: it stands in the register of the user's own office.
    var keepsProcedure: Statement {
        guard user.may(.keepRegister) else { return "1 = 0" }
        return """
            office_procedure.municipality_id = \(user.municipality.text)
            AND office_procedure.organisation_id = \(user.organisation.text)
            """
    }

    /// A condition on `table.procedure_id`, for tables that hang on a procedure.
    func keepsProcedure(of table: Statement) -> Statement {
        """
        EXISTS (SELECT 1 FROM office_procedure
            WHERE office_procedure.id = \(table).procedure_id AND \(keepsProcedure))
        """
    }
}
