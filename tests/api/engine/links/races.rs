//! Links that are created concurrently.

use super::*;

#[db_test]
async fn of_sixteen_who_link_the_same_cases_one_makes_the_link(w: World) {
    let (early, late) = (petition(&w, 9, None).await, petition(&w, 3, None).await);
    let mut requests = Vec::new();
    for _ in 0..16 {
        requests.push(linking(&w, late, "repeats", early).await);
    }
    let replies = at_once(requests).await;
    assert_eq!(replies.iter().filter(|r| r.status == 201).count(), 1);
    replies
        .into_iter()
        .filter(|r| r.status != 201)
        .for_each(|r| assert_eq!(r.refused(409), "already_exists"));
    for case in [early, late] {
        assert_eq!(whole(&w, case).await.version, 2);
    }
}

#[db_test]
async fn a_link_against_a_merge_tears_no_history(w: World) {
    for round in 0..4 {
        let (one, two) = (make::received(&w).await.id, make::received(&w).await.id);
        let (early, late) = (one.min(two), one.max(two));
        let mut requests = Vec::new();
        for i in 0..8 {
            // in both directions, so that a request that has locked one case waits for the other
            let (case, into) = if i % 2 == round % 2 { (early, late) } else { (late, early) };
            let merge =
                w.request(Method::POST, &format!("/v1/cases/{case}/steps")).header("If-Match", "\"1\"");
            let merge = merge.bearer_auth(w.token("clerk").await);
            requests.push(merge.json(&json!({"action": "merge", "into": into})));
            requests.push(linking(&w, late, "repeats", early).await);
        }
        let replies = at_once(requests).await;
        for reply in &replies {
            assert!(matches!(reply.status, 200 | 201 | 409 | 412), "{}: {}", reply.status, reply.text);
        }
        assert_eq!(replies.iter().filter(|r| r.status == 201).count(), 1, "one link");
        assert!(replies.iter().filter(|r| r.status == 200).count() <= 1, "one merge at most");
        whole(&w, early).await;
        whole(&w, late).await;
    }
}

#[db_test]
async fn the_same_request_links_once(w: World) {
    let (early, late) = (petition(&w, 9, None).await, petition(&w, 3, None).await);
    let ask =
        async || w.send(linking(&w, late, "repeats", early).await.header("Idempotency-Key", "noi-1")).await;
    let first = ask().await.expect(201);
    let again = ask().await;
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    assert_eq!(again.expect(201), first);
    assert_eq!(whole(&w, late).await.version, 2);
}
