//! Search: ignores diacritics, letter case, đ and tone placement; supports no query language.

use kiennghi::kernel::config::Config;
use kiennghi::service::petition::register::{NewPetition, register};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde_json::{Value, json};
use testkit::{Backend, Response, World, config, db_test, make, run_with};

/// Registers a petition with a text and returns its number.
async fn text(w: &World, content: &str) -> String {
    let new = NewPetition { locality: Some("Xóm Đồi".into()), ..make::new_petition(w, content) };
    register(&mut w.app.handle(), &w.context("clerk").await, new).await.unwrap().view.number
}

async fn ask(w: &World, q: &str, more: &[(&str, &str)]) -> Response {
    let path = format!("/v1/cases?q={}", encoded(q));
    let path = more.iter().fold(path, |path, (name, value)| format!("{path}&{name}={value}"));
    w.get("clerk", &path).await
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// Returns the contents found, best match first.
async fn found(w: &World, q: &str) -> Vec<String> {
    let page = ask(w, q, &[]).await.expect(200);
    let items = page["items"].as_array().unwrap().iter();
    items.map(|item| item["content"].as_str().unwrap().to_owned()).collect()
}

#[db_test]
async fn words_are_found_with_and_without_marks_in_any_case_and_order(w: World) {
    let content = "Đề nghị sửa đường Hòa Bình, thủy lợi xuống cấp ở Km12+500";
    text(&w, content).await;
    text(&w, "Thiếu giáo viên mầm non").await;
    for q in [
        "đường",
        "duong",
        "ĐƯỜNG",
        "Duong",
        "DUONG",
        "dường",
        "đuong",
        "hòa bình",
        "hoà bình",
        "hoa binh",
        "HOÀ BÌNH",
        "bình hòa",
        "thủy lợi",
        "thuỷ lợi",
        "thuy loi",
        "Đề nghị sửa",
        "de nghi",
        "sua duong",
        "đường sửa",
        "km12",
        "500",
        "km12+500",
        "xuống cấp ở",
        "xom doi",
        "Xóm Đồi đường",
        "  đường  ",
        "đường,",
        "\u{111}u\u{31b}o\u{31b}\u{300}ng",
    ] {
        let expected = vec![content.to_owned()];
        let all = found(&w, q).await;
        let seen: Vec<_> = all.iter().filter(|c| *c == content).cloned().collect();
        assert_eq!(seen, expected, "{q:?}");
        assert!(all.len() == 1 || q.to_lowercase().starts_with("xom"), "{q:?} found {all:?}");
    }
    for q in ["đườngg", "duong thieu", "cầu", "inh", "oa binh", "giao duong"] {
        assert_eq!(found(&w, q).await, Vec::<String>::new(), "{q:?}");
    }
}

#[db_test]
async fn the_last_word_may_be_a_beginning_and_the_others_may_not(w: World) {
    text(&w, "Nghĩa trang nhân dân xuống cấp").await;
    for q in ["n", "ng", "nghi", "nghĩ", "nghia tr", "nghĩa trang nh", "xuống cấ"] {
        assert_eq!(found(&w, q).await.len(), 1, "{q}");
    }
    for q in ["ngh trang", "tran nhan", "nghiaa", "ghia"] {
        assert_eq!(found(&w, q).await.len(), 0, "{q}");
    }
}

#[db_test]
async fn hits_with_the_very_same_marks_come_first(w: World) {
    text(&w, "Bán đất nền").await;
    text(&w, "Bạn đạt giải").await;
    text(&w, "Ban dat gia").await;
    assert_eq!(found(&w, "bạn đạt").await[0], "Bạn đạt giải");
    assert_eq!(found(&w, "bán đất").await[0], "Bán đất nền");
    assert_eq!(found(&w, "ban dat").await[0], "Ban dat gia");
    assert_eq!(found(&w, "BÁN ĐẤT").await[0], "Bán đất nền");
    assert_eq!(found(&w, "ban dat").await.len(), 3);
    text(&w, "Ban dat moi").await;
    assert_eq!(found(&w, "bán đất").await[..2], ["Bán đất nền", "Ban dat moi"], "then the newest");
    let newest = ask(&w, "bán đất", &[("sort", "newest")]).await.expect(200);
    assert_eq!(newest["items"][0]["content"], "Ban dat moi");
    // both placements of the tone mark are the same word
    text(&w, "Trường Hoà Lạc").await;
    text(&w, "Trường Hóa Lạc").await;
    assert_eq!(found(&w, "hòa lạc").await[0], "Trường Hoà Lạc");
    // pages keep the order
    let mut paged = vec![];
    let mut cursor: Option<String> = None;
    loop {
        let mut more = vec![("limit", "1")];
        more.extend(cursor.as_deref().map(|c| ("cursor", c)));
        let page = ask(&w, "bán đất", &more).await.expect(200);
        paged.push(page["items"][0]["content"].as_str().unwrap().to_owned());
        cursor = page["next_cursor"].as_str().map(str::to_owned);
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(paged, found(&w, "bán đất").await);
}

#[db_test]
async fn words_with_the_very_same_marks_come_first_wherever_they_stand(w: World) {
    text(&w, "Đường vào cầu treo").await;
    text(&w, "Đường vào câu lạc bộ").await;
    text(&w, "Dương vào câu").await;
    // an older text with both words before newer ones with other words
    let all = found(&w, "đường cầu").await;
    assert_eq!(all, ["Đường vào cầu treo", "Dương vào câu", "Đường vào câu lạc bộ"]);
    assert_eq!(found(&w, "cầu đường").await, all);
    assert_eq!(found(&w, "ĐƯỜNG CẦ").await[0], "Đường vào cầu treo", "the last word is still being typed");
    // the cursor goes from the exact hits to the others, and every hit comes once
    let (mut paged, mut cursor): (Vec<String>, Option<String>) = (vec![], None);
    loop {
        let mut more = vec![("limit", "1"), ("count", "true")];
        more.extend(cursor.as_deref().map(|c| ("cursor", c)));
        let page = ask(&w, "đường cầu", &more).await.expect(200);
        assert_eq!(page["count"], 3);
        paged.push(page["items"][0]["content"].as_str().unwrap().to_owned());
        cursor = page["next_cursor"].as_str().map(str::to_owned);
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(paged, all);
}

#[db_test]
async fn look_alikes_compatibility_forms_and_invisible_signs_are_found(w: World) {
    for (content, questions) in [
        ("\u{d0}ường tránh", vec!["đường", "duong", "\u{d0}ường", "\u{f0}uong", "\u{189}ường"]),
        ("Thu hồi 500 m² đất", vec!["500 m2", "500 m²", "５００ m²", "m2 dat"]),
        ("Khu ﬁnhome tầng ③", vec!["finhome", "tang 3"]),
        ("Bệ\u{ad}nh vi\u{200b}ện", vec!["bệnh viện", "benh vien"]),
        ("C\u{430}o tốc", vec!["cao toc", "c\u{430}o tốc", "CAO"]),
    ] {
        text(&w, content).await;
        for q in questions {
            assert_eq!(found(&w, q).await, [content], "{q}");
        }
    }
    // how the index writes diacritics is no word of any text
    for q in ["\u{f0}\u{441}d\u{445}u\u{440}o\u{440}ng", "d\u{445}u\u{440}o\u{440}ng", "\u{f0}\u{441}"] {
        assert_eq!(found(&w, q).await, Vec::<String>::new(), "{q}");
    }
}

#[db_test]
async fn words_of_any_length_and_any_script_are_found(w: World) {
    let long = "ờ".repeat(3000);
    let contents = [format!("Đường {long}"), "Bản 中文字 ᨀᨁ".to_owned(), "Số 1e5 và 12.5".to_owned()];
    for content in &contents {
        text(&w, content).await;
    }
    for (q, at) in [(&long[..600], 0), ("中文字", 1), ("中文", 1), ("ᨀᨁ ban", 1), ("1e5 12 5", 2)] {
        assert_eq!(found(&w, q).await, [contents[at].as_str()], "{}", &q[..3]);
    }
}

#[db_test]
async fn signs_of_a_query_language_mean_nothing(w: World) {
    text(&w, "Giá điện tăng 100% so với năm_trước").await;
    text(&w, "Nước sạch").await;
    for q in [
        "gia OR nuoc",
        "gia NOT dien",
        "NEAR(gia dien)",
        "gia NEAR nuoc",
        "gia | nuoc",
        "folded:gia",
        "content:gia",
        "exact : gia",
        "{folded}: gia",
        "^gia nuoc",
        "-gia nuoc",
    ] {
        // plain words, all of them required
        assert_eq!(found(&w, q).await.len(), 0, "{q}");
    }
    for q in [
        "gia",
        "\"gia\"",
        "gia*",
        "*gia*",
        "gia\"",
        "'gia'",
        "gia'--",
        "gia)",
        "((gia",
        "gia:*",
        "gia\\",
        "%gia%",
        "_gia_",
        "100%",
        "năm_trước",
        "gia & dien",
        "gia | dien",
        "!gia",
        "<->gia",
        "gia; DROP TABLE event",
    ] {
        let reply = ask(&w, q, &[]).await;
        assert_eq!(reply.status, 200, "{q}: {}", reply.text);
        let count = serde_json::from_str::<Value>(&reply.text).unwrap()["items"].as_array().unwrap().len();
        assert_eq!(count, usize::from(!q.contains("DROP")), "{q}: {}", reply.text);
    }
    for q in ["%", "_", "*", "\"", "\"\"", "'", "()", "+-/", ":*", "\u{300}", "🙂", "   ", "", "&|!", "\\"]
    {
        let problem = ask(&w, q, &[]).await.expect(400);
        assert_eq!(
            (&problem["code"], &problem["errors"][0]["parameter"]),
            (&json!("invalid_parameter"), &json!("q")),
            "{q:?}"
        );
    }
    for q in [
        "กำ",
        "日本語",
        "ß",
        "ﬁ",
        "²",
        "½",
        "Ⅻ",
        "\u{1f1fb}a",
        "\u{202e}gia",
        "a\u{0}b",
        "١٢",
        "e\u{301}\u{301}\u{301}",
    ] {
        let reply = ask(&w, q, &[]).await;
        assert!(matches!(reply.status, 200 | 400), "{q:?}: {} {}", reply.status, reply.text);
    }
    let words = vec!["gia"; 60].join(" ");
    assert_eq!(ask(&w, &words[..199], &[]).await.status, 200);
    assert_eq!(ask(&w, &"đ".repeat(200), &[]).await.status, 200);
    assert_eq!(ask(&w, &"a".repeat(201), &[]).await.refused(400), "invalid_parameter");
    let huge = format!("/v1/cases?q={}", "a".repeat(60_000));
    assert_eq!(w.get("clerk", &huge).await.refused(400), "invalid_parameter");
    assert_eq!(w.get("clerk", "/v1/cases?sort=relevance").await.refused(400), "invalid_parameter");
}

#[db_test]
async fn a_case_is_found_by_its_number(w: World) {
    let number = text(&w, "Cầu treo").await;
    text(&w, "Cầu cứng").await;
    let ordinal = number.rsplit('-').next().unwrap();
    for q in [
        number.as_str(),
        &number.to_lowercase(),
        &number.replace('-', " "),
        ordinal,
        &format!("{number} treo"),
    ] {
        assert_eq!(found(&w, q).await, ["Cầu treo"], "{q}");
    }
    assert_eq!(found(&w, &number[..7]).await.len(), 2, "a prefix of the number");
    assert_eq!(found(&w, &format!("{number} cứng")).await.len(), 0);
}

#[db_test]
async fn numbers_with_signs_paths_and_addresses_are_found_by_their_words(w: World) {
    for content in [
        "Quyết định 393/QĐ-UBND chưa thực hiện",
        "Thửa 12-34 tờ số 5.6",
        "Gửi về tiepdan@laocai.gov.vn",
        "Xem https://laocai.gov.vn/van-ban?id=7",
        "Nhiệt độ -5 độ",
    ] {
        text(&w, content).await;
    }
    for (q, content) in [
        ("393", "Quyết định 393/QĐ-UBND chưa thực hiện"),
        ("ubnd", "Quyết định 393/QĐ-UBND chưa thực hiện"),
        ("393/QĐ-UBND", "Quyết định 393/QĐ-UBND chưa thực hiện"),
        ("34", "Thửa 12-34 tờ số 5.6"),
        ("12-34", "Thửa 12-34 tờ số 5.6"),
        ("5.6", "Thửa 12-34 tờ số 5.6"),
        ("tiepdan", "Gửi về tiepdan@laocai.gov.vn"),
        ("van-ban", "Xem https://laocai.gov.vn/van-ban?id=7"),
        ("do 5", "Nhiệt độ -5 độ"),
    ] {
        assert_eq!(found(&w, q).await, [content], "{q}");
    }
}

#[db_test]
async fn an_edited_text_is_found_and_the_old_one_is_not(w: World) {
    let case = make::received(&w).await;
    let path = format!("/v1/petitions/{}", case.id);
    w.patch("clerk", &path, 1, &json!({"content": "Trạm y tế thiếu thuốc"})).await.expect(200);
    assert_eq!(found(&w, "tram y te").await, ["Trạm y tế thiếu thuốc"]);
    assert_eq!(found(&w, "duong lien thon").await.len(), 0);
    w.patch("clerk", &path, 2, &json!({"locality": "Bản Phố"})).await.expect(200);
    assert_eq!(found(&w, "ban pho").await.len(), 1);
    assert_eq!(found(&w, "thuoc ban pho").await.len(), 1, "the content is still found");
    w.patch("clerk", &path, 3, &json!({"channel": "letter"})).await.expect(200);
    assert_eq!(found(&w, &format!("{} thuoc", case.number)).await.len(), 1);
    // a refused edit does not change the index
    w.patch("clerk", &path, 1, &json!({"content": "Vô hình"})).await.refused(412);
    assert_eq!(found(&w, "vo hinh").await.len(), 0);
}

/// `PostgreSQL` may keep one plan of a prepared statement for all its values. A plan kept after common words made a
/// search for a rare word take thirty times as long.
#[test]
fn postgres_keeps_no_plan_of_a_search() {
    // a single connection, whose prepared statements are listed
    let config = Config { database_pool_size: 1, ..config() };
    run_with(
        Backend::Postgres,
        config,
        |_| {},
        async |w| {
            text(&w, "Cầu treo").await;
            for more in [[("sort", "newest"), ("count", "true")], [("sort", "relevance"), ("count", "true")]]
            {
                for q in ["cầu", "cau", "treo", "c", "đường", "cau treo"] {
                    ask(&w, q, &more).await.expect(200);
                }
            }
            let kept =
                Statement::from_string(DbBackend::Postgres, "SELECT statement FROM pg_prepared_statements");
            let kept = w.app.read().query_all_raw(kept).await.unwrap();
            let kept: Vec<String> = kept.iter().map(|row| row.try_get("", "statement").unwrap()).collect();
            assert!(
                kept.iter().any(|sql| sql.contains("FROM \"assignment\"")),
                "other prepared statements are cached: {kept:#?}"
            );
            let searches: Vec<_> = kept.iter().filter(|sql| sql.contains("to_tsquery(")).collect();
            assert!(searches.is_empty(), "{searches:#?}");
        },
    );
}
