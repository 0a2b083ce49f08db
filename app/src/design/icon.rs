//! The signs of the portal, drawn as strokes in a 24-unit square.
//!
//! Accessibility: a sign never stands alone. It is hidden from assistive technology, and the words beside it say the
//! same (WCAG 1.1.1, 1.4.1).

use leptos::prelude::*;

/// What a sign shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Something to know.
    Info,
    /// Done.
    Success,
    /// Take care.
    Warning,
    /// Something failed.
    Error,
    /// A file to take away.
    Download,
    /// Another site.
    External,
    /// Backwards, in the direction of reading.
    Previous,
    /// Onwards, in the direction of reading.
    Next,
    /// A document.
    Document,
    /// What happened.
    History,
    /// Language and display.
    Language,
    /// A person.
    Person,
    /// Something kept safe.
    Lock,
    /// Search.
    Search,
    /// Help.
    Help,
    /// Something new.
    Add,
    /// Values over time.
    Curve,
    /// Health.
    Heart,
    /// Turned counter-clockwise.
    TurnLeft,
    /// Turned clockwise.
    TurnRight,
}

impl Icon {
    /// Every sign.
    pub const ALL: [Self; 20] = [
        Self::Info,
        Self::Success,
        Self::Warning,
        Self::Error,
        Self::Download,
        Self::External,
        Self::Previous,
        Self::Next,
        Self::Document,
        Self::History,
        Self::Language,
        Self::Person,
        Self::Lock,
        Self::Search,
        Self::Help,
        Self::Add,
        Self::Curve,
        Self::Heart,
        Self::TurnLeft,
        Self::TurnRight,
    ];

    fn path(self) -> &'static str {
        match self {
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v5.5M12 7.4v.1",
            Self::Success => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM7.8 12.4l2.9 2.9 5.6-6",
            Self::Warning => "M12 3.5 2.5 20h19ZM12 10v4.5M12 17.2v.1",
            Self::Error => "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3ZM12 7.5v5.5M12 16.4v.1",
            Self::Download => "M12 4v11M7 10.5l5 5 5-5M4.5 20h15",
            Self::External => "M14 4h6v6M20 4l-9 9M18 14v5.5H4.5V6H10",
            Self::Previous => "M15 5l-7 7 7 7",
            Self::Next => "M9 5l7 7-7 7",
            Self::Document => "M6 3h8.5L19 7.5V21H6ZM14 3v5h5M9.5 12.5h6M9.5 16.5h6",
            Self::History => "M4 12a8.2 8.2 0 1 0 2.6-6M4 4.5V9h4.5M12 7.5V12l3 2.2",
            Self::Language => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3.2 12h17.6M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18",
            Self::Person => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c.8-7 14.2-7 15 0",
            Self::Lock => "M6 11h12v9.5H6ZM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11M12 15v2",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.4 15.4l5.1 5.1",
            Self::Add => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7.8v8.4M7.8 12h8.4",
            Self::Curve => "M4 4v16h16M7.5 15.5l4-5 3.5 2.5 4.5-6.5",
            Self::Heart => "M12 20C5 15 3.5 11.5 3.5 9A4.3 4.3 0 0 1 12 7.6 4.3 4.3 0 0 1 20.5 9c0 2.5-1.5 6-8.5 11Z",
            Self::TurnLeft => "M6.6 6A8.2 8.2 0 1 1 4 12M4.5 3.5v4.8h4.8",
            Self::TurnRight => "M17.4 6A8.2 8.2 0 1 0 20 12M19.5 3.5v4.8h-4.8",
            Self::Help => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.3 9.4c.3-3.6 5.7-3.4 5.5 0-.1 2-2.8 2.2-2.8 4.4M12 16.9v.1"
            }
        }
    }

    /// Whether it points along the line, and so turns round in a right-to-left page.
    fn is_directed(self) -> bool {
        matches!(self, Self::Previous | Self::Next | Self::External | Self::History)
    }
}

/// A sign beside words.
#[component]
pub fn Sign(
    /// What it shows.
    icon: Icon,
) -> impl IntoView {
    let class = if icon.is_directed() { "icon icon--directed" } else { "icon" };
    view! { <svg class=class viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=icon.path()></path></svg> }
}

/// Every sign.
pub(super) fn example() -> AnyView {
    view! {
        <p class="actions">
            {Icon::ALL.into_iter().map(|icon| view! { <Sign icon=icon /> }).collect_view()}
            <span>"Les signes accompagnent toujours des mots."</span>
        </p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn signs_are_silent() {
        let html = html(example);
        assert_eq!(count(&html, "<svg"), Icon::ALL.len());
        assert_eq!(count(&html, "aria-hidden=\"true\""), Icon::ALL.len());
    }

    #[test]
    fn arrows_turn_with_the_direction_of_writing() {
        assert!(html(|| view! { <Sign icon=Icon::Next /> }).contains("icon--directed"));
        assert!(!html(|| view! { <Sign icon=Icon::Info /> }).contains("icon--directed"));
    }
}
