//! What an account may send to the operator in a day: each is read by a person, and is kept.

use sqlx::AnyConnection;

use crate::store::throttle;
use crate::{Portal, instant};

/// Requests about data rights that an account may send in a day, and accesses that it may report: more than anybody needs,
/// and few enough to be read.
pub const MOST_A_DAY: i64 = 20;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// What is counted.
#[derive(Clone, Copy)]
pub(crate) enum Daily {
    Request,
    AccessReport,
}

/// Counts one more in the transaction that writes it; whether it is one too many, and the transaction is to be dropped. The
/// day begins with the first one.
pub(crate) async fn is_beyond(
    portal: &Portal,
    conn: &mut AnyConnection,
    what: Daily,
    account: &str,
) -> Result<bool, sqlx::Error> {
    let rule = match what {
        Daily::Request => "daily/request",
        Daily::AccessReport => "daily/access-report",
    };
    let bucket = portal.keys().index.bucket(rule, account, "");
    let count = throttle::count(conn, &bucket, instant::millis(portal.now()), DAY).await?;
    Ok(count.attempts > MOST_A_DAY)
}
