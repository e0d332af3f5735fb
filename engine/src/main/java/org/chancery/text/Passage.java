package org.chancery.text;

import org.chancery.article.Span;

/** A stretch of the article of one kind; passages are in order and do not overlap. */
public record Passage(Kind kind, Span span) {

  /** What a passage is to the page. */
  public enum Kind {
    /** The title, also where it is printed twice, and the crossheads between parts of the body. */
    HEADLINE,
    /** A line or two between headline and body which tell or promise what the body tells. */
    STANDFIRST,
    /** What stands under a picture, and its credit. */
    CAPTION,
    /**
     * "HÀ NỘI —" before the first sentence, with its dash; also a line that holds nothing but
     * place, date or time.
     */
    DATELINE,
    BODY,
    /** "— VNA", "Source: …", "(Reporting by …)". */
    SIGN_OFF,
    /** Navigation, share buttons, bylines, related stories. */
    FURNITURE
  }
}
