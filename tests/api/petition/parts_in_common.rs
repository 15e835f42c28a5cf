//! What the parts of a petition share with it: the sender, the day and the session, the petitioner; and how splitting is
//! undone.

use entity::enums::{Action, DeadlineStep, Status};
use reqwest::Method;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::make::late;
use testkit::make::on_case;
use testkit::offer::steps;
use testkit::{World, db_test, make};
use uuid::Uuid;

use super::parts::see;

const WHO: &str = "Vừ A Pháy";

async fn with_petitioner(w: &World) -> (Uuid, Vec<Uuid>) {
    let body = json!({
        "content": "Hai con đường", "channel": "letter", "received_on": make::today(), "units": [w.cast.a.commune],
        "supporter_count": 60, "sender_reference": "Kiến nghị số 68", "petitioner": {"full_name": WHO},
    });
    let made = w.post("clerk", "/v1/petitions", &body).await.expect(201);
    let id: Uuid = made["id"].as_str().unwrap().parse().unwrap();
    let step =
        json!({"action": "split_into_parts", "parts": [{"content": "Đường 1"}, {"content": "Đường 2"}]});
    let whole = on_case(w, "leader", id, step).await.expect(200);
    let parts = whole["parts"].as_array().unwrap().iter();
    (id, parts.map(|part| part["id"].as_str().unwrap().parse().unwrap()).collect())
}

async fn readings(w: &World, id: Uuid) -> usize {
    events(w, id).await.iter().filter(|one| one.action == Action::ReadPetitioner).count()
}

#[db_test]
async fn the_petitioner_is_read_through_a_part_and_every_reading_is_recorded(w: World) {
    let (whole, parts) = with_petitioner(&w).await;
    let path = |id: Uuid| format!("/v1/petitions/{id}/petitioner");
    assert_eq!(see(&w, "clerk", parts[0]).await["has_petitioner"], true);
    assert_eq!(w.get("clerk", &path(parts[0])).await.expect(200)["full_name"], WHO);
    assert_eq!((readings(&w, parts[0]).await, readings(&w, whole).await), (1, 1), "in both histories");
    for (who, status) in
        [("reviewer", 403), ("deputy", 403), ("liaison", 403), ("auditor", 403), ("clerk_b", 404)]
    {
        assert_eq!(w.get(who, &path(parts[0])).await.status, status, "{who}");
    }
    assert_eq!(readings(&w, whole).await, 1);
    let new = json!({"full_name": "Giàng Thị Mỷ"});
    let version = make::reload(&w, parts[0]).await.version;
    let refused = w.write(Method::PUT, "clerk", &path(parts[0]), version, &new).await;
    assert_eq!(refused.refused(409), "of_whole");
    let erased = w.write(Method::DELETE, "clerk", &path(parts[0]), version, &Value::Null).await;
    assert_eq!(erased.refused(409), "of_whole");
    let version = make::reload(&w, whole).await.version;
    w.write(Method::PUT, "clerk", &path(whole), version, &new).await.expect(200);
    assert_eq!(w.get("leader", &path(parts[1])).await.expect(200)["full_name"], "Giàng Thị Mỷ");
    w.write(Method::DELETE, "clerk", &path(whole), version + 1, &Value::Null).await.expect(200);
    for id in [whole, parts[0], parts[1]] {
        assert_eq!(w.get("clerk", &path(id)).await.status, 404);
        assert!(!make::reload(&w, id).await.has_petitioner);
        let told: Vec<_> = events(&w, id).await;
        chained(&told);
        assert_eq!(told.last().unwrap().action, Action::ErasePetitioner);
    }
}

