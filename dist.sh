#!/bin/sh
# Makes dist/chancery-VERSION.tar.gz: launcher, libraries, the models that are used, corpus and documents. The same sources
# give the same bytes.
set -eu
version=$1
home=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
cd "$home"
mvn -B -q -DskipTests -pl engine,app package
. ./launch.sh
find_java 17 javac || need_java kit
name=chancery-$version
work=$home/app/target/dist
rm -rf "$work" && mkdir -p "$work/$name/lib" "$home/dist"
cp chancery launch.sh LICENSE NOTICE README.md "$work/$name/"
cp -R corpus docs "$work/$name/"
cp app/target/lib/*.jar "$work/$name/lib/"
# onnxruntime's jar is two thirds debugging symbols
thin=$work/onnxruntime
mkdir "$thin"
for jar in "$work/$name"/lib/onnxruntime-*.jar; do
  (cd "$thin" && "$java_home/bin/jar" xf "$jar" && find . -type f ! -name '*.pdb' ! -path '*.dSYM/*' | LC_ALL=C sort >../files &&
    "$java_home/bin/jar" --create --file "$jar" --no-manifest --date 2026-01-01T00:00:00Z @../files)
done
# the models go in as they are used; the jar that holds them packed, with 200 MB that are not used at all, stays out
CHANCERY_CACHE=$work/$name/models "$work/$name/chancery" read corpus/background-meeting/article.txt >/dev/null
rm "$work/$name"/lib/nlp4j-english-*.jar "$work/$name"/models/*.lock
tar --sort=name --mtime='2026-01-01 00:00:00Z' --owner=0 --group=0 --numeric-owner -C "$work" -cf - "$name" | gzip -n >"$home/dist/$name.tar.gz"
echo "dist/$name.tar.gz"
