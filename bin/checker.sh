# Compiles what reads exercises into .tools/checker: the engine, the rooms "exercise" and "cli", and four libraries. No
# Spring, no Vaadin, no front end. Sourced by check.sh, variant.sh and grade.sh.
source "$root/bin/build.sh"

checker=$tools/checker
checker_rooms=(address event diagnostic hardware memory abi win32 crt minic machine exercise cli)

# The project file with none but the libraries of exercise files: a fresh clone needs not fetch the whole application's.
checker_pom() {
  awk '/^  <dependencies>/ { print; skip = 1 } /<!-- tests -->/ { exit } /<!-- exercise files -->/ { skip = 0 } !skip' "$root/pom.xml"
  echo "  </dependencies></project>"
}

fetch_libraries() {
  rm -rf "$checker/lib" "$checker/lib.part"
  checker_pom >"$checker/pom.xml"
  with_progress "$tools/checker.log" "fetching the libraries that read exercises (once)" \
    "$root/mvnw" -B -ntp -f "$checker/pom.xml" dependency:copy-dependencies -DincludeScope=runtime \
    "-DoutputDirectory=$checker/lib.part" || {
    grep -E '^\[ERROR\]' "$tools/checker.log" | head -5 >&2
    die "the libraries could not be fetched from Maven Central; the log is $tools/checker.log." "Check the network and try again."
  }
  echo "$1" >"$checker/lib.part/fingerprint"
  mv "$checker/lib.part" "$checker/lib"
}

compile_checker() {
  local part=$checker/classes.part.$$
  say "compiling what reads exercises (once, and after changes to it)"
  rm -rf "$part"
  mkdir -p "$part/all/exercises"
  if ! find "${checker_rooms[@]/#/$root/src/main/java/dev/pagewalk/}" -name '*.java' >"$part/sources" \
    || ! "$java_home/bin/javac" -nowarn -proc:none -encoding UTF-8 -d "$part/all" -cp "$(libraries)" "@$part/sources" \
      >"$tools/checker.log" 2>&1; then
    cat "$tools/checker.log" >&2
    rm -rf "$part"
    die "what reads exercises does not compile; the messages are above."
  fi
  cp -R "$root/src/main/resources/vaadin-i18n" "$part/all/"
  cp -R "$root/exercises/schema" "$root/exercises/misconceptions.yaml" "$part/all/exercises/"
  "$java_home/bin/jar" --create --no-compress --file "$part/checker.jar" -C "$part/all" .
  rm -rf "$part/all" "$part/sources"
  echo "$1" >"$part/fingerprint"
  rm -rf "$checker/classes"
  mv "$part" "$checker/classes" 2>/dev/null || rm -rf "$part" # somebody else was faster
}

libraries() {
  printf '%s:' "$checker"/lib/*.jar
}

# Runs one of the commands, check, variant or grade, with its arguments.
run_checker() {
  local now
  find_jdk
  mkdir -p "$checker"
  now=$(checker_pom | cksum | tr -d ' ')
  [ "$(cat "$checker/lib/fingerprint" 2>/dev/null)" = "$now" ] || fetch_libraries "$now"
  now=$(fingerprint "${checker_rooms[@]/#/$root/src/main/java/dev/pagewalk/}" "$root/src/main/resources/vaadin-i18n" \
    "$root/exercises/schema" "$root/exercises/misconceptions.yaml" "$checker/lib/fingerprint" "$java_home/release")
  [ "$(cat "$checker/classes/fingerprint" 2>/dev/null)" = "$now" ] || compile_checker "$now"
  export PAGEWALK_EXERCISES=${PAGEWALK_EXERCISES:-$root/exercises}
  exec "$java_home/bin/java" -XX:+UseParallelGC -Dslf4j.internal.verbosity=ERROR -cp "$(libraries)$checker/classes/checker.jar" "$@"
}
