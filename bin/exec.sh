# ./pagewalk exec: the engine alone. No Maven, no Spring, no network. Sourced by ../pagewalk.
source "$root/bin/compile.sh"

# A program may fill 512 MiB of RAM and 1.5 GiB of page file; only what is written to costs the host memory.
options=(-XX:+UseSerialGC -Xmx3g)

# Records an ahead-of-time cache by running a small program.
train_engine() {
  nice "$java_home/bin/java" "${options[@]}" -XX:AOTCacheOutput="$engine/engine.aot.$$" -cp "$engine/classes.jar" \
    dev.pagewalk.cli.Main exec "$root/bin/warm-up.c"
  [ ! -f "$engine/engine.aot.$$" ] || mv "$engine/engine.aot.$$" "$engine/engine.aot"
}

ensure_engine
cache=()
if [ -f "$engine/engine.aot" ]; then
  cache=(-XX:AOTCache="$engine/engine.aot" -Xlog:disable)
elif [ ! -f "$engine/training" ]; then
  touch "$engine/training"
  in_background train_engine
fi
exec "$java_home/bin/java" ${cache[@]+"${cache[@]}"} "${options[@]}" -cp "$engine/classes.jar" dev.pagewalk.cli.Main exec "$@"
