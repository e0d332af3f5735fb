package org.chancery.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.account.Account;
import org.chancery.actor.Actor;
import org.chancery.article.Article;
import org.chancery.article.Doubt;
import org.chancery.article.Problem;
import org.chancery.article.Span;
import org.chancery.ask.Ask;
import org.chancery.encounter.Encounter;
import org.chancery.encounter.Participant;
import org.chancery.encounter.Place;
import org.chancery.event.Event;
import org.chancery.statement.Party;
import org.chancery.statement.Statement;
import org.chancery.text.Passage;
import org.chancery.time.DateMention;
import org.chancery.time.When;
import org.jspecify.annotations.Nullable;

/** Writes a reading as one line of the wire format {@code chancery.reading/1}. */
public final class ReadingJson {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private final Reading reading;
  private final String text;
  private final CodePoints points;
  private final JsonGenerator json;

  private ReadingJson(Reading reading, JsonGenerator json) {
    this.reading = reading;
    this.text = reading.article().text();
    this.points = new CodePoints(text);
    this.json = json;
  }

  /**
   * One line, without its end; a lone surrogate of the text is written as an escape, so that the
   * line is valid UTF-8.
   */
  public static String write(Reading reading) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      boolean isBroken = hasLoneSurrogate(reading.article().text());
      json.configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), isBroken);
      new ReadingJson(reading, json).reading();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  private void reading() throws IOException {
    json.writeStartObject();
    json.writeStringField("format", "chancery.reading/1");
    json.writeStringField("engine", reading.engine());
    article(reading.article());
    json.writeArrayFieldStart("actors");
    for (Actor actor : reading.actors()) {
      actor(actor);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("encounters");
    for (Encounter encounter : encounters()) {
      encounter(encounter);
    }
    json.writeEndArray();
    statements();
    json.writeArrayFieldStart("dates");
    for (DateMention date : reading.dates()) {
      date(date);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("events");
    for (Event event : reading.events()) {
      event(event);
    }
    json.writeEndArray();
    remarks();
    json.writeEndObject();
  }

  private void article(Article article) throws IOException {
    json.writeObjectFieldStart("article");
    json.writeStringField("id", article.id());
    json.writeStringField("source", article.source());
    json.writeStringField("url", article.url());
    json.writeStringField("outlet", article.outlet());
    json.writeStringField("title", article.title());
    json.writeStringField(
        "published", article.published() == null ? null : article.published().toString());
    json.writeStringField("language", article.language());
    json.writeStringField("text", text);
    json.writeArrayFieldStart("passages");
    for (Passage passage : reading.passages()) {
      json.writeStartObject();
      json.writeStringField("kind", word(passage.kind()));
      json.writeNumberField("start", points.start(passage.span()));
      json.writeNumberField("end", points.end(passage.span()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void actor(Actor actor) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", actor.id());
    json.writeStringField("kind", word(actor.kind()));
    json.writeStringField("name", actor.name());
    json.writeArrayFieldStart("names");
    for (String name : actor.names()) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeStringField("side", actor.side());
    json.writeStringField("role", actor.role());
    json.writeNullField("wikidata");
    spans("mentions", actor.mentions());
    json.writeEndObject();
  }

  private List<Encounter> encounters() {
    List<Encounter> encounters = new ArrayList<>();
    for (Account account : reading.accounts()) {
      if (account.encounter() != null) {
        encounters.add(account.encounter());
      }
    }
    encounters.sort(
        Comparator.comparing((Encounter encounter) -> encounter.evidence().get(0))
            .thenComparing(Encounter::id));
    return encounters;
  }

  private void encounter(Encounter encounter) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", encounter.id());
    json.writeStringField("form", word(encounter.form()));
    json.writeBooleanField("background", encounter.background());
    when("date", encounter.date(), true);
    place(encounter.place());
    json.writeArrayFieldStart("participants");
    for (Participant participant : encounter.participants()) {
      json.writeStartObject();
      json.writeStringField("actor", participant.actor());
      json.writeStringField("name", participant.name());
      json.writeStringField("role", participant.role());
      json.writeStringField("side", participant.side());
      json.writeStringField("part", participant.part() == null ? null : word(participant.part()));
      span("span", participant.span());
      json.writeEndObject();
    }
    json.writeEndArray();
    spans("evidence", encounter.evidence());
    json.writeStringField("rule", encounter.rule());
    json.writeEndObject();
  }

  private void place(@Nullable Place place) throws IOException {
    if (place == null) {
      json.writeNullField("place");
      return;
    }
    json.writeObjectFieldStart("place");
    json.writeStringField("name", place.name());
    json.writeStringField("country", place.country());
    span("span", place.span());
    json.writeEndObject();
  }

  // ---- statements ----

  private void statements() throws IOException {
    Map<String, Ask> asks = new HashMap<>();
    List<Statement> statements = new ArrayList<>();
    for (Account account : reading.accounts()) {
      statements.addAll(account.statements());
      for (Ask ask : account.asks()) {
        asks.put(ask.statement().id(), ask);
        statements.add(ask.statement());
      }
    }
    statements.sort(
        Comparator.comparing(Statement::firstContent)
            .thenComparing(Statement::act)
            .thenComparing(Statement::id));
    json.writeArrayFieldStart("statements");
    for (Statement statement : statements) {
      statement(statement, asks.get(statement.id()));
    }
    json.writeEndArray();
  }

  private void statement(Statement statement, @Nullable Ask ask) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", statement.id());
    json.writeStringField("encounter", statement.encounter());
    json.writeStringField("act", word(statement.act()));
    json.writeBooleanField("soft", statement.soft());
    json.writeBooleanField("joint", statement.joint());
    json.writeStringField("voice", word(statement.voice()));
    json.writeStringField("polarity", word(statement.polarity()));
    json.writeArrayFieldStart("via");
    for (Party party : statement.via()) {
      party(party, true);
    }
    json.writeEndArray();
    json.writeBooleanField("anonymous", statement.anonymous());
    json.writeFieldName("speaker");
    party(statement.speaker(), true);
    json.writeFieldName("addressee");
    if (statement.addressee() == null) {
      json.writeNull();
    } else {
      party(statement.addressee(), false);
    }
    when("date", statement.date(), false);
    spans("cue", statement.cue());
    spans("content", statement.content());
    spans("repeats", ask == null ? List.of() : ask.repeats());
    json.writeStringField("wanted", ask == null ? null : ask.wanted());
    json.writeStringField("topic", ask == null ? null : ask.topic());
    json.writeStringField("rule", statement.rule());
    json.writeEndObject();
  }

  private void party(Party party, boolean speaks) throws IOException {
    json.writeStartObject();
    json.writeStringField("actor", party.actor());
    json.writeStringField("name", party.name());
    json.writeStringField("side", party.side());
    if ("other".equals(party.side())) {
      json.writeArrayFieldStart("sides");
      for (String side : party.sides()) {
        json.writeString(side);
      }
      json.writeEndArray();
    }
    if (speaks) {
      json.writeStringField("basis", word(party.basis()));
    }
    if (party.span() == null) {
      json.writeNullField("span");
    } else {
      span("span", party.span());
    }
    if (!party.more().isEmpty()) {
      spans("more", party.more());
    }
    json.writeEndObject();
  }

  // ---- dates, events, remarks ----

  private void date(DateMention date) throws IOException {
    json.writeStartObject();
    spanFields(date.span());
    json.writeStringField("type", date.type().name());
    json.writeStringField("value", date.value());
    if (date.mod() != null) {
      json.writeStringField("mod", date.mod().name());
    }
    json.writeEndObject();
  }

  private void event(Event event) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", event.type());
    json.writeStringField("mode", event.mode());
    json.writeStringField("cameo", event.cameo());
    json.writeStringField("date", event.date() == null ? null : event.date().from().toString());
    json.writeStringField("encounter", event.encounter());
    json.writeStringField("statement", event.statement());
    sides("source", event.source());
    sides("target", event.target());
    if (event.evidence() != null) {
      spans("evidence", List.of(event.evidence()));
    }
    json.writeEndObject();
  }

  private void sides(String name, List<Event.Side> sides) throws IOException {
    json.writeArrayFieldStart(name);
    for (Event.Side side : sides) {
      json.writeStartObject();
      json.writeStringField("name", side.name());
      json.writeStringField("code", side.code());
      json.writeStringField("sector", side.sector());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void remarks() throws IOException {
    json.writeArrayFieldStart("doubts");
    for (Account account : reading.accounts()) {
      for (Doubt doubt : account.doubts()) {
        remark(doubt.code(), doubt.message(), doubt.span());
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("problems");
    for (Problem problem : reading.problems()) {
      remark(problem.code(), problem.message(), problem.span());
    }
    json.writeEndArray();
  }

  private void remark(String code, String message, @Nullable Span span) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", code);
    json.writeStringField("message", message);
    if (span == null) {
      json.writeNullField("span");
    } else {
      span("span", span);
    }
    json.writeEndObject();
  }

  // ---- small parts ----

  private void when(String name, @Nullable When when, boolean withSpan) throws IOException {
    if (when == null) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("from", when.from().toString());
    json.writeStringField("to", when.to().toString());
    json.writeStringField("basis", word(when.basis()));
    if (withSpan && when.span() != null) {
      span("span", when.span());
    }
    json.writeEndObject();
  }

  private void spans(String name, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(name);
    for (Span span : spans) {
      json.writeStartObject();
      spanFields(span);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void span(String name, Span span) throws IOException {
    json.writeObjectFieldStart(name);
    spanFields(span);
    json.writeEndObject();
  }

  private void spanFields(Span span) throws IOException {
    json.writeNumberField("start", points.start(span));
    json.writeNumberField("end", points.end(span));
    json.writeStringField("quote", span.of(text));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
