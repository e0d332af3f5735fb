package org.chancery.bench;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.bench.Draft.Line;
import org.chancery.bench.Draft.Spec;
import org.chancery.bench.Meeting.Answer;
import org.chancery.bench.Meeting.Principal;
import org.chancery.bench.Meeting.Raised;
import org.jspecify.annotations.Nullable;

/**
 * One outlet's account of one meeting, or of two meetings of one visit: own choice, own order, own
 * words.
 */
final class Reporter {

  /** How the account tells the day: {@code weekday}, {@code date} or {@code none}. */
  record Story(
      Draft draft,
      List<Meeting> meetings,
      Outlet outlet,
      String title,
      LocalDate published,
      String dateStyle,
      @Nullable LocalDate dateline,
      boolean namesHost,
      boolean namesGuest,
      boolean isMispaged) {}

  private static final String[] HARD = {
    "urged", "called on", "asked", "requested", "called upon", "pressed", "encouraged"
  };

  private final List<Meeting> meetings;
  private final Meeting meeting;
  private final Outlet outlet;
  private final Dice dice;
  private final Draft draft = new Draft();
  private final boolean namesHost;
  private final boolean namesGuest;
  private final int hostSpelling;
  private final int guestSpelling;
  private final int slip;
  private @Nullable Principal lastSpeaker;
  private int current;
  private int asksTold;

  Reporter(List<Meeting> meetings, Outlet outlet, Dice dice) {
    this.slip = dice.chance(0.03) ? dice.between(1, 9) : 0;
    this.meetings = meetings;
    this.meeting = meetings.get(0);
    this.outlet = outlet;
    this.dice = dice;
    boolean isGap = dice.chance(0.07);
    boolean isHostGap = isGap && outlet.country() == meeting.guest().country();
    boolean isGuestGap = isGap && !isHostGap && outlet.country() != meeting.guest().country();
    this.namesHost = !isHostGap || isHead(meeting.host());
    this.namesGuest = !isGuestGap || isHead(meeting.guest());
    this.hostSpelling = spelling(meeting.host());
    this.guestSpelling = spelling(meeting.guest());
  }

  Story story() {
    String dateStyle = dice.of("weekday", "weekday", "weekday", "weekday", "date", "date", "none");
    boolean isMispaged = dice.chance(0.03);
    int wait =
        isMispaged
            ? dice.between(5, 45)
            : dice.of("0", "0", "0", "0", "1", "1", "2").charAt(0) - '0';
    LocalDate published = meeting.day().plusDays(wait);
    LocalDate dateline =
        !outlet.isMinistry() && dice.chance(0.45)
            ? meeting.day().plusDays(Math.min(wait, 1))
            : null;
    lead(dateStyle, dateline);
    body();
    if (meetings.size() > 1) {
      second();
    }
    ending();
    return new Story(
        draft,
        meetings,
        outlet,
        title(),
        published,
        dateStyle,
        dateline,
        namesHost,
        namesGuest,
        isMispaged);
  }

  // ---- the opening ----

