package org.chancery.thread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.chancery.mention.Gazetteer;
import org.chancery.text.Fold;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the other side answered (THREADS, "Answers"): a statement must name the deed asked or
 * a part of it, in the same encounter or a later one, or accept "the proposals" of its encounter.
 */
public final class AnswerFinder {

  /** As for two asks: surer than even that the deed is the same. */
  private static final int SAME_DEED = ThreadFinder.SAME;

  /** In one encounter this share of the telling words of the ask is enough. */
  private static final int NAMED = 660;

  /** The names alone may stand in what has nothing to do with the ask. */
  private static final int NAMED_NEARNESS = 450;

  private static final Pattern PROPOSALS =
      Pattern.compile("\\b(?:proposals|requests|suggestions)\\b", Pattern.CASE_INSENSITIVE);
  private static final int SHORT = 8;

  /** "agreed to it", "turned down the request": the ask itself is not named again. */
  private static final Pattern POINTER =
      Pattern.compile(
          "\\b(?:it|this|that|so|(?:the|this|that|his|her|its|their|\\p{Lu}\\p{L}+['’]s)\\s+(?:\\p{L}+\\s+)?"
              + "(?:requests?|proposals?|suggestions?|demands?|appeal|plea|idea|offer|invitation|matter|issue|question|concerns?))\\b");

  private static final Set<String> POINTING =
      Words.set(
          "request requests proposal proposals suggestion suggestions demand demands appeal plea idea offer invitation"
              + " matter issue question concern concerns reply response answer note");

  private static final Set<String> PLEDGES = Words.set("commit offer agree");

  /** Carry nothing in an ask that tells no matter. */
  private static final Set<String> EMPTY =
      Words.set("a an the in on to of with this that these it such its their his her");

  /** A visit is asked for by an invitation, nothing else is. */
  private static final Pattern INVITATION = Pattern.compile("\\binvitation\\b");

  private static final Pattern VISIT =
      Pattern.compile(
          "\\b(?:visit|come|attend|travel|tour|invit)\\p{L}*", Pattern.CASE_INSENSITIVE);

