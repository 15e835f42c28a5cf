//! The working calendar: who enters it, what is refused, and its export and import as a file.

use entity::enums::EventStream;
use entity::event;
use reqwest::Method;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::{Response, World, db_test};

fn off(on: &str, name: &str) -> Value {
    json!({"on": on, "kind": "off", "name": name, "source": "Luật", "provisional": false})
}

async fn put(w: &World, who: &str, year: i32, version: Option<i64>, days: &[Value]) -> Response {
    let path = format!("/v1/calendar/{year}");
    let body = json!({"days": days});
    match version {
        Some(version) => w.write(Method::PUT, who, &path, version, &body).await,
        None => w.send(w.request(Method::PUT, &path).bearer_auth(w.token(who).await).json(&body)).await,
    }
}

async fn put_file(w: &World, path: &str, version: Option<i64>, kind: &str, file: &str) -> Response {
    let request = w.request(Method::PUT, path).bearer_auth(w.token("admin").await);
    let request = match version {
        Some(version) => request.header("If-Match", format!("\"{version}\"")),
        None => request,
    };
    w.send(request.header("Content-Type", kind).body(file.to_owned())).await
}

async fn events(w: &World) -> Vec<event::Model> {
    let of = event::Entity::find().filter(event::Column::Stream.eq(EventStream::Calendar));
    of.order_by_asc(event::Column::Id).all(w.app.read()).await.unwrap()
}

/// Returns the pointer and the code of the first invalid field.
fn fault(problem: &Value) -> (&str, &str) {
    let first = &problem["errors"][0];
    (first["pointer"].as_str().unwrap(), first["code"].as_str().unwrap())
}

#[db_test]
async fn the_years_2024_to_2027_come_with_the_service(w: World) {
    let page = w.get("nobody", "/v1/calendar?count=true").await.expect(200);
    let years: Vec<_> =
        page["items"].as_array().unwrap().iter().map(|year| year["year"].as_i64().unwrap()).collect();
    assert_eq!((years, &page["count"]), (vec![2027, 2026, 2025, 2024], &json!(4)));
    assert_eq!(page["items"][0]["provisional"], true, "the calendar of 2027 is not recorded");
    assert!(page["items"][1]["days"].as_u64().unwrap() > 11);
    let first = w.get("nobody", "/v1/calendar?limit=3").await.expect(200);
    let path = format!("/v1/calendar?limit=3&cursor={}", first["next_cursor"].as_str().unwrap());
    assert_eq!(w.get("nobody", &path).await.expect(200)["items"][0]["year"], 2024);

    let year = w.get("handler_b", "/v1/calendar/2026").await.expect(200);
    let days = year["days"].as_array().unwrap();
    let tet = days.iter().find(|day| day["on"] == "2026-02-17").unwrap();
    assert!(tet["kind"] == "off" && tet["name"].as_str().unwrap().contains("Tết"), "{tet}");
    assert!(days.iter().any(|day| day["on"] == "2026-08-22" && day["kind"] == "working"));
    for nothing in ["2023", "2028", "0", "x", "99999999999", "-1"] {
        assert_eq!(w.get("admin", &format!("/v1/calendar/{nothing}")).await.refused(404), "not_found");
    }
}

#[db_test(sqlite)]
async fn only_the_admin_enters_a_year(w: World) {
    let days = [off("2030-01-01", "Tết")];
    for who in EVERYBODY.into_iter().filter(|who| *who != "admin") {
        assert_eq!(put(&w, who, 2030, None, &days).await.refused(403), "forbidden", "{who}");
        let file = w.request(Method::PUT, "/v1/calendar/2030/ics").bearer_auth(w.token(who).await);
        let file = file.header("Content-Type", "text/calendar").body("nothing");
        assert_eq!(w.send(file).await.refused(403), "forbidden", "{who}");
    }
    assert!(events(&w).await.is_empty());
    put(&w, "admin", 2030, None, &days).await.expect(201);
}

