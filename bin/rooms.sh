# What src/main/rooms.txt says, to the launcher. Sourced by compile.sh.

# The sources of a room and of all rooms it reaches, as paths from the checkout; with a second room, those of the first
# that the second doesn't reach. A source belongs to the innermost room of its folder.
sources_of() {
  (
    cd "$root" || exit
    find src/main/java/dev/pagewalk -mindepth 2 -name '*.java' | LC_ALL=C sort \
      | awk -v wanted="$1" -v without="${2:-}" '
        function reach(room, set,   others, count, i) {
          if (room == "" || room in set) return
          if (!(room in uses)) { print "rooms.txt: there is no room " room >"/dev/stderr"; exit 1 }
          set[room]
          count = split(uses[room], others, " ")
          for (i = 1; i <= count; i++) reach(others[i], set)
        }
        FNR == NR {
          sub(/#.*/, "")
          if (split($0, line, ":") == 2) { gsub(/[ \t]/, "", line[1]); uses[line[1]] = line[2] }
          next
        }
        !started { started = 1; reach(wanted, needed); reach(without, left_out) }
        {
          room = $0
          sub(/^src\/main\/java\/dev\/pagewalk\//, "", room)
          gsub("/", ".", room)
          do sub(/\.[^.]*$/, "", room); while (!(room in uses) && room ~ /\./)
          if ((room in needed) && !(room in left_out)) print
        }' src/main/rooms.txt -
  )
}
