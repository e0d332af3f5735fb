package org.chancery.store;

import org.chancery.article.ChanceryException;
import org.jspecify.annotations.Nullable;

/** The ledger cannot be opened, read or written. */
public final class LedgerException extends ChanceryException {

  private static final long serialVersionUID = 1;

  public LedgerException(String code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }
}
