# ./pagewalk dev: the server for those who work on it; what they edit is in it within seconds. Sourced by ../pagewalk.
source "$root/bin/node.sh"
source "$root/bin/maven.sh"
source "$root/bin/compile.sh"

port=8080
data=$root/data
while [ $# -gt 0 ]; do
  case $1 in
    --port | --data)
      [ $# -ge 2 ] || die "$1 needs a value." "For example: ./pagewalk dev --port 8081 --data /tmp/pagewalk"
      [ "$1" != --port ] || port=$2
      [ "$1" != --data ] || data=$2
      shift 2
      ;;
    *) die "dev knows no option '$1'." "The options are --port N and --data DIR." ;;
  esac
done
mkdir -p "$data" 2>/dev/null || die "the data folder $data can't be made." "Choose another with --data DIR."
data=$(cd "$data" && pwd)

find_jdk
find_node
find_compiler
# Maven says which libraries there are, compiles what changed since the last time, and prepares Vaadin's part.
maven "preparing" dev -P develop compile dependency:build-classpath -DincludeScope=runtime "-Dmdep.outputFile=$tools/classpath" \
  || die "the preparation failed; the whole log is $tools/dev.log."
say "starting; data in $data"
say "edits of Java, the front end and exercises show at once; Enter starts the server again, Ctrl-C ends it"
export PAGEWALK_PORT=$port PAGEWALK_DATA=$data PAGEWALK_EXERCISES=${PAGEWALK_EXERCISES:-$root/exercises}
exec "$java_home/bin/java" -cp "$compiler/compiler.jar" dev.pagewalk.build.Develop "$root" "$(<"$tools/classpath")"