#[db_test]
async fn an_edit_of_what_is_common_reaches_every_part(w: World) {
    let (whole, parts) = with_petitioner(&w).await;
    let own_place = make::reload(&w, parts[1]).await;
    let moved = json!({"units": [w.cast.a.far_commune]});
    w.patch("clerk", &format!("/v1/petitions/{}", parts[1]), own_place.version, &moved).await.expect(200);
    let shared = json!({
        "channel": "email", "supporter_count": 80, "sender_reference": null, "session_id": w.cast.a.session,
        "phase": "before", "source_id": w.cast.a.group, "area": "whole", "content": "Hai con đường của xã", "reason": "Sửa",
    });
    let path = |id: Uuid| format!("/v1/petitions/{id}");
    for (who, status) in [("leader", 403), ("reviewer", 403), ("deputy", 403), ("clerk_b", 404)] {
        let version = make::reload(&w, whole).await.version;
        assert_eq!(w.patch(who, &path(whole), version, &shared).await.status, status, "{who}");
    }
    let version = make::reload(&w, whole).await.version;
    assert_eq!(w.patch("clerk", &path(whole), version - 1, &shared).await.refused(412), "stale_version");
    let seen = w.patch("clerk", &path(whole), version, &shared).await.expect(200);
    assert_eq!((&seen["channel"], &seen["status"]), (&json!("email"), &json!("split")));
    for (id, area) in [(parts[0], "whole"), (parts[1], "units")] {
        let part = see(&w, "clerk", id).await;
        for field in [
            "channel",
            "supporter_count",
            "sender_reference",
            "session_id",
            "phase",
            "source_id",
            "source_name",
        ] {
            assert_eq!(part[field], seen[field], "{field}");
        }
        assert_eq!(part["area"], area, "a place of its own stays");
        let told = events(&w, id).await;
        chained(&told);
        let changed = told.last().unwrap().data["changed"].as_object().unwrap();
        assert!(changed.contains_key("channel") && !changed.contains_key("content"), "{changed:?}");
    }
    let listed =
        w.get("clerk", &format!("/v1/petitions?unit_id={}&part_of={whole}", w.cast.a.far_commune)).await;
    assert_eq!(listed.expect(200)["items"][0]["id"], json!(parts[1]));

    let version = make::reload(&w, parts[0]).await.version;
    let apart = json!({"content": "Đường vào thôn 1", "phase": "after", "received_on": make::today()});
    let problem = w.patch("clerk", &path(parts[0]), version, &apart).await.expect(422);
    let pointers: Vec<_> =
        problem["errors"].as_array().unwrap().iter().map(|one| (&one["pointer"], &one["code"])).collect();
    let shared = json!("shared");
    assert_eq!(pointers, [(&json!("/received_on"), &shared), (&json!("/phase"), &shared)]);
    let own = json!({"content": "Đường vào thôn 1", "locality": "Thôn 1"});
    w.patch("clerk", &path(parts[0]), version, &own).await.expect(200);
    assert_eq!(see(&w, "clerk", whole).await["parts"][0]["content"], "Đường vào thôn 1");
    let found = w.get("clerk", "/v1/petitions?q=duong+vao+thon").await.expect(200);
    assert_eq!(found["items"][0]["id"], json!(parts[0]));
}

#[db_test]
async fn once_an_agency_has_a_part_they_are_corrected_together_and_not_joined(w: World) {
    let whole = make::split(&w).await;
    let part = make::assign(&w, &make::part_at(&w, &whole, 0).await, w.cast.a.department, vec![]).await;
    let edit = async |patch: &Value| {
        let version = make::reload(&w, whole.id).await.version;
        w.patch("clerk", &format!("/v1/petitions/{}", whole.id), version, patch).await
    };
    let refused = async |what: &str| {
        let join = json!({"action": "join_parts", "reason": "Nhầm"});
        assert_eq!(on_case(&w, "clerk", whole.id, join).await.refused(409), "parts_under_way", "{what}");
        let seen = see(&w, "clerk", whole.id).await;
        assert!(!steps(&seen).to_string().contains("join_parts"), "{what}: {seen}");
    };
    refused("assigned").await;
    let problem = edit(&json!({"channel": "email"})).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/reason");
    edit(&json!({"channel": "email", "supporter_count": 7, "reason": "Gửi qua thư điện tử"}))
        .await
        .expect(200);
    let now = make::reload(&w, part.id).await;
    assert_eq!((now.channel.unwrap().word(), now.supporter_count), ("email", Some(7)));
    assert_eq!((now.status, now.due_on), (part.status, part.due_on));
    let log = events(&w, part.id).await;
    let last = log.last().unwrap();
    assert!(last.public && last.action.word() == "edit", "its agency learns of it: {last:?}");

    let (id, version) = make::of(&now, w.cast.a.department);
    let recall = json!({"action": "recall", "reason": "Nhầm", "document": make::document()});
    w.step("leader", &format!("/v1/assignments/{id}"), version, &recall).await.expect(200);
    assert_eq!(make::reload(&w, part.id).await.status, Status::Accepted);
    refused("an agency had it").await;
}

#[db_test]
async fn joining_gives_the_petition_back_and_every_number_stays_valid(w: World) {
    make::council_rule(&w, DeadlineStep::Assign, 10, None).await;
    for begins in [Status::Received, Status::Accepted, Status::InProgress] {
        let before = make::at(&w, begins).await;
        let whole = make::split_of(&w, &before).await;
        let join = json!({"action": "join_parts", "reason": "Tách nhầm"});
        let path = format!("/v1/cases/{}", whole.id);
        for (who, status) in [("reviewer", 403), ("deputy", 403), ("auditor", 403), ("leader_b", 404)] {
            assert_eq!(on_case(&w, who, whole.id, join.clone()).await.status, status, "{who}");
        }
        assert_eq!(w.step("clerk", &path, whole.version - 1, &join).await.refused(412), "stale_version");
        let joined = on_case(&w, "clerk", whole.id, join.clone()).await.expect(200);
        let back = if begins == Status::Received { "received" } else { "accepted" };
        assert_eq!((&joined["status"], &joined["parts"]), (&json!(back), &json!([])));
        assert_eq!(joined["due_on"].is_string(), back == "accepted", "it is to be assigned again");
        assert_eq!(on_case(&w, "clerk", whole.id, join).await.refused(409), "wrong_status");
        for part in &whole.parts {
            let found = w.get("clerk", &format!("/v1/petitions?number={}", part.number)).await.expect(200);
            let found = &found["items"][0];
            assert_eq!((&found["status"], &found["merged_into"]), (&json!("merged"), &json!(whole.id)));
            assert_eq!((&found["part_of"]["id"], &steps(found)), (&json!(whole.id), &json!([])));
            assert_eq!(
                on_case(&w, "clerk", part.id, json!({"action": "unmerge"})).await.refused(409),
                "wrong_status"
            );
            chained(&events(&w, part.id).await);
        }
        let again = make::split_of(&w, &make::reload(&w, whole.id).await).await;
        assert_eq!(again.parts[0].number, format!("{}.4", whole.number), "no number is given twice");
        assert_eq!(again.parts.len(), 3);
        chained(&events(&w, whole.id).await);
    }
}

