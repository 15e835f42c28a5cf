//! The writes that a batch may have, and how each is done.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::{Validate, ValidationError, ValidationErrors};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::entered::Entered;
use crate::kernel::error::{Error, Result};
use crate::kernel::on_heap::on_heap;
use crate::service::case_step::{self, CaseStep};
use crate::service::engine::assignment::step::{self as assignment_step, AssignmentStep};
use crate::service::engine::commitment::step::{self as commitment_step, CommitmentStep};
use crate::service::engine::response::answered::AnsweredAssignment;
use crate::service::engine::response::respond::{self, NewResponse};
use crate::service::engine::response::version::{self, NewResponseVersion};
use crate::service::petition::edit::{self, PetitionPatch};
use crate::service::petition::register::{self, NewPetition};
use crate::service::referral::step::{self as referral_step, ReferralStep};
use crate::service::sync_batch::result::{Done, Kind, Record};

/// A write, selected by `type`.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum SyncWrite {
    Petition(SyncPetition),
    PetitionPatch(SyncPetitionPatch),
    CaseStep(SyncCaseStep),
    AssignmentStep(SyncAssignmentStep),
    Response(SyncResponse),
    ResponseVersion(SyncResponseVersion),
    CommitmentStep(SyncCommitmentStep),
    ReferralStep(SyncReferralStep),
}

/// Checks that a key could also be sent in a header.
fn visible_ascii(key: &str) -> Result<(), ValidationError> {
    match key.bytes().all(|byte| byte.is_ascii_graphic()) {
        true => Ok(()),
        false => Err(ValidationError::new("pattern")),
    }
}

