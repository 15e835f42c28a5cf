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
        PeoplesCouncil = "peoples_council" ("Hội đồng nhân dân", "People's Council"),
        /// Standing body of the council (Thường trực HĐND).
        StandingBody = "standing_body" ("Thường trực HĐND", "Standing body"),
        /// Board of the council (Ban HĐND).
        CouncilBoard = "council_board" ("Ban của HĐND", "Council board"),
        /// Group of deputies (Tổ đại biểu).
        DeputyGroup = "deputy_group" ("Tổ đại biểu", "Deputy group"),
        /// Office of the National Assembly delegation and the council (Văn phòng Đoàn ĐBQH và HĐND).
        CouncilOffice = "council_office" ("Văn phòng Đoàn ĐBQH và HĐND", "Council office"),
        /// National Assembly delegation (Đoàn ĐBQH): owns cases of its own, as a council does.
        NaDelegation = "na_delegation" ("Đoàn đại biểu Quốc hội", "National Assembly delegation"),
        /// People's committee (UBND).
        PeoplesCommittee = "peoples_committee" ("Ủy ban nhân dân", "People's Committee"),
        /// Department (sở, ban, ngành).
        Department = "department" ("Sở, ban, ngành", "Department"),
        /// Another agency: police, tax, power company, project board, state enterprise.
        OtherAgency = "other_agency" ("Cơ quan khác", "Other agency"),
        /// Fatherland Front (MTTQ).
        FatherlandFront = "fatherland_front" ("Mặt trận Tổ quốc", "Fatherland Front"),
        /// Central body (bộ, ngành trung ương): answers on paper; it has no users.
        CentralBody = "central_body" ("Bộ, ngành trung ương", "Central body"),
    }
}

string_enum! {
    /// The role of a grant: what the user may do for one organization.
    Role {
        /// Council: registers, classifies and merges petitions, and records on behalf of others.
        Clerk = "clerk" ("Chuyên viên văn phòng", "Clerk"),
        /// Council: assigns, refers, rejects, decides extensions, escalates, closes and reopens.
        Leader = "leader" ("Lãnh đạo Thường trực", "Leader"),
        /// Council board, standing body, deputy group or delegation: reviews responses, verifies commitments, runs supervisions.
        Reviewer = "reviewer" ("Thành viên Ban thẩm tra", "Reviewer"),
        /// Deputy (đại biểu): registers petitions of the own area, reads the council's cases, requests reminder
        /// letters.
        Deputy = "deputy" ("Đại biểu", "Deputy"),
        /// Deputy group, Fatherland Front or commune office: registers petitions of the own area.
        Liaison = "liaison" ("Cán bộ đầu mối", "Liaison"),
        /// People's committee: passes assignments down to subordinate agencies and reads all of theirs.
        Coordinator = "coordinator" ("Điều phối của UBND", "Coordinator"),
        /// Agency: acknowledges, returns and reports progress.
        Handler = "handler" ("Chuyên viên giải quyết", "Handler"),
        /// Agency: submits responses, requests extensions, makes commitments.
        Head = "head" ("Thủ trưởng cơ quan", "Head of agency"),
        /// Council: reads everything, including the audit log, and writes nothing.
        Auditor = "auditor" ("Kiểm soát viên", "Auditor"),
        /// Deployment: manages organizations, users, clients and rules; reads no petitioner's identity.
        Admin = "admin" ("Quản trị hệ thống", "Administrator"),
    }
}

string_enum! {
    /// What a machine client may do for its organization.
    Scope {
        /// Read the cases and assignments of the organization.
        CasesRead = "cases:read" ("Đọc kiến nghị và việc được giao", "Read cases and assignments"),
        /// Acknowledge, return, report progress.
        AssignmentsWrite = "assignments:write" ("Nhận, trả lại, báo cáo tiến độ", "Acknowledge, return, report"),
        /// Submit responses, positions, action plans and explanations.
        ResponsesWrite = "responses:write" ("Gửi trả lời", "Submit responses"),
        /// Report on commitments.
        CommitmentsWrite = "commitments:write" ("Báo cáo cam kết", "Report on commitments"),
        /// Request extensions and send interim replies.
        ExtensionsWrite = "extensions:write" ("Đề nghị gia hạn", "Request extensions"),
        /// Answer reminder letters.
        RemindersWrite = "reminders:write" ("Trả lời văn bản đôn đốc", "Answer reminder letters"),
        /// Register petitions, for a council office, a deputy group or the Fatherland Front.
        PetitionsWrite = "petitions:write" ("Đăng ký kiến nghị", "Register petitions"),
    }
}
