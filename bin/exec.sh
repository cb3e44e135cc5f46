# ./pagewalk exec: the engine alone. No Maven, no Spring, no jar from elsewhere. Sourced by ../pagewalk.

engine=$tools/engine
# A program may fill the machine's 512 MiB of RAM and 1.5 GiB of page file; only what is written to costs the host memory.
heap=-Xmx3g
rooms=(address event diagnostic hardware memory abi win32 crt minic machine cli)

# Compiles the engine and the command line, and records an ahead-of-time cache by running a small program.
build_engine() {
  local part=$engine.part.$$ stub
  say "compiling the engine (once, and after changes to it)"
  rm -rf "$part"
  mkdir -p "$part/classes" "$part/annotations/org/jspecify/annotations"
  # The compiler wants to see the annotations of the sources; running needs none of them.
  for stub in NullMarked NullUnmarked Nullable NonNull; do
    echo "package org.jspecify.annotations; @java.lang.annotation.Target({java.lang.annotation.ElementType.TYPE_USE," \
      "java.lang.annotation.ElementType.PACKAGE, java.lang.annotation.ElementType.TYPE}) public @interface $stub {}" \
      >"$part/annotations/org/jspecify/annotations/$stub.java"
  done
  if ! "$java_home/bin/javac" -nowarn -proc:none -implicit:class -encoding UTF-8 -d "$part/classes" \
    -sourcepath "$root/src/main/java:$part/annotations" "$root/src/main/java/dev/pagewalk/cli/Main.java" >"$tools/engine.log" 2>&1; then
    cat "$tools/engine.log" >&2
    rm -rf "$part"
    die "the engine does not compile; the messages are above."
  fi
  rm -rf "$part/classes/org"
  cp -R "$root/src/main/resources/vaadin-i18n" "$part/classes/"
  "$java_home/bin/jar" --create --no-compress --file "$part/engine.jar" -C "$part/classes" .
  rm -rf "$part/classes" "$part/annotations"
  echo "$1" >"$part/fingerprint"
  rm -rf "$engine"
  mv "$part" "$engine" 2>/dev/null || rm -rf "$part" # somebody else was faster
  "$java_home/bin/java" -XX:+UseSerialGC "$heap" -XX:AOTCacheOutput="$engine/engine.aot.$$" -cp "$engine/engine.jar" \
    dev.pagewalk.cli.Main exec "$root/bin/warm-up.c" >/dev/null 2>&1 </dev/null || true
  [ ! -f "$engine/engine.aot.$$" ] || mv "$engine/engine.aot.$$" "$engine/engine.aot"
}

find_jdk
now=$(fingerprint "${rooms[@]/#/$root/src/main/java/dev/pagewalk/}" "$root/src/main/resources/vaadin-i18n" "$java_home/release")
[ "$(cat "$engine/fingerprint" 2>/dev/null)" = "$now" ] || build_engine "$now"
options=(-XX:+UseSerialGC "$heap")
[ ! -f "$engine/engine.aot" ] || options+=(-XX:AOTCache="$engine/engine.aot" -Xlog:disable)
exec "$java_home/bin/java" "${options[@]}" -cp "$engine/engine.jar" dev.pagewalk.cli.Main exec "$@"
