//! The command `kiennghi audit`: verifies and exports the event log.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write};

use crate::cli::{Audit, admin, open};
use crate::domain::actor::Actor;
use crate::kernel::audit::verify::Verified;
use crate::kernel::audit::{checkpoint, export, verify};
use crate::kernel::config::Config;
use crate::kernel::context::RequestContext;
use crate::kernel::secrets::Secrets;

pub(super) async fn run(config: Config, what: Audit) -> Result<(), String> {
    match what {
        Audit::Verify { file: Some(file), .. } => {
            let secrets = Secrets::load(&config)?;
            conclude(&export::verify(reader(&file)?, &secrets).map_err(|e| admin::message(&e))?)
        }
        Audit::Verify { kept, .. } => {
            let kept = match kept {
                Some(file) => export::kept(reader(&file)?).map_err(|e| admin::message(&e))?,
                None => Vec::new(),
            };
            let app = open(config).await?;
            let verified = verify::database(app.read(), &app.secrets, &kept).await;
            conclude(&verified.map_err(|e| admin::message(&e))?)
        }
        Audit::Export { file } => {
            let mut app = open(config).await?;
            let ctx = RequestContext::now(Actor::system());
            while checkpoint::advance(&mut app, &ctx).await.map_err(|e| admin::message(&e))?.is_some() {}
            let out = private_files::create(file.as_ref()).map_err(|e| format!("{file}: {e}"))?;
            let mut out = BufWriter::new(out);
            let events = export::write(app.read(), &mut out).await.map_err(|e| admin::message(&e))?;
            out.flush().map_err(|e| format!("{file}: {e}"))?;
            println!("{events} events");
            Ok(())
        }
    }
}

fn reader(file: &str) -> Result<BufReader<File>, String> {
    File::open(file).map(BufReader::new).map_err(|e| format!("{file}: {e}"))
}

fn conclude(verified: &Verified) -> Result<(), String> {
    let Verified { events, streams, checkpoints, uncovered, faults, listed } = verified;
    println!(
        "{events} events in {streams} streams, {checkpoints} checkpoints, {uncovered} events after the last one"
    );
    if *faults == 0 {
        return Ok(());
    }
    listed.iter().for_each(|fault| println!("{fault}"));
    Err(format!("the event log was tampered with: {faults} faults"))
}
