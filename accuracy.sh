#!/bin/sh
# Prints the figures of docs/accuracy.md: reads each annotated set and scores the readings. Needs the folder with the sets
# and their scorers, and Python 3.
# usage: accuracy.sh [SHARED [OPTION OF chancery read …]]     such as: accuracy.sh ../shared --analyser own
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
shared=${1:-$home/../shared}
[ $# -gt 0 ] && shift
score=$shared/score
if [ ! -d "$score" ]; then
  echo "accuracy.sh: $shared holds no scorers (score/). Name the folder that does: ./accuracy.sh FOLDER" >&2
  exit 3
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# measure KIND SCORER DATA [GOLD]: articles of DATA, read and scored against GOLD (DATA itself when left out)
options=$*
measure() {
  echo "## $3 ($2)"
  python3 "$score/inputs.py" "$1" "$shared/$3" >"$work/articles.jsonl"
  # shellcheck disable=SC2086  # several options in one variable
  "$home/chancery" read $options "$work/articles.jsonl" >"$work/readings.jsonl"
  python3 "$score/$2" "$shared/${4:-$3}" "$work/readings.jsonl"
  echo
}

measure readouts readouts.py readouts
measure seeds readouts.py seeds
measure polnear polnear.py gold/polnear/dev
measure plover plover.py gold/plover/records.json
measure tml dates.py gold/tbaq
