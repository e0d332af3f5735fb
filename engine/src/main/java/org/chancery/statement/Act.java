package org.chancery.statement;

/** What a speaker does in saying something. */
public enum Act {
  /** Wants someone else, or both, to do or stop something. */
  ASK,
  /** Readiness or willingness of the own side. */
  OFFER,
  /** Firm future act of the own side. */
  COMMIT,
  /** Both sides concur, or one accepts the other's proposal or view. */
  AGREE,
  /** Standing policy, principle, priority; "the importance of". */
  AFFIRM,
  /** Thanks, praise, welcome, satisfaction. */
  APPRECIATE,
  /** Judgement or expectation. */
  ASSESS,
  /** Facts, briefings. */
  INFORM,
  /** Regret, objection, concern about the other's conduct. */
  DISAGREE,
  CONDEMN
}
