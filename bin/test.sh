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

# The custom elements, in a simulated page. They are tested in a copy: node_modules beside the sources would end up in
# Vaadin's bundle.
test_elements() {
  local place=$tools/elements
  [ -n "$(find "$root/frontend" -name '*.test.*' -not -path '*/node_modules/*' | head -1)" ] || return 0
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
  rm -rf "$place/elements"
  cp -R "$root/frontend/elements" "$root/frontend/vitest.config.mjs" "$place/"
  say "testing the elements of the browser"
  (cd "$place" && npm test --silent -- --reporter=dot) </dev/null || die "an element test failed; its output is above."
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
[ $# -gt 0 ] || [ ${#selection[@]} -gt 0 ] || test_elements
say "running $what with $(basename "$java_home"), node $(node --version 2>/dev/null || echo none), $PAGEWALK_CHROMIUM"
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
exec "$root/mvnw" -B -ntp -f "$root/pom.xml" "$goal" ${selection[@]+"${selection[@]}"} ${rest[@]+"${rest[@]}"} </dev/null