  private void lead(String dateStyle, @Nullable LocalDate dateline) {
    String dayWords = dayWords(dateStyle);
    String occasion = meeting.occasion().isEmpty() || dice.chance(0.35) ? "" : meeting.occasion();
    boolean isRelative = occasion.startsWith("who");
    String tail = occasion.isEmpty() ? "" : (isRelative ? ", " : " ") + occasion;
    String host = introduced(true);
    String guest = introduced(false);
    String place = meeting.place().isEmpty() || occasion.contains("sidelines") ? "" : place();
    String words =
        switch (meeting.form()) {
          case "reception", "courtesy_call" ->
              dice.chance(0.65)
                  ? host + dayWords + " received " + guest + (isRelative ? tail : place + tail)
                  : guest
                      + (isRelative ? tail + "," : "")
                      + (meeting.form().equals("courtesy_call")
                          ? " paid a courtesy call on "
                          : " was received by ")
                      + host
                      + place
                      + dayWords
                      + (isRelative ? "" : tail);
          case "phone_call" -> {
            String verb =
                dice.of(
                    " spoke by telephone with ",
                    " held telephone talks with ",
                    " had a phone call with ");
            yield dice.chance(0.5)
                ? host + dayWords + verb + guest
                : guest + verb + host + dayWords;
          }
          case "virtual_meeting" ->
              host
                  + dayWords
                  + dice.of(" held a video meeting with ", " met by video link with ")
                  + guest;
          case "dialogue" ->
              host
                  + " and "
                  + guest
                  + dice.of(
                      " co-chaired a round of political consultations",
                      " led the two sides' political dialogue")
                  + place
                  + dayWords;
          case "meeting" ->
              first(host, guest)
                  + dice.of(" met ", " met with ")
                  + second(host, guest)
                  + place
                  + tail
                  + dayWords;
          default ->
              first(host, guest)
                  + dayWords
                  + " held talks with "
                  + second(host, guest)
                  + (isRelative && second(host, guest).equals(guest) ? tail : place);
        };
    String opening =
        dateline == null
            ? ""
            : meeting.host().country().capital().toUpperCase(Locale.ROOT)
                + ", ‹d:"
                + monthDay(dateline)
                + "› ("
                + outlet.name()
                + ") — ";
    if (dateline == null && !outlet.isMinistry() && dice.chance(0.5)) {
      opening = meeting.host().country().capital().toUpperCase(Locale.ROOT) + " — ";
    }
    String smooth = words.replace("›,,", "›,").replace(",,", ",").replaceFirst(",$", "");
    add(opening + Words.openingMarked(smooth) + ".", List.of(), true, true);
    lastSpeaker = null;
  }

  private String first(String host, String guest) {
    return outlet.country() == meeting.guest().country() ? guest : host;
  }

  private String second(String host, String guest) {
    return outlet.country() == meeting.guest().country() ? host : guest;
  }

  private String dayWords(String style) {
    return switch (style) {
      case "weekday" ->
          " on ‹d:"
              + meeting.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              + "›";
      case "date" -> " on ‹d:" + monthDay(meeting.day()) + "›";
      default -> "";
    };
  }

  private static String monthDay(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + day.getDayOfMonth();
  }

  private String place() {
    return dice.chance(0.75) ? " in ‹p:" + meeting.place() + "›" : "";
  }

  private String introduced(boolean isHost) {
    Principal who = meeting.principal(isHost);
    Country country = who.country();
    String mark = isHost ? "h" : "g";
    boolean isOwn = outlet.country() == country;
    String title = Titles.of(country, who.office());
    String nation = isOwn && dice.chance(0.7) ? "" : country.adjective() + " ";
    if (!(isHost ? namesHost : namesGuest)) {
      return "a delegation of the ‹"
          + mark
          + ":"
          + country.adjective()
          + " "
          + Titles.ministry(country, who.office())
          + "›";
    }
    String name = who.person().spellings().get(isHost ? hostSpelling : guestSpelling);
    if (who.office().equals(Cabinet.AMBASSADOR)) {
      Principal with = meeting.principal(!isHost);
      return dice.chance(0.5)
          ? country.adjective()
              + " Ambassador to "
              + with.country().name()
              + " ‹"
              + mark
              + ":"
              + name
              + "›"
          : country.adjective() + " Ambassador ‹" + mark + ":" + name + "›";
    }
    if (title.startsWith("Minister of") && dice.chance(0.4)) {
      return nation + title + " ‹" + mark + ":" + name + "›";
    }
    return dice.chance(0.25) && !nation.isEmpty()
        ? "the " + title + " of " + country.name() + ", ‹" + mark + ":" + name + "›,"
        : nation + title + " ‹" + mark + ":" + name + "›";
  }

  // ---- what was said ----

  private void body() {
    courtesies();
    List<Raised> asks = new ArrayList<>();
    for (Raised ask : dice.some(meeting.asks(), meeting.asks().size())) {
      boolean isOwn = outlet.country() == null || outlet.country() == ask.thread().asker();
      if (dice.chance(outlet.country() == null ? 0.65 : isOwn ? 0.85 : 0.4)) {
        asks.add(ask);
      }
    }
    asks.sort((a, b) -> Boolean.compare(b.isByHost(), a.isByHost()));
    boolean opens = true;
    for (int i = 0; i < asks.size(); i++) {
      boolean isPair =
          i + 1 < asks.size()
              && asks.get(i).isByHost() == asks.get(i + 1).isByHost()
              && dice.chance(0.25);
      opens = i == 0 || asks.get(i).isByHost() != asks.get(i - 1).isByHost() || dice.chance(0.3);
      if (isPair) {
        pair(asks.get(i), asks.get(i + 1), opens);
        i++;
      } else {
        ask(asks.get(i), opens);
      }
    }
    for (Answer answer : meeting.answers()) {
      boolean isOwn = outlet.country() == null || outlet.country() == answer.thread().asked();
      if (dice.chance(isOwn ? 0.75 : 0.4)) {
        answer(answer);
      }
    }
  }

