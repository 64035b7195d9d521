// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/onnx/FillMaskPage.h"

#include "core/base/Json.h"
#include "core/base/ReadableText.h"

#include <string_view>

namespace kantai {

namespace {

constexpr std::string_view kStyleAndBody = R"html(<style>
:root { color-scheme: light dark; --accent: #3556c8; --line: #dfe3ea; --dim: #667085; }
@media (prefers-color-scheme: dark) { :root { --accent: #8aa4ff; --line: #2b313c; --dim: #8b94a5; } }
body { font: 16px/1.5 Inter, system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
input, select, button { font: inherit; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 8px; }
input { width: 100%; box-sizing: border-box; }
form { display: grid; gap: .75rem; }
ol { list-style: none; padding: 0; }
li { display: grid; grid-template-columns: 9rem 1fr 4rem; gap: .75rem; align-items: center; margin: .25rem 0; }
li span:last-child { text-align: right; font-variant-numeric: tabular-nums; }
li div { height: .6rem; border-radius: .3rem; background: var(--accent); }
#state { color: var(--dim); white-space: pre-line; }
</style>
</head>
<body>
<h1></h1>
<form><label for="text"></label><input id="text" autocomplete="off">
<div><select aria-label="Model"></select> <button disabled></button></div></form>
<p id="state" role="status"></p>
<ol></ol>
<script type="module">
)html";

constexpr std::string_view kProgram = R"html(
const words = {
  en: { sentence: 'A sentence with <mask>', ask: 'Fill the mask', loading: 'Loading the model …', small: '8-bit weights',
        large: '32-bit weights', took: 'Answered in', noMask: 'Write <mask> where a word is to be found.',
        runtime: 'The runtime is not here yet. Put transformers.min.js and the ort-wasm*.wasm files of the npm package ' +
                 '@xenova/transformers (its folder dist) into a folder named runtime beside this page.',
        server: 'Browsers load models only from a server. In this folder run: python3 -m http.server\n' +
                'and open http://localhost:8000/', failed: 'The model could not be loaded: ' },
  tr: { sentence: '<mask> içeren bir tümce', ask: 'Maskeyi doldur', loading: 'Model yükleniyor …',
        small: '8 bitlik ağırlıklar', large: '32 bitlik ağırlıklar', took: 'Yanıt süresi:',
        noMask: 'Bulunacak sözcüğün yerine <mask> yazın.',
        runtime: 'Çalışma zamanı henüz burada değil. @xenova/transformers npm paketinin dist klasöründeki ' +
                 'transformers.min.js ile ort-wasm*.wasm dosyalarını bu sayfanın yanındaki runtime adlı bir klasöre koyun.',
        server: 'Tarayıcılar modelleri yalnızca bir sunucudan yükler. Bu klasörde çalıştırın: python3 -m http.server\n' +
                've http://localhost:8000/ adresini açın', failed: 'Model yüklenemedi: ' },
};
const language = navigator.language.startsWith('tr') ? 'tr' : 'en';
const say = words[language];
const $ = (selector) => document.querySelector(selector);
document.documentElement.lang = language;
document.title = model.name;
$('h1').textContent = model.name;
$('label').textContent = say.sentence;
$('button').textContent = say.ask;
$('input').value = model.example;
for (const kind of model.kinds) $('select').add(new Option(kind === 'quantized' ? say.small : say.large, kind));
$('select').hidden = model.kinds.length < 2;

let fillMask = null;
async function load() {
  $('button').disabled = true;
  $('#state').textContent = say.loading;
  if (location.protocol === 'file:') { $('#state').textContent = say.server; return; }
  let library;
  try { library = await import('./runtime/transformers.min.js'); }
  catch { $('#state').textContent = say.runtime; return; }
  const { env, pipeline } = library;
  env.allowRemoteModels = false;
  env.localModelPath = new URL('.', location.href).pathname;
  env.backends.onnx.wasm.wasmPaths = new URL('runtime/', location.href).href;
  env.backends.onnx.wasm.numThreads = 1;
  try {
    fillMask = await pipeline('fill-mask', '.', { quantized: $('select').value === 'quantized' });
    $('#state').textContent = '';
    $('button').disabled = false;
  } catch (error) { $('#state').textContent = say.failed + error.message; }
}

$('select').addEventListener('change', load);
$('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!$('input').value.includes('<mask>')) { $('#state').textContent = say.noMask; return; }
  const start = performance.now();
  let answers = await fillMask($('input').value, { topk: 10 });
  if (Array.isArray(answers[0])) answers = answers[0];
  $('#state').textContent = `${say.took} ${Math.round(performance.now() - start)} ms`;
  $('ol').replaceChildren(...answers.map(({ token, score }) => {
    const row = document.createElement('li');
    const [word, bar, share] = ['span', 'div', 'span'].map((tag) => row.appendChild(document.createElement(tag)));
    word.textContent = fillMask.tokenizer.decode([token]).trim();
    bar.style.width = `${100 * score}%`;
    share.textContent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(score);
    return row;
  }));
});
load();
</script>
</body>
</html>
)html";

} // namespace

std::string fillMaskPage(const std::string& name, const std::string& example, bool hasFloat) {
    Json model{{"name", readableText(name)}, {"example", example.empty() ? "<mask>" : example}};
    model["kinds"] = hasFloat ? Json::array({"quantized", "float"}) : Json::array({"quantized"});
    std::string data = model.dump(-1, ' ', true, Json::error_handler_t::replace);
    for (std::size_t at = 0; (at = data.find('<', at)) != std::string::npos;)
        data.replace(at, 1, "\\u003c"); // else a name could end the script
    return std::string(
               "<!doctype html>\n<!-- Made with Kantai Studio. -->\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title></title>\n") +
           std::string(kStyleAndBody) + "const model = " + data + ";" + std::string(kProgram);
}

} // namespace kantai
