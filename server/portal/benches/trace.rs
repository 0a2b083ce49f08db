//! Traced reads per second, each answered once its row is on disk. A report, no verdict.
//!
//! `cargo bench -p portal --bench trace`. One read is a page of the record list of a patient with a document; as many
//! readers as said ask at the same time, each again when it was answered.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a report for people, run by hand")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::{Duration, Instant};

use common::House;
use common::cda::document;
use portal::{history, record, trace};

/// How long each number of readers asks.
const TIME: Duration = Duration::from_secs(5);

#[tokio::main]
async fn main() {
    for readers in [1, 8, 64, 256] {
        let house = House::new().await;
        house.import(&document("a")).await;
        let start = Instant::now();
        let asking = (0..readers).map(|_| {
            let (portal, me) = (house.portal.clone(), house.me.clone());
            tokio::spawn(async move {
                let mut times = Vec::new();
                while start.elapsed() < TIME {
                    let asked = Instant::now();
                    record::list(&portal, &me, &Default::default()).await.unwrap();
                    times.push(asked.elapsed());
                }
                times
            })
        });
        let mut times = Vec::new();
        for reader in asking.collect::<Vec<_>>() {
            times.extend(reader.await.unwrap());
        }
        let took = start.elapsed();
        times.sort_unstable();
        let at = |share: usize| times[(times.len() - 1) * share / 100];
        let rate = times.len() as f64 / took.as_secs_f64();
        println!("{readers} readers: {rate:.0} traced reads/s, median {:.1?}, 99 % below {:.1?}", at(50), at(99));
        let report = trace::verify(&house.portal).await.unwrap();
        assert!(report.is_sound() && report.size > times.len() as u64, "each read is a row");
        if readers == 256 {
            let asked = Instant::now();
            let which = history::Which::Between(0, u64::MAX);
            let made = history::receipt(&house.portal, &house.me, which).await.unwrap();
            let (took, length) = (asked.elapsed(), made.receipt.to_text().len());
            println!("receipt of {} events of {} rows: {took:.0?}, {length} bytes", made.events.len(), made.size);
        }
    }
}
