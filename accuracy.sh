#!/bin/sh
# Prints the figures of docs/accuracy.md: reads each annotated set and scores the readings. Needs the folder with the sets
# and their scorers, and Python 3.
# usage: accuracy.sh [SHARED [OPTION OF chancery read …]]     such as: accuracy.sh ../shared --analyser own --model FOLDER
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
shared=${1:-$home/../shared}
[ $# -gt 0 ] && shift
options=$*
score=$shared/score
if [ ! -d "$score" ]; then
  echo "accuracy.sh: $shared holds no scorers (score/). Name the folder that does: ./accuracy.sh FOLDER" >&2
  exit 3
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# measure KIND SCORER DATA [GOLD]: articles of DATA, read and scored against GOLD (DATA itself when left out)
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

echo "## gold/ngec (actors.py)"
python3 "$score/inputs.py" ngec "$shared/gold/ngec/actor_cases.json" >"$work/questions.jsonl"
"$home/chancery" who --batch "$work/questions.jsonl" >"$work/answers.jsonl"
python3 "$score/actors.py" "$shared/gold/ngec/actor_cases.json" "$work/answers.jsonl"

echo "## threads of readouts and seeds (threads.py)"
for set in readouts seeds; do
  python3 "$score/inputs.py" $set "$shared/$set" >"$work/$set.jsonl"
  # shellcheck disable=SC2086
  "$home/chancery" add $options --ledger "$work/ledger.db" "$work/$set.jsonl" 2>/dev/null
done
for what in threads answers; do
  "$home/chancery" export --what $what --ledger "$work/ledger.db"
done >"$work/threads.jsonl"
python3 "$score/threads.py" --gold "$shared/readouts/gold.jsonl" "$shared/seeds/gold.jsonl" --threads "$shared/readouts/threads.jsonl" \
  --answers "$shared/readouts/answers.jsonl" "$work/threads.jsonl"
