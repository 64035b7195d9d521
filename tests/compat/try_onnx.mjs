// SPDX-License-Identifier: GPL-3.0-or-later
// Compares what ONNX Runtime and transformers.js make of an exported folder with the Studio's answers. Run by
// try_onnx.sh. usage: try_onnx.mjs FOLDER ANSWERS.jsonl (objects of kantai fill-mask --json, one a line)
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import ort from 'onnxruntime-node';
import { AutoTokenizer, env, pipeline } from '@xenova/transformers';

const folder = resolve(process.argv[2]);
const questions = readFileSync(process.argv[3], 'utf8').trim().split('\n').map((line) => JSON.parse(line));
env.allowRemoteModels = false;
env.localModelPath = dirname(folder);
const tokenizer = await AutoTokenizer.from_pretrained(basename(folder));
let failures = 0;

function check(what, holds, detail) {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}: ${detail}`);
  failures += holds ? 0 : 1;
}

function softmax(logits) {
  const most = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = Array.from(logits, (x) => Math.exp(x - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((x) => x / sum);
}

async function probabilities(session, text) {
  const ids = Array.from(tokenizer(text).input_ids.data, BigInt);
  const tensor = (values) => new ort.Tensor('int64', BigInt64Array.from(values), [1, ids.length]);
  const { logits } = await session.run({ input_ids: tensor(ids), attention_mask: tensor(ids.map(() => 1n)) });
  const rows = logits.dims[2], at = ids.indexOf(BigInt(tokenizer.mask_token_id)) * rows;
  return softmax(logits.data.slice(at, at + rows));
}

function firstFive(shares) {
  return shares.map((share, id) => [share, id]).sort((a, b) => b[0] - a[0] || a[1] - b[1]).slice(0, 5);
}

for (const [file, exact] of [['model.onnx', true], ['model_quantized.onnx', false]]) {
  const session = await ort.InferenceSession.create(`${folder}/onnx/${file}`);
  let common = 0, total = 0, difference = 0;
  for (const { text, masks } of questions) {
    const expected = masks[0].answers;
    const found = firstFive(await probabilities(session, text));
    const ids = found.map(([, id]) => id);
    common += expected.filter(({ id }) => ids.includes(id)).length;
    total += expected.length;
    for (const { id, probability } of expected)
      for (const [share, other] of found) if (other === id) difference = Math.max(difference, Math.abs(share - probability));
  }
  const detail = `${common} of ${total} answers in common, probabilities within ${difference.toExponential(1)}`;
  check(`onnxruntime-node ${file}`, exact ? common === total && difference < 1e-4 : common >= 0.9 * total, detail);
}

// Its own copy of ONNX Runtime is for browsers and for a release of its own; both kinds of weights.
for (const quantized of [false, true]) {
  const fillMask = await pipeline('fill-mask', basename(folder), { quantized });
  let same = 0;
  for (const { text, masks } of questions) {
    const answers = await fillMask(text, { topk: 5 });
    const best = (Array.isArray(answers[0]) ? answers[0] : answers)[0];
    same += best.token === masks[0].answers[0].id ? 1 : 0;
  }
  check(`transformers.js ${quantized ? '8-bit' : 'float32'}`, quantized ? same >= 0.8 * questions.length : same === questions.length,
        `the same first answer to ${same} of ${questions.length} sentences`);
}
process.exit(failures > 0 ? 1 : 0);
