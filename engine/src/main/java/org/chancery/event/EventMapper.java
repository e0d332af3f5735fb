package org.chancery.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chancery.ask.Ask;
import org.chancery.encounter.Encounter;
import org.chancery.encounter.Participant;
import org.chancery.statement.Party;
import org.chancery.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A first, simple map to PLOVER (PLOVER codebook of 2021, Open Event Data Alliance) and to CAMEO's
 * root codes (CAMEO manual 1.1b3): encounters are CONSULT, asks REQUEST, what both agree on or one
 * offers or promises AGREE, thanks and praise SUPPORT, objection and condemnation ACCUSE, refusals
 * REJECT. Judgements and facts are no events.
 */
public final class EventMapper {

  private record Code(String type, String cameo) {}

  /** Encounters that took place, then statements and asks, each in text order. */
  public List<Event> map(List<Encounter> encounters, List<Statement> statements, List<Ask> asks) {
    List<Event> events = new ArrayList<>();
    for (Encounter encounter : encounters) {
      if (!encounter.background()) {
        events.add(consult(encounter));
      }
    }
    List<Statement> all = new ArrayList<>(statements);
    asks.forEach(ask -> all.add(ask.statement()));
    all.sort(Comparator.comparing(Statement::firstContent).thenComparing(Statement::id));
    for (Statement statement : all) {
      Code code = code(statement);
      if (code != null) {
        events.add(spoken(statement, code, encounters));
      }
    }
    return events;
  }

  private static Event consult(Encounter encounter) {
    String mode =
        switch (encounter.form()) {
          case PHONE_CALL -> "phone";
          case VIRTUAL_MEETING -> "virtual";
          case VISIT -> "visit";
          default -> "meet";
        };
    String first = encounter.participants().get(0).side();
    List<Event.Side> source = new ArrayList<>();
    List<Event.Side> target = new ArrayList<>();
    for (Participant participant : encounter.participants()) {
      Event.Side side = side(participant.name(), participant.side());
      (Objects.equals(first, participant.side()) ? source : target).add(side);
    }
    return new Event("CONSULT", mode, "04", encounter.date(), encounter.id(), null, source, target);
  }

  private static @Nullable Code code(Statement statement) {
    boolean isRefused = statement.polarity() == Statement.Polarity.NEGATIVE;
    return switch (statement.act()) {
      case ASK -> isRefused ? null : new Code("REQUEST", "02");
      case AGREE, OFFER, COMMIT -> isRefused ? new Code("REJECT", "12") : new Code("AGREE", "03");
      case APPRECIATE -> isRefused ? null : new Code("SUPPORT", "05");
      case DISAGREE -> isRefused ? new Code("REJECT", "12") : new Code("ACCUSE", "11");
      case CONDEMN -> new Code("ACCUSE", "11");
      case AFFIRM, ASSESS, INFORM -> null;
    };
  }

  private static Event spoken(Statement statement, Code code, List<Encounter> encounters) {
    Encounter encounter =
        encounters.stream()
            .filter(one -> one.id().equals(statement.encounter()))
            .findFirst()
            .orElse(null);
    List<Event.Side> source =
        statement.speaker().isBoth() ? everyone(encounter) : List.of(side(statement.speaker()));
    List<Event.Side> target =
        statement.speaker().isBoth() ? everyone(encounter) : target(statement, encounter);
    return new Event(
        code.type,
        null,
        code.cameo,
        statement.date(),
        statement.encounter(),
        statement.id(),
        source,
        target);
  }

  private static List<Event.Side> target(Statement statement, @Nullable Encounter encounter) {
    Party addressee = statement.addressee();
    if (addressee != null && !addressee.isBoth()) {
      return List.of(side(addressee));
    }
    List<Event.Side> others = new ArrayList<>(everyone(encounter));
    others.removeIf(side -> Objects.equals(side.code(), statement.speaker().side()));
    return others;
  }

  private static List<Event.Side> everyone(@Nullable Encounter encounter) {
    return encounter == null
        ? List.of()
        : encounter.participants().stream().map(one -> side(one.name(), one.side())).toList();
  }

  private static Event.Side side(Party party) {
    return side(party.name(), party.side());
  }

  private static Event.Side side(String name, @Nullable String code) {
    String known = "other".equals(code) || "both".equals(code) ? null : code;
    String sector =
        known == null
            ? null
            : known.length() == 3
                    && !known.equals("OAS")
                    && !known.equals("OIC")
                    && !known.equals("IMF")
                ? "GOV"
                : "IGO";
    return new Event.Side(name, known, sector);
  }
}
