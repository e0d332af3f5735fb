package org.chancery.actor;

import org.chancery.article.ChanceryException;
import org.jspecify.annotations.Nullable;

/** A user's table of office holders cannot be read, or a row of it is not as it must be. */
public final class HoldersException extends ChanceryException {

  private static final long serialVersionUID = 1;

  public HoldersException(String code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }
}
