//! The acts on a record as pages: what each says, and how often it asks.

use domain::rights::lifecycle::LifeAct;

/// An act with its words; each message may ask whether the record is the reader’s own (`$own`).
pub(super) struct Kind {
    pub(super) act: LifeAct,
    pub(super) path: &'static str,
    pub(super) title: &'static str,
    pub(super) lead: &'static str,
    /// Consequences, one a line. They may name the dates that the act would make.
    pub(super) points: &'static [&'static str],
    /// What is accepted by the box, and what is said when it is empty; none for an act without risk.
    pub(super) agree: Option<(&'static str, &'static str)>,
    pub(super) button: &'static str,
    /// Title, question and button of the second step; none for an act that can be undone by another one.
    pub(super) again: Option<(&'static str, &'static str, &'static str)>,
    pub(super) danger: bool,
    /// Whether a copy is offered first, while there is one to take.
    pub(super) copy: bool,
}

pub(super) const OPEN: Kind = Kind {
    act: LifeAct::Consent,
    path: "/acces/dossier/ouvrir",
    title: "life-open-title",
    lead: "life-open-lead",
    points: &["life-open-what", "life-open-who", "life-open-added", "life-open-emergency", "life-open-end"],
    agree: Some(("life-open-agree", "life-open-missing")),
    button: "life-open-button",
    again: None,
    danger: false,
    copy: false,
};

pub(super) const CLOSE: Kind = Kind {
    act: LifeAct::Close,
    path: "/acces/dossier/fermer",
    title: "life-close-title",
    lead: "life-close-lead",
    points: &["life-close-nobody", "life-close-yourself", "life-close-added", "life-close-kept", "life-close-undo"],
    agree: Some(("life-close-agree", "life-close-missing")),
    button: "life-continue",
    again: Some(("life-close-again-title", "life-close-again", "life-close-button")),
    danger: true,
    copy: true,
};

pub(super) const REOPEN: Kind = Kind {
    act: LifeAct::Reopen,
    path: "/acces/dossier/rouvrir",
    title: "life-reopen-title",
    lead: "life-reopen-lead",
    points: &["life-reopen-back", "life-reopen-who", "life-reopen-added"],
    agree: Some(("life-reopen-agree", "life-reopen-missing")),
    button: "life-reopen-button",
    again: None,
    danger: false,
    copy: false,
};

pub(super) const ERASE: Kind = Kind {
    act: LifeAct::AskErasure,
    path: "/acces/dossier/effacer",
    title: "life-erase-title",
    lead: "life-erase-lead",
    points: &["life-erase-when", "life-erase-undo", "life-erase-all", "life-erase-history", "life-erase-account"],
    agree: Some(("life-erase-agree", "life-erase-missing")),
    button: "life-continue",
    again: Some(("life-erase-again-title", "life-erase-again", "life-erase-button")),
    danger: true,
    copy: true,
};

pub(super) const TAKE_BACK: Kind = Kind {
    act: LifeAct::TakeBack,
    path: ERASE.path,
    title: "life-keep-title",
    lead: "life-keep-lead",
    points: &["life-keep-closed"],
    agree: None,
    button: "life-keep-button",
    again: None,
    danger: false,
    copy: false,
};
