package org.chancery.article;

/** How far the text itself carries a finding. */
public enum Basis {
  /** The text says it in so many words. */
  STATED,
  /** Worked out from what the text says, by rule. */
  INFERRED,
  /** Taken because nothing speaks against it. */
  ASSUMED
}
