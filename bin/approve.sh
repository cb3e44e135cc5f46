# ./pagewalk approve: notes the answers of exercises as right. Sourced by ../pagewalk.
source "$root/bin/author.sh"
run_author dev.pagewalk.cli.author.Author approve "$@"
