package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.chancery.article.Span;
import org.chancery.mention.Gazetteer;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/** For which state or organisation each person speaks. */
final class SideFinder {

  /** What a chairman heads that is of his own state. */
  private static final Set<String> NATIONAL =
      Words.set("assembly national parliament senate house state party congress mazhilis");

  private static final Set<String> LEADING = Set.of("lead", "head", "chair");
  private static final Set<String> UNITED_NATIONS = Set.of("secretary", "general");
  private static final Set<String> MINISTRIES = Set.of("ministry", "department");

  private final Drafts drafts;
  private final List<Mention> mentions;
  private final Gazetteer gazetteer;
  private final OfficeHolders holders;
  private final SoundOfNames sound;
  private final OwnPage page;
  private final List<Facing> facing;
  private final BiFunction<SideClues, Draft, @Nullable String> choice;

  /**
   * @param choice the side of an official for whom no words tell it; null when unknown
   */
  SideFinder(
      Drafts drafts,
      Gazetteer gazetteer,
      OfficeHolders holders,
      SoundOfNames sound,
      OwnPage page,
      BiFunction<SideClues, Draft, @Nullable String> choice) {
    this.drafts = drafts;
    this.mentions = drafts.mentions();
    this.gazetteer = gazetteer;
    this.holders = holders;
    this.sound = sound;
    this.page = page;
    this.facing = Facing.all(mentions);
    this.choice = choice;
  }

  /** Gives the sides that words tell, and those that a person has not. */
  void giveTold() {
    drafts.names().forEach(this::leads);
    drafts.persons().forEach(this::knownSide);
    drafts.all().stream()
        .filter(draft -> draft.kind == Actor.Kind.INSTITUTION && draft.side() == null)
        .forEach(this::sideOfLeader);
    Neighbours neighbours =
        new Neighbours(drafts.article(), mentions, mention -> drafts.of(mention).side());
    drafts.names().forEach(person -> giveSide(person, neighbours));
    facing.stream()
        .filter(pair -> pair.other().side() != null)
        .forEach(pair -> drafts.of(pair.one()).notOf.add(pair.other().side()));
  }

  /** Whom the words around him tell the side of. */
  private void giveSide(Mention person, Neighbours neighbours) {
    Draft draft = drafts.of(person);
    if (draft.side() != null) {
      return;
    }
    String side = neighbours.sideOf(person);
    if (side != null) {
      draft.sides.put(side, 1);
    }
  }

  /** "A delegation of Kenyan lawmakers, led by X": X speaks for Kenya. */
  private void leads(Mention leader) {
    Draft draft = drafts.of(leader);
    Sentence sentence = leader.sentence();
    Token last = leader.head();
    Token noun = sentence.head(last);
    boolean isPartOfName = noun != null && noun.isNoun() && noun.index() <= last.index() + 3;
    Token by = last.is(Relation.COMPOUND) && isPartOfName ? sentence.head(noun) : noun;
    Token verb = by == null || !by.lemma().equals("by") ? null : sentence.head(by);
    boolean isLed = verb != null && LEADING.contains(verb.lemma());
    if (!isLed || draft.side() != null) {
      return;
    }
    Token passive = sentence.child(verb, Relation.PASSIVE_SUBJECT);
    Token led = passive == null ? sentence.head(verb) : passive;
    if (led != null && led.isNoun()) {
      Span phrase = new Span(sentence.subtreeSpan(led).start(), verb.span().start());
      mentions.stream()
          .filter(mention -> mention.side() != null && phrase.contains(mention.span()))
          .findFirst()
          .ifPresent(state -> draft.sides.put(state.side(), 1));
    }
  }

  /** Where the text says nothing of a person's side, the table of office holders may. */
  private void knownSide(Draft draft) {
    if (draft.side() != null) {
      return;
    }
    String day = drafts.day();
    draft.canonical = holders.nicknamed(draft.name());
    for (OfficeHolders.Tenure tenure : holders.of(draft.name(), day)) {
      draft.sides.put(tenure.side(), 1);
      if (draft.roleWords.isEmpty() && day != null && tenure.covers(day)) {
        draft.offices.add(tenure.office());
      }
    }
  }

  /** "the <b>Obama</b> administration": of the side of the one whose it is. */
  private void sideOfLeader(Draft institution) {
    String[] words = institution.name().split(" ");
    String leader = words.length < 2 ? "" : words[words.length - 2];
    if (!LED.contains(words[words.length - 1]) || leader.isEmpty()) {
      return;
    }
    String side =
        drafts.persons().stream()
            .filter(person -> person.side() != null && person.name().endsWith(" " + leader))
            .map(Draft::side)
            .findFirst()
            .or(() -> sideOfHolder(leader, drafts.day()))
            .or(() -> sideOfHolder(leader, null)) // "the Obama administration", years later
            .orElse(null);
    if (side != null) {
      institution.sides.put(side, 1);
    }
  }

