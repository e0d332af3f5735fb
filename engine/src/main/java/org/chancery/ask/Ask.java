package org.chancery.ask;

import java.util.List;
import org.chancery.article.Span;
import org.chancery.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Something one side wants of another, told once or several times.
 *
 * @param statement its best telling, with speaker, addressee, softness and jointness settled
 * @param wanted what is to be done, in the words of the text, without the addressee
 * @param repeats the other tellings in headline, lead, caption or body
 * @param topic a short label, or null
 */
public record Ask(Statement statement, String wanted, List<Span> repeats, @Nullable String topic) {

  public Ask {
    repeats = List.copyOf(repeats);
  }
}
