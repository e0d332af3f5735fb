package org.chancery.mention;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.article.Span;
import org.chancery.mention.LabelledWords.Match;
import org.chancery.mention.LabelledWords.OfficeNoun;
import org.chancery.mention.NameFinder.Name;
import org.chancery.mention.RoleFinder.Role;
import org.chancery.text.Relation;
import org.chancery.text.Token;
import org.chancery.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds persons: gives each name the role before it or, behind a comma, after it; and the roles
 * that stand without a name.
 */
final class PersonFinder {

  /**
   * Titles of courtesy, behind which the office still may stand before: "the Minister, Senator X".
   */
  private static final Set<Office> COURTESY =
      EnumSet.of(Office.LEGISLATOR, Office.AMBASSADOR, Office.MILITARY);

  /** Words before a rank: "<b>Major</b> General". */
  private static final Set<String> RANKS =
      Set.of("major", "lieutenant", "brigadier", "vice", "rear");

  /** Letters behind the names of members of parliament and of those who were honoured. */
  private static final Set<String> BEHIND_NAMES =
      Set.of(
          "MP", "MEP", "MLA", "TD", "KC", "QC", "OBE", "CBE", "KBE", "DBE", "MBE", "CMG", "KCMG");

  private final LabelledWords words;
  private final NameFinder names;
  private final RoleFinder roles;

  PersonFinder(LabelledWords words, NameFinder names, RoleFinder roles) {
    this.words = words;
    this.names = names;
    this.roles = roles;
  }

  /**
   * @param known the words that are names of persons wherever they stand
   */
  void addNamed(List<Mention> mentions, Set<String> known) {
    names.names(known).forEach(name -> mentions.add(person(name)));
  }

  /** "the <b>minister</b>": offices without a name. */
  void addUnnamed(List<Mention> mentions) {
    for (OfficeNoun office : words.offices()) {
      if (!words.isTaken(office.last())) {
        mentions.add(unnamed(office));
      }
    }
  }

  private Mention unnamed(OfficeNoun office) {
    Role role = roles.widen(office);
    take(role);
    Span span = words.span(role.start(), role.end());
    String quote = quote(role);
    return new Mention(
        Mention.Kind.ROLE,
        span,
        span,
        words.sentence(),
        words.token(office.last()),
        quote,
        role.side(),
        role.accredited(),
        quote,
        words.is(role.end() - 1, "diplomacy")
            ? EnumSet.of(Office.FOREIGN_MINISTER) // "the head of Polish diplomacy"
            : office.offices(),
        office.plural());
  }

  /** A name with the role before it, behind a comma after it, or none. */
  private Mention person(Name name) {
    Role ahead = roleAhead(name);
    int start = startOfExtent(name, ahead);
    int letters = endOfLetters(name.end());
    Role behind = roleAfter(letters);
    int end = behind == null ? letters : behind.end();
    String side = sideAhead(name, ahead);
    side = side == null && behind != null ? behind.side() : side;
    side = side == null ? sideBehind(end) : side;
    List<Role> both = Stream.of(ahead, behind).filter(Objects::nonNull).toList();
    both.forEach(this::take);
    words.take(name.end(), letters);
    return new Mention(
        Mention.Kind.PERSON,
        words.span(name.start(), name.end()),
        words.span(start, end),
        words.sentence(),
        words.headOf(start, end),
        words.quote(name.start(), name.end()),
        side,
        accredited(both),
        both.isEmpty() ? null : quote(both.get(0)),
        offices(both),
        false);
  }

