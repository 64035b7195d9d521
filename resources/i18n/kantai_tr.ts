<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR">
<context>
    <name>Phrase</name>
    <message>
        <source>has no field &apos;{}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the config.json of a RoBERTa model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field &apos;{}&apos; is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: not a sound safetensors file: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it by an undamaged copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {} holds no .kantai file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a project, or make one with `kantai new`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {} holds more than one project: {} and {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the .kantai file itself, or give each project a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} names &quot;{}&quot;, which is not a path inside of the project&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file was changed by another program; restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open in another Kantai Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open in Kantai Studio ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder {} cannot be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lock {} cannot be taken ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run has a state without a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {} &quot;{}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not what this version defines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is neither a plain table nor an index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the schema version is negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s temporary folder cannot be used: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set TMPDIR to a folder that can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has {} bytes instead of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was changed: its SHA-256 is not the one in the manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training option has a value without a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{}&apos; names no checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say best, latest, or a number that kantai checkpoints PROJECT shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint of step {} is pinned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint of step {} is the latest of {}, which is still going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is a model, not a project with checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave --checkpoint out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another checkpoint: kantai checkpoints PROJECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} exists already and is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {} exists already and is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new or empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence has no &lt;mask&gt;: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &lt;mask&gt; where the model shall put a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is read-only: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is still going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is complete with its {} steps; a greater number of steps would let it go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ended before its first checkpoint; start a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkpoint of {} is whole; kantai verify names what is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {} has no run that could be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new one: kantai pretrain PROJECT.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::Phrase</name>
    <message>
        <source>{} exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SHA-256 of OpenSSL is not available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the installation of OpenSSL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some disk space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place that allows files of this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the path is spelled right and still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check who owns it and its permissions, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place that can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot list {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot create {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot replace {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot rename {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the folder {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open the project {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot create the project {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot replace the empty folder {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot map {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot choose a temporary name beside {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot see the free space of {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write to the disk under {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot remove {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read or write {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write the backup {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is larger than the {} that are read at once here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this is the file you mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} needs {} in {}, where {} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some disk space or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it by an undamaged copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has {}, more than the {} allowed for JSON here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, line 1, column 1: the file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, line 1, column 1: JSON must not begin with a byte order mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8 without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested deeper than {} levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;{}&quot; appears twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counting of the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a text file: it holds a zero character in line {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a plain text file, or save the document as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds no .txt or .md file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with text files, or name the files themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the text files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is neither UTF-8, UTF-16 nor Latin-1; it looks like {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it first, for example with: iconv -f {} -t UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was read as Latin-1 but may be {}: if letters look wrong, convert it to UTF-8 and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds no text besides Project Gutenberg&apos;s header and footer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds no text, only empty lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with text in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence has no &lt;mask&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &lt;mask&gt; where the model is to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence has {} tokens with &lt;s&gt; and &lt;/s&gt;, but the model takes at most {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the tokenizer has {} tokens, but the model has rows for {} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the tokenizer this model was trained with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of answers is {}; it must be from 1 to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filling the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a checkpoint or a Hugging Face folder with config.json, model.safetensors and tokenizer.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has no {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Studio never opens pytorch_model.bin, which can run programs: save the model as safetensors with transformers first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another checkpoint; `kantai verify` tells which are whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; does not have the type and shape of config.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds tensors that config.json does not account for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tokenizer has {} tokens, but the model has rows for {} only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} exists already and is not an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new folder for the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matrix product of {} x {} x {} failed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller batch size, or train in float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sequence is longer than the model&apos;s positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has the token {}, but the model has rows for {} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the tokenizer that belongs to the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model and its weights do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch without masked positions has no loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is {}; it must be from {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is {}; it must be at least 0 and below 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is {}; it must be above 0 and at most {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vocabulary size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hidden size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hidden size {} cannot be divided among {} attention heads; choose a hidden size that is a multiple of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intermediate size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of positions (longest sequence + 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dropout of hidden states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dropout of attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epsilon of layer normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deviation of initial weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the model&apos;s configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the config.json of a RoBERTa model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field &apos;{}&apos; is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field &apos;{}&apos; is {}, not {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no field &apos;{}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Studio works with RoBERTa models for masked language modelling only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Studio computes the exact GELU only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Studio has learned absolute positions only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Studio&apos;s decoder is tied to the word embeddings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoBERTa has one token type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions are counted from the padding id, which is 1 in RoBERTa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoBERTa&apos;s &lt;s&gt; is token 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoBERTa&apos;s &lt;/s&gt; is token 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has no tensor &apos;{}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest that still learns something: seconds per pass, for trying things out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from the sample text in about a minute on two cores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A night on a laptop with a few megabytes of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model of the chapter: 83,504,416 parameters with a vocabulary of 52,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of distilroberta-base: six layers of RoBERTa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of roberta-base: for much text and a strong machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of roberta-large: 24 layers, for very much text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset named &apos;{}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the model.safetensors that belongs to this configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; is there under its old and its new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{}&apos; differs from &apos;{}&apos;, to which it is tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has the shape {}, but the configuration needs {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; is {}, not F32, F16 or BF16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor &apos;{}&apos; has no place in this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes of tensor &apos;{}&apos; do not fit its shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor &apos;{}&apos; would be written twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {} bytes, too few for the length of its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header claims {} bytes, more than the 16 MiB allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header of {} bytes goes past the end of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: there is no tensor &apos;{}&apos; in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: not a sound safetensors file: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor {} ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of tensor {} is larger than any file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor {} has a range of {} bytes, but its shape needs {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor {} is listed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the range of tensor {} overlaps the one before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a hole before tensor {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor {} ends {} bytes after the end of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} bytes at the end belong to no tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header does not begin with &apos;{{&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header does not end with &apos;}}&apos; and spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has the unknown type &apos;{}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} needs two data_offsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header is not JSON at its byte {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>__metadata__ comes twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it lists more than {} tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>__metadata__ has the key &apos;{}&apos; twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has the unknown field &apos;{}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has the field &apos;{}&apos; twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shape of {} is larger than any file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has more than {} dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} lacks dtype, shape or data_offsets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was not enough memory for {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller batch, a shorter block or a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LibTorch stopped {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected stopped {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file does not say whose it is: its table &quot;project&quot; is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the .kantai file from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a project or its .kantai file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file {} keeps its changes in a second file that is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other programs that have it open, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a Kantai Studio project: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a project or its .kantai file, or restore the file from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has only {} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not begin as a SQLite database does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is the database of another program (application id {:#010x})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no schema version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of the table {} refers to a row of the table {} that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {} was to record step {} after step {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of Kantai Studio; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metrics of run {} are damaged: chunk {} does not hold whole rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`kantai verify` lists what is wrong; copy the .kantai file back from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metrics of run {} have changed since they were recorded: chunk {}, steps {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metrics of run {} do not end as they were recorded: {} chunks up to step {} are there, {} up to step {} were recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evaluation of run {} at step {} has changed since it was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of {} cannot be read: the project was {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Kantai Studio to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {} is read-only: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; look around, or make the change where it can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {} is of an older version and cannot be brought up to date: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it where it can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} exists already and is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place for the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {} exists already and is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new folder for the project, or open the project that is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{}&quot; cannot be the name of a project: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name that can also be a file name, such as Kant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is longer than {} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not valid UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it contains a &apos;/&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it contains a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins with a dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins or ends with a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file {} cannot be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a state of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known are running, paused, completed, stopped, interrupted and failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kantai Studio ended while this run was in progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file {} was changed by another program or is damaged: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a backup; nothing in it was run or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is connected and whole, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file {} is damaged: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`kantai verify` lists what is wrong; copy the .kantai file back from a backup. The corpus, tokenizers and checkpoints beside it are files of their own and are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: cannot write {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some disk space and try again; nothing that was saved before is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to use {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done or close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a Kantai Studio project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be written to: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions, or copy the project&apos;s folder to a place that can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is still there and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file {} refused a request: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {} {} in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed meanwhile; open the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer cannot be removed: the run &quot;{}&quot; was trained with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the run first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vocabulary of {} is too small for byte-level BPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least {}: 5 special tokens and 256 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minimum frequency of a merge cannot be 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus has more than {} different words, and to merge them takes more than {} of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on a part of the corpus, or take out what is no language, such as encoded data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus is empty: there is nothing to train a tokenizer on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The different words of the corpus have more than 4.2 billion bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on a part of the corpus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training the tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, a temporary file of counted words, was cut short or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again, and leave the temporary files alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A length of 1 token has no room for &lt;s&gt; and &lt;/s&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A length of {} tokens has no room for the ends of a pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON must not begin with a byte order mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a single value is longer than {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a merge must be a pair of tokens, or two tokens with a space between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token &quot;{}&quot; has the id {}, which is no whole number from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {} values besides vocabulary and merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {} merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token &quot;{}&quot; has the id {}, but the ids of {} tokens must be 0 to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id {} belongs to both &quot;{}&quot; and &quot;{}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vocabulary must be an object of tokens and ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a tokenizer.json: it must be an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a normalizer, which byte-level BPE for RoBERTa does not use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}.{} is {}, which is not supported; it must be {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its model is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model.merges must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added_tokens must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added_tokens lacks &quot;{}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the added token {} is none of &lt;s&gt; &lt;pad&gt; &lt;/s&gt; &lt;unk&gt; &lt;mask&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {} merges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the files of a byte-level BPE tokenizer as the Studio or Hugging Face tokenizers writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{}&quot; is not a merge: two tokens with one space between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a byte-level BPE tokenizer whose first tokens are &lt;s&gt; &lt;pad&gt; &lt;/s&gt; &lt;unk&gt; &lt;mask&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the special token &quot;{}&quot; is missing from the vocabulary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token with the id {} must be &quot;{}&quot;, but it is &quot;{}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token &quot;{}&quot; with the id {} is not written in the alphabet of byte-level BPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token &quot;{}&quot; has two ids, {} and {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the special token &quot;{}&quot; has a second id, {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vocabulary lacks &quot;{}&quot;, the token of the byte 0x{:02X}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {} &quot;{}&quot; of merge {} (&quot;{}&quot; with &quot;{}&quot;) is not in the vocabulary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge {} (&quot;{}&quot; with &quot;{}&quot;) comes before the merge that makes &quot;{}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge {} (&quot;{}&quot; with &quot;{}&quot;) repeats an earlier merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id {} is not in the vocabulary, whose ids are 0 to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the tokenizer that made these ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word of more than 8 MB reached the table of words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The different words of the corpus take more than 34 GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the tensor {} does not fit the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume from another checkpoint of this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} does not say at which step it was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus makes {} sequences, more than the {} that one epoch can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on packed blocks, or on a part of the corpus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another checkpoint, or copy this one back from a backup; kantai verify lists all defects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to evaluate on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold out a larger part of the corpus, or give a text with --text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no whole token store: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it; the next pretraining makes it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is shorter than its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its first bytes are not a token store&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its size does not fit its counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its line offsets are out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenising the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer has {} tokens, the model only {} vocabulary rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the model as many rows as there are tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor of this computer does not multiply bf16 numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with float32 precision; go on with a run begun in bf16 on a computer like the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus makes {} sequences, less than one batch of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import more text, or choose a smaller batch size or block size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training with two checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was saved with another {}, so the run cannot go on from it exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back what it was, or start a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was saved with another {} ({} instead of {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume with the run&apos;s own options, or start a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {} &apos;{}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the training option &apos;{}&apos; is not {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the training options are not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the training option &apos;{}&apos; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is {}, but must be at least {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is {}, but must be {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block size is {}, but the model&apos;s {} positions hold at most {} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of accumulated batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evaluation interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of interval checkpoints to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above 0 when neither steps nor minutes are given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time in minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both {} steps and {} minutes are given, but only one of them can end the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above 0 and at most 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The warmup fraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least 0 and below 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s beta1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s beta2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipping norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 (no clipping) or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training diverged at step {}: the loss is {}, the norm of its gradient {}; the checkpoints before it are whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again with a lower learning rate, a longer warmup, or gradient clipping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token of step {} could be masked: its lines hold special tokens only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove lines of &lt;mask&gt;, &lt;pad&gt; and the like from the corpus, or choose a larger batch size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no checkpoint with the number {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kantai checkpoints PROJECT lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {} has no checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretrain a model first: kantai pretrain PROJECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkpoint of {} has been evaluated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose --checkpoint latest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus has no file with the number {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A held-out share of {} cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least 0 and less than 1; 0.02 holds out one line in fifty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line of {} is held out, so nothing can be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import more text, hold out a larger share, or name a text: --text FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a text file or a folder with text files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is already in the corpus: it has the same text as {}, imported from {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or remove the other one first; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds no tokenizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with a tokenizer.json, or with a vocab.json and a merges.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is read-only: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with float32, or let the Studio choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus of {} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import text first: kantai import PROJECT FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} lines, {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line is held out, so nothing tells how well the model does on new text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import more text, or hold out a larger share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project {} has no tokenizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one first: kantai tokenizer train PROJECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has {} vocabulary rows, the tokenizer {} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the model to the vocabulary (--fit-vocabulary), or train a smaller tokenizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus has changed since {} was trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it again to let it see the new text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus has {} lines with text, fewer than one batch of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import more text, or choose a batch size of at most {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training needs about {} of memory; this computer has {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller batch with more accumulation, or a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} That is nearly all that this computer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller batch with more accumulation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two checkpoints and the tokenised corpus need {}; {} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some disk space, or choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole run may need {}; {} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some disk space, or keep fewer checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {} of the {} that are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; make the change where it can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text encoding named &apos;{}&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} does not hold what it should: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run kantai verify on the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer of {} is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new run with the current tokenizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint of step {} is damaged, the one before it is taken: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkpoint of {} is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new run; kantai verify names what is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged checkpoint was kept as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has already {} steps; {} would leave nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a greater number of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A probe could not be asked. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped on request and saved at step {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped on request at step {} without saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} does not list questions: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Kantai Studio again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is measured in 0 runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not the file that the project knows: it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the original back, or train the tokenizer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has {} bytes, it had {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was changed: its SHA-256 is not the one that the project knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}/{} was changed: its SHA-256 is not the one that the project knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui</name>
    <message numerus="yes">
        <source>%1 bad byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>CR LF line ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 Gutenberg line(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 duplicate line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>line %1, byte %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interval</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::CheckpointsPage</name>
    <message>
        <source>No checkpoint yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training keeps its best and its latest state here, each whole and checked. From a checkpoint you resume exactly, ask the playground, and export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares every file of the project with its SHA-256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export for Hugging Face…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore and continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumes the run of this checkpoint, exactly where it was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned checkpoints are kept; unpin it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run continues from its latest checkpoint; choose that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the checkpoint of step %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on disk will be freed. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluating a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss %1 nats a masked token (perplexity %2), accuracy %3, over %4 masked tokens. A model that only knew how frequent each token is could not get below %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a Hugging Face folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my-model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting for Hugging Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was written to %1; transformers loads it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files with %2 agree with their hashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the damaged checkpoint, or copy its folder back from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::ComparisonPanel</name>
    <message>
        <source>One tokenizer is not a comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a second one with another size, or import one that was made elsewhere, and see how both cut the same text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a tokenizer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same text in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenizer to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Critique of Pure Reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the project&apos;s tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the other one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of both tokenizers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the text above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes a token in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a word, training text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a word, held-out text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that both have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::CorpusPage</name>
    <message>
        <source>Begin with text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A corpus is the text your model learns from: books, notes, manuals, in one language or several. Import files or a folder, or drop them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt *.md);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import every text file of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First lines of the chosen file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines by length in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most frequent words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and held-out text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Project Gutenberg header and footer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops the licence text around Project Gutenberg books. The dropped lines are counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop duplicate lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the first of equal lines. Useful for scraped text; leave it off for poems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbatim: change nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps every line as it stands, line ends included. Overrides the two choices above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These lines are never trained on. The held-out loss tells whether the model learns the language or only this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lines are held out follows from this number. The same number gives the same lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 letters · %2 spaces · %3 punctuation · %4 digits · %5 other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or stop it in the status bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this file from the corpus?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s copy is deleted; the file you imported stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splitting the corpus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::CoveragePanel</name>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs of characters between white space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pieces a word is cut into. A much larger number in held-out text tells that the vocabulary knows its own text by heart and little else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much text a token carries: more makes shorter sequences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that are one token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces of characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of a single byte beyond ASCII: characters that the vocabulary has not learned whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens never trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that the training text does not contain: the model cannot learn what they mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training text and held-out text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage of training text and held-out text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of tokens in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the vocabulary, each token once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the corpus, as often as they occur</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::CurveView</name>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, falling or rising to %3; now %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::Job</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or choose smaller sizes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::LogDock</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least level shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: held-out loss %2, %3 right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.log *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log could not be written to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::LossPlot</name>
    <message>
        <source>uniform guess %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, held out %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::MainWindow</name>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kantai Studio projects (*.kantai)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kantai Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Kantai Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (read-only) – Kantai Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training is being stopped; try again when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or stop it in the status bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project to import into yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new project first, then drop the text on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train a tokenizer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport for Hugging Face…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pretrain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ause or resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Kantai Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert &lt;mask&gt; in the playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kantai Studio %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a transformer from your own text.
Licence: GPL-3.0-or-later.

Qt %1, LibTorch %2
%3, %4, %5 cores</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::MergeExplorer</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sentence in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Critique of Pure Reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence to cut into tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch your sentence grow together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the last merge in your sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One merge back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merges made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One merge further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the next merge in your sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge by merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a word, by vocabulary size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens · %2 bytes a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · id %2 · bytes %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 in the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1 of %2 merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first merge: every byte is a token of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge %1:  %2  becomes  %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   joined %1 times in the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   and in your sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vocabulary of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   %1 tokens a word   %2 bytes a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   %1 model parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a word</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::MergeModel</name>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::ModalPrompts</name>
    <message>
        <source>Stop %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved run can be resumed exactly where it stopped. Without saving, what came after the last checkpoint is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::ModelPage</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretrain this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer and gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations, 64 × 128</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times the text is read over. More layers see longer chains of dependence and cost in proportion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that stand for one token inside the model. Must be divisible by the heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each head looks at the sentence in its own way. Hidden size divided by heads is the size of a head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intermediate size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the feed-forward part of a layer. Four times the hidden size is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the embedding table. At least as many as the tokenizer has tokens; spare rows stay unused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest sequence plus two. The chapter takes 514 for sequences of 512 tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of numbers switched off at random while training. It keeps a model from learning a small text by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors with shape and size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own numbers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::NewProjectWizard</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A home for your model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything lies in one folder: text, vocabulary, runs and checkpoints. Copy the folder and you have copied the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the project is called, and the name of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder in which the project&apos;s folder is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the project lie?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot contain / or begin with a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is too long; take at most 100 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 exists and is not empty; take another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the full path of a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write to %1; choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be made: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundPage</name>
    <message>
        <source>No model to ask yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The playground fills the &lt;mask&gt; of a sentence with a trained model. Train one first; its first checkpoint can already be asked while the training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint that answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence with a mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human thinking involves human &lt;mask&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert &lt;mask&gt; at the cursor (Ctrl+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the model (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranked answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences asked before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a sentence with &lt;mask&gt; and press Enter, or choose an example: the words that the model holds for likely are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best (lowest held-out loss)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens · %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::PretrainingForm</name>
    <message>
        <source>Custom, as on the Model page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small models learn a first idea of a text in minutes; KantaiBERT is the chapter&apos;s and takes an hour or more on two cores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As configured (%1 rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the tokenizer (%1 rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedding table may have more rows than there are tokens, as in the chapter. Fitting it saves memory and time and changes nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An epoch is one pass over the corpus. With a time budget the learning rate follows the clock and the training ends when the minutes are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run 1, Run 2, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the run is called in lists and plots. Leave it empty for the next number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line by line (the chapter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packed blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line each, cut at the block size; or full blocks across lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences computed together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches summed into one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest sequence in tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masking rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of tokens to be guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share switched off at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> % of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastest here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its peak, after the warmup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the rate falls after its peak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warmup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate rises to its peak first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls weights to zero; never biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest gradient norm let through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the products; sums are float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>20 times a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same seed, same run, to the bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between looks at held-out text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps; best and last are always kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval checkpoints kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older ones are deleted, pinned ones never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor cores that compute.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::PretrainingWizard</name>
    <message>
        <source>Pretrain a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shall be trained, and how long?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are good defaults: Next, Next, Start trains a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value has a sound default; change what you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that can be known beforehand has been checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same from a terminal:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters; about %2 of memory; a checkpoint takes %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or stop it in the status bar.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::ProbeCard</name>
    <message>
        <source>Probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a sentence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a sentence with &lt;mask&gt;; its answers are kept at every evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked at the next evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of step %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::Rail</name>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::StatusStrip</name>
    <message>
        <source>Progress of the running job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>CPU · %1 thread(s) · %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::TokenizerLoader</name>
    <message>
        <source>Reading the tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::TokenizerPage</name>
    <message>
        <source>Counting the tokens of the corpus: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinct words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the asked size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vocabulary is learned from text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte-level BPE finds the pieces your text is made of. Import a corpus first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte-level BPE begins with single bytes and joins the most frequent neighbours until the vocabulary is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a tokenizer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus ran out of pairs at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model can keep %1 rows as in the chapter, or fit the vocabulary and save %2 parameters with hidden size 768.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the tokens of the corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus is large: how often each token occurs, and what a smaller vocabulary would cost, is counted when you ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or stop it in the status bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenizers (tokenizer.json vocab.json merges.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing a tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer was imported from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the tokenizer into a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model will have %1 vocabulary rows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::TokenizerWizard</name>
    <message>
        <source>Train a tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large shall the vocabulary be?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte-level BPE begins with 256 bytes and five special tokens and joins the most frequent pair of neighbours again and again. Every text can be written with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of tokens, special tokens and bytes included. More tokens make shorter sequences and a larger model; the chapter takes 52,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs seen less often than this are never joined. With a small corpus the vocabulary then ends before the size above; the page will tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special tokens, ids 0 to 4:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too small: 256 bytes and 5 special tokens need at least %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can stop at any time and keep the smaller vocabulary made so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest merges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in the project and is the one that the next model learns with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training a tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or stop it in the status bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 merges · %3 a second · %4 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens in %2 s, from %3 words (%4 different ones).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the training; the vocabulary is smaller than asked and complete in itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corpus ran out of pairs before the %1 tokens you asked for. The Tokenizer page offers to keep %1 rows in the model, as the chapter does, or to fit the model to the vocabulary.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::TrainingPage</name>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretraining needs a tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model learns to fill masked tokens; the tokenizer says what a token is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretrain your model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wizard asks for a preset and a length, checks what can be checked, and starts. You watch the loss fall, pause when you like, and resume exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pretrain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or stop it in the status bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence with &lt;mask&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens / s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and held-out loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png *.svg *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plot could not be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::TrainingSession</name>
    <message>
        <source>Pretraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::VocabularyModel</name>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>special token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::VocabularyPanel</name>
    <message>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search a token or an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::WelcomePage</name>
    <message>
        <source>Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a small model learn from a short introduction to philosophy, then ask it. About a minute of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with text of your own: books, notes, manuals, in any language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where you stopped. You can also drop a project on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects you open will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kantai Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a transformer from your own text, on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kantai::ui::format</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Build a transformer from your own text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project&apos;s folder or its .kantai file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
