package org.chancery.article;

import org.jspecify.annotations.Nullable;

/**
 * The root of what Chancery throws: something outside the article stands in the way. Trouble with
 * one article is a {@link Problem} instead.
 */
public class ChanceryException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String code;

  /**
   * @param code {@code room/what}, explained in {@code docs/errors.md}
   * @param message where, what was found, what was expected, what to do
   */
  public ChanceryException(String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** {@code room/what}, such as {@code text/cache-unwritable}. */
  public String code() {
    return code;
  }
}
