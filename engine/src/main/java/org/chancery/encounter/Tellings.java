package org.chancery.encounter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.actor.Actor;
import org.chancery.mention.Mention;
import org.chancery.text.Passage;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/** The clauses of a sentence that tell of encounters, by their verbs, nouns or as a caption. */
final class Tellings {

  private Tellings() {}

  /** In text order. */
  static List<Telling> of(ToldSentence told) {
    List<Telling> tellings = new ArrayList<>();
    for (Token token : told.sentence().tokens()) {
      Telling telling = token.isVerb() ? VerbTelling.of(told, token) : NounTelling.of(told, token);
      if (telling != null && !telling.people().isEmpty()) {
        tellings.add(telling);
      }
    }
    Telling caption =
        told.kind() == Passage.Kind.CAPTION && tellings.isEmpty() ? ofCaption(told) : null;
    return caption == null ? tellings : List.of(caption);
  }

  /** "President X <b>with</b> President Y". */
  private static @Nullable Telling ofCaption(ToldSentence told) {
    Sentence sentence = told.sentence();
    Map<String, Telling.Person> people = new LinkedHashMap<>();
    for (Mention mention : told.cast().mentions(sentence)) {
      Actor actor = mention.is(Mention.Kind.PERSON) ? told.cast().actor(mention) : null;
      if (actor != null) {
        people.putIfAbsent(actor.id(), new Telling.Person(actor, mention, null));
      }
    }
    boolean isPair =
        people.size() == 2
            && sentence.tokens().stream().anyMatch(token -> JOINING.contains(token.lemma()));
    return isPair
        ? told.telling(
            sentence.token(0),
            null,
            Encounter.Form.MEETING,
            1,
            Telling.Status.TODAY,
            people.values(),
            "encounter/caption")
        : null;
  }

  private static final Set<String> JOINING = Set.of("with", "and", "meet", "meets");
}
