package org.chancery.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.actor.Actor;
import org.chancery.actor.Cast;
import org.chancery.article.Article;
import org.chancery.article.Basis;
import org.chancery.article.Span;
import org.chancery.mention.Mention;
import org.chancery.text.Outline;
import org.chancery.text.Passage;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A speaker set before or behind his words by a colon: "MINISTER OKELLO: We have …" in a
 * transcript, "PM: Bridge to open in May" or "Bridge to open in May: PM" in a headline; or behind a
 * quotation by a dash.
 *
 * @param colon the cue: the colon or dash
 * @param speech what is said, to the end of the passage or headline
 */
record Label(Party speaker, Span colon, Span speech) {

  private static final Pattern BEFORE =
      Pattern.compile("[\"“]?([\\p{Lu}][^:\\n]{0,59}?)(:)\\s+(\\S.*)");
  private static final Pattern BEHIND =
      Pattern.compile("(.*[^\\s:])(:)\\s+(\\p{L}[^:\\n]{1,40})", Pattern.DOTALL);
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?ms)^([\"“”«„].{1,4000}?[\"”»])[\\s\\h]*([―—–-]{1,2})\\h*(\\p{Lu}(?:[^.!?\\n]|(?<=\\b\\p{Lu})\\.){1,60})\\.?\\h*$");
  private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}][\\p{Lu} .,'’()-]+");
  private static final Set<String> TURNS =
      Words.set("question answer q a moderator interviewer reporter host audience speaker");
  private static final Set<String> FINDINGS =
      Words.set(
          "poll polls report reports study survey data analysis sources source official officials");
  private static final int MOST_WORDS = 7;

  /** Those of headlines and signed quotations, and of a transcript, which has two or more. */
  static List<Label> all(Article article, Outline outline, Cast cast) {
    List<Label> headlines = new ArrayList<>();
    List<Label> turns = new ArrayList<>();
    for (Passage passage : outline.passages()) {
      Label label =
          switch (passage.kind()) {
            case HEADLINE, STANDFIRST -> ofHeadline(article, passage, cast);
            case BODY -> ofTurn(article, passage, cast);
            default -> null;
          };
      List<Label> signed =
          passage.kind() == Passage.Kind.BODY ? ofSignatures(article, passage, cast) : List.of();
      headlines.addAll(signed);
      if (signed.isEmpty() && label != null) {
        (passage.kind() == Passage.Kind.BODY ? turns : headlines).add(label);
      }
    }
    if (turns.size() > 1) {
      headlines.addAll(turns);
    }
    return headlines;
  }

  private static @Nullable Label ofHeadline(Article article, Passage passage, Cast cast) {
    Matcher before = BEFORE.matcher(passage.span().of(article.text()));
    if (before.matches()) {
      Span name = group(passage, before, 1);
      Party party = party(article, cast, name);
      if (party == null && FINDINGS.contains(lastWord(name.of(article.text())))) {
        party = named(article, name);
      }
      return party == null
          ? null
          : new Label(party, group(passage, before, 2), group(passage, before, 3));
    }
    Matcher behind = BEHIND.matcher(passage.span().of(article.text()));
    Party party = behind.matches() ? party(article, cast, group(passage, behind, 3)) : null;
    return party == null
        ? null
        : new Label(party, group(passage, behind, 2), group(passage, behind, 1));
  }

  private static @Nullable Label ofTurn(Article article, Passage passage, Cast cast) {
    Matcher line = BEFORE.matcher(passage.span().of(article.text()).replace('\n', ' '));
    if (!line.matches()) {
      return null;
    }
    Span name = group(passage, line, 1);
    String words = name.of(article.text());
    boolean isTurn =
        CAPITALS.matcher(words).matches() || TURNS.contains(words.toLowerCase(Locale.ROOT));
    Party party = party(article, cast, name);
    if (party == null && isTurn) {
      party = byCapitals(article, cast, name);
    }
    return party == null
        ? null
        : new Label(party, group(passage, line, 2), group(passage, line, 3));
  }

  /** "“The bridge is shut.” — Ana Okello, ferryman", one or several, each at a line's end. */
  private static List<Label> ofSignatures(Article article, Passage passage, Cast cast) {
    List<Label> labels = new ArrayList<>();
    Matcher signed = SIGNED.matcher(passage.span().of(article.text()));
    while (signed.find()) {
      Span name = group(passage, signed, 3);
      Party party = party(article, cast, name);
      labels.add(
          new Label(
              party == null ? named(article, name) : party,
              group(passage, signed, 2),
              group(passage, signed, 1)));
    }
    return labels;
  }

  private static Span group(Passage passage, Matcher matcher, int group) {
    int start = passage.span().start();
    return new Span(start + matcher.start(group), start + matcher.end(group));
  }

  /** Whom the words name, when they do nothing else. */
  private static @Nullable Party party(Article article, Cast cast, Span name) {
    if (name.of(article.text()).split("\\s+").length > MOST_WORDS) {
      return null;
    }
    for (Mention mention : cast.mentions()) {
      boolean isName =
          mention.is(Mention.Kind.PERSON)
              || mention.is(Mention.Kind.ROLE)
              || mention.is(Mention.Kind.STATE)
              || mention.is(Mention.Kind.INSTITUTION)
              || mention.is(Mention.Kind.ORGANISATION);
      boolean isAll =
          name.contains(mention.extent())
              && mention.span().end() == name.end()
              && mention.extent().start() - name.start() <= 12;
      Actor actor = isName && isAll ? cast.actor(mention) : null;
      if (actor != null) {
        return Party.of(actor, Basis.STATED, name);
      }
    }
    return null;
  }

  /** "OKELLO" is Minister Okello of the same article. */
  private static Party byCapitals(Article article, Cast cast, Span name) {
    String last = lastWord(name.of(article.text()));
    for (Actor actor : cast.actors()) {
      if (actor.isPerson() && lastWord(actor.name()).equals(last)) {
        return Party.of(actor, Basis.STATED, name);
      }
    }
    return named(article, name);
  }

  private static Party named(Article article, Span name) {
    return new Party(null, article.quote(name), null, List.of(), Basis.STATED, name, List.of());
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