  private void ask(Raised ask, boolean opens) {
    Principal speaker = meeting.principal(ask.isByHost());
    if (dice.chance(0.07)) {
      quotedAsk(ask, speaker, opens);
      return;
    }
    AskWords words = askWords(ask.thread(), 1, true);
    String opener = opener(ask.thread());
    String reference = reference(speaker, 1);
    add(
        opener
            + (opener.isEmpty() ? reference : Words.closing(reference))
            + " "
            + words.marked()
            + reason(ask.thread())
            + ".",
        List.of(spec(words, speaker, ask.thread())),
        opens,
        false);
    if (dice.chance(0.14)) {
      add(context(ask.thread()), List.of(), false, false);
    }
  }

  private void quotedAsk(Raised ask, Principal speaker, boolean opens) {
    AskThread thread = ask.thread();
    String deed = "‹w1:" + hedged(thread.filled(dice.pick(thread.wordings("verb")))) + "›";
    String words =
        content(
            dice.of("We hope that ", "Our hope is that ", "It is our wish that ")
                + asked(thread.asked(), 1)
                + " will "
                + deed,
            1);
    add(
        "“"
            + words
            + ",” "
            + Words.closing(reference(speaker, 1, false))
            + " "
            + cue("said", 1)
            + ".",
        List.of(new Spec("ask", true, true, speaker, thread.asked(), thread, null, "")),
        opens,
        false);
  }

  private String opener(AskThread thread) {
    if (dice.chance(0.72)) {
      return "";
    }
    return switch (thread.topic().field()) {
      case "trade" -> dice.of("On trade, ", "Turning to economic ties, ", "On market access, ");
      case "agriculture" -> dice.of("On farm trade, ", "Turning to agriculture, ");
      case "investment", "finance" -> dice.of("On economic cooperation, ", "As for finance, ");
      case "defence" -> dice.of("On defence cooperation, ", "In the field of security, ");
      case "consular", "labour" ->
          dice.of("On consular matters, ", "Turning to contacts between people, ");
      case "education", "culture", "media" ->
          dice.of("In education and culture, ", "On people-to-people ties, ");
      case "justice" -> dice.of("On legal matters, ", "Raising a matter of concern, ");
      case "climate", "energy", "water", "fisheries" ->
          dice.of("On energy and the environment, ", "Among other issues, ");
      case "united nations" -> dice.of("On multilateral affairs, ", "Looking to New York, ");
      default -> dice.of("Among other things, ", "During the conversation, ");
    };
  }

  private String context(AskThread thread) {
    String a = thread.asker().name();
    return switch (thread.topic().field()) {
      case "trade", "agriculture" ->
          dice.of(
              "Officials of the two countries have met "
                  + dice.of("twice", "three times", "several times")
                  + " on the matter since the spring.",
              "Farm and trade groups in " + a + " have lobbied for the step for years.",
              "The question was left open at the last meeting of the joint trade committee.");
      case "investment", "finance", "transport" ->
          dice.of(
              "A technical mission is expected to look at the figures next month.",
              "The sums involved were not disclosed.",
              "Lawyers on both sides are still going through the text.");
      case "defence" ->
          dice.of(
              "Defence officials will take the matter further at their annual staff talks.",
              "No timetable was mentioned.");
      case "justice", "humanitarian" ->
          dice.of(
              "The case has drawn much attention in " + a + ".",
              "Relatives had gathered in front of the ministry in the morning.");
      case "consular", "education", "labour", "culture" ->
          dice.of(
              "Tens of thousands of people are thought to be affected.",
              "The embassies have been told to report on the matter by the end of the quarter.");
      default -> dice.of("The matter had come up before.", "Experts will look into the details.");
    };
  }

