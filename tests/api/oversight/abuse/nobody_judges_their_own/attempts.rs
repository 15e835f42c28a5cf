//! Draws requests that are possible in the present status, whether or not the caller may make them.

use entity::enums::{Action, CaseKind, CommitmentStatus, Status};
use entity::{assignment, case, case_link, commitment, conclusion};
use kiennghi::domain::workflow::{COMMITMENT, of_assignment, of_case};
use reqwest::Method;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use testkit::make::recommendation as rec;
use testkit::{World, make};
use uuid::Uuid;

use super::super::random_walks::{self, Dice};
use super::oracle::Subjects;

/// What the agencies do; everything else is decided by the council.
const AGENCYS: [Action; 16] = [
    Action::PassDown,
    Action::Acknowledge,
    Action::Return,
    Action::ReportProgress,
    Action::RequestExtension,
    Action::ReplyInterim,
    Action::TakePosition,
    Action::Plan,
    Action::SubmitReport,
    Action::Explain,
    Action::Respond,
    Action::CorrectAnswer,
    Action::AnswerFurther,
    Action::ReportCommitment,
    // tell the voters what was decided, and what they say about it, and decide nothing
    Action::NotifyVoters,
    Action::RecordFeedback,
];

/// What the council office does, besides linking, drafting and editing.
const OFFICES: [Action; 6] = [
    Action::Merge,
    Action::Unmerge,
    Action::AnswerOnTheSpot,
    Action::Note,
    Action::Withdraw,
    Action::Release,
];

/// A request, and the subjects on which it decides.
pub struct Attempt {
    pub name: String,
    pub method: Method,
    pub path: String,
    pub version: Option<i64>,
    pub body: Value,
    pub decides: bool,
    pub on: Subjects,
    /// The agency whose work it is; none for what the council does.
    pub agency: Option<Uuid>,
}

/// What a walk is about.
pub struct Scene {
    pub cases: Vec<Uuid>,
    pub supervisions: Vec<Uuid>,
    /// Organizations that may be named.
    pub bodies: Vec<Uuid>,
}

impl Scene {
    /// Draws a request.
    pub async fn attempt(&self, w: &World, dice: &mut Dice) -> Option<Attempt> {
        let case = *dice.one(&self.cases);
        match dice.below(20) {
            0..=6 => self.case_step(w, dice, case).await,
            7..=12 => self.assignment_step(w, dice, case).await,
            13 | 14 => commitment_step(w, dice, case).await,
            15 => Some(edit(w, case).await),
            16 => Some(self.in_bulk(w, dice, case).await),
            17 => self.link(w, dice, case).await,
            _ => self.conclusion(w, dice).await,
        }
    }

