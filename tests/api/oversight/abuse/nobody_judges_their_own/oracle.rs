//! Who is a party, computed from the stored rows and the event log, without the predicate of the service.

use std::collections::HashSet;

use entity::enums::Action;
use entity::organization::{ancestor, successor};
use entity::supervision::body;
use entity::{assignment, case, commitment, conclusion, event, grant, organization};
use kiennghi::domain::policy::is_agencys;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::Value;
use testkit::World;
use uuid::Uuid;

/// What an agency does itself: whoever has done it is a party, whichever role they have now.
const OWN_WORK: [Action; 12] = [
    Action::Acknowledge,
    Action::PassDown,
    Action::Return,
    Action::ReportProgress,
    Action::RequestExtension,
    Action::ReplyInterim,
    Action::Respond,
    Action::TakePosition,
    Action::Plan,
    Action::SubmitReport,
    Action::Explain,
    Action::ReportCommitment,
];

/// The subjects of a decision.
#[derive(Clone, Debug, Default)]
pub struct Subjects {
    pub cases: Vec<Uuid>,
    pub commitments: Vec<Uuid>,
    pub supervisions: Vec<Uuid>,
    pub conclusions: Vec<Uuid>,
    /// Bodies that the request itself names.
    pub bodies: Vec<Uuid>,
    /// The council office does it: whoever there only recorded for an agency without users may do it too.
    pub by_office: bool,
}

impl Subjects {
    pub fn case(id: Uuid) -> Self {
        Self { cases: vec![id], ..Self::default() }
    }
}

/// Returns why a user is a party to one of the subjects.
pub async fn party(w: &World, user: Uuid, of: &Subjects) -> Option<String> {
    let db = w.app.read();
    let mut bodies = of.bodies.clone();
    let mut cases = of.cases.clone();
    let mut supervisions = of.supervisions.clone();
    for id in &of.conclusions {
        let Some(found) = conclusion::Entity::find_by_id(*id).one(db).await.unwrap() else { continue };
        supervisions.push(found.supervision_id);
        for one in found.draft.iter().flat_map(|all| all.as_array().unwrap()) {
            let id = |value: &Value| value.as_str().unwrap().parse::<Uuid>().unwrap();
            bodies.extend(one["addressees"].as_array().unwrap().iter().map(|a| id(&a["organization_id"])));
            cases.extend(one["settles"].as_array().into_iter().flatten().map(id));
        }
        let issued = case::Entity::find().filter(case::Column::ConclusionId.eq(*id)).all(db).await.unwrap();
        cases.extend(issued.iter().map(|case| case.id));
    }
    for one in rows::<commitment::Entity>(w, commitment::Column::Id, &of.commitments).await {
        cases.push(one.case_id);
        bodies.push(one.organization_id);
        if [one.promised_by, one.reported_by].contains(&Some(user)) {
            return Some(format!("promised or reported {}", one.id));
        }
    }
    let found = rows::<case::Entity>(w, case::Column::Id, &cases).await;
    supervisions.extend(found.iter().filter_map(|case| case.supervision_id));
    let assigned = rows::<assignment::Entity>(w, assignment::Column::CaseId, &cases).await;
    bodies.extend(assigned.iter().map(|one| one.organization_id));
    let supervised = rows::<body::Entity>(w, body::Column::SupervisionId, &supervisions).await;
    bodies.extend(supervised.iter().map(|one| one.organization_id));
    let done = rows::<event::Entity>(w, event::Column::StreamId, &cases).await;
    if let Some(did) = done.iter().find(|e| {
        let counts = e.on_behalf_of.is_none() || !of.by_office;
        e.user_id == Some(user) && counts && OWN_WORK.contains(&e.action)
    }) {
        return Some(format!("did {} in {}", did.action, did.stream_id));
    }
    works_for(w, user, bodies).await
}

async fn rows<E: EntityTrait>(w: &World, key: E::Column, ids: &[Uuid]) -> Vec<E::Model> {
    E::find().filter(key.is_in(ids.iter().copied())).all(w.app.read()).await.unwrap()
}

/// Returns the grant by which a user works for one of the bodies: in it, in a successor, or in an agency above.
async fn works_for(w: &World, user: Uuid, bodies: Vec<Uuid>) -> Option<String> {
    let db = w.app.read();
    let (mut all, mut left): (HashSet<Uuid>, _) = (bodies.iter().copied().collect(), bodies);
    while let Some(id) = left.pop() {
        let next = rows::<successor::Entity>(w, successor::Column::PredecessorId, &[id]).await;
        left.extend(next.into_iter().map(|link| link.successor_id).filter(|id| all.insert(*id)));
    }
    let grants = grant::Entity::find().filter(grant::Column::UserId.eq(user));
    for one in grants.filter(grant::Column::RevokedAt.is_null()).all(db).await.unwrap() {
        let of = organization::Entity::find_by_id(one.organization_id).one(db).await.unwrap().unwrap();
        if of.valid_to.is_some_and(|end| end < w.today()) {
            continue;
        }
        let below = rows::<ancestor::Entity>(w, ancestor::Column::AncestorId, &[of.id]).await;
        let above = is_agencys(one.role) && below.iter().any(|link| all.contains(&link.organization_id));
        if all.contains(&of.id) || above {
            return Some(format!("{} of {}", one.role, of.name));
        }
    }
    None
}
