package org.nadhir.alert.deliver.body;

/**
 * What a template says in one language.
 *
 * @param language language code
 * @param direction {@code rtl} or {@code ltr}
 * @param headline severity, key, rule and state in one line
 * @param summary the alert's own summary
 * @param evidence heading above the evidence
 * @param open words of the link to the page
 */
public record Part(
    String language,
    String direction,
    String headline,
    String summary,
    String evidence,
    String open) {}
