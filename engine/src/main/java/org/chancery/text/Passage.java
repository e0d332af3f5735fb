package org.chancery.text;

import org.chancery.article.Span;

/** A stretch of the article of one kind; passages are in order and do not overlap. */
public record Passage(Kind kind, Span span) {

  /** What a passage is to the page. */
  public enum Kind {
    HEADLINE,
    STANDFIRST,
    CAPTION,
    DATELINE,
    BODY,
    SIGN_OFF,
    /** Navigation, share buttons, related stories. */
    FURNITURE
  }
}
