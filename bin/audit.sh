# ./pagewalk audit: grades every stored answer of a database again. Sourced by ../pagewalk.
source "$root/bin/node.sh"
source "$root/bin/build.sh"

data=$root/data
while [ $# -gt 0 ]; do
  case $1 in
    --data)
      [ $# -ge 2 ] || die "--data needs a value." "For example: ./pagewalk audit --data /srv/pagewalk"
      data=$2
      shift 2
      ;;
    *) die "audit knows no option '$1'." "The option is --data DIR, the folder that the server runs with." ;;
  esac
done

ensure_app
exec "$java_home/bin/java" -XX:+UseParallelGC -cp "$app/pagewalk.jar:$app/lib/*" dev.pagewalk.cli.audit.AuditCommand \
  "$data" "${PAGEWALK_EXERCISES:-$root/exercises}"
