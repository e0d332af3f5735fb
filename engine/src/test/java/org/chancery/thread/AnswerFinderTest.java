package org.chancery.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.thread.Suggestion.Status;
import org.junit.jupiter.api.Test;

class AnswerFinderTest {

  private static final Encoder ENCODER = new CachedEncoder(OnnxEncoder.open().orElseThrow());
  private final AnswerFinder finder = new AnswerFinder(ENCODER);
  private final AskThread flowers =
      thread("s:1", "2020-05-04", "lift the ban on Kenyan cut flowers");
  private final AskThread schools = thread("s:2", "2020-05-04", "fund two schools for nurses");
  private final Map<String, String> encounters = Map.of("s:1", "e:1", "s:2", "e:1");

  private static AskThread thread(String id, String day, String wanted) {
    Wish wish = new Wish(id, "a", day, "KEN", "DNK", wanted, Strength.URGE);
    return new AskThread(AskThread.idOf(id), "KEN", "DNK", List.of(wish), List.of());
  }

  private static Reply reply(String day, String encounter, String act, String words) {
    return new Reply("s:9", day, encounter, act, "positive", false, "", words, null);
  }

  private List<Answer> answers(Reply reply) {
    return finder.find(List.of(flowers, schools), encounters, List.of(reply));
  }

  @Test
  void promiseToDoTheDeedAnswersItsThreadOnly() {
    assertThat(answers(reply("2020-05-04", "e:1", "commit", "lift the ban on cut flowers")))
        .extracting(Answer::thread, Answer::kind)
        .containsExactly(org.assertj.core.api.Assertions.tuple("t:1", Answer.Kind.PROMISE));
  }

  @Test
  void laterReportOfTheDeedIsDone() {
    Reply report =
        reply("2022-01-01", "e:7", "inform", "Denmark has lifted the ban on cut flowers");
    assertThat(answers(report))
        .extracting(Answer::thread, Answer::kind)
        .containsExactly(org.assertj.core.api.Assertions.tuple("t:1", Answer.Kind.DONE));
  }

  @Test
  void whatWasSaidBeforeTheAskIsNoAnswer() {
    assertThat(answers(reply("2019-01-01", "e:0", "commit", "lift the ban on cut flowers")))
        .isEmpty();
  }

  @Test
  void thanksForSomethingElseAreNoAnswer() {
    assertThat(answers(reply("2020-05-04", "e:1", "commit", "remain a friend in any capacity")))
        .isEmpty();
  }

  @Test
  void agreeingToTheProposalsAcceptsAllOfThatEncounter() {
    assertThat(answers(reply("2020-05-04", "e:1", "agree", "with the minister's proposals")))
        .extracting(Answer::thread)
        .containsExactly("t:1", "t:2");
    assertThat(answers(reply("2021-05-04", "e:5", "agree", "with the minister's proposals")))
        .isEmpty();
  }

  @Test
  void yesInReplyAnswersTheAskBefore() {
    Reply yes =
        new Reply(
            "s:9", "2020-05-04", "e:1", "agree", "positive", false, "backed", "the plan", "s:2");
    assertThat(answers(yes))
        .extracting(Answer::thread, Answer::rule)
        .containsExactly(org.assertj.core.api.Assertions.tuple("t:2", "answer/in-reply"));
  }

  @Test
  void promiseOfSomethingElseInReplyIsNone() {
    Reply other =
        new Reply(
            "s:9",
            "2020-05-04",
            "e:1",
            "commit",
            "positive",
            false,
            "would",
            "visit Nairobi in May",
            "s:2");
    assertThat(answers(other)).isEmpty();
  }

  // ---- what an answer suggests ----

  private static Answer answer(Answer.Kind kind, String day) {
    return new Answer("s:9", "t:1", kind, day, "answer/same-deed");
  }

  @Test
  void statusFollowsTheLastAnswerAndNamesItsRule() {
    assertThat(Suggestion.of(flowers, List.of(), Set.of("2020-05-04")).status())
        .isEqualTo(Status.OPEN);
    Suggestion refused =
        Suggestion.of(
            flowers,
            List.of(
                answer(Answer.Kind.PROMISE, "2020-06-01"),
                answer(Answer.Kind.REFUSE, "2020-07-01")),
            Set.of("2020-05-04"));
    assertThat(refused.status()).isEqualTo(Status.REFUSED);
    assertThat(refused.rule()).isEqualTo("status/last-answer");
    assertThat(refused.evidence()).containsExactly("s:9");
  }

  @Test
  void askedAgainAfterItWasReportedDoneIsMetInPart() {
    List<Answer> done = List.of(answer(Answer.Kind.DONE, "2020-04-01"));
    assertThat(Suggestion.of(flowers, done, Set.of()).status()).isEqualTo(Status.PARTLY_MET);
    done = List.of(answer(Answer.Kind.DONE, "2020-06-01"));
    assertThat(Suggestion.of(flowers, done, Set.of()).status()).isEqualTo(Status.MET);
  }

  @Test
  void askThatIsLeftOutForLongSeemsDropped() {
    Set<String> often = Set.of("2020-05-04", "2020-09-01", "2021-02-01", "2022-08-01");
    Suggestion dropped = Suggestion.of(flowers, List.of(), often);
    assertThat(dropped.status()).isEqualTo(Status.DROPPED);
    assertThat(dropped.day()).isEqualTo("2022-08-01");
    Set<String> soon = Set.of("2020-05-04", "2020-05-06", "2020-05-07", "2020-05-08");
    assertThat(Suggestion.of(flowers, List.of(), soon).status()).isEqualTo(Status.OPEN);
  }
}
