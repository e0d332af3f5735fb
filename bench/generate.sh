#!/bin/sh
# Writes readings of a made-up archive whose truth is known: bench/generate.sh DIR [--articles N] [--seed S] [--pairs P] [--texts T]
# Build first: mvn -B -q -Pbench -DskipTests -pl engine,app,bench package
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 3
exec java -cp "$home/bench/target/*:$home/bench/target/lib/*" org.chancery.bench.ReadingGenerator \
  --topics "$home/engine/src/test/resources/org/chancery/thread/paraphrases.jsonl" "$@"
