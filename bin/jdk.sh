# Finds a JDK 25 or newer and puts its home into "java_home". Sourced by ../pagewalk.

jdk_needed=25

# The feature version of the JDK in a folder; nothing if there is none with a compiler.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
  local on_path
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  if on_path=$(command -v javac); then
    dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")"
  fi
  printf '%s\n' /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

# The first that is new enough: JAVA_HOME, then the PATH, then the usual places.
jdk_search() {
  local home version
  while read -r home; do
    version=$(jdk_version "$home")
    if [ "${version:-0}" -ge "$jdk_needed" ]; then
      echo "$home"
      return
    fi
  done < <(jdk_candidates)
}

jdk_install() {
  local package="openjdk-$jdk_needed-jdk-headless"
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  say "no JDK $jdk_needed found; asking apt for $package"
  apt-get update -qq >/dev/null 2>&1 || true
  apt-get install -y -qq "$package" >/dev/null 2>&1 || true
}

find_jdk() {
  local remembered=$tools/java-home
  java_home=
  if [ -z "${JAVA_HOME:-}" ] && [ -f "$remembered" ]; then
    java_home=$(<"$remembered")
    [ -x "$java_home/bin/javac" ] || java_home=
  fi
  if [ -z "$java_home" ]; then
    java_home=$(jdk_search)
    if [ -z "$java_home" ]; then
      jdk_install
      java_home=$(jdk_search)
    fi
    [ -n "$java_home" ] || die "no JDK $jdk_needed or newer was found (looked at JAVA_HOME, the PATH and the usual folders)." \
      "Install one, for example Temurin $jdk_needed or 'apt-get install openjdk-$jdk_needed-jdk', or set JAVA_HOME to it."
    mkdir -p "$tools"
    [ -n "${JAVA_HOME:-}" ] || echo "$java_home" >"$remembered"
  fi
  export JAVA_HOME=$java_home
}
