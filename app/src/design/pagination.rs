//! The pages of a long list.
//!
//! Accessibility: a navigation with a name; where one is, in words; each number says "Page N"; the current one is
//! marked and still a link, so that the focus is not lost (WCAG 2.4.4).

use leptos::prelude::*;

use super::{Icon, Sign};
use crate::i18n::{t, t_with};

/// The page numbers to show: first, last and the neighbours of `page`; `None` stands for a gap.
fn numbers(page: u32, pages: u32) -> Vec<Option<u32>> {
    let mut shown = Vec::new();
    let mut last = 0;
    for number in (1..=pages).filter(|&number| number == 1 || number == pages || number.abs_diff(page) <= 1) {
        if number > last + 1 {
            shown.push(None);
        }
        shown.push(Some(number));
        last = number;
    }
    shown
}

/// Links to the pages; nothing when there is only one.
#[component]
pub fn Pagination(
    /// The page shown, from 1.
    page: u32,
    /// How many there are.
    pages: u32,
    /// Address of a page without its number, such as `/dossier?texte=coeur&page=`.
    #[prop(into)]
    base: String,
) -> impl IntoView {
    if pages < 2 {
        return ().into_any();
    }
    let href = |number: u32| format!("{base}{number}");
    let list = numbers(page, pages)
        .into_iter()
        .map(|number| match number {
            None => view! { <li aria-hidden="true">"…"</li> }.into_any(),
            Some(number) => {
                let name = t_with("design-page", &[("page", number.into())]);
                let current = (number == page).then_some("page");
                view! { <li><a href=href(number) aria-label=name aria-current=current>{number.to_string()}</a></li> }
                    .into_any()
            }
        })
        .collect_view();
    view! {
        <nav class="pagination" aria-label=t("design-pagination")>
            <p class="pagination__where">{t_with("design-page-of", &[("page", page.into()), ("pages", pages.into())])}</p>
            <ul>
                {(page > 1).then(|| view! { <li><a href=href(page - 1) rel="prev"><Sign icon=Icon::Previous />{t("design-previous")}</a></li> })}
                {list}
                {(page < pages).then(|| view! { <li><a href=href(page + 1) rel="next">{t("design-next")}<Sign icon=Icon::Next /></a></li> })}
            </ul>
        </nav>
    }
    .into_any()
}

/// In the middle of ten pages.
pub(super) fn example() -> AnyView {
    view! { <Pagination page=5 pages=10 base="#pagination-" /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn shows_ends_and_neighbours() {
        assert_eq!(numbers(1, 2), [Some(1), Some(2)]);
        assert_eq!(numbers(5, 10), [Some(1), None, Some(4), Some(5), Some(6), None, Some(10)]);
        assert_eq!(numbers(10, 10), [Some(1), None, Some(9), Some(10)]);
    }

    #[test]
    fn says_where_one_is_and_marks_it() {
        let html = html(example);
        assert!(html.contains("Page 5 sur 10"), "{html}");
        assert_eq!(count(&html, "aria-current=\"page\""), 1);
        assert!(html.contains("rel=\"prev\"") && html.contains("rel=\"next\""));
    }

    #[test]
    fn the_ends_have_no_dead_links() {
        let first = html(|| view! { <Pagination page=1 pages=3 base="?page=" /> });
        assert!(!first.contains("rel=\"prev\"") && first.contains("href=\"?page=2\""), "{first}");
        assert!(!html(|| view! { <Pagination page=1 pages=1 base="?page=" /> }).contains("nav"));
    }
}
