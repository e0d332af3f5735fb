package org.chancery.event;

import java.util.List;
import java.util.Set;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.statement.Statement;
import org.chancery.text.Clause;
import org.chancery.text.Outline;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a statement tells: the verb on which its content turns and who does it.
 *
 * @param sentence where it stands
 * @param head the verb, or null when the content is a phrase
 * @param text the content's words
 */
record Told(Sentence sentence, @Nullable Token head, String text) {

  private static final Set<String> FUTURE = Set.of("will", "would", "shall", "'ll", "wo");

  /** Null when the content lies in no sentence. */
  static @Nullable Told of(Article article, Outline outline, Statement statement) {
    Span content = statement.firstContent();
    for (Sentence sentence : outline.sentences()) {
      if (sentence.span().overlaps(content)) {
        return new Told(sentence, headOf(sentence, content), article.quote(content));
      }
    }
    return null;
  }

  private static @Nullable Token headOf(Sentence sentence, Span content) {
    for (Token token : sentence.tokensIn(content)) {
      Token head = sentence.head(token);
      boolean isTop = head == null || !content.contains(head.span());
      if (token.isVerb() && isTop && !token.is(Relation.AUXILIARY)) {
        return token;
      }
    }
    return null;
  }

  /** The verb's dictionary form; empty for a phrase. */
  String verb() {
    return head == null ? "" : head.lemma();
  }

  @Nullable Token subject() {
    return head == null ? null : Clause.ownSubject(sentence, head);
  }

  boolean isFuture() {
    Token modal = head == null ? null : Clause.modal(sentence, head);
    return modal != null && FUTURE.contains(modal.lemma());
  }

  boolean isNegated() {
    return head != null && Clause.isNegated(sentence, head);
  }

  /** Whether it only may, could or should be. */
  boolean isUnreal() {
    Token modal = head == null ? null : Clause.modal(sentence, head);
    return modal != null && !FUTURE.contains(modal.lemma());
  }

  /** "… unless the ban is lifted". */
  boolean isUnless() {
    return sentence.tokens().stream().anyMatch(token -> List.of("unless").contains(token.lemma()));
  }
}
