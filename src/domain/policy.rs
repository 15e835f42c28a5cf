//! The access policy: one matrix, permission × role → access level.

use entity::enums::{OrganizationKind as Kind, Role, Scope};
use serde::Serialize;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// The records on which a role has a permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessLevel {
    /// None.
    No,
    /// Those that the grant's organization registered.
    Own,
    /// Those that are assigned to the grant's organization.
    Assigned,
    /// Those in the organization's area, in its council.
    Area,
    /// Those that are assigned to the organization or to one under it.
    Subordinate,
    /// All of the grant's council.
    Council,
    /// All of the deployment.
    Any,
}

macro_rules! policy {
    ($($permission:ident $word:literal $($level:ident)+;)+) => {
        /// Something that a role may be allowed to do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
        pub enum Permission { $(#[serde(rename = $word)] $permission),+ }

        impl Permission {
            pub const ALL: &'static [Self] = &[$(Self::$permission),+];

            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$permission => $word),+ }
            }
        }

        const MATRIX: &[(Permission, [AccessLevel; 10])] = &[$((Permission::$permission, [$(AccessLevel::$level),+])),+];
    };
}

// Any board may review, so that another board reviews the response of a board.
// A board or a deputy group carries out and concludes its own supervisions; a supervised body has no such role.
// Where the council office answers itself, all its clerks are parties: then a leader merges, withdraws and releases.
// A petitioner's identity is for those who register and forward; the auditor sees who read it, but not the identity.
policy! {
    //                                        clerk   leader  review. deputy  liaison coordinator handler  head     auditor admin
    CaseRead          "case.read"             Council Council Council Council Area    Subordinate Assigned Assigned Council No;
    CaseRegister      "case.register"         Council No      No      Area    Area    No          No       No       No      No;
    CaseEdit          "case.edit"             Council No      No      Own     Own     No          No       No       No      No;
    CaseAccept        "case.accept"           Council No      No      No      No      No          No       No       No      No;
    CaseReject        "case.reject"           No      Council No      No      No      No          No       No       No      No;
    CaseMerge         "case.merge"            Council Council     No      No      No      No          No       No       No      No;
    CaseRefer         "case.refer"            No      Council No      No      No      No          No       No       No      No;
    CaseRecordAnswer  "case.record_answer"    Council No      No      No      No      No          No       No       No      No;
    CaseWithdraw      "case.withdraw"         Council Council     No      No      No      No          No       No       No      No;
    CaseAssign        "case.assign"           No      Council No      No      No      No          No       No       No      No;
    CaseRelease       "case.release"          Council Council     No      No      No      No          No       No       No      No;
    CasePassDown      "case.pass_down"        No      No      No      No      No      Assigned    No       No       No      No;
    CaseAcknowledge   "case.acknowledge"      Council No      No      No      No      No          Assigned Assigned No      No;
    CaseReturn        "case.return"           Council No      No      No      No      No          Assigned Assigned No      No;
    CaseProgress      "case.report_progress"  Council No      No      No      No      No          Assigned Assigned No      No;
    CaseRespond       "case.respond"          Council No      No      No      No      No          No       Assigned No      No;
    CaseReview        "case.review"           No      No      Council No      No      No          No       No       No      No;
    CaseClose         "case.close"            No      Council No      No      No      No          No       No       No      No;
    CaseReopen        "case.reopen"           No      Council No      No      No      No          No       No       No      No;
    CaseNotifyVoters  "case.notify_voters"    Council No      No      Area    No      No          No       No       No      No;
    CaseRecordFeedback "case.record_feedback" Council No      No      Area    No      No          No       No       No      No;
    CaseRequestExtension "case.request_extension" Council No   No      No      No      No          No       Assigned No      No;
    CaseDecideExtension "case.decide_extension" No    Council No      No      No      No          No       No       No      No;
    CaseContest       "case.contest"          No      No      No      No      No      No          Assigned Assigned No      No;
    CaseDecideContest "case.decide_contest"   No      Council No      No      No      No          No       No       No      No;
    CaseReplyInterim  "case.reply_interim"    Council No      No      No      No      No          No       Assigned No      No;
    CaseRequestReminder     "case.request_reminder"       No      No      No      Council No      No          No       No       No      No;
    CaseRemind          "case.remind"             No      Council No      No      No      No          No       No       No      No;
    CaseAnswerReminder  "case.answer_reminder"    Council No      No      No      No      No          No       Assigned No      No;
    CaseTakePosition  "case.take_position"    Council No      No      No      No      No          No       Assigned No      No;
    CaseDecidePosition "case.decide_position" No      Council No      No      No      No          No       No       No      No;
    CasePlan          "case.plan"             Council No      No      No      No      No          No       Assigned No      No;
    CaseSubmitReport  "case.submit_report"    Council No      No      No      No      No          Assigned Assigned No      No;
    CaseRequestExplanation "case.request_explanation" No Council No   No      No      No          No       No       No      No;
    CaseExplain       "case.explain"          Council No      No      No      No      No          No       Assigned No      No;
    CaseWaive         "case.waive"            No      Council No      No      No      No          No       No       No      No;
    CaseTransfer      "case.transfer"         No      Council No      No      No      No          No       No       No      No;
    CaseEnterLate     "case.enter_late"       Council Council Council     No      No      No          No       No       No      No;
    CaseSplit         "case.split"            No      Council No      No      No      No          No       No       No      No;
    CaseSplitIntoParts "case.split_into_parts" Council Council No   No      No      No          No       No       No      No;
    CaseLink          "case.link"             Council Council Council No      No      No          No       No       No      No;
    CaseHandOver      "case.hand_over"        No      Council No      No      No      No          No       No       No      No;
    HandoverPreview   "handover.preview"      Council Council No      No      No      No          No       No       Council No;
    HandoverRead      "handover.read"         Council Council Council Council No      No          No       No       Council No;
    CaseRecalculate     "case.recalculate"        No      Council No      No      No      No          No       No       No      No;
    ReferralRead      "referral.read"         Council Council No      No      No      No          No       No       Council No;
    ReferralAccept    "referral.accept"       Council No      No      No      No      No          No       No       No      No;
    ReferralReturn    "referral.return"       Council Council No      No      No      No          No       No       No      No;
    ReferralAnswer    "referral.answer"       No      Council No      No      No      No          No       No       No      No;
    AccessLinkManage  "access_link.manage"    Council No      No      No      No      No          No       No       No      No;
    CommitmentReport  "commitment.report"     Council No      No      No      No      No          Assigned Assigned No      No;
    CommitmentVerify  "commitment.verify"     No      No      Council No      No      No          No       No       No      No;
    CommitmentSettle  "commitment.settle"     No      Council No      No      No      No          No       No       No      No;
    RecommendationEdit "recommendation.edit"  Council Council Council No      No      No          No       No       No      No;
    SupervisionRead   "supervision.read"      Council Council Council Council No      Subordinate Assigned Assigned Council No;
    SupervisionManage "supervision.manage"    Council Council Own     Own     No      No          No       No       No      No;
    ConclusionIssue   "conclusion.issue"      No      Council Own     No      No      No          No       No       No      No;
    ProgrammeManage   "programme.manage"      Council Council No      No      No      No          No       No       No      No;
    PetitionerRead    "petitioner.read"       Council Council No      Own     Own     No          No       No       No      No;
    PetitionerEdit    "petitioner.edit"       Council No      No      Own     Own     No          No       No       No      No;
    FormerTextErase   "former_text.erase"     No      Council No      No      No      No          No       No       No      No;
    EventTextErase    "event_text.erase"      No      Council No      No      No      No          No       No       No      No;
    EventReadInternal "event.read_internal"   Council Council Council Council No      No          No       No       Council No;
    AuditRead         "audit.read"            No      No      No      No      No      No          No       No       Council Any;
    SectorManage      "sector.manage"         No      Council No      No      No      No          No       No       No      Any;
    TermManage        "term.manage"           Council Council No      No      No      No          No       No       No      Any;
    AnnexManage       "annex.manage"          Council Council No      No      No      No          No       No       No      Any;
    SummaryReportRead "summary_report.read"   Council Council Council Council Council No          No       No       Council No;
    SummaryReportManage "summary_report.manage" Council Council No    No      No      No          No       No       No      No;
    RuleManage        "rule.manage"           No      Council No      No      No      No          No       No       No      Any;
    CalendarManage    "calendar.manage"       No      No      No      No      No      No          No       No       No      Any;
    OrganizationManage "organization.manage"  No      No      No      No      No      No          No       No       No      Any;
    CentralBodyCreate "central_body.create"  Any     Any     No      No      No      No          No       No       No      Any;
    UserManage        "user.manage"           No      No      No      No      No      No          No       No       No      Any;
    ClientManage      "client.manage"         No      No      No      No      No      No          No       No       No      Any;
}

