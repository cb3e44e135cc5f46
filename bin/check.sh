# ./pagewalk check: exercise files, with the libraries that read them but without a server. Sourced by ../pagewalk.
source "$root/bin/node.sh"
source "$root/bin/build.sh"

ensure_app
export PAGEWALK_EXERCISES=${PAGEWALK_EXERCISES:-$root/exercises}
exec "$java_home/bin/java" -XX:+UseSerialGC -cp "$app/pagewalk.jar:$app/lib/*" dev.pagewalk.cli.CheckCommand "$@"
