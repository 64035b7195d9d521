#!/usr/bin/env bash
# Runs an exported ONNX folder in ONNX Runtime and in transformers.js, and compares their answers with the Studio's.
# usage: tests/compat/try_onnx.sh KANTAI PROJECT "SENTENCE WITH <mask>" [FURTHER SENTENCES...]    needs node, npm and the npm registry
# The packages stay in KANTAI_COMPAT_ROOT (default: ~/.cache/kantai-compat), so that the next run only runs.
set -euo pipefail
kantai=$(readlink -f "$1") project=$(readlink -f "$2")
shift 2
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
packages=${KANTAI_COMPAT_ROOT:-$HOME/.cache/kantai-compat}/onnx
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$packages"
# No install scripts: they would download builds for GPUs from elsewhere; the one for the processor is in the package.
[ -d "$packages/node_modules/@xenova/transformers" ] ||
    npm install --prefix "$packages" --ignore-scripts --no-audit --no-fund --silent \
        onnxruntime-node@1.30.0 onnxruntime-common@1.30.0 @xenova/transformers@2.17.2
# transformers.js loads sharp, which reads pictures and needs such a script; no text does.
rm -rf "$packages/node_modules/sharp" && mkdir "$packages/node_modules/sharp"
echo '{"name": "sharp", "version": "0.0.0", "main": "index.js"}' >"$packages/node_modules/sharp/package.json"
echo 'module.exports = {};' >"$packages/node_modules/sharp/index.js"
cp "$here/try_onnx.mjs" "$packages/"

"$kantai" export "$project" "$work/model" --format onnx
for sentence in "$@"; do
    "$kantai" fill-mask "$project" "$sentence" --top-k 5 --json >>"$work/answers.jsonl"
done
node "$packages/try_onnx.mjs" "$work/model" "$work/answers.jsonl"
