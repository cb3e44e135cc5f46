# ./pagewalk check: exercise files, with the libraries that read them but without a server. Sourced by ../pagewalk.
source "$root/bin/author.sh"
for path in "$@"; do
  if [ -f "$path/exercise.yaml" ] || [ -f "$(dirname -- "$path")/exercise.yaml" ]; then brief=true; fi
done
run_author dev.pagewalk.cli.author.Author check "$@"