  private void pair(Raised one, Raised other, boolean opens) {
    Principal speaker = meeting.principal(one.isByHost());
    AskWords first = askWords(one.thread(), 1, true);
    AskWords second = askWords(other.thread(), 2, false);
    String joint = dice.of(", and ", ", and also ", " and ");
    add(
        reference(speaker, 1) + " " + first.marked() + joint + second.marked() + ".",
        List.of(spec(first, speaker, one.thread()), spec(second, speaker, other.thread())),
        opens,
        false);
  }

  private static Spec spec(AskWords words, Principal speaker, AskThread thread) {
    return new Spec("ask", words.isSoft(), false, speaker, thread.asked(), thread, null, "");
  }

  private record AskWords(String marked, boolean isSoft) {}

  private AskWords askWords(AskThread thread, int number, boolean mayAdd) {
    Topic.Wording wording = dice.pick(thread.topic().wordings());
    String deed =
        "‹w"
            + number
            + ":"
            + (wording.form().equals("noun")
                ? thread.filled(wording)
                : hedged(thread.filled(wording)))
            + "›";
    String asked = asked(thread.asked(), number);
    boolean isSoft = dice.chance(0.3);
    String also = mayAdd && asksTold > 0 && dice.chance(0.3) ? "also " : "";
    String marked =
        switch (wording.form()) {
          case "verb" ->
              also + (isSoft ? softVerb(asked, deed, number) : hardVerb(asked, deed, number));
          case "noun" -> also + noun(thread, deed, number, isSoft);
          default -> also + clause(thread, deed, number, isSoft);
        };
    asksTold++;
    return new AskWords(marked, isSoft);
  }

  private String hardVerb(String asked, String deed, int number) {
    if (dice.chance(0.35)) {
      return cue(dice.of("proposed", "suggested", "requested"), number)
          + " that "
          + content(asked + " " + deed, number);
    }
    return cue(dice.of(HARD), number) + " " + content(asked + " to " + deed, number);
  }

  private String noun(AskThread thread, String deed, int number, boolean isSoft) {
    String asked = asked(thread.asked(), number);
    if (needsAddressee(deed)) {
      return isSoft
          ? dice.of("looked to ", "turned to ")
              + asked
              + " "
              + cue("for", number)
              + " "
              + content(deed, number)
          : cue(dice.of("asked", "pressed"), number)
              + " "
              + asked
              + " for "
              + content(deed, number);
    }
    String soft = dice.of("hoped for", "expressed the wish for", "looked forward to");
    String hard =
        dice.of(
            "called for",
            "sought",
            "pressed for",
            "requested",
            "renewed the call for",
            "stressed the need for",
            "argued for");
    return cue(isSoft ? soft : hard, number) + " " + content(deed, number);
  }

  private String clause(AskThread thread, String deed, int number, boolean isSoft) {
    String to = needsAddressee(deed) ? " to " + asked(thread.asked(), number) : "";
    String cue = isSoft ? dice.of("expressed", "conveyed") : dice.of("proposed", "suggested");
    if (!to.isEmpty()) {
      return cue(cue, number) + to + (isSoft ? " the wish" : "") + " that " + content(deed, number);
    }
    String free =
        isSoft
            ? dice.of("expressed the wish", "considered it desirable")
            : dice.of("proposed", "requested", "asked", "suggested");
    return cue(free, number) + " that " + content(deed, number);
  }

  /**
   * Whether the words say "its" of the asked side, which then must be named; others name it half of
   * the time.
   */
  private boolean needsAddressee(String deed) {
    return deed.matches("(?s).*\\bits\\b.*") || dice.chance(0.4);
  }

  private String softVerb(String asked, String deed, int number) {
    return switch (dice.between(0, 3)) {
      case 0 -> cue("said", number) + " " + content(asked + " should " + deed, number);
      case 1 ->
          cue("expressed the hope", number) + " that " + content(asked + " would " + deed, number);
      case 2 -> cue("expected", number) + " " + content(asked + " to " + deed, number);
      default -> cue("hoped", number) + " that " + content(asked + " would " + deed, number);
    };
  }

  private String hedged(String deed) {
    boolean hasTime =
        deed.matches(".*(soon|early|delay|year|quickly|season|immediate|swift|faster).*");
    return hasTime || dice.chance(0.75)
        ? deed
        : deed + dice.of(" soon", " at an early date", " without delay", " in the near future");
  }

