package org.chancery.cli;

import java.nio.file.Path;
import org.chancery.article.ChanceryException;
import org.chancery.text.EnglishAnalyser;
import org.chancery.text.ModelCache;
import org.chancery.text.Nlp4jAnalyser;
import org.chancery.text.OnnxAnalyser;
import org.chancery.text.UnpackingProgress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which grammatical analysis the readings rest on; mixed in. */
final class AnalyserChoice {

  /** Who analyses. */
  enum Name {
    /** NLP4J, which ships. */
    NLP4J,
    /** A model that the project trains itself, which does not ship. */
    OWN
  }

  @Option(
      names = "--analyser",
      paramLabel = "NAME",
      description =
          "What tells words and grammar: nlp4j, or own (on trial: a model made as training/README.md tells). A reading bears which. Default: nlp4j.")
  Name name = Name.NLP4J;

  @Option(
      names = "--model",
      paramLabel = "FOLDER",
      description =
          "Where the model of --analyser own lies. Default: the folder own in $$CHANCERY_CACHE or ~/.cache/chancery.")
  @Nullable Path model;

  EnglishAnalyser open(UnpackingProgress progress) {
    ModelCache cache = ModelCache.inDefaultFolder(progress);
    if (name == Name.OWN) {
      return OnnxAnalyser.open(model != null ? model : cache.folder().resolve("own"));
    }
    if (model != null) {
      throw new ChanceryException(
          "cli/model-unused",
          "found --model \""
              + model
              + "\" without --analyser own, which alone uses it. Add --analyser own, or leave out --model.",
          null);
    }
    return Nlp4jAnalyser.open(cache);
  }
}