  private static @Nullable String accredited(List<Role> roles) {
    return roles.stream().map(Role::accredited).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Set<Office> offices(List<Role> roles) {
    Set<Office> offices = EnumSet.noneOf(Office.class);
    roles.forEach(role -> offices.addAll(role.offices()));
    return offices;
  }

  private void take(Role role) {
    words.take(role.start(), role.end());
  }

  private String quote(Role role) {
    return words.quote(role.start(), role.end());
  }

  // ---- before the name ----

  private @Nullable Role roleAhead(Name name) {
    int before = beforeTitles(name.start());
    Role nearest = roleEndingAt(before, before < name.start() && words.is(before, ","));
    Role office = nearest == null ? null : officeBefore(nearest);
    Role role = office == null ? nearest : office;
    return role == null || isOfFrontedClause(role, name) ? null : withDouble(role);
  }

  /** Where the titles of honour begin that stand before the name, with their commas. */
  private int beforeTitles(int name) {
    int before = name;
    while (words.isHonorific(before - 1)
        || words.is(before - 1, ",")
        || isHisExcellency(before - 1)
        || isMarkOfTitle(before - 1)) {
      before--;
    }
    return before;
  }

  /** The first word of "<b>His</b> Excellency X". */
  private boolean isHisExcellency(int at) {
    return (words.is(at, "his") || words.is(at, "her")) && words.isHonorific(at + 1);
  }

  /** The apostrophe of "Dato' Ahmad". */
  private boolean isMarkOfTitle(int at) {
    return words.is(at, "'") && words.isHonorific(at - 1);
  }

  /** "<b>the Foreign Minister</b>, Senator X": the office before a title of courtesy, or null. */
  private @Nullable Role officeBefore(Role title) {
    int end = title.start();
    while (words.isHonorific(end - 1)
        || words.is(end - 1, ",")
        || words.isOneOf(end - 1, RANKS) && words.isCapital(end - 1)) {
      end--;
    }
    boolean isPrince = words.is(title.start(), "prince") || words.is(title.start(), "princess");
    boolean isCourtesy =
        (isPrince || COURTESY.containsAll(title.offices()))
            && title.start() == title.office().start()
            && title.end() == title.office().end();
    Role office = isCourtesy ? roleEndingAt(end, end < title.start()) : null;
    return office == null
        ? null
        : new Role(
            office.office(), office.start(), title.end(), office.side(), office.accredited());
  }

  /**
   * "Welcoming <b>the Uzbek leader</b>, X said …": the leader is not X, who begins the sentence.
   */
  private boolean isOfFrontedClause(Role role, Name name) {
    Token office = words.token(role.office().last());
    Token named = words.headOf(name.start(), name.end());
    boolean isObject = office.is(Relation.OBJECT) || office.is(Relation.PREPOSITION_OBJECT);
    return isSubject(named)
        && isObject
        && !words.is(name.end(), ",")
        && role.end() < name.start()
        && words.is(role.end(), ",");
  }

  /** "<b>Deputy Prime Minister</b>/Foreign Minister X": one role of both offices. */
  private Role withDouble(Role role) {
    Role first = words.is(role.start() - 1, "/") ? roles.endingAt(role.start() - 1) : null;
    if (first == null) {
      return role;
    }
    OfficeNoun noun = role.office();
    OfficeNoun both =
        new OfficeNoun(
            noun.start(), noun.end(), offices(List.of(first, role)), noun.plural(), noun.sides());
    String side = first.side() == null ? role.side() : first.side();
    return new Role(both, first.start(), role.end(), side, null);
  }

  private int startOfExtent(Name name, @Nullable Role ahead) {
    if (ahead != null) {
      return startOfMembership(ahead.start());
    }
    return words.isHonorific(name.start() - 1) ? name.start() - 1 : name.start();
  }

  /** "<b>Member of the Politburo and</b> Minister X": where that begins. */
  private int startOfMembership(int office) {
    boolean isJoined = office > 1 && words.is(office - 1, "and");
    for (int at = office - 2; isJoined && at >= Math.max(0, office - 25); at--) {
      if (words.is(at, ",") || words.token(at).isVerb()) {
        return office;
      }
      if (words.is(at, "member") && words.isCapital(at)) {
        return at;
      }
    }
    return office;
  }

  /** The side that the role before the name tells, or the state: "<b>Vietnam</b>'s X"; or null. */
  private @Nullable String sideAhead(Name name, @Nullable Role ahead) {
    if (ahead != null) {
      return ahead.side();
    }
    int before = name.start() - 1;
    Match match = words.match(before);
    if (match != null && match.is(Gazetteer.Kind.DEMONYM)) {
      return match.code();
    }
    Match owner = words.is(before, "'s") ? words.match(before - 1) : null;
    return owner == null ? null : owner.code();
  }

  // ---- behind the name ----

  private int endOfLetters(int name) {
    int end = name;
    while (end < words.size() && BEHIND_NAMES.contains(words.token(end).form())) {
      end++;
    }
    return end;
  }

  private @Nullable Role roleAfter(int at) {
    int comma = behindBracket(at);
    if (!words.is(comma, ",")) {
      return null;
    }
    int before = behindMembership(comma);
    for (OfficeNoun office : words.offices()) {
      if (office.start() > before) {
        Role role = roles.widen(office);
        return role.start() == before + 1
                && !office.plural()
                && !belongsToNext(role, before)
                && !isSubjectAgain(role)
            ? role
            : null;
      }
    }
    return null;
  }

  /** Behind a short bracket; {@code at} itself where none stands. */
  private int behindBracket(int at) {
    if (!words.is(at, "(")) {
      return at;
    }
    int next = at;
    while (next < words.size() && !words.is(next, ")") && next < at + 6) {
      next++;
    }
    return next + 1;
  }

  /** ", <b>Member of the Politburo and</b> Minister of …": the last word before the office. */
  private int behindMembership(int comma) {
    boolean isMember = words.is(comma + 1, "member");
    for (int at = comma + 1; isMember && at < Math.min(words.size() - 1, comma + 25); at++) {
      if (words.is(at, ",") || words.token(at).isVerb()) {
        return comma;
      }
      if (words.is(at, "and") && words.isOffice(at + 1)) {
        return at;
      }
    }
    return comma;
  }

  /** "X, <b>the President</b> Y", also "President X, <b>the Minister</b>, Y". */
  private boolean belongsToNext(Role role, int comma) {
    boolean isApart = words.is(role.end(), ",") && isTitledBefore(comma);
    int next = isApart ? role.end() + 1 : role.end();
    return names.isNameWord(next) || words.isHonorific(next);
  }

  /** "According to X, <b>the minister</b> said …". */
  private boolean isSubjectAgain(Role role) {
    return words.is(role.start(), "the") && isSubject(words.token(role.office().last()));
  }

  private static boolean isSubject(Token token) {
    return token.is(Relation.SUBJECT) || token.is(Relation.PASSIVE_SUBJECT);
  }

  /** "…, who heads <b>Vietnam</b>'s ruling party", "… of <b>Japan</b>". */
  private @Nullable String sideBehind(int end) {
    int state = words.is(end + 1, "the") ? end + 2 : end + 1;
    String side =
        words.is(end, "of") && words.isCapital(state)
            ? words.sideIn(end + 1, roles.endOfDomain(end + 1))
            : null;
    boolean isWho = words.is(end, ",") && words.is(end + 1, "who") && isHeading(end + 2);
    for (int at = end + 2; isWho && at < end + 8; at++) {
      Match match = words.match(at);
      boolean isOwner =
          match != null && (match.is(Gazetteer.Kind.DEMONYM) || words.is(match.end(), "'s"));
      if (isOwner) {
        return match.code();
      }
    }
    return side; // "X of Japan", "X of the Foreign Ministry of Japan"
  }

  /** "who <b>heads</b> …", "who also <b>leads</b> …": not "who met". */
  private boolean isHeading(int at) {
    for (int next = at; next < Math.min(at + 3, words.size()); next++) {
      Token token = words.token(next);
      if (token.isVerb()) {
        return HEADING.contains(token.lemma());
      }
    }
    return false;
  }

  private static final Set<String> HEADING =
      Words.set("head lead be chair run command serve represent rule govern hold");

  // ---- whose role ends here ----

  /**
   * The role that ends before this word, or null.
   *
   * @param isApart whether a comma stands between, so that the role may be another's
   */
  private @Nullable Role roleEndingAt(int end, boolean isApart) {
    Role role = roles.endingAt(end);
    return role == null || isApart && isOfNameBefore(role.start() - 1) ? null : role;
  }

  /** "X, <b>the Minister</b>, Y", "X (born 1960) <b>the Minister</b>, Y": whether X ends here. */
  private boolean isOfNameBefore(int at) {
    return names.isNameWord(at)
        || words.is(at, ")")
        || words.is(at, ",") && isBehindName(at) && !isTitledBefore(at);
  }

  /** Whether a name, or a bracket behind one, ends at the comma: not "moreover, the President". */
  private boolean isBehindName(int comma) {
    return comma > 0
        && (names.isNameWord(comma - 1)
            || words.is(comma - 1, ")")
            || words.token(comma - 1).isProperNoun());
  }

  /** "President X, " has its office before the name, so that the next office is another's. */
  private boolean isTitledBefore(int comma) {
    int start = names.startOfName(comma);
    int office = start;
    while (words.is(office - 1, ",")) {
      office--;
    }
    return start < comma && roles.endingAt(office) != null;
  }
}
