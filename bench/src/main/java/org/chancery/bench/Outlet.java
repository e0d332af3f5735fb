package org.chancery.bench;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes an account; the outlets are made up.
 *
 * @param country whose side it is on, null for a wire
 * @param isMinistry whether it is a ministry's own page
 * @param manner how it writes: {@code formal}, {@code chinese}, {@code readout}, {@code agency}
 */
record Outlet(String name, @Nullable Country country, boolean isMinistry, String manner) {

  static final List<Outlet> WIRES =
      List.of(
          new Outlet("Meridian Wire", null, false, "agency"),
          new Outlet("Harbour Press", null, false, "agency"),
          new Outlet("Continental News Service", null, false, "agency"));
  private static final Set<String> FORMAL =
      Set.of("VNM", "LAO", "KHM", "UZB", "KAZ", "SAU", "ARE", "QAT");
  private static final Set<String> READOUT =
      Set.of("USA", "GBR", "CAN", "AUS", "NZL", "DEU", "FRA");

  static List<Outlet> of(Country country) {
    String manner =
        country.code().equals("CHN")
            ? "chinese"
            : FORMAL.contains(country.code())
                ? "formal"
                : READOUT.contains(country.code()) ? "readout" : "agency";
    String ministry =
        country.code().equals("USA")
            ? "US State Department"
            : Words.opening(country.adjective()) + " Foreign Ministry";
    return List.of(
        new Outlet(ministry, country, true, manner),
        new Outlet(
            country.capital() + " News Agency",
            country,
            false,
            manner.equals("readout") ? "agency" : manner),
        new Outlet(country.capital() + " Herald", country, false, "agency"),
        new Outlet(country.cities().get(0) + " Courier", country, false, "agency"));
  }

  /** A web address that cannot exist. */
  String address(String id) {
    return "https://"
        + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-")
        + ".example/news/"
        + id;
  }
}
