//! What runs beside the requests: signing the trace each minute, sending messages, sweeping each hour what has ended.

use std::time::Duration;

use portal::Portal;
use tokio::{sync::watch, task::JoinHandle, time};

use crate::mail::{self, Post};

const CHECKPOINT_EVERY: Duration = Duration::from_secs(60);
/// For so long the message under way may come to its end.
const STOPPING: Duration = Duration::from_secs(8);
const SWEEP_EVERY: Duration = Duration::from_secs(3600);

/// The running jobs.
pub(crate) struct Jobs {
    stop: watch::Sender<bool>,
    handle: JoinHandle<()>,
    sending: Option<JoinHandle<()>>,
}

impl Jobs {
    /// Ends the jobs and waits for the one under way.
    pub(crate) async fn stop(self) {
        let _ = self.stop.send(true);
        let _ = self.handle.await;
        if let Some(mut sending) = self.sending
            && time::timeout(STOPPING, &mut sending).await.is_err()
        {
            // A mail server that says nothing must not keep the portal: the message counts as one that may have been sent.
            sending.abort();
        }
    }
}

/// Starts the jobs; messages are sent if there is a way out.
pub(crate) fn start(portal: &Portal, post: Option<Post>) -> Jobs {
    let (stop, mut stopped) = watch::channel(false);
    let sending = post.map(|post| tokio::spawn(mail::run(portal.clone(), post, stopped.clone())));
    let portal = portal.clone();
    let handle = tokio::spawn(async move {
        let mut checkpoint = time::interval(CHECKPOINT_EVERY);
        let mut sweep = time::interval(SWEEP_EVERY);
        loop {
            tokio::select! {
                _ = stopped.changed() => break,
                _ = checkpoint.tick() => {
                    if let Err(error) = portal::trace::checkpoint(&portal).await {
                        tracing::error!(error.kind = %error, "the trace could not be signed");
                    }
                }
                _ = sweep.tick() => {
                    if let Err(error) = swept(&portal).await {
                        tracing::error!(error.kind = %error, "what has ended could not be swept");
                    }
                }
            }
        }
    });
    Jobs { stop, handle, sending }
}

/// Removes what has ended: sessions, counters of attempts, drafts that were left, records and deleted documents whose time is
/// over; and lets new versions that were awaited take their place.
async fn swept(portal: &Portal) -> Result<(), portal::Error> {
    portal::sessions::delete_expired(portal).await?;
    portal::signin::delete_expired_attempts(portal).await?;
    portal::adding::sweep(portal).await?;
    portal::life::erase_due(portal).await?;
    portal::record::erase_due(portal).await?;
    portal::import::supersede_due(portal).await?;
    portal::told::sweep(portal).await?;
    Ok(())
}
