package org.chancery.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The countries and name pools of the generated world, read from the tables beside this class. */
final class Atlas {

  private final Map<String, Country> countries = new LinkedHashMap<>();
  private final Map<String, NamePool> pools = new LinkedHashMap<>();

  Atlas() {
    rows("countries.tsv").forEach(this::addCountry);
    rows("names.tsv").forEach(this::addPool);
  }

  List<Country> countries() {
    return List.copyOf(countries.values());
  }

  NamePool pool(Country country) {
    return Objects.requireNonNull(pools.get(country.pool()), country.code());
  }

  private void addCountry(String[] cells) {
    countries.put(
        cells[0],
        new Country(
            cells[0],
            cells[1],
            cells[2],
            cells[3],
            List.of(cells[4].split(";")),
            cells[5],
            cells[6],
            cells[7],
            Integer.parseInt(cells[8]),
            Set.of(cells[9].split(";")),
            cells[10]));
  }

  private void addPool(String[] cells) {
    pools.put(
        cells[0],
        new NamePool(
            cells[0],
            cells[1].equals("family-first"),
            List.of(cells[2].split(";")),
            List.of(cells[3].split(";")),
            List.of(cells[4].split(";"))));
  }

  private static List<String[]> rows(String file) {
    try (InputStream in = Atlas.class.getResourceAsStream(file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
