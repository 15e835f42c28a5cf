//! What recommendations of several supervisions have in common, and the signed list on which what is open is handed on.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use entity::handover::item;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::demo::oversight::Oversight;
use crate::kernel::error::Result;
use crate::service::council::theme::{NewTheme, create};
use crate::service::handover::give::{NewHandover, give};

/// A theme's name, and the recommendations that it holds together.
pub const THEMES: &[(&str, &[&str])] = &[
    ("Đất công, đất công ích", &["R02", "L2", "R03", "R10", "Q4", "S1"]),
    ("Nước sinh hoạt nông thôn", &["D1", "D2", "D3", "D4"]),
    ("Nhân lực y tế, giáo dục ở cơ sở", &["V1", "V4", "Q2", "Q3"]),
    ("Nguồn lực cho cấp xã sau sắp xếp", &["R04", "R05", "K3", "W2", "V2", "C1", "C3"]),
];

/// The theme of a recommendation.
pub fn theme_of(key: &str) -> Option<&'static str> {
    THEMES.iter().find(|(_, keys)| keys.contains(&key)).map(|(name, _)| *name)
}

impl Oversight<'_> {
    pub(super) async fn theme(&mut self, at: DateTime<Utc>, i: usize) -> Result<()> {
        let (name, _) = THEMES[i];
        let council_id = self.stage.bodies.id("hdnd");
        let new = NewTheme { council_id, name: name.to_owned(), note: None };
        let made = create(self.app, &self.call(at, "clerk.demo"), new).await?.view.id;
        self.themes.insert(name, made);
        Ok(())
    }

    /// What is open at the last session's end goes to the next, petitions and recommendations on one list. Answers the
    /// lives that are on it.
    pub(super) async fn hand_over(
        &mut self,
        at: DateTime<Utc>,
        petitions: &[Option<Uuid>],
    ) -> Result<Vec<usize>> {
        let Some(end) = self.stage.reference.last_end(self.stage.now.date_naive()) else { return Ok(vec![]) };
        let call = self.call(at, "leader.demo");
        let document = Some(self.document(&call, "DM-TTHĐND"));
        let new = NewHandover {
            from_session_id: Some(end.session),
            from_term_id: None,
            to_organization_id: self.stage.bodies.id("tt"),
            to_session_id: end.next,
            kinds: None,
            cases: None,
            signed_by: "Giàng Seo Phử".to_owned(),
            signer_position: Some("Phó Chủ tịch HĐND tỉnh".to_owned()),
            signed_on: call.today(),
            document,
            note: Some("Danh mục kiến nghị chưa hoàn thành, bàn giao để tiếp tục theo dõi.".to_owned()),
        };
        let list = give(self.app, &call, new).await?.view.id;
        let on_it = item::Entity::find().filter(item::Column::HandoverId.eq(list));
        let on_it = on_it.select_only().column(item::Column::CaseId).into_tuple();
        let on_it: HashSet<Uuid> = on_it.all(&self.app.db.read).await?.into_iter().collect();
        let touched = petitions.iter().enumerate().filter(|(_, id)| id.is_some_and(|id| on_it.contains(&id)));
        Ok(touched.map(|(i, _)| i).collect())
    }
}
