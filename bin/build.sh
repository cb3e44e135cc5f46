# Builds the production application into .tools/app if the sources changed. Sourced by run.sh.
source "$root/bin/maven.sh"

app=$tools/app

build_app() {
  find_node
  rm -rf "$app"
  maven "building; about a minute the first time" build clean package -Dmaven.test.skip=true \
    || die "the build failed; the whole log is $tools/build.log."
  "$java_home/bin/java" -Djarmode=tools -jar "$root/target/pagewalk.jar" extract --destination "$app.part" >/dev/null
  echo "$1" >"$app.part/fingerprint"
  mv "$app.part" "$app"
}

# Tries whatever students get and nobody has tried yet, over all variants: a server that starts then waits for nothing.
# exercises/tried.txt has what was tried when this version was made.
ensure_trials() {
  local now exercises=${PAGEWALK_EXERCISES:-$root/exercises} part=$app/trials.part.$$
  now=$(cd "$exercises" && find . -type f -exec cksum {} + | LC_ALL=C sort | cksum | tr -d ' ')
  [ "$(cat "$app/trials.of" 2>/dev/null)" != "$now" ] || return 0
  # The first line names the engine that tried; what another has tried counts for nothing.
  cp "$root/exercises/tried.txt" "$part.known" 2>/dev/null || : >"$part.known"
  if [ -f "$app/trials" ]; then
    if [ "$(head -n 1 "$app/trials")" = "$(head -n 1 "$part.known")" ]; then
      tail -n +2 "$app/trials" >>"$part.known"
    else
      cp "$app/trials" "$part.known"
    fi
  fi
  if with_progress "$tools/trials.log" "trying the variants of new and changed exercises" \
    "$java_home/bin/java" -XX:+UseParallelGC -Dslf4j.internal.verbosity=ERROR -cp "$app/pagewalk.jar:$app/lib/*" \
    dev.pagewalk.cli.author.Author check --known "$part.known" --record "$part" "$exercises" || [ -f "$part" ]; then
    mv "$part" "$app/trials"
    echo "$now" >"$app/trials.of"
  fi
  rm -f "$part.known"
}

ensure_app() {
  find_jdk
  mkdir -p "$tools"
  local now
  now=$(fingerprint pom.xml src/main frontend)
  [ "$(cat "$app/fingerprint" 2>/dev/null)" = "$now" ] || build_app "$now"
}

# Starts the application once to record an ahead-of-time cache: later starts take a few seconds.
record_cache() {
  local scratch
  scratch=$(mktemp -d)
  env -u PAGEWALK_DATABASE PAGEWALK_DATA="$scratch" PAGEWALK_PORT=0 nice "$java_home/bin/java" -XX:+UseSerialGC \
    -XX:AOTCacheOutput="$scratch/app.aot" -Dspring.context.exit=onRefresh -jar "$app/pagewalk.jar" || true
  [ ! -f "$scratch/app.aot" ] || mv "$scratch/app.aot" "$app/app.aot"
  rm -rf "$scratch"
}
