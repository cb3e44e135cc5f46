# Which tests are long. Sourced by test.sh.

# The parts of test --long: what tests with the JUnit tag "long" are tagged with beside it.
long_parts() {
  grep -rhA3 --include='*.java' '@Tag("long")' "$root/src/test/java" | sed -n 's/.*@Tag("\([a-z]*\)").*/\1/p' \
    | grep -v '^long$' | sort -u
}

# Turns the parts that stand first among the arguments into Maven's selection; "rest" is what follows. Without a journey
# among them the application need not be packaged.
select_long() {
  local wanted='' tags
  while [[ ${1:-} =~ ^[a-z]+$ ]]; do
    long_parts | grep -qx "$1" || die "test --long has no part '$1'." "The parts are: $(long_parts | xargs)."
    wanted=${wanted:+$wanted|}$1
    shift
  done
  selection=("-Dgroups=long${wanted:+ & ($wanted)}" -DexcludedGroups=)
  tags=${wanted:-long}
  grep -rqE --include='*IT.java' "@Tag\(\"($tags)\"\)" "$root/src/test/java" || goal="test"
  rest=("$@")
}

# Whether the selection has a part.
selected() {
  [[ ${selection[0]:-} == -Dgroups=long || ${selection[0]:-} == *"$1"* ]]
}
