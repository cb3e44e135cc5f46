# ./pagewalk bench: how fast the engine is; bench grading: how fast answers are graded. Sourced by ../pagewalk.
benchmarks=$root/src/benchmark/java/dev/pagewalk/benchmark

if [ "${1:-}" = grading ]; then
  source "$root/bin/author.sh"
  run_author "$benchmarks/Grading.java" "$root/exercises"
fi

source "$root/bin/compile.sh"
ensure_engine
exec "$java_home/bin/java" -XX:+UseSerialGC -cp "$engine/classes.jar:$annotations" "$benchmarks/Benchmark.java" \
  "$root/src/test/resources/programs"
