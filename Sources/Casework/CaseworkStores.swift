import AgencyNetwork
import Kernel
import Pathways

/// What casework needs kept; `Storage` keeps it in SQL, within what the user may see.
public protocol CaseworkStores {
    var profile: CaseworkProfile { get }
    var rulebook: Rulebook { get }
    var requests: any RequestStore { get }
    var closings: any ClosingStore { get }
    var caseFiles: any CaseFileStore { get }
    var persons: any PersonStore { get }
    var protections: any ProtectionStore { get }
    var caseAccesses: any CaseAccessStore { get }
    var handOvers: any HandOverStore { get }
    var partners: any PartnerStore { get }
    var packages: any PackageStore { get }
    var offers: any CaseOfferStore { get }
    var staff: any StaffStore { get }
    var legalSpheres: any LegalSphereStore { get }
    var personFacts: any PersonFactStore { get }
    var consents: any ConsentStore { get }
    var releases: any ReleaseStore { get }
    var caseInquiries: any CaseInquiryStore { get }
    var sharedCases: any SharedCaseStore { get }
    var referrals: any ReferralStore { get }
    var receivedReferrals: any ReceivedReferralStore { get }
    var agencies: any AgencyStore { get }
    var directory: any DirectoryStore { get }
    var assessments: any AssessmentStore { get }
    var caseReports: any CaseReportStore { get }
    var helpPlans: any HelpPlanStore { get }
    var socialNetworks: any SocialNetworkStore { get }
    var notes: any NoteStore { get }
    var protectedTexts: any ProtectedTextStore { get }
    var textBlocks: any TextBlockStore { get }
    var observations: any ObservationStore { get }
    var lifting: any LiftingStore { get }
    var conferences: any CaseConferenceStore { get }
    var followUps: any FollowUpStore { get }
    var documents: any DocumentStore { get }
    var letters: any LetterStore { get }
    var search: any CaseSearchStore { get }
    var doubles: any DoubleStore { get }
    var transitions: any SphereTransitionStore { get }
    var receivedTasks: any ReceivedTaskStore { get }
    var caseListImports: any CaseListImportStore { get }
}
