package org.chancery.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles out of files: a text file is one article, a {@code .jsonl} file has one a line.
 * What is no article is told as a problem, and the rest goes on.
 */
public final class ArticleFile {

  /** One thing found in a file. */
  public sealed interface Item {

    /** An article to read. */
    record Found(Article article) implements Item {}

    /** A line that is a reading already. */
    record AlreadyRead(String json) implements Item {}

    /**
     * Something that is no article; {@code where} is the file's name, with a line number where it
     * has lines.
     */
    record Refused(String where, Problem problem) implements Item {}
  }

  /**
   * What the caller knows better than the file.
   *
   * @param published the day for texts that bear none
   * @param outlet the outlet for articles that name none
   * @param maxBytes a longer article is refused
   */
  public record Settings(@Nullable LocalDate published, @Nullable String outlet, long maxBytes) {

    /** 2 MB an article, nothing else. */
    public static final Settings PLAIN = new Settings(null, null, 2_000_000);
  }

  private static final Pattern DATE_PREFIX = Pattern.compile("\\A ?date (\\S+)(?: |\\R|\\z)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Settings settings;

  public ArticleFile(Settings settings) {
    this.settings = settings;
  }

  /**
   * Gives each item in the order of the file.
   *
   * @param name the file's name; {@code .jsonl} means lines, {@code .txt} one article, else the
   *     first sign decides
   * @throws IOException when the stream cannot be read
   */
  public void read(String name, InputStream stream, Consumer<Item> items) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
    if (name.endsWith(".jsonl")
        || name.endsWith(".ndjson")
        || !name.endsWith(".txt") && startsWithBrace(in)) {
      lines(name, in, items);
    } else {
      items.accept(
          text(name, in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, settings.maxBytes + 1))));
    }
  }

  private static boolean startsWithBrace(BufferedInputStream in) throws IOException {
    in.mark(1 << 12);
    int sign = in.read();
    for (int read = 0; sign >= 0 && sign <= ' ' && read < 4000; read++) {
      sign = in.read();
    }
    in.reset();
    return sign == '{';
  }

  // ---- one text ----

  private Item text(String name, byte[] bytes) {
    if (bytes.length > settings.maxBytes) {
      return refused(
          name,
          "article/too-large",
          "found more than "
              + settings.maxBytes
              + " bytes, expected at most that many. Cut the article, or raise --max-size.");
    }
    Decoded decoded = decode(bytes);
    if (decoded.problem != null) {
      return new Item.Refused(name, decoded.problem);
    }
    String text = decoded.text;
    LocalDate published = settings.published;
    Matcher prefix = DATE_PREFIX.matcher(text);
    if (prefix.find()) {
      LocalDate day = day(prefix.group(1));
      if (day == null) {
        return refused(
            name + ":1",
            "article/bad-date",
            "expected a first line starting \"date YYYY-MM-DD\", found "
                + quoted(prefix.group().strip())
                + ". Correct the date or take the line out.");
      }
      published = day;
      text = text.substring(prefix.end());
    }
    if (text.isBlank()) {
      return refused(
          name,
          "article/empty",
          "found no text, expected an article. Give a file with the article's words.");
    }
    return new Item.Found(
        Article.of(sourceOf(name), null, settings.outlet, null, published, "en", text));
  }

  private static String sourceOf(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private record Decoded(String text, @Nullable Problem problem) {}

  private static Decoded decode(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), null);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), null);
    }
    int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] == 0) {
        return new Decoded(
            "",
            new Problem(
                "article/binary",
                "found a zero byte at "
                    + at
                    + ", expected text. Give plain text in UTF-8; save documents as text first.",
                null));
      }
    }
    try {
      return new Decoded(strict(StandardCharsets.UTF_8, bytes, from), null);
    } catch (CharacterCodingException e) {
      return new Decoded(
          "",
          new Problem(
              "article/not-utf8",
              "found bytes that are not UTF-8"
                  + firstBad(bytes, from)
                  + ", expected UTF-8. Save the file as UTF-8 (iconv -f CHARSET -t UTF-8).",
              null));
    }
  }

  private static String firstBad(byte[] bytes, int from) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
    StandardCharsets.UTF_8
        .newDecoder()
        .decode(buffer, java.nio.CharBuffer.allocate(bytes.length + 1), true);
    int line = 1;
    for (int at = from; at < buffer.position(); at++) {
      line += bytes[at] == '\n' ? 1 : 0;
    }
    return " at byte " + buffer.position() + " (line " + line + ")";
  }

  private static String strict(Charset charset, byte[] bytes, int from)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int at = 0; at < mark.length; at++) {
      if (at >= bytes.length || (bytes[at] & 0xFF) != mark[at]) {
        return false;
      }
    }
    return true;
  }

  // ---- lines ----

  private void lines(String name, InputStream in, Consumer<Item> items) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 0;
    boolean tooLong = false;
    // JSON may escape each letter by six bytes; a longer line is dropped as it comes, so that
    // memory stays bounded
    long longest = settings.maxBytes * 8 + (1 << 16);
    for (int sign = in.read(); ; sign = in.read()) {
      if (sign == '\n' || sign < 0) {
        number++;
        if (tooLong) {
          items.accept(
              refused(
                  name + ":" + number,
                  "article/too-large",
                  "found a line of more than "
                      + longest
                      + " bytes. Cut the article, or raise --max-size."));
        } else if (line.size() > 0) {
          oneLine(name + ":" + number, line.toByteArray(), items);
        }
        line.reset();
        tooLong = false;
        if (sign < 0) {
          return;
        }
      } else if (line.size() < longest) {
        line.write(sign);
      } else {
        tooLong = true;
      }
    }
  }

  private void oneLine(String where, byte[] bytes, Consumer<Item> items) {
    Decoded decoded = decode(bytes);
    if (decoded.problem != null) {
      items.accept(new Item.Refused(where, decoded.problem));
    } else if (!decoded.text.isBlank()) {
      items.accept(json(where, decoded.text));
    }
  }

  private Item json(String where, String line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return refused(
          where,
          "article/not-json",
          "expected one JSON object a line, found "
              + quoted(line)
              + ". Write one article as one line.");
    }
    if (node == null || !node.isObject()) {
      return refused(
          where,
          "article/not-json",
          "expected a JSON object, found " + quoted(line) + ". Write one article as one line.");
    }
    if (node.path("format").asText().startsWith("chancery.reading/")) {
      boolean isWhole =
          node.path("article").path("id").asText().matches("sha256:[0-9a-f]{64}")
              && node.path("article").path("text").isTextual();
      return isWhole
          ? new Item.AlreadyRead(line)
          : refused(
              where,
              "article/bad-reading",
              "expected a whole reading with article.id and article.text, found "
                  + quoted(line)
                  + ". Make it again with `chancery read`.");
    }
    return article(where, node);
  }

  private Item article(String where, JsonNode node) {
    if (!node.path("text").isTextual() || node.path("text").asText().isBlank()) {
      return refused(
          where,
          "article/no-text",
          "expected a field \"text\" with the article's words, found "
              + quoted(node.toString())
              + ". Add it.");
    }
    String text = node.path("text").asText();
    if (text.length() > settings.maxBytes
        || text.getBytes(StandardCharsets.UTF_8).length > settings.maxBytes) {
      return refused(
          where,
          "article/too-large",
          "found a text of more than "
              + settings.maxBytes
              + " bytes. Cut the article, or raise --max-size.");
    }
    String day = string(node, "published");
    LocalDate published = day == null ? settings.published : day(day);
    if (day != null && published == null) {
      return refused(
          where,
          "article/bad-date",
          "expected \"published\" as YYYY-MM-DD, found "
              + quoted(day)
              + ". Correct it or leave it out.");
    }
    String source =
        node.path("id").isValueNode() && !node.path("id").isNull()
            ? node.path("id").asText()
            : where;
    String outlet = string(node, "outlet");
    String language = string(node, "language");
    return new Item.Found(
        Article.of(
            source,
            string(node, "url"),
            outlet == null ? settings.outlet : outlet,
            string(node, "title"),
            published,
            language == null ? "en" : language,
            text));
  }

  private static @Nullable String string(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }

  /** A day, also when a time follows it; null when it is none. */
  private static @Nullable LocalDate day(String value) {
    try {
      return LocalDate.parse(
          value.length() > 10 && "T ".indexOf(value.charAt(10)) >= 0
              ? value.substring(0, 10)
              : value);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Item refused(String where, String code, String message) {
    return new Item.Refused(where, new Problem(code, message, null));
  }

  private static String quoted(String value) {
    return "\"" + (value.length() > 60 ? value.substring(0, 59) + "…" : value) + "\"";
  }
}