  private String asked(Country country, int number) {
    String name =
        dice.chance(0.25)
            ? "the " + country.adjective() + " side"
            : dice.chance(0.2) ? country.capital() : country.name();
    return "‹a" + number + ":" + name + "›";
  }

  private static String cue(String words, int number) {
    return "‹c" + number + ":" + words + "›";
  }

  private static String content(String words, int number) {
    return "‹k" + number + ":" + words + "›";
  }

  private String reason(AskThread thread) {
    if (dice.chance(0.72)) {
      return "";
    }
    return switch (thread.topic().field()) {
      case "trade", "agriculture" ->
          dice.of(
              ", saying producers on both sides would gain",
              ", noting that the matter had been before officials for some time",
              ", adding that the trade balance called for it");
      case "investment", "finance", "transport" ->
          dice.of(
              ", saying the step would send a good signal to investors",
              ", adding that the two finance ministries had already exchanged drafts",
              "");
      case "defence" ->
          dice.of(
              ", citing the situation at sea",
              ", saying this would build trust between the armed forces",
              "");
      case "consular", "education", "culture", "labour" ->
          dice.of(
              ", saying people on both sides would be better off",
              ", noting the growing number of families and students concerned",
              "");
      case "justice" ->
          dice.of(
              ", saying the families had waited long enough",
              ", and handed over a file on the matter",
              "");
      default -> dice.of("", ", recalling earlier exchanges on the subject");
    };
  }

  private void answer(Answer answer) {
    Principal speaker = meeting.principal(answer.isByHost());
    AskThread thread = answer.thread();
    String deed = thread.filled(dice.pick(thread.wordings("verb")));
    String own =
        answer.isByHost() || dice.chance(0.6)
            ? thread.asked().name()
            : speaker.person().possessive() + " country";
    String words =
        switch (answer.kind()) {
          case "promise" ->
              dice.chance(0.5)
                  ? cue(dice.of("promised", "pledged", "gave the assurance"), 1)
                      + " that "
                      + content(own + " would " + deed, 1)
                  : cue("said", 1) + " " + content(own + " would " + deed, 1);
          case "accept" ->
              cue(dice.of("agreed", "accepted the proposal"), 1)
                  + " that "
                  + content(own + " should " + deed, 1);
          case "refuse" ->
              cue("said", 1)
                  + " "
                  + content(
                      own
                          + dice.of(
                              " was not in a position to ",
                              " could not at present ",
                              " saw no way to ")
                          + deed,
                      1);
          case "done" ->
              cue(dice.of("reported", "said", "told the other side"), 1)
                  + " that "
                  + content(
                      own
                          + dice.of(
                              " had already begun to ",
                              " was taking steps to ",
                              " had given the order to ")
                          + deed,
                      1);
          default ->
              cue(dice.of("took note of", "promised to study", "acknowledged"), 1)
                  + " "
                  + content("the request that " + own + " " + deed, 1);
        };
    String act =
        switch (answer.kind()) {
          case "promise" -> "commit";
          case "accept" -> "agree";
          case "refuse" -> "disagree";
          default -> "inform";
        };
    boolean isReply = lastSpeaker != null && lastSpeaker != speaker;
    String opening =
        isReply && dice.chance(0.35)
            ? dice.of("In reply, ", "In response, ")
            : dice.chance(0.12) ? "On that point, " : "";
    String reference = reference(speaker, 1, false);
    add(
        opening + (opening.isEmpty() ? reference : Words.closing(reference)) + " " + words + ".",
        List.of(new Spec(act, false, false, speaker, null, null, thread, answer.kind())),
        lastWasOther(speaker),
        false);
  }

  private boolean lastWasOther(Principal speaker) {
    return lastSpeaker != speaker || dice.chance(0.4);
  }

  // ---- courtesies, facts, endings: statements that want nothing ----

