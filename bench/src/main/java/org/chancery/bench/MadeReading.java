package org.chancery.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.bench.Draft.Mark;
import org.chancery.bench.Draft.Printed;
import org.chancery.bench.Draft.Spec;
import org.chancery.bench.Meeting.Principal;
import org.jspecify.annotations.Nullable;

/**
 * The reading of a made article, as an engine with known faults would give it: it drops a
 * participant now and then, and where the page's date is wrong, a day that only a weekday tells is
 * wrong with it.
 */
final class MadeReading {

  private static final Pattern DATELINE =
      Pattern.compile("[\\p{Lu} .'-]+(?:, \\p{L}+ \\d+)?(?: \\([^)]*\\))? — ");

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final double DROPPED_PARTICIPANT = 0.03;

  private final Printed printed;
  private final Draft draft;
  private final List<Meeting> meetings;
  private final String source;
  private final String title;
  private final String outlet;
  private final String url;
  private final @Nullable LocalDate published;
  private final String dateStyle;
  private final Dice dice;
  private final ObjectNode reading = MAPPER.createObjectNode();
  private final Map<String, String> actorIds = new LinkedHashMap<>();
  private final List<ObjectNode> truths = new ArrayList<>();
  private final List<String> encounterIds = new ArrayList<>();

  MadeReading(
      Draft draft,
      List<Meeting> meetings,
      String source,
      String title,
      String outlet,
      String url,
      @Nullable LocalDate published,
      String dateStyle,
      Dice dice) {
    this.draft = draft;
    this.printed = draft.print();
    this.meetings = meetings;
    this.source = source;
    this.title = title;
    this.outlet = outlet;
    this.url = url;
    this.published = published;
    this.dateStyle = dateStyle;
    this.dice = dice;
    fill();
  }

  /** The article's id, from its text and day. */
  String articleId() {
    return reading.get("article").get("id").asText();
  }

  /** One line of the wire format. */
  String line() {
    return reading.toString();
  }

  /** One line as {@code chancery read} takes an article. */
  String article() {
    ObjectNode row = MAPPER.createObjectNode();
    row.put("id", source)
        .put("text", printed.text())
        .put("outlet", outlet)
        .put("title", title)
        .put("url", url);
    row.put("language", "en");
    if (published != null) {
      row.put("published", published.toString());
    }
    return row.toString();
  }

  /** Rows of truth, each with a field {@code file} that says where it belongs. */
  List<ObjectNode> truths() {
    return truths;
  }

  private void fill() {
    reading.put("format", "chancery.reading/1").put("engine", "bench-1");
    String id = "sha256:" + sha((published == null ? "" : published) + "\n" + printed.text());
    ObjectNode article = reading.putObject("article");
    article
        .put("id", id)
        .put("source", source)
        .put("url", url)
        .put("outlet", outlet)
        .put("title", title);
    article.put("published", published == null ? null : published.toString()).put("language", "en");
    article.put("text", printed.text());
    passages(article.putArray("passages"));
    ArrayNode actors = reading.putArray("actors");
    ArrayNode encounters = reading.putArray("encounters");
    for (int i = 0; i < meetings.size(); i++) {
      encounter(i, id, actors, encounters);
    }
    ArrayNode statements = reading.putArray("statements");
    ArrayNode dates = reading.putArray("dates");
    ArrayNode events = reading.putArray("events");
    for (int line = 0; line < draft.lines().size(); line++) {
      for (int number = 1; number <= draft.lines().get(line).specs().size(); number++) {
        statement(line, number, id, actors, statements, events);
      }
    }
    printed.marks().stream()
        .filter(mark -> mark.kind().equals("d"))
        .forEach(mark -> date(mark, dates));
    reading.putArray("doubts");
    reading.putArray("problems");
  }

  private void passages(ArrayNode passages) {
    int start = 0;
    for (String paragraph : printed.text().split("\n")) {
      Matcher dateline = DATELINE.matcher(paragraph);
      int body = start == 0 && dateline.lookingAt() ? dateline.end() : start;
      if (body > start) {
        passage(passages, "dateline", start, body - 1);
      }
      passage(passages, "body", body, start + paragraph.length());
      start += paragraph.length() + 1;
    }
  }

