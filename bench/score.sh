#!/bin/sh
# Compares a ledger's exports with the truth of generated readings: bench/score.sh TRUTH_FOLDER EXPORT_FOLDER [--errors N]
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 3
exec java -cp "$home/bench/target/*:$home/bench/target/lib/*" org.chancery.bench.LedgerScore "$@"
