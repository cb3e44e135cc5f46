# ./pagewalk grade: grades a file of answers, without a server. Sourced by ../pagewalk.
source "$root/bin/author.sh"
brief=true
run_author dev.pagewalk.cli.author.Author grade "$@"