  private static void passage(ArrayNode passages, String kind, int start, int end) {
    passages.addObject().put("kind", kind).put("start", start).put("end", end);
  }

  // ---- encounters ----

  private void encounter(int number, String articleId, ArrayNode actors, ArrayNode encounters) {
    Meeting meeting = meetings.get(number);
    int lead = leadLine(number);
    if (lead < 0) {
      encounterIds.add("");
      return;
    }
    int[] span = printed.lines().get(lead);
    String id = "e:" + sha(articleId + "encounter" + span[0] + "-" + span[1]).substring(0, 16);
    encounterIds.add(id);
    ObjectNode encounter = encounters.addObject();
    encounter.put("id", id).put("form", meeting.form()).put("background", false);
    encounter.set("date", day(number, lead));
    place(encounter, meeting, lead);
    ArrayNode participants = encounter.putArray("participants");
    int dropped = dice.chance(DROPPED_PARTICIPANT) ? dice.between(0, 1) : -1;
    for (boolean isHost : new boolean[] {true, false}) {
      Mark mark = mark(lead, isHost ? "h" : "g");
      if (mark != null && dropped != (isHost ? 0 : 1)) {
        participant(participants.addObject(), actors, meeting, isHost, mark);
      }
    }
    span(encounter.putArray("evidence").addObject(), span[0], span[1]);
    encounter.put("rule", "bench/lead");
    truths.add(
        row("encounters")
            .put("article", source)
            .put("encounter", id)
            .put("cluster", meeting.label()));
    if (number == 0) {
      truths.add(row("clusters").put("id", source).put("cluster", meeting.label()));
    }
  }

  private int leadLine(int number) {
    for (int i = 0; i < draft.lines().size(); i++) {
      if (draft.lines().get(i).isLead() && draft.lines().get(i).meeting() == number) {
        return i;
      }
    }
    return -1;
  }

  private void participant(
      ObjectNode row, ArrayNode actors, Meeting meeting, boolean isHost, Mark mark) {
    Principal who = meeting.principal(isHost);
    String words = quote(mark);
    boolean isNamed =
        who.person().spellings().contains(words) || who.person().shorts().contains(words);
    String role = Titles.of(who.country(), who.office());
    String actor =
        actor(
            actors,
            words,
            isNamed ? "person" : "institution",
            who.country().code(),
            isNamed ? role : null,
            mark);
    row.put("actor", actor)
        .put("name", words)
        .put("role", isNamed ? role : null)
        .put("side", who.country().code());
    row.put(
        "part",
        meeting.form().matches("reception|courtesy_call") ? (isHost ? "host" : "guest") : "both");
    span(row.putObject("span"), mark.start(), mark.end());
  }

  private void place(ObjectNode encounter, Meeting meeting, int lead) {
    Mark mark = mark(lead, "p");
    if (mark == null) {
      encounter.putNull("place");
      return;
    }
    ObjectNode place = encounter.putObject("place");
    place.put("name", quote(mark)).put("country", meeting.placeCountry().code());
    span(place.putObject("span"), mark.start(), mark.end());
  }

  /** The day as an engine resolves it from the words and the page's date. */
  private @Nullable ObjectNode day(int number, int lead) {
    LocalDate truth = meetings.get(number).day();
    List<Mark> marks = marks(lead, "d");
    Mark words = marks.isEmpty() ? null : marks.get(marks.size() - 1);
    if (words != null && !quote(words).matches(".*\\d")) {
      LocalDate anchor = datelined(lead) != null ? datelined(lead) : published;
      return anchor == null ? null : dated(lastWeekday(anchor, truth), "inferred", words);
    }
    if (words != null && (!dateStyle.equals("none") || number > 0)) {
      return dated(truth, "stated", words);
    }
    if (words != null && datelined(lead) != null) {
      return dated(datelined(lead), "inferred", words);
    }
    if (number > 0) {
      return draft.lines().get(lead).marked().startsWith("Later")
              || meetings.get(0).day().equals(truth)
          ? day(0, leadLine(0))
          : published == null ? null : dated(published, "assumed", null);
    }
    return published == null ? null : dated(published, "assumed", null);
  }

