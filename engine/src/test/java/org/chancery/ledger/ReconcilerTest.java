package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chancery.article.Basis;
import org.chancery.text.Fold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

  private final Reconciler reconciler = new Reconciler();

  private static EncounterAccount account(
      String id, String form, String day, Basis basis, Attendee... people) {
    LocalDate date = LocalDate.parse(day);
    return new EncounterAccount(
        "e:" + id, "article-" + id, form, date, date, basis, null, false, List.of(people));
  }

  private static Attendee person(String name, String side) {
    return new Attendee(name, List.of(Fold.of(name)), "Foreign Minister", side);
  }

  private static Attendee unnamed(String name, @Nullable String role, String side) {
    return new Attendee(name, List.of(), role, side);
  }

  private List<String> entries(EncounterAccount... accounts) {
    return reconciler.reconcile(List.of(accounts), Reconciler.Decided.NOTHING).stream()
        .map(
            entry -> String.join(" ", entry.accounts().stream().map(EncounterAccount::id).toList()))
        .toList();
  }

  private static final Attendee OKELLO = person("Amina Okello", "KEN");
  private static final Attendee DINH = person("Søren Đinh", "DNK");

  @Test
  void shortNamesAndAccentsAreOnePerson() {
    assertThat(
            entries(
                account("1", "meeting", "2024-05-04", Basis.STATED, OKELLO, DINH),
                account(
                    "2",
                    "talks",
                    "2024-05-04",
                    Basis.INFERRED,
                    person("Okello", "KEN"),
                    person("S. Dinh", "DNK"))))
        .containsExactly("e:1 e:2");
  }

  @Test
  void accountSilentOnTheHostJoinsTheMeetingOfItsFormOnly() {
    assertThat(
            entries(
                account("1", "talks", "2024-05-04", Basis.STATED, OKELLO, DINH),
                account("2", "reception", "2024-05-04", Basis.STATED, DINH),
                account("3", "talks", "2024-05-04", Basis.STATED, DINH)))
        .containsExactly("e:1 e:3", "e:2");
  }

  @Test
  void ministryAloneJoinsItsMinisterOfTheSameDay() {
    assertThat(
            entries(
                account("1", "talks", "2024-05-04", Basis.STATED, OKELLO, DINH),
                account(
                    "2",
                    "talks",
                    "2024-05-04",
                    Basis.STATED,
                    unnamed("the Foreign Ministry", null, "KEN"),
                    unnamed("Denmark", null, "DNK"))))
        .containsExactly("e:1 e:2");
  }

  @Test
  void sameMinistersTwiceInOneWeekMeetTwice() {
    assertThat(
            entries(
                account("1", "meeting", "2024-05-04", Basis.STATED, OKELLO, DINH),
                account("2", "meeting", "2024-05-06", Basis.STATED, OKELLO, DINH)))
        .containsExactly("e:1", "e:2");
  }

  @Test
  void oneGuestOfTwoHostsIsReceivedTwice() {
    assertThat(
            entries(
                account("1", "reception", "2024-05-04", Basis.STATED, OKELLO, DINH),
                account(
                    "2",
                    "reception",
                    "2024-05-04",
                    Basis.STATED,
                    person("Peter Mwangi", "KEN"),
                    DINH)))
        .containsExactly("e:1", "e:2");
  }

  @Test
  void callAndVisitOfOneDayAreTwo() {
    assertThat(
            entries(
                account("1", "phone_call", "2024-05-04", Basis.STATED, OKELLO, DINH),
                account("2", "visit", "2024-05-04", Basis.STATED, OKELLO, DINH)))
        .containsExactly("e:1", "e:2");
  }

  @Test
  void pageOfTwoDaysLaterTellsTheSameMeetingWhenItTellsNoDay() {
    assertThat(
            entries(
                account("1", "meeting", "2024-05-04", Basis.STATED, OKELLO, DINH),
                account("2", "meeting", "2024-05-06", Basis.ASSUMED, OKELLO, DINH)))
        .containsExactly("e:1 e:2");
  }

  @Test
  void pageJoinsTheNearerOfTwoMeetings() {
    assertThat(
            entries(
                account("1", "meeting", "2024-05-03", Basis.STATED, OKELLO, DINH),
                account("2", "meeting", "2024-05-05", Basis.STATED, OKELLO, DINH),
                account("3", "meeting", "2024-05-05", Basis.ASSUMED, OKELLO, DINH)))
        .containsExactly("e:1", "e:2 e:3");
  }

  @Test
  void callOverTheDateLineIsOne() {
    assertThat(
            entries(
                account("1", "phone_call", "2024-05-04", Basis.STATED, OKELLO, DINH),
                account("2", "phone_call", "2024-05-05", Basis.STATED, OKELLO, DINH)))
        .containsExactly("e:1 e:2");
  }

  @Test
  void twoEncountersOfOneArticleStayTwo() {
    EncounterAccount one = account("1", "meeting", "2024-05-04", Basis.STATED, OKELLO, DINH);
    EncounterAccount other =
        new EncounterAccount(
            "e:2",
            one.article(),
            "meeting",
            one.from(),
            one.to(),
            Basis.STATED,
            null,
            false,
            one.people());
    assertThat(entries(one, other)).containsExactly("e:1", "e:2");
  }

  @Test
  void peopleHaveTheLastWord() {
    EncounterAccount one = account("1", "meeting", "2024-05-04", Basis.STATED, OKELLO, DINH);
    EncounterAccount other = account("2", "meeting", "2024-05-04", Basis.STATED, OKELLO, DINH);
    EncounterAccount late = account("3", "meeting", "2024-07-01", Basis.STATED, OKELLO, DINH);
    Reconciler.Decided apart =
        new Reconciler.Decided(
            Set.of(List.of("e:1", "e:3"), List.of("e:3", "e:1")),
            Set.of(List.of("e:1", "e:2"), List.of("e:2", "e:1")));
    assertThat(reconciler.reconcile(List.of(one, other, late), apart))
        .extracting(entry -> entry.accounts().size())
        .containsExactly(2, 1);
  }

  @Test
  void orderMakesNoDifference() {
    List<EncounterAccount> accounts = new ArrayList<>();
    Random random = new Random(20240504);
    for (int number = 0; number < 120; number++) {
      accounts.add(
          account(
              String.valueOf(1000 + number),
              random.nextBoolean() ? "meeting" : "phone_call",
              LocalDate.of(2024, 5, 1).plusDays(random.nextInt(30)).toString(),
              Basis.values()[random.nextInt(3)],
              random.nextBoolean() ? OKELLO : person("Peter Mwangi", "KEN"),
              random.nextBoolean() ? DINH : unnamed("the Danish minister", null, "DNK")));
    }
    List<LedgerEntry> sorted = reconciler.reconcile(accounts, Reconciler.Decided.NOTHING);
    Collections.shuffle(accounts, random);
    assertThat(reconciler.reconcile(accounts, Reconciler.Decided.NOTHING))
        .as("seed 20240504")
        .isEqualTo(sorted);
  }

  private static EncounterAccount undated(String id, String form, boolean background) {
    return new EncounterAccount(
        "e:" + id,
        "article-" + id,
        form,
        null,
        null,
        Basis.ASSUMED,
        null,
        background,
        List.of(OKELLO, DINH));
  }

  private List<List<String>> placed(EncounterAccount undated, EncounterAccount... dated) {
    List<LedgerEntry> entries = reconciler.reconcile(List.of(dated), Reconciler.Decided.NOTHING);
    return reconciler.place(List.of(undated), entries, Reconciler.Decided.NOTHING).stream()
        .map(entry -> entry.accounts().stream().map(EncounterAccount::id).toList())
        .toList();
  }

  @Test
  void accountWithoutDayJoinsTheOnlyOneThatItCanMean() {
    EncounterAccount may = account("2", "talks", "2024-05-04", Basis.STATED, OKELLO, DINH);
    EncounterAccount june = account("3", "talks", "2024-06-20", Basis.STATED, OKELLO, DINH);
    EncounterAccount call = account("4", "phone_call", "2024-06-20", Basis.STATED, OKELLO, DINH);
    assertThat(placed(undated("1", "talks", false), may, call))
        .containsExactly(List.of("e:1", "e:2"), List.of("e:4"));
    assertThat(placed(undated("1", "talks", false), may, june)).contains(List.of("e:1"));
    assertThat(placed(undated("1", "talks", true), may)).contains(List.of("e:1"));
    assertThat(placed(undated("1", "talks", false), call)).contains(List.of("e:1"));
  }
}
