package org.chancery.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.mention.TableFile;
import org.chancery.statement.Act;
import org.chancery.statement.Statement;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.jspecify.annotations.Nullable;

/** PLOVER's type, its mode and CAMEO's root code; chosen by act, cue and deed. */
record EventCode(String type, @Nullable String mode, String cameo) {

  private static final EventCode REQUEST = new EventCode("REQUEST", null, "02");
  private static final EventCode AGREE = new EventCode("AGREE", null, "03");
  private static final EventCode SUPPORT = new EventCode("SUPPORT", null, "05");
  private static final EventCode CONCEDE = new EventCode("CONCEDE", null, "08");
  private static final EventCode REJECT = new EventCode("REJECT", null, "12");
  private static final EventCode THREATEN = new EventCode("THREATEN", null, "13");
  private static final Set<String> HOSTILE = Set.of("SANCTION", "COERCE", "ASSAULT", "PROTEST");

  /** The codes of {@code codes.tsv}. */
  static final class Table {

    private final Map<String, EventCode> codes = new HashMap<>();

    Table() {
      for (List<String> row : TableFile.rows(EventCode.class, "codes.tsv")) {
        EventCode code =
            new EventCode(row.get(2), row.get(3).isEmpty() ? null : row.get(3), row.get(4));
        codes.put(row.get(1) + " " + row.get(0), code);
      }
    }

    /**
     * What the speaker does by what he says; null when he does nothing by it.
     *
     * @param told what the statement tells
     * @param isOthersDoing whether another than the speaker, though of his side, is to do it
     */
    @Nullable EventCode ofSpeech(Statement statement, Told told, boolean isOthersDoing) {
      EventCode byCue = codes.get("cue " + firstWord(statement));
      boolean isRefused = statement.polarity() == Statement.Polarity.NEGATIVE;
      return switch (isRequest(statement) ? Act.ASK : statement.act()) {
        case ASK -> isRefused ? null : REQUEST;
        case OFFER ->
            isOthersDoing
                ? REQUEST
                : isRefused || told.isNegated() ? REJECT : ofIntent(byCue, told, statement);
        case AGREE, COMMIT ->
            isRefused || told.isNegated() ? REJECT : ofIntent(byCue, told, statement);
        case APPRECIATE -> isRefused ? null : SUPPORT;
        case CONDEMN -> new EventCode("ACCUSE", "disapprove", "11");
        case DISAGREE -> byCue != null ? byCue : isRefused ? REJECT : null;
        case AFFIRM, ASSESS, INFORM ->
            isRefused || byCue == null || byCue.type.equals("REJECT") ? null : byCue;
      };
    }

    /** Demands made at home are events, too, though no ask of one government of another. */
    static boolean isRequest(Statement statement) {
      return statement.act() == Act.ASK || statement.rule().endsWith("-to-own-people");
    }

    /**
     * What the main verb of a sentence tells as done, with its object or alone; null when it is no
     * event.
     */
    @Nullable EventCode ofTold(Sentence sentence, Token verb) {
      for (Token child : sentence.children(verb)) {
        EventCode code = child.isNoun() ? ofObject(sentence, verb, child) : null;
        if (code != null) {
          return code;
        }
      }
      return codes.get("told " + verb.lemma());
    }

    /** "summoned Niger's <b>ambassador</b>", "summoned <b>Ambassador</b> Okello". */
    private @Nullable EventCode ofObject(Sentence sentence, Token verb, Token object) {
      EventCode code = codes.get("told " + verb.lemma() + " " + object.lemma());
      for (Token part : sentence.children(object)) {
        boolean isPart = part.is(Relation.COMPOUND) || part.is(Relation.APPOSITION);
        if (code == null && isPart) {
          code = codes.get("told " + verb.lemma() + " " + part.lemma());
        }
      }
      return code;
    }

    private @Nullable EventCode deed(Told told) {
      EventCode deed = codes.get("deed " + told.verb());
      return deed != null || told.head() == null ? deed : ofTold(told.sentence(), told.head());
    }

    private EventCode ofIntent(@Nullable EventCode byCue, Told told, Statement statement) {
      EventCode deed = deed(told);
      if (deed != null && firstWord(statement).equals("decide")) {
        return deed; // what is decided is as good as done
      }
      if (byCue != null && byCue.type.equals("THREATEN")
          || isHostile(told)
          || told.isUnless() && statement.act() == Act.COMMIT) {
        return THREATEN;
      }
      boolean yields = told.text().matches("(?i)(?:the |their |its )?(?:demand|condition)s?\\b.*");
      return yields ? CONCEDE : AGREE;
    }

    private boolean isHostile(Told told) {
      EventCode deed = codes.get("deed " + told.verb());
      return deed != null && HOSTILE.contains(deed.type);
    }

    /** What someone is told to do or have done, as far as it is an event; else null. */
    @Nullable EventCode ofDeed(Told told) {
      EventCode deed = deed(told);
      if (deed == null || told.isUnreal()) {
        return null;
      }
      if (!told.isFuture()) {
        return told.isNegated() ? null : deed;
      }
      return told.isNegated() ? REJECT : HOSTILE.contains(deed.type) ? THREATEN : AGREE;
    }

    /** The first word of the cue, in its dictionary form, as the rule names it. */
    private static String firstWord(Statement statement) {
      String rule = statement.rule();
      String behind = rule.substring(rule.indexOf('/') + 1);
      int end = behind.indexOf('-');
      return end < 0 ? behind : behind.substring(0, end);
    }
  }
}
