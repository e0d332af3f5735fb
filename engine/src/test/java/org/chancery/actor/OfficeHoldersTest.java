package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.mention.Gazetteer;
import org.chancery.mention.TableFile;
import org.junit.jupiter.api.Test;

class OfficeHoldersTest {

  /** Offices that one person holds, for a side and by one title. */
  private static final Set<String> ONE_SEAT =
      Set.of("HEAD_OF_STATE", "HEAD_OF_GOVERNMENT", "FOREIGN_MINISTER", "HEAD_OF_ORGANISATION");

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
    for (List<String> row : TableFile.rows(OfficeHolders.class, "holders.tsv")) {
      assertThat(OfficeHolders.fault(row, codes)).as(row.toString()).isNull();
      assertThat(row.get(0)).as(row.toString()).doesNotContain("  ").doesNotContain(";");
      assertThat(row.get(4)).as(row.toString()).matches("\\p{Lu}.*");
    }
  }

  @Test
  void oneSeatHasOneHolderAtATime() {
    Map<String, List<List<String>>> bySeat =
        TableFile.rows(OfficeHolders.class, "holders.tsv").stream()
            .filter(row -> ONE_SEAT.contains(row.get(3)) && !row.get(4).startsWith("Member"))
            .sorted(Comparator.comparing((List<String> row) -> row.get(5)))
            .collect(
                Collectors.groupingBy(
                    row -> row.get(2) + " " + row.get(3) + " " + row.get(4),
                    TreeMap::new,
                    Collectors.toList()));
    bySeat.forEach(
        (seat, rows) -> {
          for (int next = 1; next < rows.size(); next++) {
            String end = rows.get(next - 1).size() > 6 ? rows.get(next - 1).get(6) : "";
            String start = rows.get(next).get(5);
            int sure = Math.min(end.length(), start.length());
            assertThat(end).as(seat + " has two: " + rows.get(next)).isNotEmpty();
            assertThat(start.substring(0, sure))
                .as(seat + " has two: " + rows.get(next - 1) + rows.get(next))
                .isGreaterThanOrEqualTo(end.substring(0, sure));
          }
        });
    assertThat(bySeat).hasSizeGreaterThan(400);
  }

  @Test
  void aFaultyRowIsTold() {
    Set<String> codes = Set.of("KEN");
    assertThat(
            OfficeHolders.fault(
                List.of("A Okello", "", "KEN", "MINISTER", "Minister", "2031"), codes))
        .isNull();
    assertThat(
            OfficeHolders.fault(
                List.of("A Okello", "", "XYZ", "MINISTER", "Minister", "2031", ""), codes))
        .contains("side")
        .contains("XYZ");
    assertThat(
            OfficeHolders.fault(
                List.of("A Okello", "", "KEN", "CLERK", "Clerk", "2031", ""), codes))
        .contains("CLERK")
        .contains("MINISTER");
    assertThat(
            OfficeHolders.fault(
                List.of("A Okello", "", "KEN", "MINISTER", "Minister", "2031", "2030-05"), codes))
        .contains("2030-05")
        .contains("after");
    assertThat(
            OfficeHolders.fault(
                List.of("A Okello", "", "KEN", "MINISTER", "Minister", "May 2031", ""), codes))
        .contains("YYYY-MM-DD");
    assertThat(OfficeHolders.fault(List.of("A Okello"), codes)).contains("1 cells");
  }
}
