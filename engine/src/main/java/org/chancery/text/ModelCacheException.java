package org.chancery.text;

import org.chancery.article.ChanceryException;
import org.jspecify.annotations.Nullable;

/** A model is missing from the installation, or cannot be unpacked into the cache folder. */
public final class ModelCacheException extends ChanceryException {

  private static final long serialVersionUID = 1;

  ModelCacheException(String code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }

  /** What to tell of an {@code IOException}, whose message alone is often just a path. */
  static String reason(Throwable cause) {
    String name = cause.getClass().getSimpleName();
    return cause.getMessage() == null ? name : name + " \"" + cause.getMessage() + "\"";
  }
}
