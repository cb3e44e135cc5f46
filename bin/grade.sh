# ./pagewalk grade: grades a file of answers, without a server. Sourced by ../pagewalk.
source "$root/bin/checker.sh"
run_checker dev.pagewalk.cli.author.Author grade "$@"
