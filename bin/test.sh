# ./pagewalk test: everything but what takes long, from engine units to journeys in a real browser; test --long: what takes
# long. Sourced by ../pagewalk.
source "$root/bin/node.sh"
source "$root/bin/long.sh"

apt_install() {
  local what=$1
  shift
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null \
    || die "the tests need $what, which is not installed." "Install it: apt-get install $*"
  say "installing $what"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >"$tools/apt.log" 2>&1 </dev/null || true
  apt-get install -y -qq --no-install-recommends "$@" >>"$tools/apt.log" 2>&1 </dev/null \
    || die "$what could not be installed; see $tools/apt.log." "Install it by hand: apt-get install $*"
}

find_browser() {
  local name
  for name in "${PAGEWALK_CHROMIUM:-}" chromium chromium-browser google-chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then
      PAGEWALK_CHROMIUM=$(command -v "$name")
      export PAGEWALK_CHROMIUM
      return
    fi
  done
  false
}

find_postgres() {
  local initdb
  for initdb in /usr/lib/postgresql/*/bin/initdb; do
    [ ! -x "$initdb" ] || return 0
  done
  command -v initdb >/dev/null
}

# For the tests that start a PostgreSQL of their own; without one they are skipped.
ensure_postgres() {
  if ! find_postgres; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      apt_install PostgreSQL postgresql
    else
      say "there is no PostgreSQL: the tests that need one are skipped"
    fi
  fi
}

# The browser's side: types, linters, and the custom elements in a simulated page. All in a copy with the same folders,
# since node_modules beside the sources would end up in Vaadin's bundle.
test_elements() {
  local place=$tools/elements part
  mkdir -p "$place"
  if ! cmp -s "$root/frontend/package.json" "$place/package.json"; then
    say "fetching what the element tests need"
    rm -rf "$place/node_modules"
    cp "$root/frontend/package.json" "$place/"
    (cd "$place" && npm install --silent --no-fund --no-audit --no-package-lock) >"$tools/elements.log" 2>&1 </dev/null || {
      rm -f "$place/package.json"
      die "the packages of the element tests could not be installed; see $tools/elements.log." "Check the network and try again."
    }
  fi
  for part in frontend/elements frontend/styles src/test/frontend src/main/resources/META-INF/resources; do
    rm -rf "${place:?}/$part"
    mkdir -p "$(dirname "$place/$part")"
    cp -R "$root/$part" "$place/$part"
  done
  cp "$root"/frontend/*.mjs "$place/frontend/"
  for part in types lint lint:css test; do
    say "the browser's side: $part"
    (cd "$place" && npm run --silent "$part") </dev/null || die "$part found something in the browser's side; it is above."
  done
}

goal=verify
selection=()
rest=("$@")
what="all tests but long ones"
if [ "${1:-}" = --long ]; then
  shift
  select_long "$@"
  what="long tests"
fi

find_jdk
mkdir -p "$tools"
find_node
find_browser || { apt_install "a browser" chromium && find_browser; } || die "no Chromium was found." "Set PAGEWALK_CHROMIUM to one."
if command -v fc-list >/dev/null && [ -z "$(fc-list :lang=zh 2>/dev/null | head -1)" ]; then
  apt_install "a Chinese font" fonts-noto-cjk
fi
if selected database; then
  ensure_postgres
fi
[ $# -gt 0 ] || [ ${#selection[@]} -gt 0 ] || test_elements
say "running $what with $(basename "$java_home"), node $(node --version 2>/dev/null || echo none), $PAGEWALK_CHROMIUM"
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
exec "$root/mvnw" -B -ntp -f "$root/pom.xml" "$goal" ${selection[@]+"${selection[@]}"} ${rest[@]+"${rest[@]}"} </dev/null