  private void courtesies() {
    Principal host = meeting.host();
    Principal guest = meeting.guest();
    String a = host.country().name();
    String b = guest.country().name();
    boolean isHostFirst = outlet.country() != guest.country();
    Principal first = isHostFirst ? host : guest;
    String other = isHostFirst ? b : a;
    String mine = isHostFirst ? a : b;
    int count = dice.between(2, 4);
    List<Integer> kinds = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    for (int kind : dice.some(kinds, count)) {
      switch (kind) {
        case 0 ->
            say(
                first,
                "affirm",
                dice.of("said", "affirmed", "stressed"),
                "that",
                mine
                    + dice.of(
                        " attached great importance to its ties with " + other,
                        " regarded " + other + " as a valued partner in the region",
                        " was committed to a friendship of long standing with " + other));
        case 1 ->
            say(
                first,
                "appreciate",
                dice.of("thanked", "expressed gratitude to"),
                "",
                other
                    + dice.of(
                        " for the help given after last year's floods",
                        " for the hospitality shown to the visiting delegation",
                        " for its steady support in recent years"));
        case 2 ->
            say(
                first,
                "assess",
                dice.of("noted", "observed", "said"),
                "that",
                dice.of(
                    "relations had developed well in recent years",
                    "cooperation had grown in many fields, though much potential was still unused",
                    "exchanges between the two peoples had never been so lively"));
        case 3 ->
            say(
                first,
                "inform",
                dice.of("noted", "pointed out"),
                "that",
                "two-way trade had reached "
                    + billions()
                    + " last year, up "
                    + meeting.growth()
                    + " per cent");
        case 4 ->
            both(
                dice.of(
                    "agreed to keep up the momentum of high-level exchanges",
                    "agreed to remain in close contact on regional and international issues",
                    "agreed to hold the next round of consultations before long"));
        case 5 ->
            quote(
                first,
                dice.of(
                    "Our two countries have walked a long way together, and we will not stop half-way",
                    "There is no problem between us that patient talks cannot solve",
                    "We are neighbours in spirit, whatever the map says",
                    "Business people are ahead of us; governments should catch up"));
        case 6 ->
            say(
                isHostFirst ? guest : host,
                "appreciate",
                dice.of("congratulated", "commended"),
                "",
                (isHostFirst ? a : b)
                    + dice.of(
                        " on its economic recovery",
                        " on its successful chairing of the regional forum",
                        " on its recent elections"));
        case 7 ->
            say(
                first,
                "affirm",
                dice.of("underlined", "reiterated"),
                "that",
                mine
                    + dice.of(
                        " would go on following its independent foreign policy",
                        " supported a rules-based order with the United Nations at its centre",
                        " stood for the peaceful settlement of disputes",
                        " opposed the use of sanctions without a UN mandate"));
        case 8 ->
            say(
                isHostFirst ? guest : host,
                "assess",
                dice.of("described", "praised"),
                "",
                dice.of(
                    "the talks as useful and to the point",
                    "the growth of contacts between the two parliaments",
                    "the work of the joint committees",
                    "the warm welcome as a sign of trust"));
        case 9 ->
            say(
                isHostFirst ? guest : host,
                "inform",
                dice.of("briefed", "informed"),
                "",
                dice.of(
                    "the other side on the latest developments in the region",
                    "the hosts on the government's reform programme",
                    "those present on preparations for the coming summit"));
        case 10 ->
            say(
                first,
                "affirm",
                dice.of("affirmed", "said"),
                "that",
                mine
                    + dice.of(
                        " backed deeper trade and investment between the two economies",
                        " wanted contacts between young people to grow",
                        " remained open to closer work in education and science",
                        " saw room for joint work in new energy and the digital economy"));
        case 11 ->
            say(
                isHostFirst ? guest : host,
                "offer",
                dice.of("said", "affirmed"),
                "that",
                (isHostFirst ? b : a)
                    + dice.of(
                        " was ready to share its experience in administrative reform",
                        " stood ready to send a team of experts",
                        " was willing to host the next round of talks"));
        case 12 ->
            both(
                dice.of(
                    "agreed to have their ministries draw up a work plan",
                    "agreed to mark the coming anniversary with events in both capitals",
                    "agreed that officials would meet again within three months",
                    "agreed to settle differences by dialogue"));
        default ->
            add(
                dice.of(
                    "It was their first conversation since the summer.",
                    "The meeting lasted about "
                        + dice.of("forty minutes", "an hour", "ninety minutes")
                        + ", an official said.",
                    "The two last spoke in "
                        + dice.of("March", "June", "September", "November")
                        + ".",
                    "Security around the building was tight.",
                    "Their agenda also took in the conflict in the Middle East and the state of the world economy.",
                    "The talks covered trade, security and people-to-people contacts.",
                    "The two sides went over the state of bilateral relations and exchanged views on regional issues of common concern.",
                    "They also discussed the situation in the region and preparations for coming high-level visits.",
                    "Officials described the atmosphere as open and friendly."),
                List.of(),
                dice.chance(0.5),
                false);
      }
    }
  }

