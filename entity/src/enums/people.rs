//! Values about organizations, roles and machine clients.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

string_enum! {
    /// The kind of body that an organization is.
    OrganizationKind {
        /// People's council (HĐND): owns cases; it is the tenant.
        PeoplesCouncil = "peoples_council",
        /// Standing body of the council (Thường trực HĐND).
        StandingBody = "standing_body",
        /// Board of the council (Ban HĐND).
        CouncilBoard = "council_board",
        /// Group of deputies (Tổ đại biểu).
        DeputyGroup = "deputy_group",
        /// Office of the National Assembly delegation and the council (Văn phòng Đoàn ĐBQH và HĐND).
        CouncilOffice = "council_office",
        /// National Assembly delegation (Đoàn ĐBQH): owns cases of its own, as a council does.
        NaDelegation = "na_delegation",
        /// People's committee (UBND).
        PeoplesCommittee = "peoples_committee",
        /// Department (sở, ban, ngành).
        Department = "department",
        /// Another agency: police, tax, power company, project board, state enterprise.
        OtherAgency = "other_agency",
        /// Fatherland Front (MTTQ).
        FatherlandFront = "fatherland_front",
        /// Central body (bộ, ngành trung ương): answers on paper; it has no users.
        CentralBody = "central_body",
    }
}

string_enum! {
    /// The role of a grant: what the user may do for one organization.
    Role {
        /// Council: registers, classifies and merges petitions, and records on behalf of others.
        Clerk = "clerk",
        /// Council: assigns, refers, rejects, decides extensions, escalates, closes and reopens.
        Leader = "leader",
        /// Council board, standing body, deputy group or delegation: reviews responses, verifies commitments, runs supervisions.
        Reviewer = "reviewer",
        /// Deputy (đại biểu): registers petitions of the own area, reads the council's cases, requests reminder
        /// letters.
        Deputy = "deputy",
        /// Deputy group, Fatherland Front or commune office: registers petitions of the own area.
        Liaison = "liaison",
        /// People's committee: passes assignments down to subordinate agencies and reads all of theirs.
        Coordinator = "coordinator",
        /// Agency: acknowledges, returns and reports progress.
        Handler = "handler",
        /// Agency: submits responses, requests extensions, makes commitments.
        Head = "head",
        /// Council: reads everything, including the audit log, and writes nothing.
        Auditor = "auditor",
        /// Deployment: manages organizations, users, clients and rules; reads no petitioner's identity.
        Admin = "admin",
    }
}

string_enum! {
    /// What a machine client may do for its organization.
    Scope {
        /// Read the cases and assignments of the organization.
        CasesRead = "cases:read",
        /// Acknowledge, return, report progress.
        AssignmentsWrite = "assignments:write",
        /// Submit responses, positions, action plans and explanations.
        ResponsesWrite = "responses:write",
        /// Report on commitments.
        CommitmentsWrite = "commitments:write",
        /// Request extensions and send interim replies.
        ExtensionsWrite = "extensions:write",
        /// Answer reminder letters.
        RemindersWrite = "reminders:write",
        /// Register petitions, for a council office, a deputy group or the Fatherland Front.
        PetitionsWrite = "petitions:write",
    }
}
