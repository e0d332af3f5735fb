#!/bin/sh
# Writes the directions of common words: training/words.sh. Needs the built project, and must be run again when encoder.onnx
# has changed. Writes engine/src/main/resources/org/chancery/thread/common-words.bin, or OUT.
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
thread=org/chancery/thread
work=$home/training/target
mkdir -p "$work/classes"
javac -cp "$home/app/target/lib/*" -d "$work/classes" "$home/training/DirectionsOfWords.java"
java -cp "$work/classes:$home/app/target/lib/*" org.chancery.thread.DirectionsOfWords \
  "${OUT:-$home/engine/src/main/resources/$thread/common-words.bin}" 9000 \
  "$home/engine/src/test/resources/$thread/fit-deeds.tsv" "$home/engine/src/test/resources/$thread/dev-pairs.tsv" \
  "$home/engine/src/test/resources/$thread/check-deeds.tsv" "$home/training/deed-templates.txt" \
  "$home/engine/src/main/resources/$thread/things.tsv" "$home/engine/src/main/resources/$thread/deeds.tsv"
