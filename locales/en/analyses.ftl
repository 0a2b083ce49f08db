analyses-title = { $own ->
    [yes] My test results over time
   *[no] { $name }’s test results over time
}
analyses-title-recent = { $title }, latest first
analyses-lead = Each laboratory test of this record, with its last result. Open a test to see its results from one time to the next.
analyses-empty = This record does not contain any test result yet that Passerelle can read. Your laboratory reports are still in the list of documents.
analyses-caption = { $count ->
    [one] 1 test
   *[other] { $count } tests
}
analyses-order-name = Sort by name
analyses-order-recent = Sort by date, latest first
analyses-column-name = Test
analyses-column-last = Last result
analyses-column-date = Date
analyses-column-count = Number of results
analyses-column-result = Result
analyses-column-interval = Usual range of the laboratory
analyses-column-position = Compared with the range
analyses-column-laboratory = Laboratory
analyses-column-document = Document
analyses-column-follow = Over time
analyses-follow = See how it changed
analyses-page-title = { $name } over time
analyses-all = All tests
analyses-summary = { $count } results between { $start } and { $end }. The last one: { $value }.
analyses-summary-month = { $count ->
    [one] 1 result in { $month }: { $value }.
   *[other] { $count } results in { $month }. The last one: { $value }.
}
analyses-usual = Usual range of the laboratory: { $value }.
analyses-usual-changed = The usual range is not the same for all results, or it is missing. It is written in the table, beside each result.
analyses-advice = Only a health professional can tell you what a result means.
analyses-curve-title = Curve: { $name }
analyses-no-curve = There is no curve: it takes at least two results in figures.
analyses-left-out = { $count ->
    [one] 1 result is not an exact figure, or the analysis was stopped: it is in the table only.
   *[other] { $count } results are not exact figures, or the analysis was stopped: they are in the table only.
}
analyses-legend-title = What the signs show:
analyses-legend-band = usual range of the laboratory
analyses-results-caption = { $count ->
    [one] 1 result
   *[other] { $count } results, newest first
}
analyses-others-title = Also in another unit, or by another method
analyses-others-text = These results have the same name, in another unit, by another method or in words. They cannot be on the same curve.
analyses-document-title = { $own ->
    [yes] Your results, in words
   *[no] The results, in words
}
analyses-document-text = Each result is compared with the usual range that the laboratory wrote. Being outside this range does not mean being ill.
analyses-document-caption = { $count ->
    [one] 1 result
   *[other] { $count } results
}
analyses-incomplete = This document contains more results. They are in its text.
analyses-position-below = below the usual range
analyses-position-within = within the usual range
analyses-position-above = above the usual range
analyses-position-none = cannot be compared
analyses-no-interval = no range given
analyses-interval-between = { $low } to { $high }
analyses-interval-from = { $value } or more
analyses-interval-above = more than { $value }
analyses-interval-to = up to { $value }
analyses-interval-below = less than { $value }
# Between the two ends of an interval, written one after the other.
analyses-separator = {", "}
analyses-decimal-separator = .
analyses-yes = yes
analyses-no = no
analyses-ranges-separator = {"; "}
analyses-method = Method: { $method }
analyses-status-preliminary = preliminary result
analyses-status-aborted = analysis not completed
# Units that are words. { $per }: yes in “per day”.
analyses-unit-international = IU
analyses-unit-day = { $per ->
    [yes] day
   *[no] days
}
analyses-unit-week = { $per ->
    [yes] week
   *[no] weeks
}
analyses-unit-month = { $per ->
    [yes] month
   *[no] months
}
analyses-unit-year = { $per ->
    [yes] year
   *[no] years
}
