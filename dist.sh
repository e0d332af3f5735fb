#!/bin/sh
# Makes dist/chancery-VERSION.tar.gz: launcher, libraries, the models that are used, corpus and documents. The same sources
# give the same bytes.
set -eu
version=$1
home=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
cd "$home"
mvn -B -q -DskipTests -pl engine,app package
name=chancery-$version
work=$home/app/target/dist
rm -rf "$work" && mkdir -p "$work/$name/lib" "$home/dist"
cp chancery launch.sh LICENSE NOTICE README.md "$work/$name/"
cp -R corpus docs "$work/$name/"
cp app/target/lib/*.jar "$work/$name/lib/"
# of NLP4J's English archive only four parts are used; the rest is 200 MB of word vectors and name models
models=$(ls "$work/$name"/lib/nlp4j-english-*.jar)
(cd "$work" && mkdir models && cd models && jar xf "$models" \
  edu/emory/mathcs/nlp/models/en-pos.xz edu/emory/mathcs/nlp/models/en-dep.xz \
  edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified.xz edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz \
  && rm "$models" && find . -exec touch -d '2026-01-01T00:00:00Z' {} + && jar --create --file "$models" --no-compress --no-manifest --date=2026-01-01T00:00:02Z edu)
tar --sort=name --mtime='2026-01-01 00:00:00Z' --owner=0 --group=0 --numeric-owner -C "$work" -cf - "$name" | gzip -n >"$home/dist/$name.tar.gz"
echo "dist/$name.tar.gz"