    fn some(&self, dice: &mut Dice, most: usize) -> Vec<Uuid> {
        let mut all: Vec<Uuid> = (0..dice.below(most + 1)).map(|_| *dice.one(&self.bodies)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    async fn case_step(&self, w: &World, dice: &mut Dice, id: Uuid) -> Option<Attempt> {
        let case = find(w, id).await;
        let here: Vec<Action> = of_case(case.kind)
            .iter()
            .filter(|row| row.from == Some(case.status) && !AGENCYS.contains(&row.action))
            .map(|row| row.action)
            .collect();
        if here.is_empty() {
            return None;
        }
        let action = *dice.one(&here);
        let mut on = Subjects { by_office: OFFICES.contains(&action), ..Subjects::case(id) };
        let day = |days| json!(make::in_days(days));
        let mut body = match action {
            Action::Accept => json!({"sector_id": w.cast.a.sector, "competence_level": "province"}),
            Action::Reject => json!({"reason": "complaint"}),
            Action::Merge => {
                let into = *dice.one(&self.cases);
                on.cases.push(into);
                json!({"into": into})
            }
            Action::Unmerge => {
                on.cases.extend(case.merged_into);
                json!({})
            }
            Action::Refer => json!({"to": [w.cast.ministry], "document": make::document()}),
            Action::AnswerOnTheSpot => {
                json!({"on": make::today(), "place": "Xã", "answered_by": "Chủ tịch", "text": "Đã trả lời"})
            }
            Action::Withdraw | Action::Release => json!({"reason": "Đã thống nhất"}),
            Action::Assign => {
                let lead = *dice.one(&self.bodies);
                let mut others = self.some(dice, 2);
                others.retain(|id| *id != lead);
                on.bodies.extend(others.iter().copied().chain([lead]));
                let due_on = (dice.below(2) == 0).then(|| day(200));
                json!({"lead": lead, "cooperating": others, "due_on": due_on})
            }
            Action::Review => {
                json!({"verdict": dice.one(&["satisfactory", "partly_satisfactory"]), "text": "Đạt"})
            }
            Action::Close => json!({}),
            Action::Reopen => json!({"reason": "Còn việc", "due_on": day(60)}),
            Action::Split => {
                let named = self.some(dice, 2);
                on.bodies.extend(named.iter().copied());
                let named: Vec<_> = named.iter().map(|id| json!({"organization_id": id})).collect();
                json!({"remains": "Một việc", "parts": [{"content": "Việc khác", "addressees": named}]})
            }
            _ => return None,
        };
        body["action"] = json!(action);
        let decides = case.status != Status::Received;
        Some(step(format!("/v1/cases/{id}"), case.version, body, decides, on))
    }

    async fn assignment_step(&self, w: &World, dice: &mut Dice, id: Uuid) -> Option<Attempt> {
        let all = assignment::Entity::of_cases([id]).all(w.app.read()).await.unwrap();
        if all.is_empty() {
            return None;
        }
        let one = dice.one(&all);
        let here: Vec<Action> = of_assignment(one.case_kind)
            .iter()
            .filter(|row| row.from == Some(one.status))
            .map(|row| row.action)
            .collect();
        if here.is_empty() {
            return None;
        }
        let action = *dice.one(&here);
        let decides = !AGENCYS.contains(&action);
        let agency = (!decides).then_some(one.organization_id);
        if action == Action::Respond {
            let promises = dice.below(2) == 0;
            let body = json!({
                "assignments": [{"id": one.id, "version": one.version}], "text": "Trả lời",
                "outcome": if promises { "with_roadmap" } else { "by_implementation" },
                "evidence": [make::document()],
                "commitments": if promises { json!([make::promise()]) } else { json!([]) },
            });
            return Some(Attempt {
                agency,
                ..posted("respond", "/v1/responses", body, false, Subjects::case(id))
            });
        }
        if matches!(action, Action::CorrectAnswer | Action::AnswerFurther) {
            let kind = if action == Action::CorrectAnswer { "correction" } else { "further" };
            let body = json!({
                "kind": kind, "outcome": "by_implementation", "text": "Trả lời lại",
                "assignments": [{"id": one.id, "version": one.version}], "evidence": [make::document()],
            });
            let path = format!("/v1/responses/{}/versions", one.response_id?);
            return Some(Attempt { agency, ..posted(action.word(), &path, body, false, Subjects::case(id)) });
        }
        let body = match action {
            Action::Return => {
                json!({"action": action, "reason": "Không thuộc", "proposed_receiver": dice.one(&self.bodies)})
            }
            _ => random_walks::body(w, dice, action.word(), &json!({"due_on": one.due_on}))?,
        };
        let path = format!("/v1/assignments/{}", one.id);
        Some(Attempt { agency, ..step(path, one.version, body, decides, Subjects::case(id)) })
    }

    /// Draws a decision on several cases at once.
    async fn in_bulk(&self, w: &World, dice: &mut Dice, first: Uuid) -> Attempt {
        let mut cases = vec![first, *dice.one(&self.cases)];
        cases.dedup();
        let on = Subjects { cases: cases.clone(), ..Subjects::default() };
        match dice.below(3) {
            0 => {
                let listed = w.get("leader", "/v1/deadlines/recalculations?limit=200").await.expect(200);
                let all = listed["items"].as_array().unwrap().iter();
                let mut on = Subjects::default();
                let ours = all.filter(|one| self.cases.iter().any(|id| one["case_id"] == json!(id)));
                let agreed = ours.map(|one| {
                    on.cases.push(one["case_id"].as_str().unwrap().parse().unwrap());
                    json!({"id": one["id"], "version": one["version"], "due_on": one["new_due_on"]})
                });
                let body = json!({"assignments": agreed.collect::<Vec<_>>()});
                posted("recalculate", "/v1/deadlines/recalculate", body, true, on)
            }
            1 => {
                let case = find(w, first).await;
                let own = assignment::Entity::of_cases([first]).all(w.app.read()).await.unwrap();
                let to = own.iter().map(|one| one.organization_id).chain([*dice.one(&self.bodies)]);
                let body = json!({
                    "organization_id": dice.one(&to.collect::<Vec<_>>()), "escalation_level": "reminder", "text": "Đề nghị trả lời",
                    "cases": [{"id": first, "version": case.version}], "issued_on": make::today(),
                });
                posted("remind", "/v1/reminder-letters", body, true, Subjects::case(first))
            }
            _ => posted("hand_over", "/v1/handovers", make::handover(w, Some(cases)), true, on),
        }
    }

    async fn link(&self, w: &World, dice: &mut Dice, id: Uuid) -> Option<Attempt> {
        let of =
            Condition::any().add(case_link::Column::FromCase.eq(id)).add(case_link::Column::ToCase.eq(id));
        let links = case_link::Entity::find().filter(of).all(w.app.read()).await.unwrap();
        if !links.is_empty() && dice.below(2) == 0 {
            let one = dice.one(&links);
            let cases = vec![one.from_case, one.to_case];
            let on = Subjects { cases, by_office: true, ..Subjects::default() };
            let attempt = posted("unlink", &format!("/v1/links/{}", one.id), Value::Null, true, on);
            return Some(Attempt { method: Method::DELETE, version: Some(1), ..attempt });
        }
        let kind = *dice.one(&["settles", "repeats"]);
        let other = *dice.one(&self.cases);
        let on = Subjects { cases: vec![id, other], by_office: true, ..Subjects::default() };
        let body = json!({"kind": kind, "case_id": other});
        // that a case repeats another one speaks against its agencies: they may say so themselves
        Some(posted("link", &format!("/v1/cases/{id}/links"), body, kind == "settles", on))
    }

    /// Draws a new conclusion, an edit of a draft, or a step on it.
    async fn conclusion(&self, w: &World, dice: &mut Dice) -> Option<Attempt> {
        let supervision = *dice.one(&self.supervisions);
        let named = self.some(dice, 2);
        let settles: Vec<Uuid> = self.cases.iter().copied().filter(|_| dice.below(4) == 0).collect();
        let asked = json!({
            "content": "Rà soát", "due_on": make::in_days(60), "settles": settles,
            "addressees": named.iter().map(|id| json!({"organization_id": id})).collect::<Vec<_>>(),
        });
        let all = if named.is_empty() { json!([]) } else { json!([asked]) };
        let said = Subjects {
            cases: if named.is_empty() { vec![] } else { settles },
            supervisions: vec![supervision],
            bodies: named,
            by_office: true,
            ..Subjects::default()
        };
        let of = conclusion::Entity::find().filter(conclusion::Column::SupervisionId.eq(supervision));
        let drafts = of.filter(conclusion::Column::IssuedOn.is_null()).all(w.app.read()).await.unwrap();
        let Some(one) = drafts.first() else {
            let body = json!({
                "supervision_id": supervision, "form": "conclusion", "summary": "Còn buông lỏng.",
                "document": rec::fresh_document(make::today()), "recommendations": all, "issue": dice.below(2) == 0,
            });
            return Some(posted("conclude", "/v1/conclusions", body, true, said));
        };
        let path = format!("/v1/conclusions/{}", one.id);
        let on = Subjects { conclusions: vec![one.id], by_office: true, ..Subjects::default() };
        Some(match dice.below(4) {
            0 => {
                let on = Subjects { conclusions: vec![one.id], ..said };
                let edit = posted("edit_draft", &path, json!({"recommendations": all}), true, on);
                Attempt { method: Method::PATCH, version: Some(one.version), ..edit }
            }
            1 => step(path, one.version, json!({"action": "drop", "reason": "Thôi"}), true, on),
            _ => step(path, one.version, json!({"action": "issue"}), true, on),
        })
    }
}

async fn commitment_step(w: &World, dice: &mut Dice, id: Uuid) -> Option<Attempt> {
    let all = commitment::Entity::find().filter(commitment::Column::CaseId.eq(id));
    let waiting = all.filter(commitment::Column::Status.is_in(CommitmentStatus::WAITING));
    let waiting = waiting.all(w.app.read()).await.unwrap();
    if waiting.is_empty() {
        return None;
    }
    let one = dice.one(&waiting);
    let here: Vec<Action> =
        COMMITMENT.iter().filter(|row| row.from == Some(one.status)).map(|row| row.action).collect();
    let action = *dice.one(&here);
    let body = random_walks::body(w, dice, action.word(), &json!({"fulfilled_on": one.fulfilled_on}))?;
    let decides = action != Action::ReportCommitment;
    let on = Subjects { commitments: vec![one.id], ..Subjects::case(id) };
    let agency = (!decides).then_some(one.organization_id);
    Some(Attempt { agency, ..step(format!("/v1/commitments/{}", one.id), one.version, body, decides, on) })
}

/// An edit of what the due dates are counted from, or of how a recommendation is classified.
async fn edit(w: &World, id: Uuid) -> Attempt {
    let case = find(w, id).await;
    let (path, body) = match case.kind {
        CaseKind::Petition => ("petitions", json!({"received_on": rec::ago(2)})),
        CaseKind::Recommendation => ("recommendations", json!({"priority": "low"})),
    };
    let decides = case.status != Status::Received;
    let on = Subjects { by_office: true, ..Subjects::case(id) };
    let edit = posted("edit", &format!("/v1/{path}/{id}"), body, decides, on);
    Attempt { method: Method::PATCH, version: Some(case.version), ..edit }
}

async fn find(w: &World, id: Uuid) -> case::Model {
    case::Entity::find_by_id(id).one(w.app.read()).await.unwrap().unwrap()
}

fn step(path: String, version: i64, body: Value, decides: bool, on: Subjects) -> Attempt {
    let name = body["action"].as_str().unwrap().to_owned();
    Attempt { version: Some(version), ..posted(&name, &format!("{path}/steps"), body, decides, on) }
}

fn posted(name: &str, path: &str, body: Value, decides: bool, on: Subjects) -> Attempt {
    Attempt {
        name: name.to_owned(),
        method: Method::POST,
        path: path.to_owned(),
        version: None,
        body,
        decides,
        on,
        agency: None,
    }
}
