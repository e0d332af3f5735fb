package org.chancery.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How rows are written; mixed in. */
final class FormatChoice {

  @Option(
      names = "--format",
      description = "table, json, csv or tsv. Default: table on a terminal, else tsv.")
  Listing.@Nullable Format format;
}
