package org.chancery.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chancery.actor.HoldersException;
import org.chancery.actor.OfficeHolders;
import org.chancery.mention.Gazetteer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The table of office holders, with the user's own rows; mixed in. */
final class HoldersChoice {

  /** The columns of a user's table; "to" may be empty while the office lasts. */
  static final List<String> COLUMNS =
      List.of("name", "other_names", "side", "office", "title", "from", "to");

  @Option(
      names = "--holders",
      paramLabel = "FILE",
      description =
          "Your own office holders beside the built-in ones: CSV in UTF-8 with the columns name, other_names, side, office, title, from, to"
              + " (other_names and to may be empty). Default: $$CHANCERY_HOLDERS, else holders.csv in the configuration folder chancery"
              + " ($$XDG_CONFIG_HOME or ~/.config) when it is there.")
  @Nullable Path file;

  OfficeHolders holders() {
    Path chosen = file != null ? file : usual(System.getenv());
    OfficeHolders known = OfficeHolders.load();
    return chosen == null ? known : known.plus(rows(chosen));
  }

  /** The file that is read when none is named; null when there is none. */
  static @Nullable Path usual(Map<String, String> environment) {
    String named = environment.getOrDefault("CHANCERY_HOLDERS", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    String folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path configuration =
        folder.startsWith("/")
            ? Path.of(folder)
            : Path.of(System.getProperty("user.home"), ".config");
    Path usual = configuration.resolve("chancery").resolve("holders.csv");
    return Files.exists(usual) ? usual : null;
  }

  private static List<List<String>> rows(Path file) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      checkHeader(file, parser);
      Set<String> sides = Gazetteer.load().codes();
      List<List<String>> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        rows.add(row(file, record, parser.getCurrentLineNumber(), sides));
      }
      return rows;
    } catch (NoSuchFileException e) {
      throw new HoldersException(
          "actor/no-holders",
          file + ": there is no such file. Check the name given with --holders.",
          e);
    } catch (CharacterCodingException | CSVException e) {
      throw unreadable(file, e);
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (java.io.UncheckedIOException | IllegalArgumentException e) {
      throw unreadable(file, e);
    }
  }

  private static HoldersException unreadable(Path file, Exception e) {
    return new HoldersException(
        "actor/holders-unreadable",
        file
            + ": cannot be read as CSV in UTF-8 ("
            + e.getMessage()
            + "). Save it so, with the columns "
            + String.join(",", COLUMNS)
            + ".",
        e);
  }

  private static void checkHeader(Path file, CSVParser parser) {
    List<String> found = parser.getHeaderNames();
    String first = found.isEmpty() ? "" : found.get(0);
    boolean isWhole =
        found.containsAll(COLUMNS.subList(1, COLUMNS.size())) && first.endsWith(COLUMNS.get(0));
    if (!isWhole) {
      throw new HoldersException(
          "actor/bad-holders",
          file
              + ":1  found the columns \""
              + String.join(",", found)
              + "\", expected \""
              + String.join(",", COLUMNS)
              + "\". Write them as the first line.",
          null);
    }
  }

  private static List<String> row(Path file, CSVRecord record, long line, Set<String> sides) {
    List<String> row = new ArrayList<>(List.of(record.get(0)));
    for (String column : COLUMNS.subList(1, COLUMNS.size())) {
      row.add(record.isSet(column) ? record.get(column) : "");
    }
    String fault = OfficeHolders.fault(row, sides);
    if (fault != null) {
      throw new HoldersException(
          "actor/bad-holders",
          file + ":" + line + "  " + fault + ". Correct the row, or leave it out.",
          null);
    }
    return row;
  }
}
