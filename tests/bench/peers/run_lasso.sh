#!/bin/sh
# LASSO paths with cross-validation, ours and glmnet's on the same tables, one after the other:
#
#   tests/bench/peers/run_lasso.sh build/bench/bin/rimlight-bench-lasso [THRESH ...]
set -e
program=$1
shift
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
"$program" --write "$folder"
"$program" --threads 1
"$program" --threads 2
Rscript "$(dirname "$0")/glmnet_bench.R" "$folder" "$@"
