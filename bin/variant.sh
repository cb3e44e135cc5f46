# ./pagewalk variant: shows one variant of an exercise, without a server. Sourced by ../pagewalk.
source "$root/bin/author.sh"
brief=true
run_author dev.pagewalk.cli.author.Author variant "$@"