/// Declares a write with its key.
macro_rules! writes {
    ($($(#[$text:meta])+ $name:ident { $($(#[$field_text:meta])* $field:ident: $kind:ty),+ $(,)? })+) => {$(
        $(#[$text])+
        #[derive(Deserialize, Validate, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The idempotency key of the write, in 1 to 255 visible ASCII characters: sent again with the same write,
            /// it is done once and has the same result, for 48 hours.
            #[validate(length(min = 1, max = 255), custom(function = visible_ascii))]
            #[schema(min_length = 1, max_length = 255, pattern = "^[!-~]+$", example = "0192f1c2-4f1e-7c3a-9d55-0a1b2c3d4e5f")]
            pub key: String,
            $($(#[$field_text])* pub $field: $kind),+
        }
    )+};
}

writes! {
    /// Registers a petition, as `POST /v1/petitions`; with an id as `PUT /v1/petitions/{id}`.
    SyncPetition {
        /// A UUIDv7 that the client generated, for later writes to the petition.
        id: Option<Uuid>,
        #[validate(nested)]
        petition: NewPetition,
    }

    /// Corrects a petition, as `PATCH /v1/petitions/{id}`.
    SyncPetitionPatch {
        id: Uuid,
        /// The version that was read. Left out: the one after the last write of this batch to the record.
        #[validate(range(min = 1))]
        #[schema(minimum = 1)]
        version: Option<i64>,
        #[validate(nested)]
        patch: PetitionPatch,
    }

    /// Appends a step to a case, as `POST /v1/cases/{id}/steps`.
    SyncCaseStep {
        id: Uuid,
        /// The version that was read. Left out: the one after the last write of this batch to the record.
        #[validate(range(min = 1))]
        #[schema(minimum = 1)]
        version: Option<i64>,
        #[validate(nested)]
        #[schema(value_type = CaseStep)]
        step: Entered<CaseStep>,
    }

    /// Appends a step to an assignment, as `POST /v1/assignments/{id}/steps`.
    SyncAssignmentStep {
        id: Uuid,
        /// The version that was read. Left out: the one after the last write of this batch to the record.
        #[validate(range(min = 1))]
        #[schema(minimum = 1)]
        version: Option<i64>,
        #[validate(nested)]
        #[schema(value_type = AssignmentStep)]
        step: Entered<AssignmentStep>,
    }

    /// Submits a response, as `POST /v1/responses`.
    SyncResponse {
        #[validate(nested)]
        #[schema(value_type = NewResponse)]
        response: Entered<NewResponse>,
    }

    /// Corrects a response or answers further, as `POST /v1/responses/{id}/versions`.
    SyncResponseVersion {
        id: Uuid,
        #[validate(nested)]
        #[schema(value_type = NewResponseVersion)]
        version: Entered<NewResponseVersion>,
    }

    /// Appends a step to a commitment, as `POST /v1/commitments/{id}/steps`.
    SyncCommitmentStep {
        id: Uuid,
        /// The version that was read. Left out: the one after the last write of this batch to the record.
        #[validate(range(min = 1))]
        #[schema(minimum = 1)]
        version: Option<i64>,
        #[validate(nested)]
        #[schema(value_type = CommitmentStep)]
        step: Entered<CommitmentStep>,
    }

    /// Appends a step to a referral, as `POST /v1/referrals/{id}/steps`.
    SyncReferralStep {
        id: Uuid,
        /// The version that was read. Left out: the one after the last write of this batch to the record.
        #[validate(range(min = 1))]
        #[schema(minimum = 1)]
        version: Option<i64>,
        #[validate(nested)]
        #[schema(value_type = ReferralStep)]
        step: Entered<ReferralStep>,
    }
}

impl Validate for SyncWrite {
    fn validate(&self) -> Result<(), ValidationErrors> {
        match self {
            Self::Petition(write) => write.validate(),
            Self::PetitionPatch(write) => write.validate(),
            Self::CaseStep(write) => write.validate(),
            Self::AssignmentStep(write) => write.validate(),
            Self::Response(write) => write.validate(),
            Self::ResponseVersion(write) => write.validate(),
            Self::CommitmentStep(write) => write.validate(),
            Self::ReferralStep(write) => write.validate(),
        }
    }
}

/// The version that a write expects.
pub(super) enum Version {
    Named(i64),
    /// The one after the last write of the batch to a record.
    AfterLastTo(Uuid),
    /// It names none, or those of several records.
    Unused,
}

impl SyncWrite {
    /// Returns the id of the record to which it writes.
    fn id(&self) -> Option<Uuid> {
        match self {
            Self::Petition(write) => write.id,
            Self::PetitionPatch(write) => Some(write.id),
            Self::CaseStep(write) => Some(write.id),
            Self::AssignmentStep(write) => Some(write.id),
            Self::CommitmentStep(write) => Some(write.id),
            Self::ReferralStep(write) => Some(write.id),
            Self::Response(_) | Self::ResponseVersion(_) => None,
        }
    }

    /// Returns the version that it expects.
    pub(super) fn version(&self) -> Version {
        let of = |id, version: Option<i64>| version.map_or(Version::AfterLastTo(id), Version::Named);
        match self {
            Self::PetitionPatch(write) => of(write.id, write.version),
            Self::CaseStep(write) => of(write.id, write.version),
            Self::AssignmentStep(write) => of(write.id, write.version),
            Self::CommitmentStep(write) => of(write.id, write.version),
            Self::ReferralStep(write) => of(write.id, write.version),
            Self::Petition(_) | Self::Response(_) | Self::ResponseVersion(_) => Version::Unused,
        }
    }

    /// Returns the kind of the record that it shows.
    pub(super) const fn kind(&self) -> Kind {
        match self {
            Self::Petition(_) | Self::PetitionPatch(_) | Self::CaseStep(_) => Kind::Case,
            Self::AssignmentStep(_) => Kind::Assignment,
            Self::Response(_) | Self::ResponseVersion(_) => Kind::Response,
            Self::CommitmentStep(_) => Kind::Commitment,
            Self::ReferralStep(_) => Kind::Referral,
        }
    }

    /// Returns the records that must not have changed, with their versions.
    pub(super) fn expected(&self, version: i64) -> Vec<Record> {
        let answered = |named: &[AnsweredAssignment]| {
            named
                .iter()
                .map(|one| Record { kind: Kind::Assignment, id: one.id, version: one.version })
                .collect()
        };
        match self {
            Self::Petition(_) => vec![],
            Self::Response(write) => answered(&write.response.step().assignments),
            Self::ResponseVersion(write) => {
                answered(write.version.step().assignments.as_deref().unwrap_or_default())
            }
            _ => self.id().map(|id| Record { kind: self.kind(), id, version }).into_iter().collect(),
        }
    }

    /// Does the write.
    pub(super) async fn take(self, app: &mut App, ctx: &RequestContext, version: i64) -> Result<Done> {
        let ctx = ctx.clone();
        match self {
            Self::Petition(write) => {
                let registered = match write.id {
                    Some(id) => on_heap(|| register::register_as(app, &ctx, id, write.petition)).await,
                    None => on_heap(|| register::register(app, &ctx, write.petition)).await,
                };
                Done::now(Kind::Case, registered.map_err(|error| in_part(error, "/petition"))?)
            }
            Self::PetitionPatch(write) => {
                let edited = on_heap(|| edit::edit(app, &ctx, write.id, version, write.patch)).await;
                Done::now(Kind::Case, edited.map_err(|error| in_part(error, "/patch"))?)
            }
            Self::CaseStep(write) => {
                let (ctx, step) = write.step.on_its_day(ctx);
                let taken = on_heap(|| case_step::take(app, &ctx, write.id, version, step)).await;
                Done::now(Kind::Case, taken.map_err(in_step)?)
            }
            Self::AssignmentStep(write) => {
                let (ctx, step) = write.step.on_its_day(ctx);
                let taken = on_heap(|| assignment_step::take(app, &ctx, write.id, version, step)).await;
                Done::now(Kind::Assignment, taken.map_err(in_step)?)
            }
            Self::Response(write) => {
                let (ctx, new) = write.response.on_its_day(ctx);
                let answered = on_heap(|| respond::respond(app, &ctx, new)).await;
                Done::now(Kind::Response, answered.map_err(|error| in_part(error, "/response"))?)
            }
            Self::ResponseVersion(write) => {
                let (ctx, new) = write.version.on_its_day(ctx);
                let added = on_heap(|| version::add(app, &ctx, write.id, new)).await;
                Done::now(Kind::Response, added.map_err(|error| in_part(error, "/version"))?)
            }
            Self::CommitmentStep(write) => {
                let (ctx, step) = write.step.on_its_day(ctx);
                let taken = on_heap(|| commitment_step::take(app, &ctx, write.id, version, step)).await;
                Done::now(Kind::Commitment, taken.map_err(in_step)?)
            }
            Self::ReferralStep(write) => {
                let (ctx, step) = write.step.on_its_day(ctx);
                let taken = on_heap(|| referral_step::take(app, &ctx, write.id, version, step)).await;
                Done::now(Kind::Referral, taken.map_err(in_step)?)
            }
        }
    }
}

fn in_step(error: Error) -> Error {
    in_part(error, "/step")
}

/// Returns an error about fields of a part of the write, with pointers from the write.
fn in_part(error: Error, part: &str) -> Error {
    match &error {
        Error::Refused(refused) if !refused.errors.is_empty() => error.within(part),
        _ => error,
    }
}
