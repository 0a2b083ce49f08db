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

/// What the dialog shows.
#[derive(Clone, Copy)]
struct Clock {
    /// Seconds that are left.
    left: RwSignal<u32>,
    /// The same to the half minute: a screen reader must not be interrupted every second.
    spoken: RwSignal<u32>,
    /// Whether the server did not answer.
    failed: RwSignal<bool>,
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
    let clock = Clock { left: RwSignal::new(seconds), spoken: RwSignal::new(seconds), failed: RwSignal::new(false) };
    #[cfg(feature = "hydrate")]
    browser::watch(dialog, clock, seconds, warning);
    #[cfg(not(feature = "hydrate"))]
    let _ = warning;
    let go_on = move || {
        #[cfg(feature = "hydrate")]
        browser::ask("POST", "/session/prolonger", clock);
    };
    // Escape says "leave me alone": it goes on, or the dialog would come back over what is being typed.
    let escape = move |event: leptos::ev::Event| {
        event.prevent_default();
        go_on();
    };
    let (minutes, unit) = (words.minutes, words.seconds);
    let say = move |seconds: u32| format!("{} {minutes} {} {unit}", seconds / 60, seconds % 60);
    let (shown, announced) = (say.clone(), say);
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby="session-warning-title"
            aria-describedby="session-warning-text session-warning-left"
            on:cancel=escape
        >
            <h2 id="session-warning-title">{words.title}</h2>
            <p id="session-warning-text">{words.text}</p>
            <p class="session-warning-clock" aria-hidden="true">
                {words.left.clone()}
                " "
                {move || shown(clock.left.get())}
            </p>
            <p class="heard" role="status" id="session-warning-left">
                {words.left}
                " "
                {move || announced(clock.spoken.get())}
            </p>
            <p role="alert">{move || if clock.failed.get() { words.failed.clone() } else { String::new() }}</p>
            <div class="actions">
                <button class="button" type="button" autofocus=true on:click=move |_| go_on()>
                    {words.go_on}
                </button>
                <button class="button button--secondary" type="submit" form="sign-out">
                    {words.leave}
                </button>
            </div>
        </dialog>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    //! The clock, and the two questions to the server. Only loaded into browsers.

    use std::{cell::RefCell, time::Duration};

    use leptos::{
        html::Dialog,
        prelude::*,
        task::spawn_local,
        wasm_bindgen::{JsCast, JsValue},
    };
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{RequestInit, Response};

    use super::Clock;

    /// The end of the session as the browser's clock sees it, in milliseconds since 1970.
    fn end_in(seconds: u32) -> f64 {
        js_sys::Date::now() + f64::from(seconds) * 1000.0
    }

    /// Follows the clock each second: a page that slept in a pocket still knows the time when it wakes.
    pub(super) fn watch(dialog: NodeRef<Dialog>, clock: Clock, seconds: u32, warning: u32) {
        take_link(clock);
        let (mut end, mut known, mut asked) = (end_in(seconds), seconds, false);
        let tick = move || {
            // The server answered with another time than the one that was counted down.
            let told = clock.left.get_untracked();
            if told != known {
                end = end_in(told);
                asked = false;
            }
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "clamped to a session's length"
            )]
            let left = ((end - js_sys::Date::now()) / 1000.0).clamp(0.0, 86_400.0) as u32;
            known = left;
            clock.left.set(left);
            if left.is_multiple_of(30) || left > clock.spoken.get_untracked() {
                clock.spoken.set(left);
            }
            let Some(dialog) = dialog.get_untracked() else { return };
            // It also tells that the link at the foot of the page did not go on.
            let wanted = left <= warning || clock.failed.get_untracked();
            if !wanted && dialog.open() {
                dialog.close();
            } else if wanted && left > 0 && !dialog.open() {
                clock.spoken.set(left);
                let _ = dialog.show_modal();
            } else if left == 0 && !asked {
                // Another tab may have prolonged the session.
                asked = true;
                ask("GET", "/session/etat", clock);
            }
        };
        let tick = RefCell::new(tick);
        let _ = set_interval_with_handle(move || (tick.borrow_mut())(), Duration::from_secs(1));
    }

    /// The link at the foot of the page goes on without leaving it: what is typed stays.
    fn take_link(clock: Clock) {
        if let Some(note) = document().get_element_by_id("session-until-tab") {
            note.remove();
        }
        let taken = window_event_listener(leptos::ev::click, move |event| {
            let clicked = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            if clicked.is_some_and(|clicked| matches!(clicked.closest("#session-until-renew"), Ok(Some(_)))) {
                event.prevent_default();
                ask("POST", "/session/prolonger", clock);
            }
        });
        // As long as the page.
        std::mem::forget(taken);
    }

    /// Asks the server how long is left, and does what it answers: goes on, leaves the page, or tells that nobody did.
    pub(super) fn ask(method: &'static str, path: &'static str, clock: Clock) {
        spawn_local(async move {
            let answer = fetch(method, path).await.ok().and_then(|answer| answer.as_string());
            // The seconds that are left, then the sentence that tells until when.
            let answer = answer.as_deref().and_then(|answer| answer.split_once('\n'));
            let Some((Ok(seconds), sentence)) = answer.map(|(seconds, sentence)| (seconds.parse(), sentence)) else {
                return clock.failed.set(true);
            };
            clock.failed.set(false);
            if seconds == 0 {
                let location = window().location();
                let page = location.pathname().unwrap_or_default();
                let _ = location.replace(&["/session/terminee?suite=", &page].concat());
                return;
            }
            clock.left.set(seconds);
            // The sentence at the foot of the page must stay true.
            if let Some(line) = document().get_element_by_id("session-until") {
                line.set_text_content(Some(sentence));
            }
        });
    }

    async fn fetch(method: &str, path: &str) -> Result<JsValue, JsValue> {
        let options = RequestInit::new();
        options.set_method(method);
        let answer = JsFuture::from(window().fetch_with_str_and_init(path, &options)).await?;
        JsFuture::from(answer.dyn_into::<Response>()?.text()?).await
    }
}