// written by hand: the derive does not see values that a macro generates
impl PartialSchema for Permission {
    fn schema() -> RefOr<Schema> {
        let words = Self::ALL.iter().map(|permission| permission.word());
        let lines = Self::ALL.iter().map(|one| format!("- `{}`: {}", one.word(), one.holders()));
        let lines = lines.collect::<Vec<_>>().join("\n");
        let text = Some(format!("Something that a role may be allowed to do.\n\n{lines}"));
        ObjectBuilder::new().schema_type(Type::String).description(text).enum_values(Some(words)).into()
    }
}

impl ToSchema for Permission {}

impl Permission {
    /// Returns the access level of a role for the permission.
    #[must_use]
    pub fn access_level(self, role: Role) -> AccessLevel {
        MATRIX
            .iter()
            .find(|(permission, _)| *permission == self)
            .zip(Role::ALL.iter().position(|r| *r == role))
            .map_or(AccessLevel::No, |((_, reaches), column)| reaches[column])
    }

    /// Returns the roles that have the permission, each with what it reaches, for the OpenAPI document.
    fn holders(self) -> String {
        let reach = |role: &Role| match self.access_level(*role) {
            AccessLevel::No => None,
            AccessLevel::Own => Some("what the organization registered"),
            AccessLevel::Assigned => Some("what is assigned to the organization"),
            AccessLevel::Area => Some("the own area"),
            AccessLevel::Subordinate => Some("what is assigned to the organization or below it"),
            AccessLevel::Council => Some("the own council"),
            AccessLevel::Any => Some("everything"),
        };
        let roles = Role::ALL.iter().filter_map(|role| Some(format!("{role} ({})", reach(role)?)));
        roles.collect::<Vec<_>>().join(", ")
    }

