# Compiles rooms of Pagewalk without Maven, into .tools/<layer>/classes.jar. After an edit only the edited files are
# compiled, as long as no other can tell the difference. Sourced by the commands that run without a server.
source "$root/bin/rooms.sh"

# Each command needs what its room reaches; src/main/rooms.txt says what that is.
engine_room=cli
author_room=cli.author

compiler=$tools/compiler
# The JSpecify annotations, in the version of the pom: the one library that the engine's sources mention.
annotations=$root/bin/lib/jspecify.jar

in_background() {
  (
    trap '' HUP INT
    "$@"
  ) >/dev/null 2>&1 </dev/null &
}

# Replaces a folder by another, unless somebody else was faster.
put_in_place() {
  rm -rf "$2"
  mv "$1" "$2" 2>/dev/null || rm -rf "$1"
}

# Puts the options of the JVM that compiles into "compiler_options"; compiles the compiler's driver if need be.
find_compiler() {
  local now part=$compiler.part.$$
  now=$(fingerprint src/build/java)
  if [ "$(cat "$compiler/fingerprint" 2>/dev/null)" != "$now" ]; then
    rm -rf "$part"
    mkdir -p "$part/classes"
    "$java_home/bin/javac" -nowarn -proc:none -encoding UTF-8 -d "$part/classes" \
      "$root"/src/build/java/dev/pagewalk/build/*.java >&2 || die "src/build does not compile; the messages are above."
    "$java_home/bin/jar" --create --no-compress --file "$part/compiler.jar" -C "$part/classes" .
    rm -rf "$part/classes"
    echo "$now" >"$part/fingerprint"
    put_in_place "$part" "$compiler"
  fi
  compiler_options=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$compiler/compiler.jar")
}

# Compiles once more, only to record an ahead-of-time cache of the compiler.
train_compiler() {
  local scratch
  scratch=$(mktemp -d)
  cp "$1/sources" "$scratch/"
  nice "$java_home/bin/java" -XX:AOTCacheOutput="$scratch/compiler.aot" "${compiler_options[@]}" dev.pagewalk.build.Compile \
    "$root" "$scratch/nothing" "$scratch" "$2"
  [ ! -f "$scratch/compiler.aot" ] || mv "$scratch/compiler.aot" "$compiler/compiler.aot"
  rm -rf "$scratch"
}

compile_layer() {
  local layer=$1 what=$2 classpath=$3 listing=$4 part=$1.part.$$ cache=()
  find_compiler
  say "compiling $what"
  rm -rf "$part"
  mkdir -p "$part"
  echo "$listing" >"$part/sources"
  [ ! -f "$compiler/compiler.aot" ] || cache=(-XX:AOTCache="$compiler/compiler.aot" -Xlog:disable)
  if ! "$java_home/bin/java" ${cache[@]+"${cache[@]}"} "${compiler_options[@]}" dev.pagewalk.build.Compile \
    "$root" "$layer" "$part" "$classpath" >&2; then
    rm -rf "$part"
    die "$what does not compile; the messages are above."
  fi
  put_in_place "$part" "$layer"
  [ -f "$compiler/compiler.aot" ] || in_background train_compiler "$layer" "$classpath"
}

# ensure_layer FOLDER WHAT ROOM BELOW CLASSPATH CONDITION RESOURCE...: has the sources that ROOM reaches and BELOW
# doesn't, and some files or folders of resources, in FOLDER/classes.jar, in their present state.
ensure_layer() {
  local layer=$1 what=$2 room=$3 below=$4 classpath=$5 condition=$6 listing
  shift 6
  listing=$(
    echo "# $(cksum <"$java_home/release") $condition"
    cd "$root" || exit
    # without names, find would list the whole checkout
    { sources_of "$room" "$below" && { [ $# -eq 0 ] || find "$@" -type f | LC_ALL=C sort; }; } | tr '\n' '\0' | xargs -0 cksum
  )
  [ "$(cat "$layer/sources" 2>/dev/null)" = "$listing" ] || compile_layer "$layer" "$what" "$classpath" "$listing"
}

# The engine with the command line on top, without any library.
ensure_engine() {
  find_jdk
  engine=$tools/engine
  mkdir -p "$tools"
  ensure_layer "$engine" "the engine" "$engine_room" "" "$annotations" "" src/main/resources/vaadin-i18n
}
