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
    /** NLP4J, with which the rules were written. */
    NLP4J,
    /** A model that the project trains itself. */
    OWN
  }

  @Option(
      names = "--analyser",
      paramLabel = "NAME",
      description =
          "What tells words and grammar: nlp4j, or own (on trial: a small model that the project trains itself). A reading bears which. Default: nlp4j.")
  Name name = Name.NLP4J;

  @Option(
      names = "--model",
      paramLabel = "FOLDER",
      description =
          "Reads with --analyser own and the model in this folder, made as training/README.md tells. Default: the one that ships.")
  @Nullable Path model;

  EnglishAnalyser open(UnpackingProgress progress) {
    if (name == Name.OWN) {
      return model == null ? OnnxAnalyser.open() : OnnxAnalyser.open(model);
    }
    if (model != null) {
      throw new ChanceryException(
          "cli/model-unused",
          "found --model \""
              + model
              + "\" without --analyser own, which alone uses it. Add --analyser own, or leave out --model.",
          null);
    }
    return Nlp4jAnalyser.open(ModelCache.inDefaultFolder(progress));
  }
}
