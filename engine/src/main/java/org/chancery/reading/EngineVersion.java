package org.chancery.reading;

/** The version that a reading bears. */
public final class EngineVersion {

  /** Moves with the engine's findings; the POM has the same. */
  public static final String NUMBER = "0.1.0";

  private EngineVersion() {}
}
