//! What every handler of the portal shares.

use std::sync::Arc;

use portal::Portal;

use crate::assets::Assets;

/// Settings that change what pages say, fixed at start.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Marks every page as a demonstration and opens `/composants`.
    pub demo: bool,
    /// How long a session lives without a page being asked for, in minutes.
    pub idle_minutes: u32,
    /// How long a session lives in all, in minutes.
    pub absolute_minutes: u32,
    /// What becomes of messages.
    pub mail: MailWay,
}

/// What becomes of the messages that the portal writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailWay {
    /// A mail server takes them.
    Sent,
    /// They are files on this machine: the demonstration.
    Files,
    /// Nothing is sent: this service has no mail server.
    Nowhere,
}

/// The state of the router.
#[derive(Clone)]
pub struct App {
    /// The one door to data.
    pub portal: Portal,
    /// Fixed settings.
    pub settings: Arc<Settings>,
    /// Names of the built style sheet and scripts.
    pub assets: Arc<Assets>,
}
