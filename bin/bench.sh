# ./pagewalk bench: how fast the engine is; bench grading: how fast answers are graded. Sourced by ../pagewalk.

if [ "${1:-}" = grading ]; then
  source "$root/bin/checker.sh"
  run_checker "$root/src/benchmark/java/dev/pagewalk/benchmark/Grading.java" "$root/exercises"
fi

find_jdk
classes=$tools/bench
mkdir -p "$classes"
# The annotations that the sources mention are not needed to run.
annotations=$classes/annotations/org/jspecify/annotations
mkdir -p "$annotations"
for stub in NullMarked NullUnmarked Nullable NonNull; do
  echo "package org.jspecify.annotations; @java.lang.annotation.Target({java.lang.annotation.ElementType.TYPE_USE," \
    "java.lang.annotation.ElementType.PACKAGE, java.lang.annotation.ElementType.TYPE}) public @interface $stub {}" \
    >"$annotations/$stub.java"
done
"$java_home/bin/javac" -nowarn -proc:none -implicit:class -encoding UTF-8 -d "$classes" \
  -sourcepath "$root/src/benchmark/java:$root/src/main/java:$classes/annotations" \
  "$root/src/benchmark/java/dev/pagewalk/benchmark/Benchmark.java" || die "the benchmark does not compile."
exec "$java_home/bin/java" -XX:+UseSerialGC -cp "$classes" dev.pagewalk.benchmark.Benchmark "$root/src/test/resources/programs"
