package org.chancery.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.article.Article;
import org.chancery.mention.LabelledWords.Match;
import org.chancery.text.Relation;
import org.chancery.text.Sentence;
import org.chancery.text.Token;
import org.chancery.text.Words;

/**
 * One sentence, read twice: first what its words tell of the whole article's names and states,
 * then, when all sentences have told theirs, its mentions. Used once, for one sentence. {@link
 * WordLabeller} tells what tables know, {@link RoleFinder} how far a role reaches, {@link
 * NameFinder} what is a name, {@link PersonFinder} whose role it is, and {@link InstitutionFinder}
 * who acts under a common noun.
 */
final class SentenceScan {

  private static final Set<String> PLURAL_PRONOUNS = Words.set("they them their we us our");

  private final Offices offices;
  private final LabelledWords words;
  private final NameFinder names;

  SentenceScan(Article article, Sentence sentence, Gazetteer gazetteer, Offices offices) {
    this.offices = offices;
    this.words = new LabelledWords(article, sentence);
    RoleFinder roles = new RoleFinder(words, offices, Set.of());
    this.names = new NameFinder(words, offices, roles);
    new WordLabeller(words, gazetteer, offices, roles).label();
  }

  // ---- what it tells of the article ----

  /** Adds the words that are names of persons, public persons' or such as the sentence shows. */
  void collectNames(Set<String> publicNames, Set<String> known) {
    names.collectNameWords(known);
    names.collectKnown(publicNames, known);
  }

  /** Adds the codes of the states that the sentence names. */
  void collectStates(Set<String> states) {
    for (int at = 0; at < words.size(); at++) {
      Match match = words.match(at);
      if (match != null && !isSeat(match)) {
        states.add(match.code());
      }
    }
  }

  // ---- the mentions ----

  /**
   * @param known the words that are names of persons wherever they stand
   * @param named the codes of the states that the article names
   */
  List<Mention> mentions(Set<String> known, Set<String> named) {
    RoleFinder roles = new RoleFinder(words, offices, named);
    PersonFinder persons = new PersonFinder(words, names, roles);
    InstitutionFinder institutions = new InstitutionFinder(words, offices, roles, named);
    List<Mention> mentions = new ArrayList<>();
    persons.addNamed(mentions, known);
    persons.addUnnamed(mentions);
    institutions.addInstitutions(mentions);
    institutions.addGroups(mentions);
    for (int at = 0; at < words.size(); at++) {
      addKnown(mentions, at, named);
      institutions.addBody(mentions, at);
      addPronoun(mentions, at);
    }
    return mentions;
  }

  private void addKnown(List<Mention> mentions, int at, Set<String> named) {
    Match match = words.match(at);
    if (match == null || match.start() != at) {
      return;
    }
    boolean isUnion = isSeat(match) && !named.contains(match.code()) && !isWhere(match);
    mentions.add(
        isUnion
            ? words.mention(Mention.Kind.ORGANISATION, match.start(), match.end(), UNION, false)
            : words.mention(kindOf(match), match.start(), match.end(), match.code(), false));
  }

  /** The capital of a state that mostly means the union whose seat it is. */
  private boolean isSeat(Match match) {
    return match.is(Gazetteer.Kind.CAPITAL) && words.is(match.start(), SEAT);
  }

  private static final String SEAT = "brussels";
  private static final String UNION = "EU";

  /** "in <b>Brussels</b>", "visited <b>Brussels</b>": where something is, not who acts. */
  private boolean isWhere(Match match) {
    Token token = words.token(match.end() - 1);
    Token above = words.sentence().head(token);
    if (above == null || token.is(Relation.SUBJECT) || token.is(Relation.POSSESSIVE)) {
      return above == null;
    }
    Token motion = above.lemma().equals("to") ? words.sentence().head(above) : above;
    return PLACING.contains(above.lemma())
        || MOTION.contains(motion == null ? "" : motion.lemma())
        || words.is(match.start() - 1, "in")
        || token.is(Relation.COMPOUND);
  }

  private static final Set<String> PLACING =
      Words.set("in at from near outside around through via");
  private static final Set<String> MOTION =
      Words.set(
          "visit trip travel fly come go return arrive leave reach head drive journey tour move");

  private static Mention.Kind kindOf(Match match) {
    return switch (match.entry().kind()) {
      case STATE_NAME, DEMONYM, CAPITAL, HOUSE -> Mention.Kind.STATE;
      case ORGANISATION -> Mention.Kind.ORGANISATION;
      case CITY -> Mention.Kind.PLACE;
    };
  }

  private void addPronoun(List<Mention> mentions, int at) {
    if (words.token(at).isPronoun()) {
      boolean isPlural = words.isOneOf(at, PLURAL_PRONOUNS);
      mentions.add(words.mention(Mention.Kind.PRONOUN, at, at + 1, null, isPlural));
    }
  }
}