  private Optional<String> sideOfHolder(String name, @Nullable String day) {
    return holders.of(name, day).stream().map(OfficeHolders.Tenure::side).findFirst();
  }

  private static final Set<String> LED = Words.set("administration government cabinet presidency");

  /**
   * Gives the likeliest sides to those who have none.
   *
   * @param isLast whether all roles have been read: an envoy's may tell whom he represents
   */
  void giveLikeliest(boolean isLast) {
    drafts.all().stream().filter(draft -> draft.side() == null).forEach(this::sideOfTitle);
    List<Draft> unknown = new ArrayList<>();
    for (Draft draft : drafts.persons()) {
      boolean isUnknown =
          draft.side() == null && speaksForState(draft) && (isLast || !draft.is(Office.AMBASSADOR));
      if (isUnknown && ofOrganisation(draft)) {
        String side = organisation();
        side = side == null && draft.roleWords.containsAll(UNITED_NATIONS) ? "UN" : side;
        if (side != null) {
          draft.sides.put(side, 1); // "UN": the one whose house need not be named
        }
      } else if (isUnknown) {
        unknown.add(draft);
      }
    }
    choose(unknown);
  }

  /** In text order: the side of one tells of those who follow. */
  private void choose(List<Draft> unknown) {
    SideClues clues = new SideClues(drafts, facing, page, sound, gazetteer);
    for (Draft draft : unknown) {
      String side = choice.apply(clues, draft);
      draft.isGuessed = side != null;
      if (side != null) {
        draft.sides.put(side, 1);
      }
    }
  }

  private boolean ofOrganisation(Draft draft) {
    return draft.is(Office.HEAD_OF_ORGANISATION)
        && NATIONAL.stream().noneMatch(draft.roleWords::contains)
        && !isOfMinistry(draft);
  }

  /** "summoned to the Foreign Ministry, where <b>Secretary General X</b> …": hers. */
  private boolean isOfMinistry(Draft draft) {
    Mention first =
        mentions.stream()
            .filter(mention -> mention.is(Mention.Kind.PERSON) && drafts.of(mention) == draft)
            .findFirst()
            .orElse(null);
    boolean isBehindMinistry = false;
    for (Mention mention : first == null ? List.<Mention>of() : mentions) {
      boolean isHere = mention.sentence() == first.sentence();
      if (isHere && mention.is(Mention.Kind.ORGANISATION)) {
        return false;
      }
      isBehindMinistry |=
          isHere
              && mention.is(Mention.Kind.INSTITUTION)
              && MINISTRIES.contains(mention.head().lemma())
              && mention.extent().end() <= first.extent().start();
    }
    return isBehindMinistry;
  }

  /** Whoever holds an office, receives others, or does something in the text. */
  private boolean speaksForState(Draft draft) {
    return draft.isHost
        || !draft.offices.isEmpty()
        || !draft.roleWords.isEmpty()
        || mentions.stream()
            .filter(mention -> drafts.of(mention) == draft)
            .anyMatch(mention -> mention.head().is(Relation.SUBJECT));
  }

  /** Two states have chancellors: the one that the text names, Germany if it names both or none. */
  private void sideOfTitle(Draft draft) {
    boolean isChancellor =
        draft.kind == Actor.Kind.PERSON
            && draft.offices.contains(Office.HEAD_OF_GOVERNMENT)
            && draft.roleWords.contains("chancellor");
    if (isChancellor) {
      boolean isAustrian =
          drafts.stateCounts().containsKey("AUT") && !drafts.stateCounts().containsKey("DEU");
      draft.sides.put(isAustrian ? "AUT" : "DEU", 1);
    }
  }

  /** The organisation whose page it is, or the one named first; null when there is none. */
  private @Nullable String organisation() {
    String outlet = drafts.article().outlet() == null ? "" : drafts.article().outlet();
    for (String word : outlet.split("\\s+")) {
      Gazetteer.Entry entry = gazetteer.lookup(word);
      if (entry != null && entry.kind() == Gazetteer.Kind.ORGANISATION) {
        return entry.code();
      }
    }
    return drafts.all().stream()
        .filter(draft -> draft.kind == Actor.Kind.ORGANISATION)
        .map(Draft::side)
        .findFirst()
        .orElse(null);
  }
}
