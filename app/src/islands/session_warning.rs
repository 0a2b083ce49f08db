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
    let go_on = move || {
        #[cfg(feature = "hydrate")]
        browser::prolong(left, failed);
    };
    // Escape says "leave me alone": it goes on, or the dialog would come back over what is being typed.
    let escape = move |event: leptos::ev::Event| {
        event.prevent_default();
        go_on();
    };
    let (minutes_word, seconds_word) = (words.minutes.clone(), words.seconds.clone());
    let clock = move || format!("{} {minutes_word} {:02} {seconds_word}", left.get() / 60, left.get() % 60);
    let (minutes_word, seconds_word) = (words.minutes, words.seconds);
    // Announced at the opening and then each half minute: a screen reader must not be interrupted every second.
    let spoken = Memo::new(move |_| left.get().div_ceil(30) * 30);
    let announced = move || format!("{} {minutes_word} {:02} {seconds_word}", spoken.get() / 60, spoken.get() % 60);
    view! {
        <dialog class="dialog" node_ref=dialog aria-labelledby="session-warning-title" aria-describedby="session-warning-text session-warning-left" on:cancel=escape>
            <h2 id="session-warning-title">{words.title}</h2>
            <p id="session-warning-text">{words.text}</p>
            <p class="session-warning-clock" aria-hidden="true">{words.left.clone()} " " {clock}</p>
            <p class="heard" role="status" id="session-warning-left">{words.left} " " {announced}</p>
            <p role="alert">{move || failed.get().then(|| words.failed.clone())}</p>
            <div class="actions">
                <button class="button" type="button" autofocus=true on:click=move |_| go_on()>{words.go_on}</button>
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
                    follow(ask("GET", "/session/etat").await, left, failed);
                    asking.set_value(false);
                });
            }
        };
        let _ = set_interval_with_handle(tick, Duration::from_secs(1));
    }

    /// Asks the server for more time.
    pub(super) fn prolong(left: RwSignal<u32>, failed: RwSignal<bool>) {
        spawn_local(async move { follow(ask("POST", "/session/prolonger").await, left, failed) });
    }

    /// Does what the answer says: goes on, leaves the page, or tells that nobody answered.
    fn follow(answer: Option<(u32, String)>, left: RwSignal<u32>, failed: RwSignal<bool>) {
        failed.set(answer.is_none());
        match answer {
            Some((0, _)) => {
                let location = window().location();
                let page = location.pathname().unwrap_or_default();
                let _ = location.replace(&format!("/session/terminee?suite={page}"));
            }
            Some((seconds, sentence)) => {
                left.set(seconds);
                // The sentence at the foot of the page says until when: it must stay true.
                if let Some(line) = document().get_element_by_id("session-until") {
                    line.set_text_content(Some(&sentence));
                }
            }
            None => {}
        }
    }

    /// The seconds that the session has left and the sentence that tells it; none when the server does not answer.
    async fn ask(method: &str, path: &str) -> Option<(u32, String)> {
        async fn fetch(method: &str, path: &str) -> Result<JsValue, JsValue> {
            let options = RequestInit::new();
            options.set_method(method);
            let answer = JsFuture::from(window().fetch_with_str_and_init(path, &options)).await?;
            JsFuture::from(answer.dyn_into::<Response>()?.text()?).await
        }
        let answer = fetch(method, path).await.ok()?.as_string()?;
        let (seconds, sentence) = answer.split_once('\n')?;
        Some((seconds.parse().ok()?, sentence.to_owned()))
    }
}
