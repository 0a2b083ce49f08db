# Words that belong to the components themselves.
design-home = home
design-skip = Quick access
design-skip-content = Skip to content
design-nav = Main menu
design-footer-nav = Information
design-preferences = Language and display
design-demo = Demonstration.
design-demo-text = All people and documents are fictional. Do not enter real health data.
design-breadcrumb = You are here
design-optional = (optional)
design-max-length =
    { $count ->
        [one] At most { $count } character.
       *[other] At most { $count } characters.
    }
design-error = Error:
design-error-summary =
    { $count ->
        [one] { $count } thing to correct
       *[other] { $count } things to correct
    }
design-info = Good to know
design-success = Done
design-warning = Warning
design-failure = Error
design-day = Day
design-month = Month
design-year = Year
design-unread = Unread
design-file-note = ({ $kind }, { $size })
design-external = (another site)
design-pagination = Pages
design-page = Page { $page }
design-page-of = Page { $page } of { $pages }
design-previous = Previous page
design-next = Next page
design-step-of = Step { $step } of { $steps }: { $title }
design-step-next = Next: { $title }
design-session = Your session
design-session-until = To protect your data, you will be signed out at { $time } if you do nothing.
design-session-renew = Stay signed in
design-new-tab = (new tab)
design-filter-remove = Remove the filter:
