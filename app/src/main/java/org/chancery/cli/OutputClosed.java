package org.chancery.cli;

import org.chancery.article.ChanceryException;

/** Whoever reads our output has had enough, as {@code head} does: no error, only the end. */
final class OutputClosed extends ChanceryException {

  private static final long serialVersionUID = 1;

  OutputClosed() {
    super("cli/output-closed", "Standard output was closed.", null);
  }
}
