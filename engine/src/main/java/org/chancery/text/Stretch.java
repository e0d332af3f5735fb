package org.chancery.text;

import java.util.List;
import org.chancery.article.Span;

/**
 * A piece of an article's prose that is analysed by itself: a paragraph, or a part of one. A line
 * break inside is white space and ends nothing.
 *
 * @param span where it stands in the article's text
 * @param holes parts of it that are read over as if they were white space, such as "(UNCLOS)"; in
 *     order, not overlapping. No token lies in one, but a sentence may reach over one.
 * @param small where in the article's text a capital is read as a small letter; -1 for nowhere
 */
public record Stretch(Span span, List<Span> holes, int small) {

  public Stretch {
    holes = List.copyOf(holes);
  }

  public Stretch(Span span, List<Span> holes) {
    this(span, holes, -1);
  }

  /** Its text, letter for letter, with its holes blank and its apostrophes straight. */
  String view(String text) {
    StringBuilder view = new StringBuilder(span.of(text).replace('\u2019', '\''));
    for (Span hole : holes) {
      for (int at = hole.start(); at < hole.end(); at++) {
        view.setCharAt(at - span.start(), ' ');
      }
    }
    if (small >= 0) {
      int at = small - span.start();
      view.setCharAt(at, Character.toLowerCase(view.charAt(at)));
    }
    return view.toString();
  }
}
