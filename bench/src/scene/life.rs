//! Writing scenes: a petition's whole life as in the README, and single steps of it.

use hyper::header::HeaderValue;
use kiennghi::kernel::context::{RequestContext, clock};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::accounts::Tokens;
use crate::link::{Ask, Link, Response};
use crate::world::Council;

const MATTERS: [&str; 6] = [
    "Đường vào thôn xuống cấp, đi lại khó khăn vào mùa mưa, đề nghị sửa chữa.",
    "Đề nghị đầu tư hệ thống nước sạch cho các hộ dân trong xã, nguồn nước hiện nay không bảo đảm vệ sinh.",
    "Đề nghị bố trí thêm giáo viên cho trường tiểu học, nhiều lớp học ghép đã kéo dài nhiều năm.",
    "Cử tri phản ánh lưới điện hạ thế quá tải, thường xuyên mất điện vào giờ cao điểm.",
    "Đề nghị kiểm tra việc xả thải của cơ sở chế biến gây ô nhiễm suối, ảnh hưởng đến sản xuất nông nghiệp.",
    "Đề nghị đẩy nhanh việc cấp giấy chứng nhận quyền sử dụng đất cho các hộ tái định cư.",
];

/// The part of a response that the next step needs.
#[derive(Deserialize)]
struct Registered {
    id: Uuid,
}

#[derive(Deserialize)]
struct Assigned {
    assignments: Vec<Brief>,
}

#[derive(Deserialize)]
struct Brief {
    id: Uuid,
    version: i64,
}

#[derive(Deserialize)]
struct Versioned {
    version: i64,
}

/// The accounts of a council that handle its petitions.
#[derive(Clone)]
pub struct Registrar {
    clerk: HeaderValue,
    leader: HeaderValue,
    reviewer: HeaderValue,
    handler: HeaderValue,
    head: HeaderValue,
    council: Council,
    seed: u64,
    random: fastrand::Rng,
}

impl Registrar {
    pub fn of(council: &Council, tokens: &Tokens, seed: u64) -> Result<Self, String> {
        Ok(Self {
            clerk: tokens.of(&council.clerk)?,
            leader: tokens.of(&council.leader)?,
            reviewer: tokens.of(&council.reviewer)?,
            handler: tokens.of(&council.agency.handler)?,
            head: tokens.of(&council.agency.head)?,
            council: council.clone(),
            seed,
            random: fastrand::Rng::with_seed(seed),
        })
    }

    /// Resets the random choices.
    pub fn again(&mut self) {
        self.random = fastrand::Rng::with_seed(self.seed);
    }

    pub async fn register(&mut self, link: &mut Link) -> Result<Response, String> {
        let unit = self.random.choice(&self.council.units).ok_or("the council has no unit")?;
        let new = json!({
            "content": self.random.choice(MATTERS),
            "channel": "voter_meeting",
            "received_on": RequestContext::system(clock()).today(),
            "units": [unit],
            "session_id": self.council.session,
        });
        link.ask(&Ask::post("/v1/petitions", &self.clerk, new.to_string()).created()).await
    }

    /// Performs a whole life: seven steps, and the reviewer's read of the case.
    pub async fn live(&mut self, link: &mut Link) -> Result<(), String> {
        let registered = self.register(link).await?;
        let case: Registered = registered.read()?;
        let case = format!("/v1/cases/{}", case.id);
        let sector = self.random.choice(&self.council.sectors).ok_or("the council has no sector")?;
        let accept = json!({"action": "accept", "sector_id": sector, "competence_level": "province"});
        let accepted = step(link, &self.clerk, &case, &registered.version()?, &accept).await?;
        let due_on = RequestContext::system(clock()).today() + chrono::Days::new(30);
        let assign = json!({"action": "assign", "lead": self.council.agency.id, "due_on": due_on});
        let assigned = step(link, &self.leader, &case, &accepted.version()?, &assign).await?;
        let assigned: Assigned = assigned.read()?;
        let duty = assigned.assignments.first().ok_or("no agency was assigned")?;
        let version = tag(duty.version)?;
        let acknowledge = json!({"action": "acknowledge"});
        let path = format!("/v1/assignments/{}", duty.id);
        let taken = step(link, &self.handler, &path, &version, &acknowledge).await?;
        let taken: Versioned = taken.read()?;
        let response = json!({
            "assignments": [{"id": duty.id, "version": taken.version}],
            "outcome": "by_implementation",
            "text": "Đã hoàn thành sửa chữa, nghiệm thu và bàn giao cho địa phương quản lý.",
        });
        link.ask(&Ask::post("/v1/responses", &self.head, response.to_string()).created()).await?;
        let seen = link.ask(&Ask::get(case.as_str(), &self.reviewer)).await?;
        let review =
            json!({"action": "review", "verdict": "satisfactory", "text": "Trả lời rõ ràng, đúng hạn."});
        let reviewed = step(link, &self.reviewer, &case, &seen.version()?, &review).await?;
        step(link, &self.leader, &case, &reviewed.version()?, &json!({"action": "close"})).await?;
        Ok(())
    }
}

/// Appends a step to a resource at a version.
async fn step(
    link: &mut Link,
    token: &HeaderValue,
    thing: &str,
    version: &HeaderValue,
    act: &Value,
) -> Result<Response, String> {
    link.ask(&Ask::post(format!("{thing}/steps"), token, act.to_string()).on(version)).await
}

fn tag(version: i64) -> Result<HeaderValue, String> {
    HeaderValue::from_str(&format!("\"{version}\"")).map_err(|e| e.to_string())
}

/// Reports progress on an assignment, again and again.
#[derive(Clone)]
pub struct Reporter {
    handler: HeaderValue,
    assignment: Uuid,
    /// The version in the last response.
    version: Option<HeaderValue>,
    percent: u8,
}

impl Reporter {
    pub fn of(assignment: Uuid, handler: HeaderValue) -> Self {
        Self { handler, assignment, version: None, percent: 0 }
    }

    /// Resets to the first report.
    pub fn again(&mut self) {
        self.percent = 0;
    }

    pub async fn report(&mut self, link: &mut Link) -> Result<(), String> {
        let path = format!("/v1/assignments/{}", self.assignment);
        let version = match self.version.take() {
            Some(version) => version,
            None => link.send(&Ask::get(path.as_str(), &self.handler)).await?.version()?,
        };
        self.percent = (self.percent + 1) % 100;
        let text = "Đang thi công, dự kiến hoàn thành đúng tiến độ đã cam kết với cử tri.";
        let act = json!({"action": "report_progress", "text": text, "percent": self.percent});
        let told = step(link, &self.handler, &path, &version, &act).await?;
        self.version = Some(told.version()?);
        Ok(())
    }
}