  /** The dateline's day, if the line opens with one. */
  private @Nullable LocalDate datelined(int lead) {
    List<Mark> marks = marks(lead, "d");
    if (marks.isEmpty() || !printed.text().substring(marks.get(0).end()).startsWith(" (")) {
      return null;
    }
    LocalDate truth = meetings.get(0).day();
    String words = quote(marks.get(0));
    for (int i = 0; i < 3; i++) {
      if (words.endsWith(" " + truth.plusDays(i).getDayOfMonth())) {
        return truth.plusDays(i);
      }
    }
    return truth;
  }

  private static LocalDate lastWeekday(LocalDate anchor, LocalDate like) {
    return anchor.minusDays(
        Math.floorMod(anchor.getDayOfWeek().getValue() - like.getDayOfWeek().getValue(), 7));
  }

  private ObjectNode dated(LocalDate day, String basis, @Nullable Mark mark) {
    ObjectNode date = MAPPER.createObjectNode();
    date.put("from", day.toString()).put("to", day.toString()).put("basis", basis);
    if (mark == null) {
      date.putNull("span");
    } else {
      span(date.putObject("span"), mark.start(), mark.end());
    }
    return date;
  }

  private void date(Mark mark, ArrayNode dates) {
    int meeting = Math.max(0, draft.lines().get(mark.line()).meeting());
    ObjectNode day = day(meeting, leadLine(meeting));
    if (day != null) {
      ObjectNode row = dates.addObject();
      span(row, mark.start(), mark.end());
      row.put("type", "DATE").put("value", day.get("from").asText());
    }
  }

  // ---- statements ----

  private void statement(
      int line,
      int number,
      String articleId,
      ArrayNode actors,
      ArrayNode statements,
      ArrayNode events) {
    Draft.Line told = draft.lines().get(line);
    Spec spec = told.specs().get(number - 1);
    List<Mark> content = marks(line, "k" + number);
    int start = content.get(0).start();
    int end = content.get(0).end();
    String id = "s:" + sha(articleId + spec.act() + start + "-" + end).substring(0, 16);
    String encounter =
        told.meeting() < 0 || meetings.isEmpty() ? "" : encounterIds.get(told.meeting());
    ObjectNode row = statements.addObject();
    row.put("id", id)
        .put("encounter", encounter.isEmpty() ? null : encounter)
        .put("act", spec.act());
    row.put("soft", spec.isSoft())
        .put("joint", false)
        .put("voice", spec.isQuoted() ? "direct" : "indirect");
    row.put("polarity", "positive").putArray("via");
    row.put("anonymous", false);
    speaker(row, spec, line, actors);
    addressee(row, spec, mark(line, "a" + number));
    ObjectNode day = encounter.isEmpty() ? null : day(told.meeting(), leadLine(told.meeting()));
    if (day != null) {
      day.remove("span");
    }
    row.set("date", day);
    Mark cue = mark(line, "c" + number);
    ArrayNode cues = row.putArray("cue");
    if (cue != null) {
      span(cues.addObject(), cue.start(), cue.end());
    }
    span(row.putArray("content").addObject(), start, end);
    row.putArray("repeats");
    Mark wanted = mark(line, "w" + number);
    row.put("wanted", wanted == null ? null : quote(wanted)).putNull("topic");
    row.put("rule", "bench/" + spec.act());
    event(events, spec, id, encounter, day);
    truth(spec, id, start, end);
  }

  private void truth(Spec spec, String id, int start, int end) {
    AskThread thread = spec.asks() != null ? spec.asks() : spec.answers();
    if (thread == null) {
      return;
    }
    ObjectNode row = row(spec.asks() != null ? "threads" : "answers");
    row.put("article", source).put("statement", id).put("start", start).put("end", end);
    row.put("quote", printed.text().substring(start, end));
    if (spec.asks() != null) {
      row.put("thread", thread.label());
    } else {
      row.put("answers", thread.label()).put("kind", spec.answerKind());
    }
    truths.add(row);
  }

