# One door to the build; each recipe is a plain command, so that nobody needs make.
VERSION = 0.1.0

.PHONY: all test check dist clean

all: ; mvn -B -q package

test: ; mvn -B -q test

check: ; ./check

clean: ; mvn -B -q clean
