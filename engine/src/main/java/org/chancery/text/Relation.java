package org.chancery.text;

/**
 * How a word hangs on its head. The names follow Universal Dependencies where one exists; an
 * analyser maps its own scheme to these, so that the rooms do not depend on which analyser stands
 * behind {@link EnglishAnalyser}.
 */
public enum Relation {
  ROOT,
  SUBJECT,
  PASSIVE_SUBJECT,
  CLAUSAL_SUBJECT,
  AGENT,
  OBJECT,
  INDIRECT_OBJECT,
  /** What the copula says: "is <b>ready</b>"; also the second object of "call it a model". */
  PREDICATE,
  /** A finite clause that completes a verb, noun or adjective: "said that ties <b>grow</b>". */
  CLAUSAL_COMPLEMENT,
  /** An infinite clause that completes: "urged the US to <b>support</b>". */
  OPEN_COMPLEMENT,
  /** A clause that tells when, why or while: "<b>Emphasising</b> that …, the minister …". */
  ADVERBIAL_CLAUSE,
  RELATIVE_CLAUSE,
  /** An infinite or participle clause on a noun: "readiness <b>to help</b>". */
  NOUN_CLAUSE,
  PREPOSITION,
  PREPOSITION_OBJECT,
  PREPOSITION_CLAUSE,
  CONJUNCT,
  COORDINATION,
  AUXILIARY,
  PASSIVE_AUXILIARY,
  MODAL,
  NEGATION,
  MARKER,
  PARTICLE,
  DETERMINER,
  POSSESSIVE,
  POSSESSIVE_MARK,
  COMPOUND,
  ADJECTIVE,
  ADVERB,
  NUMBER,
  APPOSITION,
  PARENTHESIS,
  PUNCTUATION,
  OTHER
}
