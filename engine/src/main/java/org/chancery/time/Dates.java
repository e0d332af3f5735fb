package org.chancery.time;

import java.util.List;
import org.chancery.article.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the text says of time.
 *
 * @param anchor the day of writing; null when neither text nor page tells it
 * @param mentions the expressions of time, in text order, not overlapping
 * @param problems where the day of the page is missing, or contradicted by the text
 */
public record Dates(@Nullable Anchor anchor, List<DateMention> mentions, List<Problem> problems) {

  public Dates {
    mentions = List.copyOf(mentions);
    problems = List.copyOf(problems);
  }
}
