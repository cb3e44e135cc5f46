# ./pagewalk load: simulated students who speak the UI's real protocol, on a data folder of their own. docs/load.md has what
# came out. Sourced by ../pagewalk.
source "$root/bin/node.sh"
source "$root/bin/build.sh"

case ${1:-} in
  faults) run=FaultRun ;;
  deadline) run=DeadlineRun ;;
  *) die "load has no part '${1:-}'." "The parts are faults and deadline; options: --students N, --kills N, --minutes N, --port N." ;;
esac
shift

ensure_app
if [ ! -f "$app/app.aot" ]; then
  say "recording a cache for starts"
  record_cache >"$tools/cache.log" 2>&1
fi
cd "$root"
exec "$java_home/bin/java" -XX:+UseSerialGC -Xmx1g -cp "$app/pagewalk.jar:$app/lib/*" \
  "$root/src/test/java/dev/pagewalk/load/$run.java" --app "$app" "$@"
