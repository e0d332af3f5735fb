package org.chancery.mention;

import java.util.Set;

/** The kinds of office that a role phrase can stand for. */
public enum Office {
  HEAD_OF_STATE,
  HEAD_OF_GOVERNMENT,
  PARTY_LEADER,
  FOREIGN_MINISTER,
  MINISTER,
  DEPUTY,
  AMBASSADOR,
  HEAD_OF_ORGANISATION,
  SPEAKER,
  LEGISLATOR,
  GOVERNOR,
  MILITARY,
  /** "the leader": head of state, of government or of a party. */
  LEADER,
  OFFICIAL,
  SPOKESPERSON,
  /** "his guest": known from who receives whom. */
  GUEST,
  HOST,
  COUNTERPART;

  private static final Set<Office> LEADERS =
      Set.of(
          HEAD_OF_STATE, HEAD_OF_GOVERNMENT, PARTY_LEADER, LEADER, HEAD_OF_ORGANISATION, SPEAKER);
  private static final Set<Office> MINISTERS = Set.of(MINISTER, FOREIGN_MINISTER);
  private static final Set<Office> OFFICIALS = Set.of(OFFICIAL, DEPUTY, AMBASSADOR, LEGISLATOR);

  /** Whether a phrase for this office may mean the holder of {@code other}. */
  public boolean mayMean(Office other) {
    return this == other
        || switch (this) {
          case LEADER -> LEADERS.contains(other);
          case MINISTER -> MINISTERS.contains(other);
          case OFFICIAL -> OFFICIALS.contains(other);
          default -> false;
        };
  }

  /** Whether the phrase says what someone is to another ("his guest") rather than what he is. */
  public boolean isRelative() {
    return this == GUEST || this == HOST || this == COUNTERPART;
  }
}
