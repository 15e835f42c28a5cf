//! Builders of petitions that are split into parts.

use entity::enums::CompetenceLevel;
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::petition::split::{self, NewPart, SplitIntoParts};

use super::{accepted, reload};
use crate::World;

/// Returns a part that is classified, or one that is only received.
pub fn part(w: &World, content: &str, is_classified: bool) -> NewPart {
    NewPart {
        content: content.to_owned(),
        sector_id: is_classified.then_some(w.cast.a.sector),
        competence_level: is_classified.then_some(CompetenceLevel::Province),
        units: vec![],
        locality: None,
    }
}

/// Splits a petition into two roads and a culture house, all of them accepted. Returns the whole.
pub async fn split_of(w: &World, case: &CaseView) -> CaseView {
    let asked = ["Sửa đường vào thôn 1", "Sửa đường vào thôn 2", "Xây nhà văn hóa xã"];
    let parts = asked.map(|content| part(w, content, true));
    let step = SplitIntoParts { parts: parts.into(), note: None };
    split::split(&mut w.app.handle(), &w.context("clerk").await, case.id, case.version, step)
        .await
        .unwrap()
        .view
}

/// Creates a petition that is split into three parts.
pub async fn split(w: &World) -> CaseView {
    split_of(w, &accepted(w).await).await
}

/// Returns a part of a whole by its position.
pub async fn part_at(w: &World, whole: &CaseView, i: usize) -> CaseView {
    reload(w, whole.parts[i].id).await
}
