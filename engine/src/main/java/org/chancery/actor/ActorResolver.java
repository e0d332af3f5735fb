package org.chancery.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.chancery.article.Article;
import org.chancery.article.Span;
import org.chancery.mention.Gazetteer;
import org.chancery.mention.Mention;
import org.chancery.mention.Office;
import org.chancery.text.Outline;
import org.jspecify.annotations.Nullable;

/**
 * Decides whom the names mean. Names are one person when the words of one are among the words of
 * the other, in any order (so that "Tô Lâm", "Lam" and "Cho" are found whatever the order of a
 * country's names); a role means the latest person whose office and side it fits.
 */
public final class ActorResolver {

  static final Set<Office> PRINCIPALS =
      EnumSet.of(
          Office.HEAD_OF_STATE,
          Office.HEAD_OF_GOVERNMENT,
          Office.PARTY_LEADER,
          Office.FOREIGN_MINISTER,
          Office.MINISTER,
          Office.DEPUTY,
          Office.AMBASSADOR,
          Office.HEAD_OF_ORGANISATION,
          Office.SPEAKER,
          Office.LEADER,
          Office.GOVERNOR,
          Office.MILITARY);

  private static final Set<Office> NAMED_BY_OFFICE =
      EnumSet.of(
          Office.HEAD_OF_STATE,
          Office.HEAD_OF_GOVERNMENT,
          Office.FOREIGN_MINISTER,
          Office.HEAD_OF_ORGANISATION);

  private final Gazetteer gazetteer;
  private final OfficeHolders holders;
  private final SoundOfNames sound;
  private final GivenNames givenNames = GivenNames.load();
  private final BiFunction<SideClues, Draft, @Nullable String> choice;

  public ActorResolver(Gazetteer gazetteer, OfficeHolders holders) {
    this(gazetteer, holders, SideClues::best);
  }

  /**
   * @param choice the side of an official for whom no words tell it; null when unknown
   */
  ActorResolver(
      Gazetteer gazetteer,
      OfficeHolders holders,
      BiFunction<SideClues, Draft, @Nullable String> choice) {
    this.gazetteer = gazetteer;
    this.holders = holders;
    this.sound = holders.sound();
    this.choice = choice;
  }

  /**
   * @param mentions in text order, as {@code MentionFinder} gives them
   */
  public Cast resolve(Article article, Outline outline, List<Mention> mentions) {
    Drafts drafts = new Drafts(article, outline, mentions);
    PersonDrafts persons = new PersonDrafts(drafts, holders);
    BodyDrafts bodies = new BodyDrafts(drafts, gazetteer);
    SeveralMembers several = new SeveralMembers(drafts);
    List<Several> phrases = Several.all(article, mentions);
    OwnPage page = new OwnPage(drafts, gazetteer);
    SideFinder sides = new SideFinder(drafts, gazetteer, holders, sound, page, choice);
    drafts.names().forEach(persons::add);
    mentions.forEach(bodies::add);
    phrases.forEach(several::giveNames);
    sides.giveTold();
    String home = page.state();
    sides.giveLikeliest(false);
    RoleResolver roles = new RoleResolver(drafts, page, home);
    drafts.roles().stream().filter(drafts::isInBody).forEach(roles::add);
    drafts.roles().stream().filter(role -> !drafts.isInBody(role)).forEach(roles::add);
    sides.giveLikeliest(true);
    phrases.forEach(several::addMembers);
    return cast(drafts, home);
  }

  private Cast cast(Drafts drafts, @Nullable String home) {
    drafts
        .all()
        .sort(
            Comparator.comparing(
                draft -> draft.spans.stream().mapToInt(Span::start).min().orElse(0)));
    drafts
        .all()
        .forEach(
            draft ->
                draft.canonical =
                    draft.unnamed == null ? draft.canonical : holderOf(draft, drafts.article()));
    joinHolders(drafts);
    List<Actor> actors = new ArrayList<>();
    Map<Draft, Actor> made = new IdentityHashMap<>();
    Map<String, Set<Office>> offices = new HashMap<>();
    for (Draft draft : drafts.all()) {
      List<Span> spans = draft.spans.stream().distinct().sorted().toList();
      Actor actor =
          new Actor(
              "a" + (actors.size() + 1),
              draft.kind,
              draft.name(),
              List.copyOf(draft.names),
              draft.side(),
              withoutArticle(draft.role),
              spans);
      actors.add(actor);
      made.put(draft, actor);
      offices.put(actor.id(), Set.copyOf(draft.offices));
    }
    Map<Span, Actor> bySpan = new HashMap<>();
    for (Mention mention : drafts.mentions()) {
      Draft draft = drafts.of(mention);
      if (draft != null) {
        bySpan.putIfAbsent(mention.span(), made.get(draft));
      }
    }
    Map<Span, List<Actor>> groups = new HashMap<>();
    drafts
        .members()
        .forEach((span, all) -> groups.put(span, all.stream().map(made::get).distinct().toList()));
    return new Cast(actors, drafts.mentions(), bySpan, groups, offices, home, givenNames);
  }

  /** "The Prime Minister" of a page that names no one: whoever was it when the page appeared. */
  private @Nullable String holderOf(Draft draft, Article article) {
    Mention mention = draft.unnamed;
    Office office = mention.offices().size() == 1 ? mention.offices().iterator().next() : null;
    boolean isOne =
        office != null
            && NAMED_BY_OFFICE.contains(office)
            && Character.isUpperCase(mention.head().form().codePointAt(0));
    return isOne && draft.side() != null && article.published() != null
        ? holders.holder(office, draft.side(), article.published().toString())
        : null;
  }

  /** "The Indian Prime Minister", whom the table names, is the one who is named elsewhere. */
  private void joinHolders(Drafts drafts) {
    for (Draft unnamed : List.copyOf(drafts.persons())) {
      Draft named =
          unnamed.unnamed == null || unnamed.canonical == null
              ? null
              : drafts.persons().stream()
                  .filter(draft -> draft.unnamed == null)
                  .filter(draft -> Objects.equals(draft.side(), unnamed.side()))
                  .filter(draft -> isCalled(draft, unnamed.canonical))
                  .findFirst()
                  .orElse(null);
      if (named != null) {
        drafts.join(unnamed, named);
      }
    }
  }

  private boolean isCalled(Draft draft, String name) {
    return draft.name().equals(name) || holders.areOne(draft.name(), name);
  }

  private static @Nullable String withoutArticle(@Nullable String role) {
    return role == null ? null : role.replaceFirst("^(?:(?i:the|a|an)|.+ [–—:-]) ", "");
  }
}
