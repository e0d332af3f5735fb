package org.chancery.actor;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.mention.Mention;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.jspecify.annotations.Nullable;

/** The actors of one article while they are found, and which mention means whom. */
final class Drafts {

  private final Article article;
  private final Outline outline;
  private final List<Mention> mentions;
  private final List<Draft> all = new ArrayList<>();
  private final Map<Mention, Draft> meant = new IdentityHashMap<>();
  private final Map<Span, List<Draft>> members = new LinkedHashMap<>();
  private final Map<String, Integer> stateCounts = new LinkedHashMap<>();

  /**
   * @param mentions in text order
   */
  Drafts(Article article, Outline outline, List<Mention> mentions) {
    this.article = article;
    this.outline = outline;
    this.mentions = mentions;
  }

  Article article() {
    return article;
  }

  /** The page's day, YYYY-MM-DD; null when it has none. */
  @Nullable String day() {
    return article.published() == null ? null : article.published().toString();
  }

  Outline outline() {
    return outline;
  }

  List<Mention> mentions() {
    return mentions;
  }

  /** The mentions of persons by name. */
  List<Mention> names() {
    return mentions.stream().filter(mention -> mention.is(Mention.Kind.PERSON)).toList();
  }

  /** The mentions of one person by his office alone. */
  List<Mention> roles() {
    return mentions.stream()
        .filter(mention -> mention.is(Mention.Kind.ROLE) && !mention.plural())
        .toList();
  }

  /** In the order of finding; may grow. */
  List<Draft> all() {
    return all;
  }

  /** Those who are persons, in the order of finding. */
  List<Draft> persons() {
    return all.stream().filter(draft -> draft.kind == Actor.Kind.PERSON).toList();
  }

  /** Whom the mention means; null when that is open. */
  @Nullable Draft of(Mention mention) {
    return meant.get(mention);
  }

  /** Whom each mention means; may grow. */
  Map<Mention, Draft> meant() {
    return meant;
  }

  /** Whom the phrase for several officials means; may grow. */
  Map<Span, List<Draft>> members() {
    return members;
  }

  /** How often each state is named, in the order of first naming; may grow. */
  Map<String, Integer> stateCounts() {
    return stateCounts;
  }

  Draft add(Draft draft) {
    all.add(draft);
    return draft;
  }

  /** The one is the other: whatever means the one means the other. */
  void join(Draft one, Draft other) {
    meant.replaceAll((mention, draft) -> draft == one ? other : draft);
    members.replaceAll(
        (span, some) -> some.stream().map(draft -> draft == one ? other : draft).toList());
    other.spans.addAll(one.spans);
    other.offices.addAll(one.offices);
    all.remove(one);
  }

  boolean isInBody(Mention mention) {
    return outline.kindOf(mention.sentence()) == Passage.Kind.BODY;
  }
}
