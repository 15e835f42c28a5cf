//! Many rows with different values are saved by one statement, each at the version that was read, or none is.

use entity::case::{self, Entity};
use kiennghi::kernel::error::Code;
use kiennghi::kernel::versioned::{self, Change};
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait, QueryOrder};
use testkit::{World, db_test, make};

/// Returns three cases, and a change of each: a day, a text or nothing, so that no column changes in all.
async fn changes(w: &World) -> Vec<Change<case::ActiveModel>> {
    for _ in 0..3 {
        make::received(w).await;
    }
    let all = Entity::find().order_by_asc(case::Column::Id).all(w.app.read()).await.unwrap();
    let changes = [
        case::ActiveModel { closed_on: Set(Some(make::today())), frozen: Set(true), ..Default::default() },
        case::ActiveModel {
            locality: Set(Some("Thôn 'Đông'".into())),
            closed_on: Set(None),
            ..Default::default()
        },
        case::ActiveModel::default(),
    ];
    let change = |(read, changes)| Change { read, changes, steps: 1 };
    all.into_iter().zip(changes).map(change).collect()
}

#[db_test]
async fn each_row_gets_its_own_values(w: World) {
    let mut changes = changes(&w).await;
    changes[2].steps = 3;
    let before: Vec<_> = changes.iter().map(|change| change.read.clone()).collect();
    let ctx = w.context("clerk").await;
    let mut app = w.app.handle();
    let tx = app.begin(&ctx).await.unwrap();
    versioned::save_all(&tx, &ctx, changes).await.unwrap();
    tx.done().await.unwrap();
    let [one, two, three] = before.try_into().unwrap();
    let next = |read: case::Model, steps: i64| case::Model {
        version: read.version + steps,
        updated_at: ctx.now,
        ..read
    };
    let expected = [
        case::Model { closed_on: Some(make::today()), frozen: true, ..next(one, 1) },
        case::Model { locality: Some("Thôn 'Đông'".into()), ..next(two, 1) },
        next(three, 3),
    ];
    let stored = Entity::find().order_by_asc(case::Column::Id).all(w.app.read()).await.unwrap();
    assert_eq!(stored, expected);
}

#[db_test]
async fn one_row_that_was_changed_meanwhile_refuses_all(w: World) {
    let changes = changes(&w).await;
    let before = Entity::find().order_by_asc(case::Column::Id).all(w.app.read()).await.unwrap();
    let ctx = w.context("clerk").await;
    let mut app = w.app.handle();
    let tx = app.begin(&ctx).await.unwrap();
    versioned::touch(&tx, &ctx, &changes[1].read).await.unwrap();
    let refused = versioned::save_all(&tx, &ctx, changes).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::Stale));
    drop(tx);
    assert_eq!(Entity::find().order_by_asc(case::Column::Id).all(w.app.read()).await.unwrap(), before);
}
