package org.chancery.statement;

import java.util.List;
import org.chancery.article.ContentHash;
import org.chancery.article.Span;
import org.chancery.time.When;
import org.jspecify.annotations.Nullable;

/**
 * One speaker, one act, one content.
 *
 * @param id from article id, act and content span
 * @param encounter the id of the encounter in which it was said, or null
 * @param via who reported it, outermost first
 * @param anonymous an unnamed source
 * @param addressee null when none is named or understood
 * @param date when it was said; null when unknown
 * @param cue the words that show the act; empty where there are none
 * @param content what was said; never empty
 * @param rule the rule that found it
 */
public record Statement(
    String id,
    @Nullable String encounter,
    Act act,
    boolean soft,
    boolean joint,
    Voice voice,
    Polarity polarity,
    List<Party> via,
    boolean anonymous,
    Party speaker,
    @Nullable Party addressee,
    @Nullable When date,
    List<Span> cue,
    List<Span> content,
    String rule) {

  /** The rule of a statement that accepts without saying what: "Wang agreed." */
  public static final String ACCEPTED = "agree/accepted";

  /** How far the words are the speaker's own. */
  public enum Voice {
    DIRECT,
    MIXED,
    INDIRECT
  }

  /** Whether the act is done, refused, or bound to a condition. */
  public enum Polarity {
    POSITIVE,
    NEGATIVE,
    CONDITIONAL
  }

  public Statement {
    via = List.copyOf(via);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException(
          "A statement needs the words that carry it; " + rule + " gave none");
    }
  }

  /** The id of a statement: it does not depend on what else was found. */
  public static String idOf(String articleId, Act act, List<Span> content) {
    Span first = content.get(0);
    Span last = content.get(content.size() - 1);
    return "s:"
        + ContentHash.hex(articleId + "\n" + act + "\n" + first.start() + "\n" + last.end())
            .substring(0, 16);
  }

  public Span firstContent() {
    return content.get(0);
  }
}