  private String billions() {
    int tenths = meeting.tradeTenthsOfBillion() + slip;
    return outlet.manner().equals("agency")
        ? "$" + tenths / 10 + "." + tenths % 10 + " billion"
        : "USD " + tenths / 10 + "." + tenths % 10 + " billion";
  }

  private void say(Principal speaker, String act, String cue, String link, String content) {
    String joint = link.isEmpty() ? " " : " " + link + " ";
    add(
        reference(speaker, 1, false) + " " + cue(cue, 1) + joint + content(content, 1) + ".",
        List.of(new Spec(act, false, false, speaker, null, null, null, "")),
        lastWasOther(speaker),
        false);
  }

  private void both(String words) {
    String content = words.substring(words.indexOf(' ') + 1);
    add(
        "‹s1:"
            + dice.of("The two sides", "Both sides")
            + "› "
            + cue("agreed", 1)
            + " "
            + content(content, 1)
            + ".",
        List.of(new Spec("agree", false, false, null, null, null, null, "")),
        true,
        false);
    lastSpeaker = null;
  }

  private void quote(Principal speaker, String words) {
    String reference = Words.closing(reference(speaker, 1, false));
    add(
        "“"
            + content(words, 1)
            + ",” "
            + reference
            + " "
            + cue(dice.of("said", "told reporters", "remarked"), 1)
            + ".",
        List.of(new Spec("assess", false, true, speaker, null, null, null, "")),
        true,
        false);
  }

  private void second() {
    Meeting other = meetings.get(1);
    current = 1;
    Principal host = other.host();
    boolean isSameDay = other.day().equals(meeting.day());
    String day =
        isSameDay
            ? dice.of("Later in the day, ", "The same day, ", "In the afternoon, ")
            : "On ‹d:"
                + other.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + "›, ";
    String guest = meeting.guest().person().shorts().get(guestSpelling);
    String title = Titles.of(other.guest().country(), other.guest().office());
    String marked =
        day
            + title
            + " ‹g:"
            + guest
            + "› was received by "
            + nation(host)
            + Titles.of(host.country(), host.office())
            + " ‹h:"
            + host.person().spellings().get(spelling(host))
            + "›.";
    add(marked, List.of(), true, true);
    lastSpeaker = null;
    for (Raised ask : dice.some(other.asks(), 2)) {
      if (draft.lines().stream()
          .flatMap(line -> line.specs().stream())
          .noneMatch(spec -> ask.thread().equals(spec.asks()))) {
        Principal speaker = other.principal(ask.isByHost());
        AskWords words = askWords(ask.thread(), 1, true);
        add(
            reference(speaker, 1) + " " + words.marked() + ".",
            List.of(spec(words, speaker, ask.thread())),
            false,
            false);
      }
    }
    current = 0;
  }

  private String nation(Principal who) {
    return outlet.country() == who.country() ? "" : who.country().adjective() + " ";
  }

  private void ending() {
    if (dice.chance(0.55)) {
      String words =
          switch (dice.between(0, 5)) {
            case 0 ->
                meeting.host().country().opening()
                    + " and "
                    + meeting.guest().country().name()
                    + " mark the "
                    + Words.ordinal(meeting.ties())
                    + " anniversary of diplomatic relations this year.";
            case 1 ->
                "Two-way trade came to " + billions() + " last year, according to customs figures.";
            case 2 -> "No date was given for the next round of talks.";
            case 3 -> "Members of the two delegations also took part.";
            case 4 -> "A joint statement was not issued.";
            default ->
                "The "
                    + meeting.guest().country().adjective()
                    + " delegation is due to leave "
                    + meeting.host().country().capital()
                    + " later this week.";
          };
      boolean isCall =
          meeting.place().isEmpty() || meeting.guest().office().equals(Cabinet.AMBASSADOR);
      add(
          isCall && words.contains("is due to leave")
              ? "The two sides will stay in touch through their embassies."
              : words,
          List.of(),
          true,
          false);
    }
  }

  // ---- naming ----

