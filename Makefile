# One door to the build; each recipe is a plain command, so that nobody needs make.
VERSION = 0.1.0
ARTICLES ?= ../corpus

.PHONY: all test check tidy dist bench accuracy model clean

all: ; mvn -B -q package

test: ; mvn -B -q test

check: ; ./check

# one format for all sources; google-java-format runs on Java 17
tidy: ; mvn -B -q -Pbench spotless:apply

# an archive with everything inside, models too, for machines with nothing but a Java runtime
dist: ; ./dist.sh $(VERSION)

bench:
	mvn -B -q -Pbench -DskipTests -pl engine,app,bench package
	cd bench && java -cp 'target/chancery-bench-$(VERSION).jar:target/lib/*' org.openjdk.jmh.Main -p articles=$(ARTICLES)

# the figures of docs/accuracy.md, where the annotated sets are at hand
accuracy: ; ./accuracy.sh ../shared

# the model of our own analyser, from the annotated sets and a copy of the feed of releases (training/README.md)
GOLD ?= ../shared/gold
model: ; training/make.sh "$(abspath $(GOLD))" "$(abspath $(TEXT))"

clean: ; mvn -B -q -Pbench clean
