package org.chancery.actor;

import java.util.Set;
import org.chancery.mention.Gazetteer;
import org.chancery.mention.Mention;
import org.chancery.text.Fold;
import org.chancery.text.Relation;
import org.chancery.text.Token;
import org.chancery.text.Words;

/** Joins the mentions of states, organisations and institutions. */
final class BodyDrafts {

  private static final Set<String> CONVEYING =
      Words.set(
          "reiterate reaffirm affirm express convey underscore underline stress emphasize emphasise voice pledge confirm restate"
              + " outline assure extend");
  private static final Set<String> OWN_STANCE =
      Words.set(
          "support commitment readiness willingness position appreciation gratitude solidarity condolence concern resolve"
              + " determination desire interest stance intention thanks hope condemnation");

  /** One such phrase tells more than two bare names of other states. */
  private static final int OWN_WEIGHT = 3;

  private final Drafts drafts;
  private final Gazetteer gazetteer;

  BodyDrafts(Drafts drafts, Gazetteer gazetteer) {
    this.drafts = drafts;
    this.gazetteer = gazetteer;
  }

  /** Joins the mention to the body that it names, or makes a new one; no other kind is joined. */
  void add(Mention mention) {
    Actor.Kind kind =
        switch (mention.kind()) {
          case STATE -> Actor.Kind.STATE;
          case ORGANISATION -> Actor.Kind.ORGANISATION;
          case INSTITUTION -> Actor.Kind.INSTITUTION;
          default -> null;
        };
    if (kind == null) {
      return;
    }
    if (kind == Actor.Kind.STATE && mention.side() != null && !OwnPage.isPlace(mention)) {
      drafts.stateCounts().merge(mention.side(), isOwn(mention) ? OWN_WEIGHT : 1, Integer::sum);
    }
    Draft draft = bodyOf(kind, mention);
    draft.add(mention);
    drafts.meant().put(mention, draft);
  }

  /** Who "reiterated <b>Norway's</b> support" speaks for Norway. */
  private boolean isOwn(Mention mention) {
    Token noun = mention.sentence().head(mention.head());
    Token verb = noun == null ? null : mention.sentence().head(noun);
    return verb != null
        && noun.is(Relation.OBJECT)
        && OWN_STANCE.contains(noun.lemma())
        && CONVEYING.contains(verb.lemma());
  }

  private Draft bodyOf(Actor.Kind kind, Mention mention) {
    String key =
        kind == Actor.Kind.INSTITUTION ? bare(mention.name()) : String.valueOf(mention.side());
    for (Draft draft : drafts.all()) {
      if (draft.kind == kind && key.equals(draft.canonical == null ? "" : keyOf(draft))) {
        return draft;
      }
    }
    Draft draft = new Draft(kind);
    draft.canonical = kind == Actor.Kind.INSTITUTION ? mention.name() : nameOf(mention);
    drafts.add(draft);
    return draft;
  }

  private String keyOf(Draft draft) {
    return draft.kind == Actor.Kind.INSTITUTION
        ? bare(draft.names.iterator().next())
        : String.valueOf(draft.side());
  }

  private String bare(String name) {
    return Fold.of(name).replaceFirst("^(the|a|an|its|his|her|their) ", "");
  }

  private String nameOf(Mention mention) {
    Gazetteer.Entry entry = gazetteer.lookup(mention.name());
    return entry == null ? mention.name() : entry.canonicalName();
  }
}