  /** The speaker as a text names him the next time, marked as the speaker of the statement. */
  private String reference(Principal speaker, int number) {
    return reference(speaker, number, true);
  }

  private String reference(Principal speaker, int number, boolean mayBeCountry) {
    boolean isHost = speaker.person() == meeting.host().person();
    boolean isGuest = speaker.person() == meeting.guest().person();
    boolean isNamed = current == 1 || (isHost ? namesHost : !isGuest || namesGuest);
    Country country = speaker.country();
    String name =
        isHost
            ? speaker.person().shorts().get(hostSpelling)
            : isGuest
                ? speaker.person().shorts().get(guestSpelling)
                : speaker.person().shorts().get(0);
    boolean isAgain = speaker == lastSpeaker;
    lastSpeaker = speaker;
    String words;
    if (!isNamed) {
      words = "The " + country.adjective() + " side";
    } else if (isAgain && dice.chance(0.75)) {
      words = Words.opening(speaker.person().pronoun());
    } else if (mayBeCountry && dice.chance(0.15)) {
      words = country.opening();
    } else if (dice.chance(0.25)
        && !meeting.host().office().equals(meeting.guest().office())
        && current == 0) {
      words = Words.opening(Titles.common(country, speaker.office()));
    } else if (outlet.manner().equals("chinese") || dice.chance(0.35)) {
      words = name;
    } else if (speaker.office().equals(Cabinet.AMBASSADOR)
        || !Titles.of(country, speaker.office()).contains(" of ")) {
      words = shortTitle(Titles.of(country, speaker.office())) + " " + name;
    } else {
      words = (speaker.person().isWoman() ? "Ms " : "Mr ") + name;
    }
    return "‹s" + number + ":" + words + "›";
  }

  private String shortTitle(String title) {
    return title.endsWith("Foreign Minister")
            || title.equals("External Affairs Minister")
            || title.endsWith("Secretary of State")
        ? dice.of(title, title.contains("Minister") ? "Minister" : "Secretary")
        : title;
  }

  private int spelling(Principal who) {
    int count = who.person().spellings().size();
    return count == 1 || dice.chance(0.7) ? 0 : dice.between(0, count - 1);
  }

  private static boolean isHead(Principal who) {
    return who.office().equals(Cabinet.PRESIDENT)
        || who.office().equals(Cabinet.PREMIER)
        || who.office().equals(Cabinet.AMBASSADOR);
  }

  private void add(String marked, List<Spec> specs, boolean opensParagraph, boolean isLead) {
    draft.add(new Line(marked, specs, current, isLead, opensParagraph));
  }

  // ---- the headline ----

  private String title() {
    String host = Titles.of(meeting.host().country(), meeting.host().office());
    String guest = Titles.of(meeting.guest().country(), meeting.guest().office());
    String a = meeting.host().country().adjective();
    String b = meeting.guest().country().adjective();
    String to = meeting.guest().person().shorts().get(guestSpelling);
    String from = meeting.host().person().shorts().get(hostSpelling);
    return switch (dice.between(0, 5)) {
      case 0 ->
          a
              + " "
              + host
              + (meeting.form().equals("phone_call")
                  ? " speaks with "
                  : meeting.form().equals("reception") ? " receives " : " meets ")
              + b
              + " "
              + guest;
      case 1 ->
          Words.opening(meeting.host().country().name().replace("the ", ""))
              + ", "
              + meeting.guest().country().name().replace("the ", "")
              + dice.of(" seek closer ties", " discuss cooperation", " review relations");
      case 2 ->
          outlet.isMinistry()
              ? host
                  + " "
                  + from
                  + dice.of("'s meeting with ", " and ")
                  + b
                  + " "
                  + guest
                  + " "
                  + to
              : a + ", " + b + " officials hold talks";
      case 3 ->
          b
              + " "
              + guest
              + " "
              + to
              + (meeting.place().isEmpty()
                  ? " and " + from + " hold talks"
                  : " in " + meeting.place());
      case 4 ->
          from
              + ", "
              + to
              + dice.of(" talk trade and security", " discuss bilateral ties", " exchange views");
      default ->
          host
              + " "
              + from
              + (meeting.form().equals("phone_call") ? " calls " : " hosts ")
              + b
              + " "
              + guest.toLowerCase(Locale.ROOT);
    };
  }
}
