#!/usr/bin/env bash
# make-sample-models.sh BIN [DIR]: trains the sample models on synthetic cohorts, with the programs in BIN, and writes them to
# DIR (by default beside this script), with what they say of their sample cases. The same program gives the same bytes. It takes
# ten minutes on two cores, and 2 GB in $TMPDIR.
set -euo pipefail
here=$(realpath "$(dirname "$0")")
cli=$(realpath "$1")/rimlight-cli
out=$(realpath -m "${2:-$here}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

# The cohorts' seed is not that of the sample cases (1): no sample case is among the training cases.
seed=2

study() { # PROTOCOL CASES STUDY: the cohort and the study on it
  "$cli" sample "$work/cohort" --protocol "$1" --cases "$2" --seed "$seed"
  cp "$here/$3.study.yaml" "$work/study.yaml"
  cp "$here"/*.protocol.yaml "$work"
  "$cli" study run "$work/study.yaml" -o "$work/$3" >/dev/null
  rm -rf "$work/cohort"
}

study wilms-vs-ccsk 112 sample-wilms-vs-ccsk
cp "$work/sample-wilms-vs-ccsk/models/radiomics-logistic-regression.json" "$out/sample-wilms-vs-ccsk.json"
study ccrcc-t-stage 112 sample-ccrcc-t-stage
cp "$work/sample-ccrcc-t-stage/models/mix-logistic-regression.json" "$out/sample-ccrcc-t-stage.json"
cp "$work/sample-ccrcc-t-stage/models/cox-nomogram.json" "$out/sample-ccrcc-survival.json"

predict() { # PROTOCOL PHASE MODEL: what the model says of the first sample case
  "$cli" sample "$work/$1" --protocol "$1" --cases 1 >/dev/null
  "$cli" predict "$out/$3.json" --image "$2=$work/$1/case-0001/$2" --mask "$work/$1/case-0001/reader1.rtstruct.dcm" \
    --json "$work/$3.prediction.json" >/dev/null
  printf '%s,%s,%s\n' "$3" "$(sed -n 's/^  "score": \(.*\),$/\1/p' "$work/$3.prediction.json")" \
    "$(sed -n 's/^  "probability": \(.*\),$/\1/p' "$work/$3.prediction.json")"
}
{
  printf 'model,score,probability\n'
  predict wilms-vs-ccsk corticomedullary sample-wilms-vs-ccsk
  predict ccrcc-t-stage parenchymal sample-ccrcc-t-stage
} >"$out/sample-predictions.csv"
