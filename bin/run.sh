# ./pagewalk run. Sourced by ../pagewalk.
source "$root/bin/node.sh"
source "$root/bin/build.sh"

port=8080
data=$root/data
host=127.0.0.1
open=false
while [ $# -gt 0 ]; do
  case $1 in
    --port | --data | --host)
      [ $# -ge 2 ] || die "$1 needs a value." "For example: ./pagewalk run --port 8081 --data /tmp/pagewalk"
      [ "$1" != --port ] || port=$2
      [ "$1" != --data ] || data=$2
      [ "$1" != --host ] || host=$2
      shift 2
      ;;
    --public)
      host=0.0.0.0
      shift
      ;;
    *) die "run knows no option '$1'." "The options are --port N, --data DIR, --public and --host ADDR." ;;
  esac
done
[[ $port =~ ^[0-9]+$ && $port -le 65535 ]] || die "--port must be a number from 0 to 65535, was '$port'."
case $host in 127.* | localhost | ::1) ;; *) open=true ;; esac
mkdir -p "$data" 2>/dev/null || die "the data folder $data can't be made." "Choose another with --data DIR."
data=$(cd "$data" && pwd)

# Records the ahead-of-time cache beside the running server, so that the next start takes a few seconds.
train() {
  local server=$1
  until (exec 3<>"/dev/tcp/$host/$port") 2>/dev/null; do
    kill -0 "$server" 2>/dev/null || return
    sleep 1
  done
  sleep 3
  record_cache
}

ensure_app
ensure_trials
options=(-XX:+UseSerialGC -Xms128m)
if [ -f "$app/app.aot" ]; then
  options+=(-XX:AOTCache="$app/app.aot" -Xlog:disable)
else
  train $$ >/dev/null 2>&1 </dev/null &
fi
say "starting; data in $data"
export PAGEWALK_PORT=$port PAGEWALK_DATA=$data PAGEWALK_HOST=$host PAGEWALK_OPEN=$open
export PAGEWALK_EXERCISES=${PAGEWALK_EXERCISES:-$root/exercises} PAGEWALK_BUILT_TRIALS=$app/trials
export PAGEWALK_DEMO_CLASS=${PAGEWALK_DEMO_CLASS:-true}
# shellcheck disable=SC2086 # several options
exec "$java_home/bin/java" "${options[@]}" ${PAGEWALK_JAVA_OPTIONS:-} -jar "$app/pagewalk.jar"
