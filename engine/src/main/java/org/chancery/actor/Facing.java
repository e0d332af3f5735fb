package org.chancery.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.mention.Mention;
import org.chancery.text.Clause;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Two persons who meet, or one who tells the other something: on a page about two governments they
 * speak for different ones.
 *
 * @param one the subject of the verb
 * @param other whom he meets or tells
 */
record Facing(Mention one, Mention other) {

  private static final Set<String> VERBS =
      Words.set(
          "meet receive host welcome tell ask urge thank assure brief inform invite congratulate phone telephone call greet"
              + " sit speak talk hold have confer request propose present hand promise see press");
  private static final List<String> WITH = List.of("with", "to", "by", "on", "upon", "from");

  /** Those of the article, in text order. */
  static List<Facing> all(List<Mention> mentions) {
    Map<Sentence, List<Mention>> bySentence = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      bySentence.computeIfAbsent(mention.sentence(), any -> new ArrayList<>()).add(mention);
    }
    List<Facing> all = new ArrayList<>();
    Mention last = null;
    for (Map.Entry<Sentence, List<Mention>> entry : bySentence.entrySet()) {
      addAll(all, entry.getKey(), entry.getValue(), last);
      for (Mention mention : entry.getValue()) {
        last = mention.is(Mention.Kind.PERSON) ? mention : last;
      }
    }
    return all;
  }

  private static void addAll(
      List<Facing> all, Sentence sentence, List<Mention> here, @Nullable Mention last) {
    for (Token verb : sentence.tokens()) {
      if (verb.isVerb() && VERBS.contains(verb.lemma())) {
        Token subject = Clause.subject(sentence, verb);
        Mention one = subject == null ? null : person(here, subject, last);
        for (Token object : one == null ? List.<Token>of() : objects(sentence, verb)) {
          Mention other = person(here, object, null);
          if (other != null && other != one) {
            all.add(new Facing(one, other));
          }
        }
      }
    }
  }

  private static List<Token> objects(Sentence sentence, Token verb) {
    List<Token> objects = new ArrayList<>();
    for (Token child : sentence.children(verb)) {
      boolean isObject = child.is(Relation.OBJECT) || child.is(Relation.INDIRECT_OBJECT);
      if (isObject) {
        objects.add(child);
      }
    }
    Token direct = objects.isEmpty() ? null : objects.get(objects.size() - 1);
    for (Token holder : direct == null ? List.of(verb) : List.of(verb, direct)) {
      Token with = Clause.objectOf(sentence, holder, WITH);
      if (with != null) {
        objects.add(with);
      }
    }
    return objects;
  }

  /** The person named there; for "he" and "she" the one named last. */
  private static @Nullable Mention person(
      List<Mention> mentions, Token token, @Nullable Mention last) {
    if (token.isPronoun()) {
      return Set.of("he", "she").contains(token.lemma()) ? last : null;
    }
    return mentions.stream()
        .filter(mention -> mention.is(Mention.Kind.PERSON))
        .filter(mention -> mention.extent().contains(token.span()))
        .findFirst()
        .orElse(null);
  }
}
