package org.chancery.encounter;

import java.util.ArrayList;
import java.util.List;
import org.chancery.article.Article;

/** The encounters of an article while its tellings are joined to them. */
final class EncounterDrafts {

  private final ToldDays days;
  private final List<EncounterDraft> drafts = new ArrayList<>();

  EncounterDrafts(ToldDays days) {
    this.days = days;
  }

  /** Joins the telling to the encounter that it tells of, or begins another. */
  void add(Telling telling) {
    var day = days.of(telling);
    for (EncounterDraft draft : drafts) {
      Telling named = draft.named(telling);
      if (draft.takes(named, day)) {
        draft.add(named, day);
        return;
      }
    }
    if (telling.people().size() > 1) {
      EncounterDraft draft = new EncounterDraft();
      draft.add(telling, day);
      drafts.add(draft);
    }
  }

  /** Leaves out what has all of these and tells no day: another telling says more. */
  void leaveOutUndated(List<Telling.Person> people) {
    drafts.removeIf(draft -> !draft.hasDay() && draft.hasAll(people));
  }

  boolean haveMet(List<Telling.Person> people) {
    return drafts.stream().anyMatch(draft -> draft.hasAll(people));
  }

  boolean isAnyHeld() {
    return drafts.stream().anyMatch(EncounterDraft::isHeld);
  }

  /** The ids of those who take part in each encounter that is told as held. */
  List<List<String>> held() {
    return drafts.stream().filter(EncounterDraft::isHeld).map(EncounterDraft::ids).toList();
  }

  /** Those between two sides. */
  List<Encounter> encounters(Article article) {
    return drafts.stream()
        .filter(EncounterDraft::isOfTwoSides)
        .map(draft -> draft.encounter(article, days, isTour()))
        .toList();
  }

  /** Whether the article tells of encounters on several days. */
  private boolean isTour() {
    return drafts.stream()
            .filter(draft -> draft.isHeld() && draft.hasDay())
            .map(draft -> draft.day().from())
            .distinct()
            .count()
        > 1;
  }
}