#[db_test]
async fn a_year_is_entered_once_and_replaced_at_its_version(w: World) {
    let first = [off("2030-01-01", "Tết"), off("2030-04-30", "Lễ")];
    assert_eq!(put(&w, "admin", 2030, Some(1), &first).await.refused(412), "stale_version", "not there yet");
    let made = put(&w, "admin", 2030, None, &first).await;
    assert_eq!(made.header("location"), Some("/v1/calendar/2030"));
    assert!(made.header("etag").unwrap().starts_with("\"1."));
    let made = made.expect(201);
    assert_eq!(w.get("clerk", "/v1/calendar/2030").await.expect(200), made);
    assert_eq!(put(&w, "admin", 2030, None, &first).await.refused(428), "if_match_required");
    assert_eq!(put(&w, "admin", 2030, Some(2), &first).await.refused(412), "stale_version");

    let again = [first[1].clone(), first[0].clone()];
    assert_eq!(put(&w, "admin", 2030, Some(1), &again).await.expect(200), made, "the same days in any order");
    assert_eq!(events(&w).await.len(), 1);

    let second = [off("2030-01-01", "Tết Dương lịch"), off("2030-09-02", "Quốc khánh")];
    assert_eq!(put(&w, "admin", 2030, Some(1), &second).await.expect(200)["version"], 2);
    let all = events(&w).await;
    let data = &all[1].data;
    assert_eq!((all[0].action.word(), all[1].action.word()), ("create", "update"));
    assert_eq!((&data["added"], &data["removed"]), (&json!([second[1]]), &json!([first[1]])));
    assert_eq!(data["replaced"], json!([second[0]]));
    testkit::history::chained(&all);
}

#[db_test]
async fn invalid_days_are_refused_at_their_fields(w: World) {
    let fine = off("2030-01-01", "Tết");
    let working = |on: &str| json!({"on": on, "kind": "working", "name": "Bù", "source": "Luật"});
    for (day, pointer, code) in [
        (off("2031-01-01", "Tết"), "/days/1/on", "outside_year"),
        (off("2030-01-01", "Tết"), "/days/1/on", "duplicate"),
        (working("2030-01-04"), "/days/1/kind", "worked_anyway"),
        (off("2030-02-29", "Không có"), "/days/1/on", "format"),
        (off("2030-02-02", " "), "/days/1/name", "blank"),
        (
            json!({"on": "2030-02-02", "kind": "half", "name": "x", "source": "x"}),
            "/days/1/kind",
            "unknown_word",
        ),
    ] {
        let problem = put(&w, "admin", 2030, None, &[fine.clone(), day]).await.expect(422);
        assert_eq!(fault(&problem), (pointer, code), "{problem}");
    }
    let problem = put(&w, "admin", 2030, None, &[]).await.expect(422);
    assert_eq!(fault(&problem), ("/days", "length"));
    for year in [1999, 2101, i32::MAX] {
        assert_eq!(
            put(&w, "admin", year, None, std::slice::from_ref(&fine)).await.refused(400),
            "invalid_parameter"
        );
    }
    // Saturday the fifth
    put(&w, "admin", 2030, None, &[fine, working("2030-01-05")]).await.expect(201);
}

#[db_test]
async fn a_year_goes_out_as_a_file_and_comes_back_the_same(w: World) {
    let before = w.get("admin", "/v1/calendar/2026").await.expect(200);
    let file = w.get("nobody", "/v1/calendar/2026/ics").await;
    assert_eq!(file.header("content-type"), Some("text/calendar; charset=utf-8"));
    assert_eq!(file.header("etag"), Some("\"1\""));
    assert!(
        file.text.starts_with("BEGIN:VCALENDAR\r\n") && file.text.contains("DTSTART;VALUE=DATE:20260214")
    );
    let path = "/v1/calendar/2026/ics";
    assert_eq!(put_file(&w, path, None, "text/calendar", &file.text).await.refused(428), "if_match_required");
    assert_eq!(put_file(&w, path, Some(9), "text/calendar", &file.text).await.refused(412), "stale_version");
    let kept = put_file(&w, path, Some(1), "text/calendar; charset=UTF-8; method=PUBLISH", &file.text).await;
    assert_eq!(kept.expect(200), before, "sources are kept too");
    assert!(events(&w).await.is_empty());

    let problem = put_file(&w, "/v1/calendar/2031/ics", None, "text/calendar", &file.text).await.expect(422);
    assert_eq!(fault(&problem), ("", "outside_year"));
    // the make-up day of 22 August is a Sunday in 2032, and stays one day: 21 August
    let other =
        file.text.replace("2026", "2032").replace("20320822", "20320821").replace("20320823", "20320822");
    let path = "/v1/calendar/2032/ics?source=Th%C3%B4ng%20b%C3%A1o%201&provisional=true";
    let made = put_file(&w, path, None, "Text/Calendar", &other).await;
    assert_eq!(made.header("location"), Some("/v1/calendar/2032"));
    let made = made.expect(201);
    assert_eq!(made["provisional"], true);
    assert!(made["days"].as_array().unwrap().iter().all(|day| day["source"] == "Thông báo 1"));
    assert_eq!(made["days"].as_array().unwrap().len(), before["days"].as_array().unwrap().len());
}

