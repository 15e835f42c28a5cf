//! Due dates of recommendations: a day that is given, that their words name, or that the rules compute.

use std::collections::HashMap;

use chrono::{Months, NaiveDate};
use entity::enums::{CaseKind, DeadlineStep};
use sea_orm::prelude::Uuid;

use crate::domain::commitment::Promise;
use crate::domain::written_time::{self, Known};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::service::council::deadline::compute::{self, RuleScope, Rules};
use crate::service::council::written_time as council_times;
use crate::service::engine::case::due::Due;
use crate::service::oversight::recommendation::new::NewRecommendation;
use crate::service::oversight::recommendation::origin::Origin;

/// What the words of a recommendation say about its time.
pub enum Stated {
    /// They say nothing, or are not needed, because a day is given.
    Nothing,
    /// The last day of the time.
    Day(NaiveDate),
    /// The months between two reviews of a standing obligation.
    Standing(i32),
}

/// Returns the months between two reviews, if it is a standing obligation.
///
/// # Errors
/// 422 when it has a due date too.
pub fn standing(at: &str, new: &NewRecommendation, stated: &Stated) -> Result<Option<i32>> {
    let given = new.review_every_months;
    let dated = new.due_on.is_some() || new.addressees.iter().any(|one| one.due_on.is_some());
    match (given, stated) {
        (Some(_), Stated::Day(_)) => Err(Error::field(
            &format!("{at}/as_stated"),
            "contradicts",
            "a standing obligation has no due date",
        )),
        (Some(_), _) if dated => {
            Err(Error::field(&format!("{at}/review_every_months"), "contradicts", "it has a due date"))
        }
        (Some(months), _) => Ok(Some(months)),
        (None, Stated::Standing(months)) => Ok(Some(*months)),
        (None, _) => Ok(None),
    }
}

/// Computes due dates; each rule and each computation is loaded once.
pub struct DueDates<'a> {
    tx: &'a Tx<'a>,
    origin: &'a Origin<'a>,
    rules: HashMap<Option<Uuid>, Rules>,
    counted: HashMap<Uuid, Due>,
    /// What the council knows of its times; loaded when a text names one.
    known: Option<Known>,
}

/// The length of a term that the council has not entered.
const YEARS_OF_A_TERM: u32 = 5;

impl<'a> DueDates<'a> {
    /// Creates what has loaded nothing yet.
    pub fn new(tx: &'a Tx<'a>, origin: &'a Origin<'a>) -> Self {
        Self { tx, origin, rules: HashMap::new(), counted: HashMap::new(), known: None }
    }

    /// Returns the deadline rules of recommendations in a sector.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn rules_of(&mut self, sector: Option<Uuid>) -> Result<Rules> {
        if let Some(known) = self.rules.get(&sector) {
            return Ok(known.clone());
        }
        let (council_id, kind) = (Some(self.origin.council.id), Some(CaseKind::Recommendation));
        let matter = RuleScope { council_id, kind, ..RuleScope::default() };
        let rules = Rules::about(&**self.tx, matter, sector).await?;
        self.rules.insert(sector, rules.clone());
        Ok(rules)
    }

    /// Returns the due date of an addressee: its own, that of the recommendation, that of its words, or that of the rules.
    ///
    /// # Errors
    /// 422 at a date before the conclusion; 409 without a rule or a calendar, if rules are needed.
    pub async fn due(
        &mut self,
        rules: &Rules,
        at: &str,
        i: usize,
        new: &NewRecommendation,
        k: usize,
        stated: &Stated,
    ) -> Result<Due> {
        if let Some(on) = new.addressees[k].due_on {
            return self.named(&format!("{at}/addressees/{k}/due_on"), on);
        }
        if let Some(on) = new.due_on {
            return self.named(&format!("{at}/due_on"), on);
        }
        if let Stated::Day(on) = stated {
            return self.named(&format!("{at}/as_stated"), *on);
        }
        match self.by_rule(rules, i).await {
            Err(error) if !self.origin.needs_rules && is_without_rules(&error) => {
                Ok(Due { on: self.origin.issued_on, basis: None })
            }
            due => due,
        }
    }

    /// Reads the words of a recommendation, unless each addressee has a day.
    ///
    /// # Errors
    /// 422 when they name a time that does not exist, or a condition.
    pub async fn stated(&mut self, at: &str, new: &NewRecommendation) -> Result<Stated> {
        let all_dated = !new.addressees.is_empty() && new.addressees.iter().all(|one| one.due_on.is_some());
        let Some(words) = new.as_stated.as_ref().filter(|_| new.due_on.is_none() && !all_dated) else {
            return Ok(Stated::Nothing);
        };
        let (pointer, said_on) = (format!("{at}/as_stated"), Some(self.origin.issued_on));
        match written_time::parse(words, said_on, Some(self.known().await?)) {
            Ok(Promise { due_on: Some(on), .. }) => Ok(Stated::Day(on)),
            Ok(Promise { every: Some(every), .. }) => {
                Ok(Stated::Standing(i32::try_from(every).unwrap_or(i32::MAX)))
            }
            Ok(_) => Err(Error::field(&pointer, "condition", "a condition is not a date: give due_on")),
            // wordings such as "sớm" or "khẩn trương" name no time, so the rules apply
            Err(why) if why.code == "no_time_named" => Ok(Stated::Nothing),
            Err(why) => Err(Error::field(&pointer, why.code, why.detail)),
        }
    }

    async fn known(&mut self) -> Result<&Known> {
        let known = match self.known.take() {
            Some(known) => known,
            None => council_times::known(&**self.tx, self.origin.council.id).await?,
        };
        Ok(self.known.insert(known))
    }

    /// Returns the day until which a standing obligation is reviewed: the end of the term in which it was issued.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn end_of_term(&mut self) -> Result<Due> {
        let issued_on = self.origin.issued_on;
        let terms = &self.known().await?.terms;
        let term = terms.iter().find(|(from, to)| (*from..=*to).contains(&issued_on)).map(|(_, to)| *to);
        let later = || issued_on.checked_add_months(Months::new(YEARS_OF_A_TERM * 12)).unwrap_or(issued_on);
        Ok(Due { on: term.unwrap_or_else(later), basis: None })
    }

    fn named(&self, at: &str, on: NaiveDate) -> Result<Due> {
        match on < self.origin.issued_on {
            true => {
                Err(Error::field(at, "too_early", format!("must not be before {}", self.origin.issued_on)))
            }
            false => Ok(Due { on, basis: None }),
        }
    }

    async fn by_rule(&mut self, rules: &Rules, i: usize) -> Result<Due> {
        let start = self.origin.issued_on;
        let Some(rule) = rules.applying(DeadlineStep::Respond, start) else {
            let n = i + 1;
            let detail =
                (format!("recommendation {n} has no due date"), format!("kiến nghị thứ {n} chưa có hạn"));
            return Err(Error::because(Code::NoRule, detail));
        };
        if let Some(known) = self.counted.get(&rule.id) {
            return Ok(known.clone());
        }
        let basis = compute::by_rule(&**self.tx, &rule, start).await?;
        let due = Due { on: basis.due_on, basis: Some(basis) };
        self.counted.insert(rule.id, due.clone());
        Ok(due)
    }
}

/// Whether a due date is missing only because the rules, or the calendar, have not been entered.
fn is_without_rules(error: &Error) -> bool {
    matches!(error.code(), Some(Code::NoRule | Code::CalendarYearMissing))
}
