package io.substatus.templates;

import io.substatus.page.ErrorReport;

/** The detailed page: one template over one view. Loads the template engine when made. Thread-safe. */
final class DetailedPage {

    private final Templates templates = new Templates();

    String render(ErrorReport report) {
        return templates.render("detailed", new DetailedViews(report).view());
    }
}