#[db_test]
async fn a_file_that_is_none_is_refused_and_says_why(w: World) {
    let path = "/v1/calendar/2030/ics";
    for kind in ["application/json", "text/plain", "text/calendar; charset=latin1"] {
        let code = put_file(&w, path, None, kind, "BEGIN:VCALENDAR").await.refused(415);
        assert_eq!(code, "unsupported_media_type", "{kind}");
    }
    let event = |lines: &str| {
        format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    };
    let all_off = "/v1/calendar/2030/ics?days_off=*";
    for (file, code) in [
        ("hello".to_owned(), "malformed"),
        (event("SUMMARY:x\r\nDTSTART:20300230"), "no_such_date"),
        (event("SUMMARY:x\r\nDTSTART:20300101\r\nRRULE:FREQ=YEARLY"), "recurring"),
        (event("SUMMARY:x\r\nDTSTART:20310101"), "outside_year"),
        (event("SUMMARY:x\r\nDTSTART:20300101\r\nX-KIENNGHI-KIND:working"), "worked_anyway"),
        (event(&format!("SUMMARY:{}\r\nDTSTART:20300101", "x".repeat(201))), "length"),
        ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_owned(), "no_days"),
    ] {
        let problem = put_file(&w, all_off, None, "text/calendar", &file).await.expect(422);
        assert_eq!(fault(&problem), ("", code), "{problem}");
        assert!(!problem["errors"][0]["detail"].as_str().unwrap().is_empty());
    }
    let large = put_file(&w, path, None, "text/calendar", &"X:\n".repeat(400_000)).await;
    assert_eq!(large.refused(413), "body_too_large");
    assert_eq!(
        put_file(&w, &format!("{path}?sauce=x"), None, "text/calendar", "x").await.refused(400),
        "invalid_parameter"
    );
    w.get("admin", "/v1/calendar/2030").await.refused(404);
}

#[db_test]
async fn a_public_feed_gives_only_the_days_off_that_are_named(w: World) {
    let feed = "BEGIN:VCALENDAR\r\n\
        BEGIN:VEVENT\r\nDTSTART:20300430\r\nSUMMARY:Lễ 30/4\r\nCATEGORIES:Public holiday\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nDTSTART:20300214\r\nSUMMARY:Lễ Tình nhân\r\nCATEGORIES:Observance\r\nEND:VEVENT\r\n\
        END:VCALENDAR\r\n";
    let problem = put_file(&w, "/v1/calendar/2030/ics", None, "text/calendar", feed).await.expect(422);
    assert_eq!(fault(&problem), ("", "kind_missing"));
    let path = "/v1/calendar/2030/ics?days_off=public%20holiday";
    let made = put_file(&w, path, None, "text/calendar", feed).await.expect(201);
    let days: Vec<_> =
        made["days"].as_array().unwrap().iter().map(|day| day["on"].as_str().unwrap()).collect();
    assert_eq!(days, ["2030-04-30"]);
}

#[db_test]
async fn a_line_may_be_folded_inside_of_a_letter(w: World) {
    let name = "Tết Nguyên đán; nghỉ từ mùng một";
    let mut file =
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20300204\r\nX-KIENNGHI-KIND:off\r\nSUMMARY:".to_vec();
    // after each byte, as a program that counts octets may fold
    for byte in name.bytes() {
        file.push(byte);
        file.extend(b"\r\n ");
    }
    file.extend(b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    let request = w.request(Method::PUT, "/v1/calendar/2030/ics").bearer_auth(w.token("admin").await);
    let made = w.send(request.header("Content-Type", "text/calendar").body(file)).await.expect(201);
    assert_eq!(made["days"][0]["name"], name);
    let request = w.request(Method::PUT, "/v1/calendar/2031/ics").bearer_auth(w.token("admin").await);
    let reply = w.send(request.header("Content-Type", "text/calendar").body(&b"SUMMARY:\xff\xfe"[..])).await;
    assert_eq!(reply.refused(400), "malformed_request");
}
