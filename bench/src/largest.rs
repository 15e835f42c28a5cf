//! Submits the largest response that is accepted while another council registers petitions, and prints how long the
//! other council waits for its slowest registration.

use std::time::{Duration, Instant};

use chrono::Days;
use clap::Args;
use kiennghi::kernel::context::{RequestContext, clock};
use serde::Deserialize;
use serde_json::json;

use crate::accounts::Tokens;
use crate::child::{Child, with_service};
use crate::link::{Ask, Link};
use crate::place::Which;
use crate::scene::life::Registrar;
use crate::world::World;

/// The options of this measurement.
#[derive(Args)]
pub struct Plan {
    #[command(flatten)]
    which: Which,
    /// The assignments that are answered.
    #[arg(long, default_value_t = 200)]
    assignments: usize,
    /// The commitments made in each.
    #[arg(long, default_value_t = 50)]
    commitments: u64,
}

#[derive(Deserialize)]
struct Queue {
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    id: uuid::Uuid,
    version: i64,
    actions: Vec<Action>,
}

#[derive(Deserialize)]
struct Action {
    action: String,
}

pub async fn largest(plan: &Plan) -> Result<(), String> {
    with_service(&plan.which, async |server, world| measure(plan, server, world).await).await
}

async fn measure(plan: &Plan, server: &Child, world: &World) -> Result<(), String> {
    let tokens = Tokens::fetch(server.address, world).await?;
    let head = tokens.of(&world.large_agency.head)?;
    let mut link = Link::new(server.address);
    let path = format!("/v1/assignments?status=in_progress&limit={}", plan.assignments);
    let queue: Queue = link.send(&Ask::get(path, &head)).await?.read()?;
    let answered: Vec<_> = queue
        .items
        .iter()
        .filter(|item| item.actions.iter().any(|one| one.action == "respond"))
        .map(|item| json!({"id": item.id, "version": item.version}))
        .collect();
    let today = RequestContext::system(clock()).today();
    let commitment = |i: u64| {
        json!({
            "text": format!("Hoàn thành sửa chữa đoạn kênh thứ {i}, dài 400 m"), "precision": "day",
            "due_on": today + Days::new(60 + i), "review_on": today + Days::new(30 + i),
        })
    };
    let body = json!({
        "assignments": answered, "outcome": "with_roadmap", "text": "Sẽ sửa chữa theo kế hoạch.",
        "commitments": (0..plan.commitments).map(commitment).collect::<Vec<_>>(),
    });
    println!("a response to {} assignments with {} commitments each", answered.len(), plan.commitments);
    let last = world.councils.last().ok_or("the data set has no council")?;
    let mut registrar = Registrar::of(last, &tokens, 1)?;
    let mut other = Link::new(server.address);
    let alone = slowest(&mut registrar, &mut other, tokio::time::sleep(Duration::from_secs(2))).await?;
    println!("another council registers: at most {alone:.0?} before");
    let began = Instant::now();
    let mut took = Duration::ZERO;
    let mut refused = None;
    let respond = async {
        refused = link.send(&Ask::post("/v1/responses", &head, body.to_string()).created()).await.err();
        took = began.elapsed();
    };
    let beside = slowest(&mut registrar, &mut other, respond).await?;
    if let Some(error) = refused {
        return Err(error);
    }
    println!("the response took {took:.0?}; meanwhile the other council waited at most {beside:.0?}");
    Ok(())
}

/// Registers petitions one after the other while something else happens, and returns how long the slowest one took.
async fn slowest(
    registrar: &mut Registrar,
    link: &mut Link,
    meanwhile: impl Future<Output = ()>,
) -> Result<Duration, String> {
    let mut meanwhile = std::pin::pin!(meanwhile);
    let (mut slowest, mut is_over) = (Duration::ZERO, false);
    while !is_over {
        let began = Instant::now();
        let mut registration = std::pin::pin!(registrar.register(link));
        loop {
            tokio::select! {
                () = &mut meanwhile, if !is_over => is_over = true,
                registered = &mut registration => {
                    registered?;
                    break;
                }
            }
        }
        slowest = slowest.max(began.elapsed());
    }
    Ok(slowest)
}
