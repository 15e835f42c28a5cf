//! The frame of every act on one case: load and hold, require, rule, save, record, commit.

use entity::vocabulary::{Action, Status, Stream};
use entity::{assignment, case};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use crate::app::App;
use crate::domain::actor::Ties;
use crate::domain::policy::Permission;
use crate::domain::workflow::{Facts, PETITION, Row, decide, starts};
use crate::error::{Code, Error, Result};
use crate::service::answer::{Answer, View};
use crate::service::call::Call;
use crate::service::case::facts;
use crate::service::case::view::{self, CaseView};
use crate::service::check::same_version;
use crate::service::idempotency::Tx;
use crate::service::journal::{self, Entry};

/// A case held by the transaction of an act.
pub struct CaseAct<'a> {
    pub app: &'a App,
    pub call: &'a Call,
    pub tx: Tx,
    pub before: case::Model,
    /// What will be saved.
    pub case: case::ActiveModel,
    pub assignments: Vec<assignment::Model>,
}

impl<'a> CaseAct<'a> {
    /// Begins, holds the case, and checks sight, permission and version, in this order.
    ///
    /// # Errors
    /// 404 out of sight, 403 without the permission, 412 when stale.
    pub async fn begin(
        app: &'a App,
        call: &'a Call,
        id: Uuid,
        version: i64,
        needs: Permission,
    ) -> Result<Self> {
        let tx = app.begin(call).await?;
        let act = Self::hold(app, call, tx, id).await?;
        call.require(needs, &act.ties())?;
        same_version(act.before.version, version)?;
        Ok(act)
    }

    /// Holds a case that the caller can see.
    ///
    /// # Errors
    /// 404 out of sight.
    pub async fn hold(app: &'a App, call: &'a Call, tx: Tx, id: Uuid) -> Result<Self> {
        let before = case::Entity::held(id).one(&*tx).await?.ok_or(Code::NotFound)?;
        let assignments = assignment::Entity::of_cases([id]).all(&*tx).await?;
        let act = Self { app, call, tx, case: before.clone().into_active_model(), before, assignments };
        if !call.actor.may(Permission::CaseRead, &act.ties()) {
            return Err(Code::NotFound.into());
        }
        Ok(act)
    }

    #[must_use]
    pub fn ties(&self) -> Ties {
        facts::ties(&self.before, &self.assignments)
    }

    /// The facts of the case as it stands.
    #[must_use]
    pub fn facts(&self) -> Facts {
        facts::of_case(&self.before, &self.assignments, &self.call.actor)
    }

    /// The row of the workflow that applies.
    ///
    /// # Errors
    /// 409 with the law's reason.
    pub fn rule(&self, action: Action, facts: Facts) -> Result<&'static Row<Status>> {
        rule(&self.before, action, facts)
    }

    /// Saves the case at its new status, records the event, commits and shows the case.
    ///
    /// # Errors
    /// 412 when somebody else saved first.
    pub async fn finish(mut self, row: &Row<Status>, entry: Entry) -> Result<Answer<CaseView>> {
        self.save(row, entry).await?;
        self.commit().await
    }

    /// Saves the case at its new status and records the event.
    ///
    /// # Errors
    /// 412 when somebody else saved first.
    pub async fn save(&mut self, row: &Row<Status>, entry: Entry) -> Result<()> {
        self.case.status = Set(row.to);
        let grant = self.call.require(row.needs, &self.ties())?;
        let entry = Entry { from: Some(self.before.status), to: Some(row.to), ..entry };
        let entry = entry.by(grant).in_council(Some(self.before.council_id));
        save(&self.tx, self.call, &self.before, self.case.clone()).await?;
        journal::record(&self.tx, self.call, entry).await?;
        Ok(())
    }

    /// Commits and shows the case as the caller now sees it.
    ///
    /// # Errors
    /// As the database says.
    pub async fn commit(self) -> Result<Answer<CaseView>> {
        let view = view::load(&*self.tx, self.call, self.before.id).await?;
        self.tx.commit(self.call, Answer::shown(view)).await
    }

    /// An event about this case.
    #[must_use]
    pub fn entry(&self, action: Action) -> Entry {
        Entry::about(Stream::Case, self.before.id, action)
    }
}

impl View for CaseView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/petitions/{}", self.id))
    }
}

/// The row of the petition's workflow that applies.
///
/// # Errors
/// 409 with the law's reason.
pub fn rule(case: &case::Model, action: Action, facts: Facts) -> Result<&'static Row<Status>> {
    decide(PETITION, case.status, action, facts).map_err(|refusal| {
        let from: Vec<_> = starts(PETITION, action).map(Status::word).collect();
        let detail = format!("{} is {}; {action} starts from {}", case.number, case.status, from.join(", "));
        Error::refusal(refusal, detail)
    })
}

/// Saves a held case: the version moves, and must be the one that was read.
///
/// # Errors
/// 412 when somebody else saved first.
pub async fn save(tx: &Tx, call: &Call, before: &case::Model, mut case: case::ActiveModel) -> Result<()> {
    case.version = Set(before.version + 1);
    case.updated_at = Set(call.now);
    let saved = case::Entity::update_many()
        .set(case)
        .filter(case::Column::Id.eq(before.id))
        .filter(case::Column::Version.eq(before.version))
        .exec(&**tx)
        .await?;
    if saved.rows_affected == 0 { Err(Code::Stale.into()) } else { Ok(()) }
}
