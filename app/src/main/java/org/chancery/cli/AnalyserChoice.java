package org.chancery.cli;

import org.chancery.text.EnglishAnalyser;
import org.chancery.text.ModelCache;
import org.chancery.text.Nlp4jAnalyser;
import org.chancery.text.OnnxAnalyser;
import org.chancery.text.UnpackingProgress;

/** Which grammatical analysis the readings rest on. */
enum AnalyserChoice {
  /** NLP4J, the default. */
  NLP4J,
  /** The model that the project trains itself. */
  OWN;

  EnglishAnalyser open(UnpackingProgress progress) {
    return switch (this) {
      case NLP4J -> Nlp4jAnalyser.open(ModelCache.inDefaultFolder(progress));
      case OWN -> OnnxAnalyser.open();
    };
  }
}