  private void speaker(ObjectNode row, Spec spec, int line, ArrayNode actors) {
    Mark mark = mark(line, "s1");
    ObjectNode speaker = row.putObject("speaker");
    Principal who = spec.speaker();
    if (who == null) {
      speaker.putNull("actor").put("name", "both sides").put("side", "both").put("basis", "stated");
    } else {
      String known = knownActor(who);
      String words = mark == null ? who.country().name() : quote(mark);
      boolean isState =
          known == null || words.equalsIgnoreCase(who.country().name()) || words.endsWith(" side");
      String name = isState ? who.country().name().replace("the ", "") : nameOf(actors, known);
      String actor =
          isState && mark != null
              ? actor(actors, name, "state", who.country().code(), null, mark)
              : known;
      speaker.put("actor", actor).put("name", name).put("side", who.country().code());
      speaker.put("basis", words.matches("(?i)s?he|the [a-z ]+") ? "inferred" : "stated");
    }
    if (mark != null) {
      span(speaker.putObject("span"), mark.start(), mark.end());
    }
  }

  private @Nullable String knownActor(Principal who) {
    for (String spelling : concat(who.person().spellings(), who.person().shorts())) {
      String id = actorIds.get("person " + spelling + " " + who.country().code());
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  private static List<String> concat(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static String nameOf(ArrayNode actors, String id) {
    for (var actor : actors) {
      if (actor.get("id").asText().equals(id)) {
        return actor.get("name").asText();
      }
    }
    throw new IllegalStateException("no actor " + id);
  }

  private void addressee(ObjectNode row, Spec spec, @Nullable Mark mark) {
    if (spec.addressee() == null) {
      row.putNull("addressee");
      return;
    }
    ObjectNode addressee = row.putObject("addressee");
    addressee
        .putNull("actor")
        .put("name", spec.addressee().name())
        .put("side", spec.addressee().code());
    if (mark == null) {
      addressee.putNull("span");
    } else {
      span(addressee.putObject("span"), mark.start(), mark.end());
    }
  }

  private void event(
      ArrayNode events, Spec spec, String statement, String encounter, @Nullable ObjectNode day) {
    if (!spec.act().equals("ask") || spec.speaker() == null || spec.addressee() == null) {
      return;
    }
    ObjectNode event = events.addObject();
    event.put("type", "REQUEST").putNull("mode");
    event.put("date", day == null ? null : day.get("from").asText());
    event.put("encounter", encounter.isEmpty() ? null : encounter).put("statement", statement);
    party(event.putArray("source").addObject(), spec.speaker().country());
    party(event.putArray("target").addObject(), spec.addressee());
  }

  private static void party(ObjectNode row, Country country) {
    row.put("name", country.name()).put("code", country.code()).put("sector", "GOV");
  }

  private String actor(
      ArrayNode actors, String name, String kind, String side, @Nullable String role, Mark mark) {
    String key = kind + " " + name + " " + side;
    String known = actorIds.get(key);
    if (known != null) {
      return known;
    }
    String id = "a" + (actorIds.size() + 1);
    actorIds.put(key, id);
    ObjectNode row = actors.addObject();
    row.put("id", id).put("kind", kind).put("name", name).putArray("names").add(name);
    row.put("side", side).put("role", role).putNull("wikidata");
    span(row.putArray("mentions").addObject(), mark.start(), mark.end());
    return id;
  }

  // ---- small things ----

  private static ObjectNode row(String file) {
    return MAPPER.createObjectNode().put("file", file);
  }

  private @Nullable Mark mark(int line, String kind) {
    List<Mark> found = marks(line, kind);
    return found.isEmpty() ? null : found.get(0);
  }

  private List<Mark> marks(int line, String kind) {
    return printed.marks().stream()
        .filter(mark -> mark.line() == line && mark.kind().equals(kind))
        .toList();
  }

  private String quote(Mark mark) {
    return printed.text().substring(mark.start(), mark.end());
  }

  private void span(ObjectNode row, int start, int end) {
    row.put("start", start).put("end", end).put("quote", printed.text().substring(start, end));
  }

  private static String sha(String words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
