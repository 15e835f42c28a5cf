//! Builders of opinions that are noted, and of what was answered on the spot.

use entity::enums::Nature;
use kiennghi::service::engine::case::note::{self, AnswerOnTheSpot, NoteOpinion};
use kiennghi::service::engine::case::view::CaseView;

use super::{accepted, accepted_as, today};
use crate::World;

/// Creates an opinion that was noted.
pub async fn noted(w: &World) -> CaseView {
    let case = accepted_as(w, Nature::Opinion).await;
    let step = NoteOpinion { text: "Hội đồng tiếp thu ý kiến.".into() };
    note::note(&mut w.app.handle(), &w.context("clerk").await, case.id, case.version, step)
        .await
        .unwrap()
        .view
}

/// Creates a petition that was answered at the meeting where it was raised.
pub async fn answered_on_the_spot(w: &World) -> CaseView {
    let case = accepted(w).await;
    let step = AnswerOnTheSpot {
        answered_on: today(),
        place: "Hội trường UBND xã".into(),
        answered_by: "Chủ tịch UBND xã".into(),
        text: "Đã giải trình tại hội nghị.".into(),
        outcome: None,
    };
    note::answer_on_the_spot(&mut w.app.handle(), &w.context("clerk").await, case.id, case.version, step)
        .await
        .unwrap()
        .view
}
