//! The letters so far: how far the duty of each agency has escalated.

use std::collections::HashMap;

use entity::assignment;
use entity::enums::EscalationLevel;
use entity::reminder_letter::{self, target};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::domain::escalation::Escalated;
use crate::kernel::error::Result;

/// The letters about some cases.
#[derive(Default)]
pub struct Sent {
    of_case: HashMap<Uuid, Vec<Letters>>,
}

/// Case, assignment, recipient, level, and how many letters.
type Row = (Uuid, Option<Uuid>, Uuid, EscalationLevel, i64);

/// The letters about a case that went to one organization at one level.
struct Letters {
    assignment_id: Option<Uuid>,
    organization_id: Uuid,
    escalated: Escalated,
}

impl Sent {
    /// Loads the letters about cases, in one query.
    pub async fn about(db: &impl ConnectionTrait, cases: impl IntoIterator<Item = Uuid>) -> Result<Self> {
        use reminder_letter::Column as L;
        use target::Column as T;
        let (case, assignment, count) = (T::CaseId, T::AssignmentId, T::CaseId.count());
        let (to, level) = (L::OrganizationId, L::EscalationLevel);
        let letter =
            Expr::col((reminder_letter::Entity, L::Id)).eq(Expr::col((target::Entity, T::ReminderLetterId)));
        let mut select = target::Entity::find().select_only().filter(T::CaseId.is_in(cases));
        QueryTrait::query(&mut select)
            .inner_join(reminder_letter::Entity, letter)
            .exprs([case.into_expr(), assignment.into_expr(), to.into_expr(), level.into_expr(), count])
            .add_group_by([case.into_expr(), assignment.into_expr(), to.into_expr(), level.into_expr()]);
        let mut sent = Self::default();
        for (case_id, assignment_id, organization_id, level, count) in
            select.into_tuple::<Row>().all(db).await?
        {
            let count = i32::try_from(count).unwrap_or(i32::MAX);
            let escalated = Escalated { escalation_level: Some(level), count };
            let letters = Letters { assignment_id, organization_id, escalated };
            sent.of_case.entry(case_id).or_default().push(letters);
        }
        Ok(sent)
    }

    /// Returns how far the duty of an assignment has escalated: by all letters to its agency, and by those about the
    /// assignments from which it was passed down or transferred. `all` are the assignments of the case.
    #[must_use]
    pub fn for_duty(&self, one: &assignment::Model, all: &[assignment::Model]) -> Escalated {
        let line: Vec<Uuid> = line(one.id, all).collect();
        self.furthest(one.case_id, |letters| {
            letters.organization_id == one.organization_id
                || letters.assignment_id.is_some_and(|id| line.contains(&id))
        })
    }

    /// Returns how far a case that nobody has escalated towards an organization.
    #[must_use]
    pub fn for_organization(&self, case: Uuid, organization: Uuid) -> Escalated {
        self.furthest(case, |letters| letters.organization_id == organization)
    }

    /// Returns the highest level of the letters, and how many there are at it.
    fn furthest(&self, case: Uuid, about: impl Fn(&Letters) -> bool) -> Escalated {
        let own = self.of_case.get(&case).into_iter().flatten().filter(|letters| about(letters));
        own.map(|letters| letters.escalated).fold(Escalated::default(), |sum, next| {
            if sum.escalation_level == next.escalation_level {
                Escalated { count: sum.count.saturating_add(next.count), ..sum }
            } else {
                sum.max(next)
            }
        })
    }
}

/// Returns an assignment, and those from which it was passed down or transferred.
fn line(id: Uuid, all: &[assignment::Model]) -> impl Iterator<Item = Uuid> {
    let parent = |id: &Uuid| all.iter().find(|one| one.id == *id).and_then(|one| one.parent_id);
    std::iter::successors(Some(id), parent).take(all.len() + 1)
}
