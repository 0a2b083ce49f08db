components-title = Components
components-lead = Every part of the pages, with its variants. This page exists only in the demonstration.
components-list = List of components
