# ./pagewalk variant: shows one variant of an exercise, without a server. Sourced by ../pagewalk.
source "$root/bin/checker.sh"
run_checker dev.pagewalk.cli.author.Author variant "$@"
