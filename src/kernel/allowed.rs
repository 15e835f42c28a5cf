//! What the caller may do with a resource now, each as a request that can be sent: for the buttons of a screen.

use std::borrow::Cow;

use sea_orm::prelude::Uuid;
use serde::Serialize;
use utoipa::openapi::schema::{SchemaType, Type};
use utoipa::openapi::{ObjectBuilder, Ref, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::domain::step::{self, Named};
use crate::kernel::context::RequestContext;

pub type AllowedCaseAction = Allowed<step::CaseAction>;
pub type AllowedAssignmentAction = Allowed<step::AssignmentAction>;
pub type AllowedReferralAction = Allowed<step::ReferralAction>;
pub type AllowedCommitmentAction = Allowed<step::CommitmentAction>;
pub type AllowedReminderLetterAction = Allowed<step::ReminderLetterAction>;
pub type AllowedSupervisionAction = Allowed<step::SupervisionAction>;
pub type AllowedConclusionAction = Allowed<step::ConclusionAction>;
pub type AllowedLinkAction = Allowed<step::LinkAction>;
pub type AllowedRecordAction = Allowed<step::RecordAction>;
pub type AllowedAccessLinkAction = Allowed<step::AccessLinkAction>;
pub type AllowedResponseDraftAction = Allowed<step::ResponseDraftAction>;
pub type AllowedLinkedAssignmentAction = Allowed<step::LinkedAssignmentAction>;
pub type AllowedFormerTextAction = Allowed<step::FormerTextAction>;

/// Where the served document has its schemas.
const SCHEMAS: &str = "/openapi.json#/components/schemas/";

/// Something that the caller may do with a resource now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Allowed<N> {
    pub action: N,
    pub method: &'static str,
    pub href: String,
    pub schema: Option<String>,
    pub label: &'static str,
}

impl<N: Named> Allowed<N> {
    /// Shows something that the caller may do; `id` is that of the resource in the path of the request.
    #[must_use]
    pub fn of(ctx: &RequestContext, action: N, id: Uuid) -> Self {
        let request = action.request();
        Self {
            action,
            method: request.method,
            href: request.path.replace("{id}", &id.to_string()),
            schema: request.schema.map(|name| [SCHEMAS, name].concat()),
            label: ctx.language.of(action.action().label()),
        }
    }

    /// Sets another id of the path.
    #[must_use]
    pub fn with(self, parameter: &str, id: Uuid) -> Self {
        Self { href: self.href.replace(parameter, &id.to_string()), ..self }
    }
}

/// Shows everything that the caller may do with one resource.
#[must_use]
pub fn all<N: Named>(
    ctx: &RequestContext,
    actions: impl IntoIterator<Item = N>,
    id: Uuid,
) -> Vec<Allowed<N>> {
    actions.into_iter().map(|action| Allowed::of(ctx, action, id)).collect()
}

fn text(description: &str, example: &str) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String).description(Some(description)).examples([example])
}

// by hand: the derive would name the schema by the type parameter
impl<N: Named + ToSchema> PartialSchema for Allowed<N> {
    fn schema() -> RefOr<Schema> {
        let schema = text(
            "The schema of the body in the served document; `null` when the request has no body.",
            "/openapi.json#/components/schemas/AcceptCaseStep",
        );
        let schema = schema.schema_type(SchemaType::from_iter([Type::String, Type::Null]));
        ObjectBuilder::new()
            .description(Some(
                "Something that the caller may do now, and the request by which it is done. A request that changes the \
                 resource itself needs its version in `If-Match`.",
            ))
            .property("action", Ref::from_schema_name(N::NAME))
            .property("method", text("The method of the request.", "POST"))
            .property(
                "href",
                text("The path of the request.", "/v1/cases/0199c0de-0000-7000-8000-000000000001/steps"),
            )
            .property("schema", schema)
            .property("label", text("What it is called, in the language of the request.", "Tiếp nhận"))
            .required("action")
            .required("method")
            .required("href")
            .required("schema")
            .required("label")
            .into()
    }
}

impl<N: Named + ToSchema> ToSchema for Allowed<N> {
    fn name() -> Cow<'static, str> {
        format!("Allowed{}", N::NAME).into()
    }

    fn schemas(all: &mut Vec<(String, RefOr<Schema>)>) {
        all.push((N::NAME.to_owned(), N::schema()));
        N::schemas(all);
    }
}
