package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.mention.Gazetteer;
import org.chancery.mention.Office;
import org.chancery.mention.TableFile;
import org.junit.jupiter.api.Test;

class OfficeHoldersTest {

  private static final OfficeHolders HOLDERS = OfficeHolders.load();

  @Test
  void nameIsFoundInAnyOrderAndWithoutAccents() {
    assertThat(HOLDERS.sideOf("Barack Obama", null)).isEqualTo("USA");
    assertThat(HOLDERS.sideOf("Tô Lâm", "2025-01-01")).isEqualTo("VNM");
    assertThat(HOLDERS.sideOf("Lam To", null)).isEqualTo("VNM");
    assertThat(HOLDERS.sideOf("Amina Okello", null)).isNull();
  }

  @Test
  void aLoneNameIsTheHoldersOfThatDay() {
    assertThat(HOLDERS.sideOf("Macron", "2023-04-07")).isEqualTo("FRA");
    assertThat(HOLDERS.sideOf("Xi", "2023-04-07")).isEqualTo("CHN");
    assertThat(HOLDERS.sideOf("Chinh", "2022-11-17")).isEqualTo("VNM");
    assertThat(HOLDERS.sideOf("Macron", "1999-04-07")).isNull();
    assertThat(HOLDERS.sideOf("Okello-Berg", null)).isNull();
  }

  @Test
  void aLoneNameThatIsRatherAWordIsNobody() {
    assertThat(HOLDERS.shortNames())
        .contains("macron", "xi", "chinh")
        .doesNotContain("may", "brown");
  }

  @Test
  void everyRowIsWhole() {
    Set<String> codes = Gazetteer.load().codes();
    Set<String> offices =
        Arrays.stream(Office.values()).map(Enum::name).collect(Collectors.toSet());
    for (List<String> row : TableFile.rows(OfficeHolders.class, "holders.tsv")) {
      assertThat(row).as(row.toString()).hasSizeBetween(6, 7);
      assertThat(codes).as(row.toString()).contains(row.get(2));
      assertThat(offices).as(row.toString()).contains(row.get(3));
      assertThat(row.get(5)).as(row.toString()).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
    }
  }
}
