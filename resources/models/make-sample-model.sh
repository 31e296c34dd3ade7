#!/usr/bin/env bash
# make-sample-model.sh BIN OUT.json: trains the sample model on the synthetic sample cohort, with the programs in BIN.
set -euo pipefail
bin=$(realpath "$1")
out=$(realpath -m "$2")
cases=72
seed=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$bin/rimlight-cli" sample "$work/cohort" --cases "$cases" --seed "$seed"
column() { head -1 "$work/cohort/cohort.csv" | tr ',' '\n' | grep -nx "$1" | cut -d: -f1; }
outcome=$(column diagnosis)
tail -n +2 "$work/cohort/cohort.csv" | while IFS= read -r line; do
  id=$(printf '%s' "$line" | cut -d, -f1)
  diagnosis=$(printf '%s' "$line" | cut -d, -f"$outcome")
  "$bin/rimlight-cli" features "$work/cohort/$id/corticomedullary" "$work/cohort/$id/reader1.rtstruct.dcm" \
    --settings "$(dirname "$0")/sample-settings.yaml" --case "$id" --column "diagnosis=$diagnosis" \
    --append -o "$work/features.csv" 2>/dev/null
done
"$bin/rimlight-cli" fit "$work/features.csv" --outcome diagnosis --positive CCSK --lambda 1se --seed "$seed" \
  --settings "$(dirname "$0")/sample-settings.yaml" --name "Sample: Wilms vs CCSK (synthetic)" \
  --question "CCSK rather than Wilms" --synthetic -o "$out"