#[db_test]
async fn a_complaint_among_the_parts_hides_them_with_the_whole(w: World) {
    let (whole, parts) = with_petitioner(&w).await;
    on_case(&w, "clerk", whole, json!({"action": "join_parts", "reason": "Là đơn tố cáo"})).await.expect(200);
    let reject =
        json!({"action": "reject", "reason": "denunciation", "forwarding": {"receiver": "Thanh tra tỉnh"}});
    on_case(&w, "leader", whole, reject).await.expect(200);
    for id in [whole, parts[0], parts[1]] {
        assert_eq!(see(&w, "leader", id).await["content"], Value::Null);
        assert_eq!(
            w.get("clerk", &format!("/v1/petitions/{id}/petitioner")).await.refused(409),
            "wrong_status"
        );
        chained(&events(&w, id).await);
    }
    assert_eq!(w.get("clerk", "/v1/cases?q=duong").await.expect(200)["items"], json!([]));
}

#[db_test]
async fn a_wrong_part_is_told_at_its_field(w: World) {
    let case = make::accepted(&w).await;
    let b = &w.cast.b;
    let road = json!({"content": "Đường"});
    for (part, pointer) in [
        (json!({"content": " "}), "/parts/1/content"),
        (json!({"content": "Nhà", "sector_id": b.sector}), "/parts/1/sector_id"),
        (json!({"content": "Nhà", "units": [Uuid::nil()]}), "/parts/1/units/0"),
    ] {
        let step = json!({"action": "split_into_parts", "parts": [road, part]});
        let problem = on_case(&w, "clerk", case.id, step).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
    }
    for count in [1, 51] {
        let step = json!({"action": "split_into_parts", "parts": vec![road.clone(); count]});
        assert_eq!(on_case(&w, "clerk", case.id, step).await.status, 422);
    }
    assert_eq!(make::reload(&w, case.id).await.version, case.version);
    let opinion = make::accepted_as(&w, entity::enums::Nature::Opinion).await;
    let step = json!({"action": "split_into_parts", "parts": [road, road]});
    assert_eq!(on_case(&w, "clerk", opinion.id, step).await.refused(409), "is_opinion");
}

#[db_test]
async fn an_old_letter_is_split_and_answered_with_its_days(w: World) {
    let new = json!({
        "content": "Hai việc", "channel": "letter", "received_on": "2025-09-08", "units": [w.cast.a.commune],
    });
    let id =
        w.post("clerk", "/v1/petitions", &new).await.expect(201)["id"].as_str().unwrap().parse().unwrap();
    let part = |content: &str| json!({"content": content, "sector_id": w.cast.a.sector, "competence_level": "province"});
    let split = json!({"action": "split_into_parts", "parts": [part("Đường"), part("Nhà văn hóa")]});
    let too_early = on_case(&w, "clerk", id, late("2025-09-07", split.clone())).await.expect(422);
    assert_eq!(too_early["errors"][0]["pointer"], "/on");
    let whole = on_case(&w, "clerk", id, late("2025-09-10", split)).await.expect(200);
    let answered = |on: &str| {
        let step = json!({
            "action": "answer_on_the_spot", "answered_on": on, "place": "Hội trường xã", "answered_by": "Chủ tịch",
            "text": "Đã giải trình.",
        });
        late(on, step)
    };
    for (i, on) in ["2025-09-12", "2025-09-15"].into_iter().enumerate() {
        let part: Uuid = whole["parts"][i]["id"].as_str().unwrap().parse().unwrap();
        let before = on_case(&w, "clerk", part, answered("2025-09-09")).await.expect(422);
        assert_eq!(before["errors"][0]["pointer"], "/on", "it was not a part then");
        on_case(&w, "clerk", part, answered(on)).await.expect(200);
    }
    let seen = see(&w, "clerk", id).await;
    assert_eq!((&seen["status"], &seen["answered_on"]), (&json!("answered"), &json!("2025-09-15")));
    let told =
        json!({"action": "notify_voters", "notified_on": "2025-09-20", "place": "Thôn 1", "how": "Họp"});
    let before = on_case(&w, "clerk", id, late("2025-09-14", told.clone())).await.expect(422);
    assert_eq!(before["errors"][0]["pointer"], "/on", "it was not answered then");
    on_case(&w, "clerk", id, late("2025-09-20", told)).await.expect(200);
    chained(&events(&w, id).await);
}
