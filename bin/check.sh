# ./pagewalk check: exercise files, with the libraries that read them but without a server. Sourced by ../pagewalk.
source "$root/bin/checker.sh"
run_checker dev.pagewalk.cli.author.Author check "$@"
