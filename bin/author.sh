# What the commands on exercises run on: the engine, what reads exercises, and a few libraries. No Spring, no
# Vaadin, no front end. Sourced by check.sh, variant.sh, grade.sh, approve.sh and bench.sh.
source "$root/bin/compile.sh"
source "$root/bin/maven.sh"

libraries=$tools/lib

# The libraries of the pom without its profile "server": a fresh clone needs not fetch the whole application's.
ensure_libraries() {
  local now part=$libraries.part
  now=$(fingerprint pom.xml)
  [ "$(cat "$libraries/fingerprint" 2>/dev/null)" != "$now" ] || return 0
  rm -rf "$part"
  maven "fetching the libraries that read exercises from Maven Central (once, and when pom.xml changes)" libraries \
    -P '!server' dependency:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=$part" \
    || die "the libraries could not be fetched; the log is $tools/libraries.log." "Check the network and try again."
  echo "$now" >"$part/fingerprint"
  put_in_place "$part" "$libraries"
}

# Puts the class path of what reads exercises into "author_classpath".
ensure_author() {
  local jars
  ensure_engine
  ensure_libraries
  jars=$(printf '%s:' "$libraries"/*.jar)
  jars=${jars%:}
  author_classpath=$tools/author/classes.jar:$engine/classes.jar:$jars
  ensure_layer "$tools/author" "what reads exercises" "$author_room" "$engine_room" "$engine/classes.jar:$jars" \
    "$(cat "$engine/face" "$libraries/fingerprint" | tr '\n' ' ')"
}

# Runs a class with what reads exercises, with its arguments. With "brief" set, for a command that is over in seconds: then
# the JVM's second compiler costs more than it saves.
run_author() {
  local options=(-XX:+UseParallelGC)
  [ -z "${brief:-}" ] || options=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1)
  ensure_author
  export PAGEWALK_EXERCISES=${PAGEWALK_EXERCISES:-$root/exercises}
  exec "$java_home/bin/java" "${options[@]}" -Dslf4j.internal.verbosity=ERROR -cp "$author_classpath" "$@"
}
