//! What is left for a further list of the same session.

use serde_json::json;
use testkit::{World, db_test, make};
use uuid::Uuid;

use super::{all, hand_over, ids, newest_first, of_session, promising, session};

#[db_test]
async fn candidates_are_what_a_list_would_have(w: World) {
    let (case, next) = (promising(&w).await, session(&w, "2026-12-08").await);
    let path = format!("/v1/handovers/candidates?session_id={}", w.cast.a.session);
    let to_next = format!("{path}&to_session_id={next}");
    let none = Vec::<Uuid>::new();
    let open = async || {
        let lists = [all(&w, "leader", &path).await, all(&w, "leader", &to_next).await];
        lists.map(|list| ids(&list))
    };
    assert_eq!(open().await, [vec![case.id], vec![case.id]]);
    hand_over(&w, &json!({"to_session_id": next})).await.expect(201);
    // not again to the same session, and not again to nobody knows which
    assert_eq!(open().await, [none.clone(), none.clone()]);
    for more in [json!({}), json!({"to_session_id": next})] {
        assert_eq!(hand_over(&w, &more).await.refused(409), "nothing_open", "{more}");
        let mut named = more.clone();
        named["cases"] = json!([case.id]);
        assert_eq!(hand_over(&w, &named).await.refused(409), "handed_over_already", "{more}");
    }

    // what was handed over without a session can be given one later
    let other = of_session(&w, w.cast.a.session).await;
    assert_eq!(open().await, [vec![other.id], vec![other.id]]);
    assert_eq!(hand_over(&w, &json!({})).await.expect(201)["case_count"], 1);
    assert_eq!(open().await, [none, vec![other.id]]);
    let later = session(&w, "2027-06-08").await;
    let to_later = all(&w, "leader", &format!("{path}&to_session_id={later}")).await;
    assert_eq!(ids(&to_later), newest_first(vec![case.id, other.id]), "the session was put off");
    assert_eq!(hand_over(&w, &json!({"to_session_id": later})).await.expect(201)["case_count"], 2);
    assert_eq!(make::reload(&w, case.id).await.status.word(), "answered");
    assert_eq!(all(&w, "leader", &format!("{path}&to_session_id={later}")).await.len(), 0);
}
