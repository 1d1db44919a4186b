import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// The offices' questions that wait for an answer, above what is due (wartende Nachfragen).
struct WaitingInquiryNotice {
    let waiting: [WaitingInquiry]
    let texts: Texts

    var html: HTML {
        let lines = waiting.map { inquiry -> HTML in
            let name = CaseName(inquiry.caseTitle, number: inquiry.caseNumber, texts).withNumber
            let path = InquiryPaths.answer(inquiry.caseFileId, inquiry.id)
            let kind = texts("inquiries.kind.\(inquiry.kind.rawValue)")
            return """
                <li><a href="\(path)">\(kind)</a>, \(name): \(inquiry.office), \(HTML.day(inquiry.askedOn))</li>
                """
        }
        let title = texts("inquiries.waiting", count: lines.count)
        return HTML.when(
            !lines.isEmpty,
            NoticeBox(.info, title: title, "<ul>\(HTML.joined(lines))</ul>").html
        )
    }
}

/// That offices have answered, until the answer is read (eingegangene Auskünfte).
struct AnsweredInquiryNotice {
    let answered: [AnsweredInquiry]
    let texts: Texts

    var html: HTML {
        let lines = answered.map { inquiry -> HTML in
            let name = CaseName(inquiry.caseTitle, number: inquiry.caseNumber, texts).withNumber
            let kind = texts("inquiries.question.\(inquiry.kind.rawValue)")
            return """
                <li><a href="\(InquiryPaths.list(inquiry.caseFileId))">\(kind)</a>, \(name): \
                \(inquiry.office), \(HTML.day(inquiry.answeredOn))</li>
                """
        }
        let title = texts("inquiries.newAnswers", count: lines.count)
        return HTML.when(
            !lines.isEmpty,
            NoticeBox(.info, title: title, "<ul>\(HTML.joined(lines))</ul>").html
        )
    }
}
