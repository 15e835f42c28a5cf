//! Checks every step alike: who may take it, who may not, from which status, and the event it records.

use entity::enums::{CaseKind, Status};
use reqwest::Method;
use serde_json::Value;
use testkit::cast::EVERYBODY;
use testkit::history::{chained, events};
use testkit::{Backend, Response, Who, World, make};
use uuid::Uuid;

use kiennghi::service::engine::case::view::CaseView;

/// The target of a step.
pub struct Target {
    pub case: Uuid,
    /// `/v1/cases/…` or `/v1/assignments/…`, or the collection that the request posts to.
    pub path: String,
    pub version: i64,
    /// The step that would close the case.
    pub closing: Value,
}

/// A step as a table row: what the check needs to know of it.
pub struct Act<'a> {
    pub kind: CaseKind,
    pub name: &'static str,
    /// Everybody who may take the step.
    pub may: &'a [Who],
    /// The statuses from which the step is allowed.
    pub from: &'a [Status],
    /// The body of the step (or response, or patch) for a target.
    pub body: &'a dyn Fn(&World, &Target) -> Value,
    /// The row of a case that the step targets.
    pub target: &'a dyn Fn(&World, &CaseView) -> Option<Target>,
    /// Roles that may record the step for other agencies but not for this one, because it has users of its own.
    pub for_others: &'a [Who],
    /// The error codes of a refusal from a wrong status.
    pub refusals: &'a [&'static str],
    /// Roles that are permitted but are a party to the case: a separate test covers them.
    pub parties: &'a [Who],
}

impl Act<'_> {
    /// Creates a case of this kind in a status, if that status exists for the kind.
    async fn at(&self, w: &World, status: Status) -> Option<CaseView> {
        match self.kind {
            CaseKind::Petition => Some(make::at(w, status).await),
            CaseKind::Recommendation => make::recommendation::at(w, status).await,
        }
    }

    /// Creates a target in a status from which the step is allowed.
    async fn ready(&self, w: &World) -> CaseView {
        self.at(w, self.from[0]).await.unwrap()
    }

    pub async fn take(&self, w: &World, who: &str, target: &Target) -> Response {
        let body = (self.body)(w, target);
        match self.name {
            "edit" => w.patch(who, &target.path, target.version, &body).await,
            "respond" => w.post(who, "/v1/responses", &body).await,
            _ => w.step(who, &target.path, target.version, &body).await,
        }
    }
}

/// Tries every status, and every role on one database only, because permissions are decided before anything is written.
pub async fn hold(w: &World, act: &Act<'_>) {
    from_every_status(w, act).await;
    if w.backend == Backend::Sqlite {
        by_everybody(w, act).await;
    }
    only_at_the_version_read(w, act).await;
}

async fn from_every_status(w: &World, act: &Act<'_>) {
    for status in Status::ALL.iter().copied() {
        let Some(case) = act.at(w, status).await else { continue };
        let Some(target) = (act.target)(w, &case) else { continue };
        let before = events(w, case.id).await;
        let reply = act.take(w, act.may[0], &target).await;
        let after = events(w, case.id).await;
        if act.from.contains(&status) {
            assert!(matches!(reply.status, 200 | 201), "{} from {status}: {}", act.name, reply.text);
            let [new] = &after[before.len()..] else {
                panic!("{} recorded {} events", act.name, after.len())
            };
            assert_eq!(new.action.word(), act.name);
            assert_eq!(new.user_id, Some(w.user(act.may[0])));
            assert_eq!(new.from_status, Some(status));
            assert_eq!(new.to_status, Some(make::reload(w, case.id).await.status));
            assert_eq!(new.council_id, Some(w.cast.a.council));
            assert!(new.role.is_some() && new.organization_id.is_some());
            assert_eq!(
                make::reload(w, case.id).await.version,
                case.version + 1,
                "the step increases the case's version"
            );
        } else {
            let code = reply.refused(409);
            assert!(act.refusals.contains(&code.as_str()), "{} from {status}: {code}", act.name);
            assert_eq!(after.len(), before.len(), "a refusal records no event");
            assert_eq!(make::reload(w, case.id).await.version, case.version);
        }
        chained(&after);
    }
}

async fn by_everybody(w: &World, act: &Act<'_>) {
    let case = act.ready(w).await;
    let target = (act.target)(w, &case).unwrap();
    for who in EVERYBODY.into_iter().filter(|who| !act.may.contains(who) && !act.parties.contains(who)) {
        let seen = w.get(who, &target.path).await.status;
        let code = act.take(w, who, &target).await;
        if act.for_others.contains(&who) {
            assert_eq!(code.refused(409), "agency_speaks_for_itself", "{} by {who}", act.name);
            continue;
        }
        let own_tenant_only = if seen == 200 { "forbidden" } else { "not_found" };
        let status = if seen == 200 { 403 } else { 404 };
        assert_eq!(code.refused(status), own_tenant_only, "{} by {who}", act.name);
    }
    assert_eq!(
        make::reload(w, case.id).await.version,
        case.version,
        "{} by roles without the permission",
        act.name
    );
    for who in act.may {
        let case = act.ready(w).await;
        let target = (act.target)(w, &case).unwrap();
        let reply = act.take(w, who, &target).await;
        assert!(matches!(reply.status, 200 | 201), "{} by {who}: {}", act.name, reply.text);
    }
}

async fn only_at_the_version_read(w: &World, act: &Act<'_>) {
    let case = act.ready(w).await;
    let target = (act.target)(w, &case).unwrap();
    let stale = Target {
        version: target.version - 1,
        case: target.case,
        path: target.path.clone(),
        closing: target.closing.clone(),
    };
    assert_eq!(act.take(w, act.may[0], &stale).await.refused(412), "stale_version", "{}", act.name);
    if act.name != "respond" {
        let method = if act.name == "edit" { Method::PATCH } else { Method::POST };
        let path = if act.name == "edit" { target.path.clone() } else { format!("{}/steps", target.path) };
        let request = w.request(method, &path).bearer_auth(w.token(act.may[0]).await);
        let reply = w.send(request.json(&(act.body)(w, &target))).await;
        assert_eq!(reply.refused(428), "if_match_required", "{}", act.name);
    }
    assert_eq!(make::reload(w, case.id).await.version, case.version);
}
