//! Petition texts: sentences of published petitions and recommendations, varied by place, name and number.

use fastrand::Rng;
use serde::Deserialize;

use super::found::SECTORS;

const PETITIONS: &str = include_str!("../../../assets/petitions.csv");
const RECOMMENDATIONS: &str = include_str!("../../../assets/recommendations.csv");

/// The share of petitions in each sector.
const SHARES: [f64; 7] = [0.34, 0.20, 0.16, 0.12, 0.08, 0.06, 0.04];

const VOICES: [&str; 6] =
    ["", "", "", "Cử tri phản ánh: ", "Cử tri nhiều lần kiến nghị: ", "Nhân dân trong thôn phản ánh: "];

const KINDS: [&str; 5] = ["thôn", "bản", "tổ dân phố", "khu phố", "ấp"];

const MORE: [&str; 10] = [
    "Đề nghị cấp có thẩm quyền sớm xem xét, bố trí kinh phí.",
    "Nội dung này cử tri đã nêu tại kỳ họp trước nhưng chưa được trả lời.",
    "Mùa mưa lũ nước dâng cao, học sinh đi lại rất nguy hiểm.",
    "Việc này ảnh hưởng trực tiếp đến sản xuất và đời sống của nhân dân.",
    "Đề nghị công khai tiến độ để nhân dân giám sát.",
    "Các hộ nghèo, hộ cận nghèo trong khu vực gặp nhiều khó khăn.",
    "Đề nghị trả lời bằng văn bản trước ngày 30/9.",
    "Nhân dân sẵn sàng hiến đất, góp ngày công cùng Nhà nước thực hiện.",
    "Sau khi sáp nhập, trụ sở và cán bộ ở xa, dân khó liên hệ.",
    "Đề nghị kiểm tra, làm rõ trách nhiệm của chủ đầu tư.",
];

pub const ANSWERS: [&str; 6] = [
    "Cơ quan đã bố trí kinh phí và tổ chức thực hiện xong, bàn giao cho địa phương sử dụng.",
    "Đã khắc phục xong, có biên bản nghiệm thu với đại diện nhân dân trong thôn.",
    "Đoàn kiểm tra đã làm việc tại cơ sở, kết luận phản ánh của cử tri là đúng và đã xử lý.",
    "Nội dung đã được quy định tại nghị quyết của HĐND, bảo đảm quyền lợi của cử tri.",
    "Cơ quan xin thông tin để cử tri được biết, việc thực hiện đang theo đúng quy định.",
    "Theo phân cấp, nội dung này do nhân dân và chính quyền cơ sở cùng thực hiện.",
];

pub const ENOUGH: [&str; 3] = [
    "Trả lời rõ, có kết quả cụ thể; Ban đồng ý.",
    "Qua khảo sát thực tế, nội dung đã được giải quyết như trả lời.",
    "Nội dung giải trình có căn cứ, đầy đủ thông tin cho cử tri.",
];
pub const PARTLY: [&str; 2] = [
    "Đã có lộ trình; tiếp tục theo dõi đến khi hoàn thành.",
    "Mới giải quyết được một phần; đề nghị báo cáo kết quả trước kỳ họp sau.",
];
pub const PROGRESS: [&str; 4] = [
    "Đã khảo sát thực địa cùng chính quyền địa phương.",
    "Đang lập dự toán, trình thẩm định.",
    "Đã lựa chọn được nhà thầu, chuẩn bị thi công.",
    "Đang lấy ý kiến các cơ quan liên quan.",
];
pub const RECEIVERS: [&str; 4] =
    ["Bộ Xây dựng", "Bộ Nông nghiệp và Môi trường", "Bộ Giáo dục và Đào tạo", "Bộ Y tế"];

/// Returns one element at random.
pub fn one<'a, T>(rng: &mut Rng, of: &'a [T]) -> &'a T {
    &of[rng.usize(..of.len())]
}

#[derive(Deserialize)]
struct Published {
    sector: String,
    content_vi: String,
}

#[derive(Deserialize)]
struct Recommended {
    recommendation_vi: String,
}

/// The text of a matter, and its place.
pub struct Said {
    pub content: String,
    pub locality: Option<String>,
}

/// Draws the sector of a petition.
pub fn about(rng: &mut Rng) -> usize {
    let mut drawn = rng.f64();
    let hit = SHARES.iter().position(|share| {
        drawn -= share;
        drawn < 0.0
    });
    hit.unwrap_or(0)
}

pub struct Phrases {
    /// Sentences of petitions, by sector.
    petitions: Vec<Vec<String>>,
    recommendations: Vec<String>,
}

impl Phrases {
    /// Reads the published petitions and recommendations.
    ///
    /// # Errors
    /// When the assets cannot be read.
    pub fn read() -> Result<Self, String> {
        let mut petitions = vec![Vec::new(); SECTORS.len()];
        for row in csv::Reader::from_reader(PETITIONS.as_bytes()).deserialize() {
            let row: Published = row.map_err(|e| e.to_string())?;
            petitions[sector(&row.sector)].push(row.content_vi);
        }
        let recommendations: Result<Vec<Recommended>, _> =
            csv::Reader::from_reader(RECOMMENDATIONS.as_bytes()).deserialize().collect();
        let recommendations = recommendations.map_err(|e| e.to_string())?;
        let recommendations = recommendations.into_iter().map(|row| row.recommendation_vi).collect();
        Ok(Self { petitions, recommendations })
    }

    pub fn petition(&self, rng: &mut Rng, sector: usize, unit: &str, names: &[String]) -> Said {
        let spot = format!("{} {}", one(rng, &KINDS), name(rng, names));
        let voice = one(rng, &VOICES);
        let matter = one(rng, &self.petitions[sector]);
        let number = rng.u32(2..2000);
        let place = match rng.u32(..5) {
            0 => format!("Đoạn qua {spot}, {unit}, dài khoảng {number} m."),
            1 => format!("Tại {spot}, {unit} có {number} hộ bị ảnh hưởng."),
            2 => format!("Từ {spot} đến {}, {unit} cần đầu tư {number} triệu đồng.", name(rng, names)),
            3 => format!("Địa điểm: số {number} đường {}, {unit}.", name(rng, names)),
            _ => format!("Ý kiến của {number} cử tri {unit}."),
        };
        let more = if rng.bool() { one(rng, &MORE) } else { "" };
        let content = format!("{voice}{matter} {place} {more}").trim_end().to_owned();
        Said { content, locality: (rng.u32(..10) < 7).then_some(spot) }
    }

    pub fn recommendation(&self, rng: &mut Rng, unit: &str, names: &[String]) -> String {
        let matter = one(rng, &self.recommendations);
        let (number, name) = (rng.u32(2..500), name(rng, names));
        format!("{matter} Thực hiện tại {unit}, trước hết ở khu vực {name} ({number} hộ).")
    }
}

/// Draws a name: a few names are frequent, most are rare.
fn name<'a>(rng: &mut Rng, names: &'a [String]) -> &'a str {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share"
    )]
    let n = (rng.f64().powi(2) * names.len() as f64) as usize;
    names.get(n).map_or("", String::as_str)
}

/// Maps the sector of a published petition to one of the data set's sectors.
fn sector(published: &str) -> usize {
    let ours = match published {
        "dien_chieu_sang" => "dien",
        "nuoc_sach" | "thoat_nuoc" | "phong_chong_thien_tai" => "thuy_loi",
        same => same,
    };
    SECTORS.iter().position(|(code, ..)| *code == ours).unwrap_or(0)
}
