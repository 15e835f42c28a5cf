//! The detail of a problem: what is wrong with a request in particular, in both languages.

use std::fmt::Display;

use chrono::NaiveDate;
use entity::enums::{Action, Labelled};

use crate::domain::workflow::Refusal;

/// A text in both languages. A pair of texts is one, English first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    pub english: String,
    pub vietnamese: String,
}

impl<A: Into<String>, B: Into<String>> From<(A, B)> for Detail {
    fn from((english, vietnamese): (A, B)) -> Self {
        Self { english: english.into(), vietnamese: vietnamese.into() }
    }
}

impl Detail {
    /// Says a name or a number, which is the same in both languages.
    pub fn name(name: impl Into<String>) -> Self {
        let name = name.into();
        (name.clone(), name).into()
    }

    /// Says in which status something is.
    pub fn status<T: Labelled + Display>(of: impl Into<Self>, status: T) -> Self {
        let of = of.into();
        let vietnamese = format!("{} đang ở trạng thái {}", of.vietnamese, quoted(&status));
        (format!("{} is {status}", of.english), vietnamese).into()
    }

    /// Adds the statuses in which an action is possible, when the status is what refuses it.
    #[must_use]
    pub fn refusing<T: Labelled + Display + PartialEq>(
        self,
        refusal: Refusal,
        (action, now): (Action, T),
        from: impl IntoIterator<Item = T>,
    ) -> Self {
        match refusal {
            Refusal::WrongStatus => self.but(action, from),
            // from the present status others take the step
            Refusal::Guard(guard) if guard.refusal(action) == "wrong_status" => {
                self.but(action, from.into_iter().filter(|one| *one != now))
            }
            Refusal::Guard(_) => self,
        }
    }

    fn but<T: Labelled + Display>(self, action: Action, from: impl IntoIterator<Item = T>) -> Self {
        let (from, step) = (listed(from), quoted(&action));
        let (english, vietnamese) = match from.english.is_empty() {
            true => (format!("it has no step {action}"), format!("không có bước {step}")),
            false => (
                format!("{action} needs status {}", from.english),
                format!("bước {step} chỉ thực hiện ở trạng thái {}", from.vietnamese),
            ),
        };
        (format!("{}; {english}", self.english), format!("{}; {vietnamese}", self.vietnamese)).into()
    }

    /// Says when an organization ended.
    #[must_use]
    pub fn ended(name: &str, end: NaiveDate) -> Self {
        (format!("{name} ended on {end}"), format!("{name} đã chấm dứt hoạt động ngày {}", day(end))).into()
    }

    /// Says of a rule that it applies, and has to end before another one begins.
    pub fn rule_applies(rule: impl Into<Self>, from: NaiveDate, to: Option<NaiveDate>) -> Self {
        let rule = rule.into();
        let until = to.map(|end| format!(" to {end}")).unwrap_or_default();
        let english = format!("{} applies from {from}{until}; end it first", rule.english);
        let until = to.map(|end| format!(" đến ngày {}", day(end))).unwrap_or_default();
        let (rule, from) = (rule.vietnamese, day(from));
        (english, format!("{rule} áp dụng từ ngày {from}{until}; hãy kết thúc trước")).into()
    }
}

/// Lists values: the words of the API in English, their labels in Vietnamese.
pub fn listed<T: Labelled + Display>(values: impl IntoIterator<Item = T>) -> Detail {
    let mut all: Vec<(String, String)> = vec![];
    for one in values.into_iter().map(|one| (one.to_string(), quoted(&one))) {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    let (english, vietnamese): (Vec<_>, Vec<_>) = all.into_iter().unzip();
    (english.join(", "), vietnamese.join(", ")).into()
}

/// Returns the Vietnamese label of a value, in quotation marks.
pub fn quoted<T: Labelled + Display>(value: &T) -> String {
    let word = value.to_string();
    let label = T::labels().into_iter().find(|(known, _)| *known == word);
    format!("“{}”", label.map_or(&*word, |(_, label)| label.vi))
}

/// Returns a day as it is written in Vietnamese.
#[must_use]
pub fn day(on: NaiveDate) -> String {
    on.format("%d/%m/%Y").to_string()
}

#[cfg(test)]
mod tests {
    use entity::enums::Status;

    use crate::domain::workflow::{Fact, Guard};

    use super::*;

    #[test]
    fn a_refused_step_is_told_with_words_in_english_and_labels_in_vietnamese() {
        let now = Detail::status(Detail::name("KN-2026-000001"), Status::Closed);
        let from = [Status::Received, Status::Received, Status::Accepted];
        let told = now.clone().but(Action::Accept, from);
        assert_eq!(told.english, "KN-2026-000001 is closed; accept needs status received, accepted");
        assert_eq!(
            told.vietnamese,
            "KN-2026-000001 đang ở trạng thái “Đã kết thúc”; bước “Tiếp nhận” chỉ thực hiện ở trạng thái “Mới tiếp nhận”, “Đã phân loại”"
        );
        let other = Refusal::Guard(Guard::Not(Fact::HasVerdict));
        assert_eq!(
            now.clone().refusing(other, (Action::Accept, Status::Closed), from),
            now,
            "the status is not what refuses it"
        );
        let never = now.but::<Status>(Action::Accept, []);
        assert_eq!(never.english, "KN-2026-000001 is closed; it has no step accept");
        assert_eq!(
            never.vietnamese,
            "KN-2026-000001 đang ở trạng thái “Đã kết thúc”; không có bước “Tiếp nhận”"
        );
    }

    #[test]
    fn days_are_written_as_in_each_language() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 7, d).unwrap_or_default();
        let told = Detail::rule_applies(("rule 1", "quy định 1"), day(1), Some(day(31)));
        assert_eq!(told.english, "rule 1 applies from 2026-07-01 to 2026-07-31; end it first");
        let vietnamese = "quy định 1 áp dụng từ ngày 01/07/2026 đến ngày 31/07/2026; hãy kết thúc trước";
        assert_eq!(told.vietnamese, vietnamese);
    }
}
