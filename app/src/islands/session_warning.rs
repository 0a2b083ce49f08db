//! Warns before a session ends, and lets the reader go on without losing what they typed.

use leptos::{html::Dialog, prelude::*};
use serde::{Deserialize, Serialize};

/// The words of the dialog, ready in the reader's language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SessionWords {
    /// Title of the dialog.
    pub title: String,
    /// What happens, and what to do.
    pub text: String,
    /// In front of the time that is left.
    pub left: String,
    /// Short for minutes.
    pub minutes: String,
    /// Short for seconds.
    pub seconds: String,
    /// The button that goes on.
    pub go_on: String,
    /// The link that ends the session.
    pub leave: String,
    /// Said when the server did not answer.
    pub failed: String,
}

/// A dialog with a countdown. Without it the page says until when the session lasts, and each page prolongs it.
#[island]
pub fn SessionWarning(
    /// Seconds until the session ends.
    seconds: u32,
    /// Seconds before the end at which the dialog opens.
    warning: u32,
    /// The words.
    words: SessionWords,
) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    let left = RwSignal::new(seconds);
    let failed = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    browser::watch(dialog, left, failed, seconds, warning);
    #[cfg(not(feature = "hydrate"))]
    let _ = warning;
    let go_on = move |_| {
        #[cfg(feature = "hydrate")]
        browser::prolong(left, failed);
    };
    let (minutes_word, seconds_word) = (words.minutes.clone(), words.seconds.clone());
    let clock = move || format!("{} {minutes_word} {:02} {seconds_word}", left.get() / 60, left.get() % 60);
    let (minutes_word, seconds_word) = (words.minutes, words.seconds);
    // Announced at the opening and then each half minute: a screen reader must not be interrupted every second.
    let spoken = Memo::new(move |_| left.get().div_ceil(30) * 30);
    let announced = move || format!("{} {minutes_word} {:02} {seconds_word}", spoken.get() / 60, spoken.get() % 60);
    view! {
        <dialog class="dialog" node_ref=dialog aria-labelledby="session-warning-title" aria-describedby="session-warning-text">
            <h2 id="session-warning-title">{words.title}</h2>
            <p id="session-warning-text">{words.text}</p>
            <p class="session-warning-clock" aria-hidden="true">{words.left.clone()} " " {clock}</p>
            <p class="heard" role="status">{words.left} " " {announced}</p>
            <p role="alert">{move || failed.get().then(|| words.failed.clone())}</p>
            <div class="actions">
                <button class="button" type="button" autofocus=true on:click=go_on>{words.go_on}</button>
                <button class="button button--secondary" type="submit" form="sign-out">{words.leave}</button>
            </div>
        </dialog>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    //! The clock, and the two questions to the server. Only loaded into browsers.

    use std::time::Duration;

    use leptos::{
        html::Dialog,
        prelude::*,
        task::spawn_local,
        wasm_bindgen::{JsCast, JsValue},
    };
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{RequestInit, Response};

    /// The end of the session as the browser's clock sees it, in milliseconds since 1970.
    fn end_in(seconds: u32) -> f64 {
        js_sys::Date::now() + f64::from(seconds) * 1000.0
    }

    /// Follows the clock each second: a page that slept in a pocket still knows the time when it wakes.
    pub(super) fn watch(
        dialog: NodeRef<Dialog>,
        left: RwSignal<u32>,
        failed: RwSignal<bool>,
        seconds: u32,
        warning: u32,
    ) {
        let end = StoredValue::new(end_in(seconds));
        let asking = StoredValue::new(false);
        // A prolongation, seen as a jump of the remaining time, moves the end.
        Effect::new(move |previous: Option<u32>| {
            let now = left.get();
            if previous.is_some_and(|before| now > before) {
                end.set_value(end_in(now));
            }
            now
        });
        let tick = move || {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "clamped to a session's length"
            )]
            let remaining = ((end.get_value() - js_sys::Date::now()) / 1000.0).clamp(0.0, 86_400.0) as u32;
            if remaining != left.get_untracked() {
                left.set(remaining);
            }
            let Some(dialog) = dialog.get_untracked() else { return };
            if remaining > warning && dialog.open() {
                dialog.close();
            } else if remaining <= warning && remaining > 0 && !dialog.open() {
                let _ = dialog.show_modal();
            } else if remaining == 0 && !asking.get_value() {
                asking.set_value(true);
                // Another tab may have prolonged the session.
                spawn_local(async move {
                    match ask("GET", "/session/etat").await {
                        Some(seconds) if seconds > 0 => left.set(seconds),
                        Some(_) => {
                            let _ = window().location().replace("/session/terminee");
                        }
                        None => failed.set(true),
                    }
                    asking.set_value(false);
                });
            }
        };
        let _ = set_interval_with_handle(tick, Duration::from_secs(1));
    }

    /// Asks the server for more time.
    pub(super) fn prolong(left: RwSignal<u32>, failed: RwSignal<bool>) {
        spawn_local(async move {
            match ask("POST", "/session/prolonger").await {
                Some(0) => {
                    let _ = window().location().replace("/session/terminee");
                }
                Some(seconds) => {
                    failed.set(false);
                    left.set(seconds);
                }
                None => failed.set(true),
            }
        });
    }

    /// The seconds that the session has left, as the server says; none when it does not answer.
    async fn ask(method: &str, path: &str) -> Option<u32> {
        async fn fetch(method: &str, path: &str) -> Result<JsValue, JsValue> {
            let options = RequestInit::new();
            options.set_method(method);
            let answer = JsFuture::from(window().fetch_with_str_and_init(path, &options)).await?;
            JsFuture::from(answer.dyn_into::<Response>()?.text()?).await
        }
        fetch(method, path).await.ok()?.as_string()?.trim().parse().ok()
    }
}
