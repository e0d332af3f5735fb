package org.chancery.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.text.Clause;
import org.chancery.text.ItemList;
import org.chancery.text.Outline;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Tells the items of a list behind the first as the first was told, with which they share their
 * lead: "Ruiz called on Kenya to: – release the crew; – <b>pay for the nets</b>".
 */
final class ItemTeller {

  private static final Pattern JOINT = Pattern.compile(".?[\\s;,](and|or)");

  private final Article article;
  private final Outline outline;
  private final Conversation conversation;
  private final StatementList statements;

  private @Nullable ItemList list;
  private @Nullable Statement first;
  private @Nullable Party leader;

  ItemTeller(
      Article article, Outline outline, Conversation conversation, StatementList statements) {
    this.article = article;
    this.outline = outline;
    this.conversation = conversation;
    this.statements = statements;
  }

  /** "The two Presidents: 1. Welcomed …; 2. <b>Called on</b> Peru to …": it is they who called. */
  void resume(Sentence sentence) {
    enter(outline.listAround(sentence));
    if (leader != null && sentence.token(0).tag().startsWith("VB")) {
      conversation.spoke(leader);
    }
  }

  /**
   * Whether the sentence is of such an item, which is told now or has been. One that could stand
   * alone is told by itself: "stressed that: – the fund <b>must be audited</b>".
   */
  boolean tells(Sentence sentence) {
    enter(outline.listAround(sentence));
    Statement like = first;
    boolean isItem =
        list != null && list.items().stream().anyMatch(i -> i.start() == sentence.span().start());
    if (!isItem || like == null || !bindsAll(like) && hasSubject(sentence)) {
      return false;
    }
    statements.addLike(like, told(sentence.span()), like.rule() + "/item");
    return true;
  }

  /** Whether the cue alone makes the act: "proposed that", "agreed that"; not "said that". */
  private static boolean bindsAll(Statement told) {
    return told.act() == Act.AGREE || told.act() == Act.ASK && !told.soft();
  }

  private void enter(@Nullable ItemList next) {
    if (next == list) {
      return;
    }
    list = next;
    first = next == null ? null : first(next);
    leader =
        next == null
            ? null
            : statements.all().stream()
                .filter(statement -> next.opening().contains(statement.content().get(0)))
                .map(Statement::speaker)
                .findFirst()
                .orElse(null);
  }

  /** What is told of the first item by a cue of the lead, up to the item's end; null for none. */
  private @Nullable Statement first(ItemList list) {
    Span told = told(list.items().get(0));
    return statements.all().stream()
        .filter(statement -> !statement.cue().isEmpty())
        .filter(statement -> list.lead().contains(statement.cue().get(0)))
        .filter(statement -> endOf(statement) >= told.end() && endOf(statement) > told.start())
        .reduce((one, other) -> other)
        .orElse(null);
  }

  private static int endOf(Statement statement) {
    return statement.content().get(statement.content().size() - 1).end();
  }

  private static boolean hasSubject(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(word -> word.is(Relation.ROOT) && Clause.ownSubject(sentence, word) != null);
  }

  /** Without what stands around it: "that …; and". */
  private Span told(Span item) {
    int start = item.start() + (item.of(article.text()).startsWith("that ") ? 5 : 0);
    int end = endOfWords(start, item.end());
    Matcher joint = JOINT.matcher(article.text()).region(Math.max(start, end - 4), end);
    end = joint.matches() ? endOfWords(start, end - joint.group(1).length()) : end;
    return start < end ? new Span(start, end) : item;
  }

  private int endOfWords(int start, int end) {
    int last = end;
    while (last > start && " ;,.\n\r\t".indexOf(article.text().charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }
}
