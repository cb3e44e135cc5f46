# ./pagewalk bench: how fast the engine is; bench grading: how fast answers are graded; bench regrade: how fast a term's
# answers are graded again; bench gradebook: how long the page of 300 students and 30 pieces of homework takes the server.
# Sourced by ../pagewalk.
benchmarks=$root/src/benchmark/java/dev/pagewalk/benchmark

if [ "${1:-}" = grading ]; then
  source "$root/bin/author.sh"
  run_author "$benchmarks/Grading.java" "$root/exercises"
fi

if [ "${1:-}" = regrade ]; then
  source "$root/bin/node.sh"
  source "$root/bin/build.sh"
  ensure_app
  cd "$root"
  data=$tools/regrade
  regrading() {
    "$java_home/bin/java" -XX:+UseParallelGC -Xmx3g -cp "$app/pagewalk.jar:$app/lib/*" "$benchmarks/Regrading.java" "$@"
  }
  # Preparing takes longer than what is measured: what is prepared is kept.
  if [ ! -f "$data/prepared" ]; then
    rm -rf "$data"
    mkdir -p "$data"
    regrading prepare "$data" "${2:-300}"
    touch "$data/prepared"
  fi
  regrading run "$data"
  exit
fi

if [ "${1:-}" = gradebook ]; then
  source "$root/bin/maven.sh"
  maven "measuring the gradebook" gradebook test -Dtest=GradebookBenchmark -Dsurefire.failIfNoSpecifiedTests=false || exit 1
  exec grep '^gradebook ' "$tools/gradebook.log"
fi

source "$root/bin/compile.sh"
ensure_engine
exec "$java_home/bin/java" -XX:+UseSerialGC -cp "$engine/classes.jar:$annotations" "$benchmarks/Benchmark.java" \
  "$root/src/test/resources/programs"
