package org.chancery.encounter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.article.ContentHash;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Outline;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * "The President received letters of credence from <b>seven envoys</b>": each envoy who is then
 * named has met the host.
 */
final class Roster {

  private static final Set<String> ROSTER =
      Words.set(
          "envoys ambassadors diplomats credentials commissioners counterparts pull-asides bilaterals"
              + " meetings");

  private static final int WITHIN = 3;
  private static final int LISTED_WITHIN = 5;

  private Roster() {}

  /**
   * The encounters of those who are in none.
   *
   * @param encounters those that other rules found; the first tells the host
   */
  static List<Encounter> of(
      Article article, Outline outline, Cast cast, List<Encounter> encounters) {
    Encounter first =
        encounters.stream().filter(encounter -> !encounter.background()).findFirst().orElse(null);
    Participant host = first == null || !isRoster(outline) ? null : host(first, cast);
    List<Encounter> more = new ArrayList<>();
    for (Mention mention : host == null ? List.<Mention>of() : cast.mentions()) {
      Actor guest = mention.is(Mention.Kind.PERSON) ? cast.actor(mention) : null;
      boolean isNew =
          guest != null
              && isGuestOf(host, guest, mention, cast)
              && Stream.concat(encounters.stream(), more.stream())
                  .noneMatch(encounter -> encounter.has(guest.id()));
      if (isNew) {
        more.add(encounter(article, first, host, guest, mention));
      }
    }
    return more;
  }

  private static boolean isRoster(Outline outline) {
    return outline.sentences().stream()
        .limit(WITHIN)
        .flatMap(sentence -> sentence.tokens().stream())
        .anyMatch(token -> ROSTER.contains(token.form().toLowerCase(Locale.ROOT)));
  }

  private static @Nullable Participant host(Encounter encounter, Cast cast) {
    return encounter.participants().stream()
        .filter(one -> !isEnvoy(cast, one.actor()))
        .min(Comparator.comparing(one -> one.span().start()))
        .orElse(null);
  }

  private static boolean isGuestOf(Participant host, Actor guest, Mention mention, Cast cast) {
    return (isEnvoy(cast, guest.id()) || isHeading(mention) || isListed(mention))
        && guest.side() != null
        && !guest.side().equals(host.side());
  }

  private static Encounter encounter(
      Article article, Encounter first, Participant host, Actor guest, Mention mention) {
    Participant other =
        new Participant(
            guest.id(),
            guest.name(),
            guest.role(),
            guest.side(),
            Participant.Part.GUEST,
            mention.span());
    String what = article.id() + "\nroster\n" + mention.span().start();
    return new Encounter(
        "e:" + ContentHash.hex(what).substring(0, 16),
        first.form(),
        false,
        first.date() == null ? null : first.date().inferred(),
        first.place(),
        List.of(host, other),
        List.of(mention.sentence().span()),
        "encounter/roster");
  }

  /** "Kenya – Foreign Minister X", alone on its line. */
  private static boolean isHeading(Mention mention) {
    return mention.side() != null
        && mention.extent().length() + 2 >= mention.sentence().span().length();
  }

  /** "They are H.E. X of Kenya and H.E. Y of Peru", near the top. */
  private static boolean isListed(Mention mention) {
    return mention.sentence().index() < LISTED_WITHIN
        && mention.role() == null
        && mention.side() != null;
  }

  private static boolean isEnvoy(Cast cast, String actor) {
    return cast.offices(cast.actor(actor)).contains(Office.AMBASSADOR);
  }
}
