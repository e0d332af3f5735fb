package org.chancery.reading;

import org.chancery.text.EnglishAnalyser;

/** The version that a reading bears. */
public final class EngineVersion {

  /** Moves with the engine's findings; the POM has the same. */
  public static final String NUMBER = "0.1.0";

  private EngineVersion() {}

  /** Of readings made with this analyser: "0.1.0", or "0.1.0+own.1a2b3c4d" with another. */
  static String with(EnglishAnalyser analyser) {
    return NUMBER + analyser.version();
  }
}
