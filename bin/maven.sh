# Maven for the launcher. Sourced by the scripts that need it.

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

# maven WHAT LOG ARGUMENTS: says what it is about; the output goes to .tools/LOG.log, and its errors to the terminal.
maven() {
  local what=$1 log=$tools/$2.log
  shift 2
  mkdir -p "$tools"
  with_progress "$log" "$what" "$root/mvnw" -B -ntp -f "$root/pom.xml" "$@" && return
  grep -E '^\[ERROR\]' "$log" | head -20 >&2 || tail -20 "$log" >&2
  return 1
}
