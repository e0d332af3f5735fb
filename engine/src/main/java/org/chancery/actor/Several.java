package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.article.Article;
import org.chancery.mention.Mention;

/**
 * Officials of several states in one phrase: "the Czech and Slovak ministers", "her counterparts
 * from Peru and Chile".
 *
 * @param phrase a role in the plural
 * @param states those within the phrase, two or more, in text order
 * @param role the noun in the singular with what tells its domain: "defence minister"
 * @param names the persons listed right behind, or joined in the next sentence, in the order of the
 *     states; as many as the states, or none
 */
record Several(Mention phrase, List<Mention> states, String role, List<Mention> names) {

  private static final Pattern LIST_SIGNS =
      Pattern.compile("[\\s,:;(–—-]*(?:and|with|namely)?[\\s]*");
  private static final Pattern JOINED = Pattern.compile(",? and |, ");

  /** Those of the article, in text order. */
  static List<Several> all(Article article, List<Mention> mentions) {
    List<Several> all = new ArrayList<>();
    for (Mention phrase : mentions) {
      if (phrase.is(Mention.Kind.ROLE) && phrase.plural()) {
        List<Mention> states =
            mentions.stream()
                .filter(one -> one.is(Mention.Kind.STATE) && one.side() != null)
                .filter(one -> phrase.span().contains(one.span()))
                .toList();
        if (states.stream().map(Mention::side).distinct().count() > 1) {
          all.add(
              new Several(
                  phrase,
                  states,
                  roleOf(phrase, states),
                  names(article, mentions, phrase, states)));
        }
      }
    }
    return all;
  }

  private static String roleOf(Mention phrase, List<Mention> states) {
    return phrase.sentence().tokensIn(phrase.span()).stream()
        .filter(token -> states.stream().noneMatch(state -> state.span().contains(token.span())))
        .filter(token -> token.isNoun() || token.tag().startsWith("JJ"))
        .map(token -> token == phrase.head() ? token.lemma() : token.form())
        .collect(Collectors.joining(" "));
  }

  /** "Czech minister", "minister of Peru". */
  String nameOf(Mention state) {
    boolean isBefore = state.span().end() <= phrase.head().span().start();
    return isBefore ? state.name() + " " + role : role + " of " + state.name();
  }

  private static List<Mention> names(
      Article article, List<Mention> mentions, Mention phrase, List<Mention> states) {
    List<Mention> names = new ArrayList<>();
    for (Mention mention : mentions) {
      int sentences = mention.sentence().index() - phrase.sentence().index();
      boolean isNear = mention.span().start() >= phrase.span().end() && sentences <= 1;
      if (mention.is(Mention.Kind.PERSON) && isNear) {
        boolean goesOn =
            names.isEmpty()
                ? sentences == 1 || follows(article, phrase.extent().end(), mention, LIST_SIGNS)
                : follows(article, names.get(names.size() - 1).extent().end(), mention, JOINED);
        if (!goesOn) {
          break;
        }
        names.add(mention);
      }
    }
    boolean isBare = names.stream().allMatch(name -> name.side() == null);
    return isBare && names.size() == states.size() ? names : List.of();
  }

  private static boolean follows(Article article, int end, Mention mention, Pattern between) {
    int start = mention.extent().start();
    return start >= end && between.matcher(article.text().substring(end, start)).matches();
  }
}