    /// Returns whether a machine client with this scope may use the permission.
    #[must_use]
    pub fn is_in(self, scope: Scope) -> bool {
        match scope {
            Scope::CasesRead => self == Self::CaseRead,
            // a client that writes to a case may read it
            Scope::AssignmentsWrite => {
                matches!(
                    self,
                    Self::CaseRead
                        | Self::CaseAcknowledge
                        | Self::CaseReturn
                        | Self::CaseContest
                        | Self::CaseProgress
                        | Self::CaseSubmitReport
                )
            }
            Scope::ResponsesWrite => matches!(
                self,
                Self::CaseRead
                    | Self::CaseRespond
                    | Self::CaseTakePosition
                    | Self::CasePlan
                    | Self::CaseExplain
            ),
            Scope::CommitmentsWrite => matches!(self, Self::CaseRead | Self::CommitmentReport),
            Scope::ExtensionsWrite => {
                matches!(self, Self::CaseRead | Self::CaseRequestExtension | Self::CaseReplyInterim)
            }
            Scope::RemindersWrite => matches!(self, Self::CaseRead | Self::CaseAnswerReminder),
            Scope::PetitionsWrite => matches!(self, Self::CaseRead | Self::CaseRegister),
        }
    }
}

/// Returns the roles in which a machine client acts for an organization; none: it cannot have clients.
#[must_use]
pub const fn roles_of_clients(kind: Kind) -> &'static [Role] {
    match kind {
        Kind::PeoplesCommittee
        | Kind::Department
        | Kind::OtherAgency
        | Kind::CouncilBoard
        | Kind::PeoplesCouncil
        | Kind::StandingBody
        | Kind::NaDelegation => &[Role::Handler, Role::Head],
        Kind::CouncilOffice => &[Role::Clerk],
        Kind::DeputyGroup | Kind::FatherlandFront => &[Role::Liaison],
        Kind::CentralBody => &[],
    }
}

/// Returns whether a scope is used in a role. A scope for answering thus never lets a client of a council office answer
/// in the name of agencies, as a clerk may.
#[must_use]
pub const fn scope_is_for(scope: Scope, role: Role) -> bool {
    match scope {
        Scope::PetitionsWrite => matches!(role, Role::Clerk | Role::Liaison),
        Scope::CasesRead
        | Scope::AssignmentsWrite
        | Scope::ResponsesWrite
        | Scope::CommitmentsWrite
        | Scope::ExtensionsWrite
        | Scope::RemindersWrite => matches!(role, Role::Handler | Role::Head),
    }
}

/// Returns whether a role belongs to agencies.
#[must_use]
pub const fn is_agencys(role: Role) -> bool {
    matches!(role, Role::Coordinator | Role::Handler | Role::Head)
}

