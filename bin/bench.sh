# ./pagewalk bench: how fast the engine is; bench grading: how fast answers are graded; bench gradebook: how long the page of
# 300 students and 30 pieces of homework takes the server. Sourced by ../pagewalk.
benchmarks=$root/src/benchmark/java/dev/pagewalk/benchmark

if [ "${1:-}" = grading ]; then
  source "$root/bin/author.sh"
  run_author "$benchmarks/Grading.java" "$root/exercises"
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
