package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;

/** Whom a phrase for officials of several states means. */
final class SeveralMembers {

  private final Drafts drafts;

  SeveralMembers(Drafts drafts) {
    this.drafts = drafts;
  }

  /** "counterparts from Peru and Chile, Ana Ruiz and Luis Soto": each name has its state. */
  void giveNames(Several several) {
    List<Mention> named = several.names();
    for (int number = 0; number < named.size(); number++) {
      Draft draft = drafts.of(named.get(number));
      if (draft != null && draft.side() == null) {
        draft.sides.put(several.states().get(number).side(), 1);
        draft.offices.addAll(officesOf(several));
      }
    }
  }

  /** Tells whom the phrase means, once all sides are known. */
  void addMembers(Several several) {
    List<Draft> all = new ArrayList<>();
    for (Mention state : several.states()) {
      all.add(member(several, state));
    }
    drafts.members().put(several.phrase().span(), all);
  }

  /** The person of the state whose office fits, else a new one without a name. */
  private Draft member(Several several, Mention state) {
    Set<Office> wanted = officesOf(several);
    Draft best = null;
    for (Draft draft : drafts.persons()) {
      boolean isOfState = state.side().equals(draft.side());
      boolean fits =
          draft.offices.isEmpty()
              || wanted.isEmpty()
              || wanted.stream()
                  .anyMatch(office -> draft.offices.stream().anyMatch(office::mayMean));
      best = isOfState && fits && best == null ? draft : best;
    }
    if (best == null) {
      best = new Draft(Actor.Kind.PERSON);
      best.canonical = several.nameOf(state);
      best.names.add(best.canonical);
      best.sides.put(state.side(), 1);
      best.offices.addAll(wanted);
      best.role = several.role();
      best.spans.add(several.phrase().span());
      drafts.add(best);
    }
    return best;
  }

  /** A counterpart's office is that of whoever was named before. */
  private Set<Office> officesOf(Several several) {
    Mention phrase = several.phrase();
    if (phrase.offices().stream().noneMatch(Office::isRelative)) {
      return phrase.offices();
    }
    Mention before = null;
    for (Mention mention : drafts.mentions()) {
      boolean isBefore = mention.span().end() <= phrase.span().start();
      before = isBefore && mention.is(Mention.Kind.PERSON) ? mention : before;
    }
    return before == null ? Set.of() : drafts.of(before).offices;
  }
}
