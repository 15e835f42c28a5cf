//! Concludes supervisions through the service's use cases, so that recommendations can refer to a conclusion.

use chrono::{Datelike, Days, NaiveDate};
use entity::document::DocumentReference;
use entity::enums::{ConclusionForm, SupervisionKind};
use kiennghi::kernel::app::App;
use kiennghi::kernel::error::Error;
use kiennghi::service::oversight::conclusion::record::{self, NewConclusion};
use kiennghi::service::oversight::supervision::create::{self, NewSupervision};
use kiennghi::service::oversight::supervision::step::{self, StageReached, SupervisionStep};

use super::council::{Concluded, Council, Setting};
use super::found::system;
use super::season::{FIRST, LAST, morning};

/// The subjects of supervisions.
const SUBJECTS: [&str; 6] = [
    "Việc quản lý, sử dụng quỹ đất công ích",
    "Việc giải quyết kiến nghị của cử tri",
    "Phòng, chống lãng phí trong đầu tư công",
    "Chính sách đối với đồng bào dân tộc thiểu số",
    "Công trình cấp nước sạch nông thôn",
    "Thực hiện nghị quyết về phát triển kinh tế - xã hội",
];

/// The number of recommendations of one conclusion.
const OF_ONE: u64 = 300;
/// The smallest and the largest number of conclusions of a council.
const FEWEST: u64 = 2;
const MOST: u64 = 40;

/// Concludes as many supervisions as a council with its share of cases needs.
///
/// # Errors
/// The errors of the use cases.
pub async fn conclude(
    app: &mut App,
    setting: &mut Setting,
    share: impl Fn(usize) -> u64,
) -> Result<(), Error> {
    for (n, council) in setting.councils.iter_mut().enumerate() {
        let count = (share(n) / OF_ONE).clamp(FEWEST, MOST);
        let days = u64::try_from((LAST - FIRST).num_days()).unwrap_or(0);
        for number in 1..=count {
            // the first conclusion comes early, because recommendations before it have none to refer to
            let on = FIRST + Days::new(40 + (days - 60) * (number - 1) / count);
            let one = one(app, council, number, on).await?;
            council.concluded.push(one);
        }
    }
    Ok(())
}

async fn one(app: &mut App, council: &Council, number: u64, on: NaiveDate) -> Result<Concluded, Error> {
    let nth = usize::try_from(number).unwrap_or(0);
    let (board, subject) = (nth % 2, SUBJECTS[nth % SUBJECTS.len()]);
    let begun = system(morning(on - Days::new(30)));
    let new = NewSupervision {
        kind: SupervisionKind::Thematic,
        leading_body_id: council.boards[board].id,
        leading_deputy_id: None,
        subject: format!("{subject} năm {}", on.year()),
        legal_basis: None,
        programme_id: None,
        session_id: None,
        period_from: None,
        period_to: None,
        planned_on: Some(on),
        supervised: vec![],
        units: vec![],
        team: vec![],
        documents: vec![],
        re_examines_id: None,
        cases: vec![],
        stages: vec![],
    };
    let made = create::create(app, &begun, new).await?.view;
    let announced = SupervisionStep::Announce(StageReached { on: None, document: None, note: None });
    let at = system(morning(on - Days::new(20)));
    step::take(app, &at, made.id, made.version, announced).await?;
    let new = NewConclusion {
        supervision_id: made.id,
        form: ConclusionForm::Conclusion,
        summary: format!("{subject}: còn hạn chế, cần khắc phục."),
        document: Some(DocumentReference {
            number: number.to_string(),
            notation: "KL-BHĐND".to_owned(),
            issued_on: on,
            signed_by: None,
        }),
        recommendations: vec![],
        issue: true,
    };
    let at = morning(on) + 3600;
    let conclusion = record::create(app, &system(at), new).await?.view.brief.id;
    Ok(Concluded { supervision: made.id, conclusion, number, board, on, at })
}
