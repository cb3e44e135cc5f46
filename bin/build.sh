# Builds the production application into .tools/app if the sources changed. Sourced by run.sh and checker.sh.

app=$tools/app

# Runs a command with its output in a log, and says now and then that it is still at work.
with_progress() {
  local log=$1 what=$2 started=$SECONDS pid
  shift 2
  say "$what (log: ${log#"$root"/})"
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  trap 'kill $pid 2>/dev/null; exit 130' INT TERM
  while kill -0 $pid 2>/dev/null; do
    sleep 1
    if [ $(((SECONDS - started) % 15)) = 0 ] && [ "$SECONDS" -gt "$started" ]; then
      say "... still at it after $((SECONDS - started)) s"
    fi
  done
  trap - INT TERM
  wait $pid
}

build_app() {
  find_node
  rm -rf "$app"
  if ! with_progress "$tools/build.log" "building; about a minute the first time" \
    "$root/mvnw" -B -ntp -f "$root/pom.xml" clean package -DskipTests; then
    grep -E '^\[ERROR\]' "$tools/build.log" | head -20 >&2 || tail -20 "$tools/build.log" >&2
    die "the build failed; the whole log is $tools/build.log."
  fi
  "$java_home/bin/java" -Djarmode=tools -jar "$root/target/pagewalk.jar" extract --destination "$app.part" >/dev/null
  echo "$1" >"$app.part/fingerprint"
  mv "$app.part" "$app"
}

ensure_app() {
  find_jdk
  mkdir -p "$tools"
  local now
  now=$(fingerprint "$root/pom.xml" "$root/src/main" "$root/frontend" "$java_home/release")
  [ "$(cat "$app/fingerprint" 2>/dev/null)" = "$now" ] || build_app "$now"
}