/// Returns the kinds of organization in which a role can be granted; an empty list means any.
#[must_use]
pub fn allowed_organizations(role: Role) -> &'static [Kind] {
    match role {
        Role::Clerk => &[Kind::CouncilOffice, Kind::PeoplesCouncil, Kind::NaDelegation],
        Role::Leader => &[Kind::StandingBody, Kind::PeoplesCouncil, Kind::NaDelegation],
        Role::Reviewer => &[Kind::CouncilBoard, Kind::StandingBody, Kind::DeputyGroup, Kind::NaDelegation],
        Role::Deputy => &[Kind::DeputyGroup, Kind::NaDelegation],
        Role::Liaison => &[Kind::DeputyGroup, Kind::FatherlandFront, Kind::CouncilOffice],
        Role::Coordinator => &[Kind::PeoplesCommittee],
        Role::Handler | Role::Head => &[
            Kind::PeoplesCommittee,
            Kind::Department,
            Kind::OtherAgency,
            Kind::CouncilBoard,
            Kind::DeputyGroup,
            Kind::CouncilOffice,
            Kind::StandingBody,
            Kind::PeoplesCouncil,
            Kind::NaDelegation,
            Kind::FatherlandFront,
        ],
        Role::Auditor => &[Kind::PeoplesCouncil, Kind::StandingBody, Kind::NaDelegation],
        // in any body that can have users
        Role::Admin => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_permission_is_somebodys_and_never_everybodys() {
        for permission in Permission::ALL {
            let holders =
                Role::ALL.iter().filter(|role| permission.access_level(**role) != AccessLevel::No).count();
            assert!(
                (1..Role::ALL.len()).contains(&holders),
                "{} is granted to {holders} roles",
                permission.word()
            );
        }
    }

    #[test]
    fn a_scope_allows_something_in_every_role_it_is_for() {
        for scope in Scope::ALL.iter().copied() {
            for role in Role::ALL.iter().copied().filter(|role| scope_is_for(scope, *role)) {
                let allows = |p: &&Permission| p.is_in(scope) && p.access_level(role) != AccessLevel::No;
                assert!(Permission::ALL.iter().any(|p| allows(&p)), "{} as {role}", scope.word());
            }
        }
    }

    #[test]
    fn what_answers_has_clients_that_answer() {
        for kind in Kind::ALL.iter().copied() {
            // whatever a case can be passed down to; a board of the council and others besides
            let answering = roles_of_clients(kind).contains(&Role::Head);
            assert!(answering || !crate::domain::organization::takes_passed_down(kind), "{}", kind.word());
        }
    }

    #[test]
    fn whoever_speaks_for_an_agency_without_being_of_it_is_a_clerk() {
        use crate::domain::workflow::{ADDRESSEE, ASSIGNMENT, COMMITMENT, Fact, Guard};
        let speaks = Guard::Is(Fact::SpeaksForAgency);
        let of_assignments = ASSIGNMENT.iter().chain(ADDRESSEE).map(|row| (row.needs, row.guards));
        let all = of_assignments.chain(COMMITMENT.iter().map(|row| (row.needs, row.guards)));
        for (needs, _) in all.filter(|(_, guards)| guards.contains(&speaks)) {
            for role in Role::ALL.iter().copied().filter(|role| *role != Role::Clerk) {
                let level = needs.access_level(role);
                assert!(
                    matches!(level, AccessLevel::No | AccessLevel::Assigned),
                    "{} as {role}",
                    needs.word()
                );
            }
        }
    }

    #[test]
    fn the_auditor_and_the_admin_change_no_case() {
        for permission in Permission::ALL.iter().filter(|p| p.word().starts_with("case.")) {
            if *permission != Permission::CaseRead {
                assert_eq!(permission.access_level(Role::Auditor), AccessLevel::No, "{}", permission.word());
            }
            assert_eq!(permission.access_level(Role::Admin), AccessLevel::No, "{}", permission.word());
        }
        assert_eq!(Permission::PetitionerRead.access_level(Role::Admin), AccessLevel::No);
    }

    #[test]
    fn who_answers_has_no_role_that_reviews() {
        for role in Role::ALL.iter().filter(|r| Permission::CaseRespond.access_level(**r) != AccessLevel::No)
        {
            assert_eq!(Permission::CaseReview.access_level(*role), AccessLevel::No, "{role}");
        }
    }
}
