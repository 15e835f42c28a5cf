//! What becomes of a recommendation: the deeds, and the courses that several of them take.

use entity::vocabulary::Fulfilment::{Done, NotDone, Partly};
use entity::vocabulary::Outcome::{ByImplementation, WithRoadmap};
use entity::vocabulary::Verdict::{PartlySatisfactory, Satisfactory, Unsatisfactory};
use entity::vocabulary::{Fulfilment, Outcome, Position, PositionDecision, Rung, Verdict};

use crate::demo::oversight::When::{self, After};
use crate::service::engine::commitment::settle::Finding;

/// What happens to a recommendation, or to one addressee's part of it; who does it follows from the law.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    Acknowledge,
    Position(Position, &'static str),
    /// So many days more, with an amendment.
    Decide(PositionDecision, &'static str, Option<i64>),
    /// A text, and milestones each within so many days; none: when there is money.
    Plan(&'static str, &'static [(&'static str, Option<i64>)]),
    Progress(&'static str, i32),
    /// The periodic report that is missing longest.
    Report(&'static str, i32),
    Claim(Outcome, &'static str),
    Judge(Fulfilment, Option<i32>, Verdict, &'static str),
    /// Why it was not done; true: a complicated matter.
    AskWhy(&'static str, bool),
    Explain(&'static str),
    Waive(&'static str),
    Transfer(&'static [&'static str]),
    PassDown(&'static str),
    /// The addressee reports its milestones as reached, and the board looks.
    Milestones(Finding, &'static str),
    /// A letter, and the session that the rung is.
    Urge(Rung, &'static str, Option<&'static str>),
    AnswerUrging(&'static str),
    /// What remains, and what becomes a recommendation of its own.
    Split(&'static str, &'static [(&'static str, &'static str)]),
    Close,
    Reopen(&'static str, i64),
}

/// Deeds with their days and whose part they are about.
pub type Deeds = Vec<(When, &'static str, Deed)>;

pub const ENOUGH: &str = "Ban đã kiểm tra hồ sơ và thực tế: hoàn thành đúng nội dung kiến nghị.";
pub const HALF: &str = "Đã thực hiện một phần; phần còn lại chưa rõ nguồn lực, tiếp tục theo dõi.";
pub const LACKING: &str =
    "Báo cáo chung chung, minh chứng không chứng minh được kết quả; đề nghị thực hiện và báo cáo lại.";
pub const NOTHING: &str = "Chưa có chuyển biến trên thực tế; đề nghị làm rõ trách nhiệm.";

/// Several courses as one.
pub fn all<const N: usize>(courses: [Deeds; N]) -> Deeds {
    courses.into_iter().flatten().collect()
}

/// One deed.
pub fn one(when: When, who: &'static str, deed: Deed) -> Deeds {
    vec![(when, who, deed)]
}

/// Each takes it on, one day after the other.
pub fn taken_on(who: &[&'static str], from: i64) -> Deeds {
    (from..).zip(who).map(|(day, who)| (After(day), *who, Deed::Acknowledge)).collect()
}

/// Each says that it is done, and is found to have done it.
pub fn carried_out(who: &[&'static str], from: i64, said: &'static str) -> Deeds {
    let each = |(i, who): (i64, &&'static str)| {
        [
            (After(from + i), *who, Deed::Claim(ByImplementation, said)),
            (After(from + i + 9), *who, Deed::Judge(Done, None, Satisfactory, ENOUGH)),
        ]
    };
    (0..).zip(who).flat_map(each).collect()
}

/// Each says that it is done, and nobody has judged it.
pub fn claimed(who: &[&'static str], from: i64, said: &'static str) -> Deeds {
    let each = |(day, who): (i64, &&'static str)| (After(day), *who, Deed::Claim(ByImplementation, said));
    (from..).zip(who).map(each).collect()
}

/// A roadmap is answered; so much of it is found done, and the rest is followed.
pub fn half_done(who: &'static str, from: i64, percent: i32, said: &'static str) -> Deeds {
    vec![
        (After(from), who, Deed::Claim(WithRoadmap, said)),
        (After(from + 10), who, Deed::Judge(Partly, Some(percent), PartlySatisfactory, HALF)),
    ]
}

/// It says that it is done, is not believed, and is at it again.
pub fn sent_back(who: &'static str, from: i64, said: &'static str) -> Deeds {
    vec![
        (After(from), who, Deed::Claim(ByImplementation, said)),
        (After(from + 8), who, Deed::Judge(NotDone, None, Unsatisfactory, LACKING)),
    ]
}

/// How it goes, a report every so many days; `None` in a place leaves one out.
pub fn reports(who: &'static str, every: i64, texts: &[Option<(&'static str, i32)>]) -> Deeds {
    let each = |(n, text): (i64, &Option<(&'static str, i32)>)| {
        text.map(|(text, percent)| (After(n * every - 4), who, Deed::Report(text, percent)))
    };
    (1..).zip(texts).filter_map(each).collect()
}
