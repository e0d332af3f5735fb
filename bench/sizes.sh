#!/bin/sh
# Times the commands of a ledger as it grows: bench/sizes.sh READINGS.jsonl WORK_FOLDER [SIZE...]
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 3
exec java -Xmx2500m -XX:+UseSerialGC -Dchancery.home="$home" -cp "${CHANCERY_LIB:-$home/app/target/lib}/*:$home/bench/target/*:$home/bench/target/lib/*" \
  org.chancery.cli.CommandTimes "$@"