  /** Neither yes nor no: "agreed to consider", "pledged to look into", "is under study". */
  private static final Pattern CONSIDERED =
      Pattern.compile(
          "\\b(?:consider(?:ing)?|study(?:ing)?|examin(?:e|ing)|look(?:ing)? (?:in)?to|look(?:ing)? at|think(?:ing)? (?:about|over)|reflect(?:ing)? (?:up)?on"
              + "|convey(?:ing)?|relay(?:ing)?|pass(?:ing)? on|report(?:ing)? back|consult(?:ing)?|weigh(?:ing)?"
              + "|under (?:study|review|consideration|examination|discussion)|t[oa]ken? (?:due |good )?note|took note)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> CONSIDERING =
      Words.set(
          "consider study examine look think reflect convey relay pass report consult weigh under review consideration"
              + " examination discussion take took taken due good back seriously carefully positively favourably favorably"
              + " positive respond responded said replied capital reject rejected accept accepted grant");

  private static final Pattern IN_REPLY =
      Pattern.compile(
          "\\b(?:in (?:reply|response|answer)|replied|responded|responding|respond)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Below this nearness the words are not compared at all. */
  private static final int FAR = 450;

  /** A list of fields to work on answers only what is asked in its own encounter. */
  private static final Pattern FIELDS =
      Pattern.compile("\\b(?:such as|including|areas?|fields?)\\b|(?:,[^,]+){3}");

  private static final Pattern DONE =
      Pattern.compile(
          "\\b(?:(?:has|have|had)\\s+(?:already\\s+|just\\s+|now\\s+)?(?:been\\s+)?\\p{L}{2,}(?:ed|en|wn|lt|nt|ut|un|id|de)\\b"
              + "|(?:was|were)\\s+(?:re)?(?:opened|lifted|released|freed|signed|ratified|approved|delivered|supplied|returned|paid|completed|removed"
              + "|restored|sent|granted|extradited|withdrawn|cancelled|finished|repaired|closed|held|set (?:free|up)|handed over)"
              + "|is under ?way|are under ?way|in progress|(?:is|are|was|were) (?:now |already )?taking steps to|began|started|launched|completed)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ORDERED =
      Pattern.compile("\\b(?:order|instruct|direct|decid)\\p{L}*", Pattern.CASE_INSENSITIVE);

  private final Encoder encoder;
  private final DeedReader reader;

  public AnswerFinder(Encoder encoder) {
    this.encoder = encoder;
    this.reader = new DeedReader(Gazetteer.load());
  }

  /** One wording of a thread, with the encounters and the first day in which it was used. */
  private record Wording(
      Deed deed,
      String asked,
      Set<String> wishes,
      Set<String> encounters,
      String firstDay,
      AskThread thread) {}

  /**
   * The answers to the threads of one pair of sides, by day, statement and thread.
   *
   * @param encounterOf the encounter of each ask, by the statement's id
   * @param replies statements of the asked side, or of both, in encounters of the pair
   */
  public List<Answer> find(
      Collection<AskThread> threads, Map<String, String> encounterOf, Collection<Reply> replies) {
    List<Wording> wordings = new ArrayList<>();
    for (AskThread thread : threads) {
      wordings.addAll(wordings(thread, encounterOf));
    }
    Set<String> telling = new HashSet<>();
    wordings.forEach(wording -> wording.deed.terms().forEach(term -> addTelling(telling, term)));
    List<Answer> answers = new ArrayList<>();
    for (Reply reply : replies) {
      answers.addAll(find(reply, wordings, telling));
    }
    answers.sort(
        Comparator.comparing((Answer answer) -> answer.day() == null ? "" : answer.day())
            .thenComparing(Answer::statement)
            .thenComparing(Answer::thread));
    return answers;
  }

  private static void addTelling(Set<String> telling, Deed.Term term) {
    if (term.weight() == 10) {
      telling.add(term.stem());
    }
  }

  private List<Wording> wordings(AskThread thread, Map<String, String> encounterOf) {
    Map<String, Wording> found = new HashMap<>();
    for (Wish wish : thread.wishes()) {
      Wording wording =
          found.computeIfAbsent(
              wish.wanted(),
              wanted ->
                  new Wording(
                      reader.read(wanted, thread.from(), thread.to()),
                      wanted,
                      new HashSet<>(),
                      new HashSet<>(),
                      wish.day() == null ? "" : wish.day(),
                      thread));
      wording.wishes.add(wish.id());
      String encounter = encounterOf.get(wish.id());
      if (encounter != null) {
        wording.encounters.add(encounter);
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparing(wording -> wording.deed.plain()))
        .toList();
  }

  private List<Answer> find(Reply reply, List<Wording> wordings, Set<String> telling) {
    boolean acceptsAll =
        reply.act().equals("agree")
            && reply.words().split("\\s+").length <= SHORT
            && PROPOSALS.matcher(reply.words()).find();
    boolean isList = FIELDS.matcher(reply.words()).find();
    Said said = null;
    Map<String, Answer> answers = new TreeMap<>();
    Wording nearest = null;
    int surest = SAME_DEED - 1;
    String only = only(reply, wordings);
    for (Wording wording : wordings) {
      boolean isHere = reply.encounter() != null && wording.encounters.contains(reply.encounter());
      boolean isLater =
          reply.day() != null && !isList && wording.firstDay.compareTo(reply.day()) <= 0;
      if (acceptsAll && isHere) {
        answers.put(wording.thread.id(), answer(reply, wording, "answer/the-proposals"));
      }
      if (isHere && wording.thread.id().equals(only) && points(reply, wording)) {
        answers.put(only, answer(reply, wording, "answer/the-only-ask"));
      }
      if (isHere && wording.deed.isVague() && echoes(reply, wording)) {
        answers.put(wording.thread.id(), answer(reply, wording, "answer/same-words"));
      }
      if (isHere && reply.asked() != null && wording.wishes.contains(reply.asked())) {
        said = said == null ? new Said(reply, wording.thread, telling) : said;
        if (said.repliesTo(wording.deed)) {
          answers.put(wording.thread.id(), answer(reply, wording, "answer/in-reply"));
        }
      }
      if (acceptsAll || wording.deed.isVague() || !isHere && !isLater) {
        continue;
      }
      said = said == null ? new Said(reply, wording.thread, telling) : said;
      if (isHere && said.names(wording.deed)) {
        answers.put(wording.thread.id(), answer(reply, wording, "answer/names-the-matter"));
      }
      int score = said.score(wording.deed);
      if (score > surest) {
        nearest = wording;
        surest = score;
      }
    }
    if (nearest != null) {
      answers.putIfAbsent(nearest.thread.id(), answer(reply, nearest, "answer/same-deed"));
    }
    return List.copyOf(answers.values());
  }

  /** The one thread that was asked in the encounter of the reply; null when there are several. */
  private static @Nullable String only(Reply reply, List<Wording> wordings) {
    Set<String> here = new HashSet<>();
    for (Wording wording : wordings) {
      if (reply.encounter() != null && wording.encounters.contains(reply.encounter())) {
        here.add(wording.thread.id());
      }
    }
    return here.size() == 1 ? here.iterator().next() : null;
  }

  /**
   * Whether the reply speaks of what was asked without naming it, and of nothing else. What is only
   * told counts when it is told in reply, or as being looked into.
   */
  private boolean points(Reply reply, Wording wording) {
    String words = reply.words();
    boolean isReply =
        !reply.act().equals("inform")
            || IN_REPLY.matcher(reply.cue() + " " + words).find()
            || CONSIDERED.matcher(reply.cue() + " " + words).find();
    boolean isOther = INVITATION.matcher(words).find() && !VISIT.matcher(wording.asked).find();
    if (!isReply || isOther || !POINTER.matcher(words).find()) {
      return false;
    }
    AskThread thread = wording.thread;
    return reader.readWhole(words, thread.from(), thread.to()).terms().stream()
        .filter(term -> term.weight() > 2 && Character.isLetter(term.word().charAt(0)))
        .allMatch(term -> POINTING.contains(term.word()) || CONSIDERING.contains(term.word()));
  }

  /**
   * Whether a vague ask is taken up in its own words: "play a role in this", "would continue to
   * play an active role". That force, haste and articles differ does not count.
   */
  private boolean echoes(Reply reply, Wording wording) {
    if (!PLEDGES.contains(reply.act())) {
      return false;
    }
    AskThread thread = wording.thread;
    List<String> asked = echoed(wording.deed);
    List<String> said = echoed(reader.readWhole(reply.words(), thread.from(), thread.to()));
    return asked.size() >= 2 && Collections.indexOfSubList(said, asked) >= 0;
  }

  /** "play a role in this" is "play", "role". */
  private static List<String> echoed(Deed deed) {
    return Arrays.stream(deed.plain().split(" "))
        .map(Fold::of)
        .filter(word -> !EMPTY.contains(word))
        .map(DeedWords::stem)
        .toList();
  }

  private static Answer answer(Reply reply, Wording wording, String rule) {
    return new Answer(reply.id(), wording.thread.id(), kind(reply, wording), reply.day(), rule);
  }

  /**
   * A reply taken apart. It is shown to the encoder only when it shares a telling word with an ask,
   * and names the matter of one, or a deed of its kind: most replies never are.
   */
  private final class Said {
    private final Reply reply;
    private final Deed deed;
    private final boolean isNear;

    Said(Reply reply, AskThread thread, Set<String> telling) {
      this.reply = reply;
      this.deed = reader.readSaid(reply.words(), thread.from(), thread.to());
      this.isNear = deed.terms().stream().anyMatch(term -> telling.contains(term.stem()));
    }

    boolean names(Deed asked) {
      return named(asked, deed) >= NAMED
          && !reply.act().equals("disagree")
          && nearness(asked) >= NAMED_NEARNESS;
    }

    /** A yes in reply is one to what was asked; a promise may be of something else. */
    boolean repliesTo(Deed asked) {
      return reply.act().equals("agree")
          || PLEDGES.contains(reply.act()) && nearness(asked) >= NAMED_NEARNESS;
    }

    /** How surely the reply is about the deed that is asked for; far below zero when it is not. */
    int score(Deed asked) {
      return isNear && DeedComparison.areOfOneKind(asked, deed) && nearness(asked) >= FAR
          ? DeedComparison.of(asked, deed, encoder).score()
          : Integer.MIN_VALUE;
    }

    /** In thousandths; without an encoder nothing is far. */
    private int nearness(Deed asked) {
      byte[] direction = encoder.encode(asked.plain());
      return direction.length == 0
          ? 1000
          : Meaning.nearness(direction, encoder.encode(deed.plain()));
    }
  }

  /** The share of the ask's telling words that the reply has too, in thousandths. */
  private static int named(Deed asked, Deed said) {
    Set<String> there = new HashSet<>();
    said.terms().forEach(term -> there.add(term.stem()));
    int all = 0;
    int found = 0;
    for (Deed.Term term : asked.terms()) {
      if (term.weight() == 10) {
        all++;
        found += there.contains(term.stem()) ? 1 : 0;
      }
    }
    return all < 2 ? 0 : found * 1000 / all;
  }

  private static Answer.Kind kind(Reply reply, Wording wording) {
    boolean isNo = reply.polarity().equals("negative");
    boolean isIf =
        reply.polarity().equals("conditional")
            || CONSIDERED.matcher(reply.words()).find()
                && !CONSIDERED.matcher(wording.asked).find();
    return switch (reply.act()) {
      case "commit", "offer" ->
          isNo
              ? Answer.Kind.REFUSE
              : isIf
                  ? Answer.Kind.ACKNOWLEDGE
                  : ORDERED.matcher(reply.cue()).find() ? Answer.Kind.DONE : Answer.Kind.PROMISE;
      case "agree" ->
          isNo ? Answer.Kind.REFUSE : isIf ? Answer.Kind.ACKNOWLEDGE : Answer.Kind.ACCEPT;
      case "disagree" -> Answer.Kind.REFUSE;
      default -> DONE.matcher(reply.words()).find() ? Answer.Kind.DONE : Answer.Kind.ACKNOWLEDGE;
    };
  }
}
