//! Messages leave here: each is claimed from the portal, put into words, delivered, and settled.

mod files;
mod message;
mod smtp;

use std::time::Duration;

use async_trait::async_trait;
use domain::contact::Address;
use jiff::{SignedDuration, Timestamp};
use lettre::message::Mailbox;
use portal::{
    Error, Portal,
    told::{self, Outcome},
};
use tokio::{sync::watch, time};

pub(crate) use self::{
    files::Files,
    smtp::{Relay, Smtp},
};

/// How often messages are looked for: who waits for a code waits so long at most.
const EVERY: Duration = Duration::from_secs(2);
/// How often the messages of the day are looked for.
const GATHER_EVERY: SignedDuration = SignedDuration::from_secs(60);

/// A message, ready to go.
pub(crate) struct Mail {
    /// To whom, for the envelope.
    pub(crate) to: Address,
    /// Names it in files.
    pub(crate) id: String,
    /// When it was written.
    pub(crate) at: Timestamp,
    /// Header and text (RFC 5322), ASCII alone.
    pub(crate) bytes: Vec<u8>,
}

/// A way out.
#[async_trait]
pub(crate) trait Delivery: Send + Sync {
    /// Hands the message over and says what became of it. Logs neither addresses nor words.
    async fn deliver(&self, mail: &Mail) -> Outcome;
}

/// A way out, and what each message says of the service.
pub(crate) struct Post {
    /// The way out.
    pub(crate) delivery: Box<dyn Delivery>,
    /// Who writes.
    pub(crate) from: Mailbox,
    /// Address of the portal as its readers know it, without a slash at its end.
    pub(crate) origin: String,
}

/// Sends what is due, again and again, until it is told to stop; the message under way comes to its end.
pub(crate) async fn run(portal: Portal, post: Post, mut stopped: watch::Receiver<bool>) {
    let mut every = time::interval(EVERY);
    every.set_missed_tick_behavior(time::MissedTickBehavior::Delay);
    let mut gathered: Option<Timestamp> = None;
    loop {
        tokio::select! {
            _ = stopped.changed() => return,
            _ = every.tick() => {}
        }
        let now = portal.now();
        if gathered.is_none_or(|last| now.duration_since(last) >= GATHER_EVERY) {
            gathered = Some(now);
            if let Err(error) = told::gather(&portal).await {
                tracing::error!(error.kind = %error, "the messages of the day could not be made");
            }
        }
        if let Err(error) = due(&portal, &post, &stopped).await {
            tracing::error!(error.kind = %error, "messages could not be sent");
        }
    }
}

/// Messages of a round that may fail for now before the others wait for the next one: a mail server that is away must not be
/// asked a thousand times, and one mailbox that takes nothing must not keep everybody else waiting.
const FAILURES: usize = 3;

/// Sends what is due. One that is refused for good says nothing of the others.
async fn due(portal: &Portal, post: &Post, stopped: &watch::Receiver<bool>) -> Result<(), Error> {
    let mut failures = 0;
    while !*stopped.borrow() && failures < FAILURES {
        let Some(claimed) = told::claim(portal).await? else { return Ok(()) };
        let outcome = match message::write(&claimed, &post.from, &post.origin) {
            Ok(mail) => post.delivery.deliver(&mail).await,
            Err(reason) => {
                tracing::error!(reason, "a message cannot be written");
                Outcome::Refused
            }
        };
        told::settle(portal, &claimed, outcome).await?;
        tracing::info!(message.outcome = ?outcome, message.attempt = claimed.attempt, "a message was handed over");
        failures += usize::from(matches!(outcome, Outcome::Later | Outcome::Unknown));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
