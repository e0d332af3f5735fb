# Shared by the launchers: finds a Java, says what is missing, builds once. Read by `chancery` and `check`; not run by itself.

# find_java LEAST PROGRAM: sets java_home and java_version to the newest Java that has PROGRAM and is at least LEAST.
find_java() {
  java_home=
  java_version=0
  onpath=$(command -v java 2>/dev/null) && onpath=$(readlink -f "$onpath" 2>/dev/null) && onpath=${onpath%/bin/java}
  for candidate in "${JAVA_HOME:-}" "${onpath:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/$2" ] && [ -x "$candidate/bin/java" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release" 2>/dev/null)
    [ -n "$version" ] || version=$("$candidate/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    [ -n "$version" ] && [ "$version" -ge "$1" ] && [ "$version" -gt "$java_version" ] || continue
    java_home=$candidate
    java_version=$version
  done
  [ -n "$java_home" ]
}

need_java() {
  if [ "$1" = kit ]; then
    echo "chancery: building it needs a Java development kit (JDK) of version 17 or newer, and none was found." >&2
  else
    echo "chancery: it needs Java 17 or newer, and none was found." >&2
  fi
  echo "  Debian, Ubuntu:  sudo apt install openjdk-17-jdk-headless maven" >&2
  echo "  Fedora:          sudo dnf install java-latest-openjdk-devel maven" >&2
  echo "  macOS:           brew install openjdk maven" >&2
  echo "  Windows:         use WSL with one of the above" >&2
  echo "Or set JAVA_HOME to where it lies." >&2
  exit 3
}

need_maven() {
  command -v mvn >/dev/null 2>&1 && return
  echo "chancery: building it needs Maven (mvn), and none was found." >&2
  echo "  Debian, Ubuntu: sudo apt install maven     Fedora: sudo dnf install maven     macOS: brew install maven" >&2
  exit 3
}

# build_if_stale: builds when there is no build or a source is newer; two launchers at once wait for each other.
build_if_stale() {
  is_stale || return 0
  need_maven
  lock=$home/.build-lock
  waited=0
  while ! mkdir "$lock" 2>/dev/null; do
    [ "$waited" -ge 600 ] && echo "chancery: another build has held $lock for ten minutes; remove it if none runs." >&2 && return 1
    sleep 1
    waited=$((waited + 1))
  done
  trap 'rmdir "$lock" 2>/dev/null' EXIT
  trap 'exit 130' INT TERM
  result=0
  if is_stale; then
    echo "chancery: building (on first use a few minutes, to fetch what it needs) …" >&2
    log=$home/app/target/build.log
    mkdir -p "$home/app/target"
    if (cd "$home" && JAVA_HOME=$java_home mvn -B -q -DskipTests -pl engine,app package) >"$log" 2>&1; then
      touch "$home/app/target/built"
    else
      cat "$log" >&2
      echo "chancery: the build failed; what Maven said stands above." >&2
      result=1
    fi
  fi
  rmdir "$lock"
  trap - EXIT INT TERM
  return $result
}

is_stale() {
  built=$home/app/target/built
  [ ! -f "$built" ] || [ -n "$(find "$home/pom.xml" "$home/engine/pom.xml" "$home/app/pom.xml" "$home/engine/src/main" "$home/app/src/main" -newer "$built" -print 2>/dev/null | head -n 1)" ]
}
