package org.chancery.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One published text, kept exactly as read.
 *
 * @param id {@code sha256:} and the digest of the UTF-8 bytes of {@code published} (or nothing), a
 *     newline and {@code text}
 * @param source the name under which the caller gave it: a file's name without ending, or the
 *     line's {@code id}
 * @param published the day the page bears; null when it bears none
 * @param language the language as the caller gave it, {@code en} when not given
 */
public record Article(
    String id,
    String source,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String title,
    @Nullable LocalDate published,
    String language,
    String text) {

  /** An article whose id is worked out from its content. */
  public static Article of(
      String source,
      @Nullable String url,
      @Nullable String outlet,
      @Nullable String title,
      @Nullable LocalDate published,
      String language,
      String text) {
    return new Article(
        idOf(published, text), source, url, outlet, title, published, language, text);
  }

  /** An article with nothing but its text and perhaps its day; mostly for tests. */
  public static Article of(String source, @Nullable LocalDate published, String text) {
    return of(source, null, null, null, published, "en", text);
  }

  /** The exact words under {@code span}. */
  public String quote(Span span) {
    return span.of(text);
  }

  private static String idOf(@Nullable LocalDate published, String text) {
    return "sha256:"
        + ContentHash.hex((published == null ? "" : published.toString()) + "\n" + text);
  }
}
