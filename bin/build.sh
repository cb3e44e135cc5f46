# Builds the production application into .tools/app if the sources changed. Sourced by run.sh.
source "$root/bin/maven.sh"

app=$tools/app

build_app() {
  find_node
  rm -rf "$app"
  maven "building; about a minute the first time" build clean package -DskipTests \
    || die "the build failed; the whole log is $tools/build.log."
  "$java_home/bin/java" -Djarmode=tools -jar "$root/target/pagewalk.jar" extract --destination "$app.part" >/dev/null
  echo "$1" >"$app.part/fingerprint"
  mv "$app.part" "$app"
}

ensure_app() {
  find_jdk
  mkdir -p "$tools"
  local now
  now=$(fingerprint pom.xml src/main frontend)
  [ "$(cat "$app/fingerprint" 2>/dev/null)" = "$now" ] || build_app "$now"
}
