// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/ExplanationTexts.h"

#include <QtGlobal>

namespace kantai::ui {

namespace {

constexpr Explanation kExplanations[] = {
    // Corpus
    {"corpusFilesTable",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The imported files and how much text each contributes to the "
                                                   "corpus. Select a file to preview or remove it.")},
    {"corpusPreview",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The first lines of the selected file exactly as the model trains "
                                                   "on them. Use them to check the encoding and the cleaning.")},
    {"heldOutSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The fraction of lines that the model never trains on, chosen in runs of neighbouring lines. "
                       "The loss on them shows whether the model generalizes or only memorizes the training text; a "
                       "held-out line that also occurs in the training text is not evaluated.")},
    {"splitSeedSpinBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The seed that determines which lines are held out. The same seed always selects the same lines.")},
    // Tokenizer
    {"tokenizerSentenceEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "A text of your choice, of one or several paragraphs. The tokens "
                                                   "that the tokenizer splits it into are shown "
                                                   "below.")},
    {"mergesSlider",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The number of merges applied to the sentence. Drag the slider to see how bytes are merged into words.")},
    {"mergesTable",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "All merges in the order in which they were learned. Select one to apply the merges up to it.")},
    {"vocabularyKindComboBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "Limits the table to one kind of tokens. Ġ stands for the space before a word, and tokens that "
         "are not in the corpus cannot be learned by the model.")},
    {"vocabularySearchEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "Type part of a token or an id. The table shows only the matching tokens.")},
    {"vocabularyTable",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "All tokens with their ids, bytes and frequencies in the corpus. Click a column heading to sort by it.")},
    {"coverageTable", QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                                        "How compactly the vocabulary encodes the training text and the held-out "
                                        "text. Similar values mean that the vocabulary generalizes to new text.")},
    {"otherTokenizerCombo",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The tokenizer to compare with. It can be one that you trained "
                                                   "with another vocabulary size or one that you imported.")},
    {"comparisonSentenceEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The text that both tokenizers encode. Fewer tokens for the same "
                                                   "text mean shorter sequences and faster training.")},
    {"comparisonTable",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "Statistics of both tokenizers side by side. Tokens per word are measured on the corpus of the project.")},
    {"newestMergesList",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The most recent merges, newest first. Early merges join letters; later ones form complete words.")},
    // Model
    {"presetComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "A complete model configuration, from tiny to large. Start from a "
                                                   "preset and change individual values below.")},
    {"tensorTable",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "All tensors of the model in groups, with their shapes, parameter counts and shares of the "
                       "model. The counts add up to the number of parameters in the last row.")},
    {"tensorDrawing",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The model from its input at the left to its output at the right; the area of each block is "
                       "its number of parameters. Choose a block with the mouse or the arrow keys to see its tensors "
                       "only, and press Escape to see all of them.")},
    {"modelCheckpointComboBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The checkpoint whose weights are examined. Best is the one with the lowest held-out loss of all runs.")},
    {"weightsDrawing",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The model of this checkpoint, drawn to scale. Choose a block to "
                                                   "see how the numbers of its first tensor are distributed.")},
    {"weightsTable",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The tensors of this checkpoint. Choose one to see how its numbers are distributed.")},
    {"weightsHistogram",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "How often each value occurs in the tensor; the dashed line is the mean. Most weights begin "
                       "as a narrow bell around zero, and training makes it wider.")},
    {"weightsRidges",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The same tensor at up to 40 snapshots and checkpoints of the run, the oldest at the top. "
                       "The arrow keys or the pointer choose one and show its figures.")},
    {"embeddingWordEdit", QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                                            "A word, or a token as the vocabulary writes it. Words that the "
                                            "vocabulary does not have are looked up by the mean of their pieces.")},
    {"neighbourTable",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The ten tokens whose rows in the word table have the greatest cosine to that of the word: 1 "
                       "is the same direction, 0 none in common. Press Enter to look up a neighbour.")},
    {"playgroundNearestTable",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The lines of the corpus whose tokens the model turns into states most like those of the "
                       "sentence. The bar is the cosine: 1 is the same direction, 0 none in common.")},
    {"tokenMap",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "Each point is a token, placed by the two principal components of its row in the word table. Zoom with the "
         "wheel or with + and -, move with the mouse or the arrow keys, and click a point to see its neighbours.")},
    // Training
    {"runComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The training run whose curves and values are shown. The project keeps every run.")},
    {"lensBatch",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The first sequences of the batch as the model sees them; boxes "
                                                   "are the tokens that were chosen. Filled ones "
                                                   "were masked, dashed ones replaced by a random token, underlined "
                                                   "ones kept; below each stands what was there, "
                                                   "with a tick where the best guess of the model is right.")},
    {"probeComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "A pinned sentence with a mask. The bars show the most probable "
                                                   "answers of the model at the latest evaluation.")},
    {"xAxisComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The quantity on the horizontal axis. Use time to compare speed, "
                                                   "and tokens to compare how efficiently runs learn from data.")},
    {"clipOutliersCheckBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "Leaves the lowest and the highest hundredth of the values out of the vertical axis where they "
         "lie far from the others. Small triangles mark where values lie beyond the axis.")},
    {"plotQuantity1",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "What this small plot shows of the run. Every step records the learning rate, the norm of the "
                       "gradient, its tokens, the memory of the program and the time of its parts.")},
    {"plotQuantity2",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "What this small plot shows of the run. Every step records the learning rate, the norm of the "
                       "gradient, its tokens, the memory of the program and the time of its parts.")},
    {"plotQuantity3",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "What this small plot shows of the run. Every step records the learning rate, the norm of the "
                       "gradient, its tokens, the memory of the program and the time of its parts.")},
    {"runTimeLine",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "A step of the run. Move it, or press Play, and the plots mark the step and the probe shows the "
         "answers of that time; the diamonds are landmarks, such as the step at which an answer first led.")},
    {"logXCheckBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "Uses a logarithmic horizontal axis. It gives more space to the first steps, where the loss changes most.")},
    {"logYCheckBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "Uses a logarithmic vertical axis. It makes small improvements late in a run visible.")},
    {"smoothingSlider",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The strength of the exponential smoothing of the curves. The pale line shows the unsmoothed values.")},
    {"changedLearningRateEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The highest learning rate from the next step on. The schedule scales it at each step, as it "
                       "scaled the one before.")},
    {"changedStepsEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The steps of the whole run, those that it has included. The schedule stretches to the new "
                       "length.")},
    {"changedMinutesEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The minutes of the whole run, those that it has trained included. The schedule stretches to "
                       "the new length.")},
    // Checkpoints
    {"queueTable",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The runs that are trained one after another, in this order, and below a line for each sweep its "
         "runs. Select one to move it, duplicate it or remove it.")},
    {"runsTable", QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                                    "The runs of the project: how each went, and the options in which they differ. "
                                    "Select one to work with it or two to compare them; a checked run is drawn "
                                    "over the loss on the Training page.")},
    {"runGroupComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "Which runs are listed: all, those of a sweep, or a run with its branches. The columns show "
                       "the options in which the listed runs differ.")},
    {"runDifferencesTable",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The options of training and model that differ between the two runs. All others are equal.")},
    {"checkpointsTable",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The saved checkpoints with their losses and the reason why each "
                                                   "is kept. Select one to evaluate, pin, annotate or delete it.")},
    // Playground
    {"playgroundSentenceEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "A sentence in which <mask> marks the word to predict. Press Enter to run the model.")},
    {"playgroundCheckpointComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The checkpoint of the model to use. Later checkpoints have been trained for longer.")},
    {"playgroundCandidatesEdit",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The words to score, separated by commas. Leave the field empty to score every token of the vocabulary.")},
    {"playgroundTopKSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The number of most probable answers to list. The remaining "
                                                   "probability is distributed over all other tokens.")},
    {"playgroundHistoryList", QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                                                "The previous sentences, newest first. Select one to run it again.")},
    {"playgroundHeadComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "One attention head of the layer, or the mean of all heads. Each "
                                                   "head has learned its own attention weights.")},
    {"playgroundOtherComboBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The second checkpoint, which predicts the same sentence. The bars of both use the same scale.")},
    {"playgroundStepSlider",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "A checkpoint of the run. Move the slider to see how the answers changed during training.")},
    // The new project
    {"projectNameEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The name of the project and of its folder. Any valid folder name is allowed.")},
    {"projectPlaceEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The folder in which the project folder is created. Its disk "
                                                   "needs space for the text and all checkpoints.")},
    // The pretraining
    {"pretrainingPresetComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The model configuration to train. Small models give first useful predictions after about a "
                       "minute; KantaiBERT, with 83.5 million parameters, needs about ten minutes on two cores.")},
    {"lengthSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The length of the training in the selected unit. Longer training "
                                                   "helps until the held-out loss stops falling.")},
    {"lengthUnitComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "An epoch is one pass over the training text; a step is one optimizer update of the weights. "
                       "With minutes, the run ends when the time is used up.")},
    {"datasetModeComboBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "“Line by line” makes each line one sequence, truncated at the block size, as in the KantaiBERT recipe. "
         "“Packed blocks” joins consecutive lines into sequences of the full block size, so that no "
         "text is truncated and no padding is needed.")},
    {"batchSizeSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The number of sequences in a batch. Larger batches give less "
                                                   "noisy gradients but need more memory and time per step.")},
    {"accumulationSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The number of batches whose gradients are accumulated before one optimizer step. It has the "
                       "effect of a larger batch without its memory.")},
    {"blockSizeSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The maximum sequence length in tokens. Longer sequences give the "
                                                   "model more context but take more time and memory.")},
    {"maskRateSpinBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The fraction of tokens that the model must predict. The KantaiBERT recipe uses 15 %; a higher rate "
         "gives more training signal per sequence but less context for each prediction.")},
    {"trainingDropoutSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The probability with which each activation is set to zero during "
                                                   "training. Dropout reduces overfitting on a small corpus.")},
    {"learningRateEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The peak learning rate of AdamW, reached after the warmup. If it is too low, the model "
                       "learns slowly; if it is too high, the training diverges.")},
    {"scheduleComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "How the learning rate decreases after its peak. A low rate at "
                                                   "the end of the training usually lowers the final loss.")},
    {"warmupSpinBox", QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                                        "The fraction of the training during which the learning rate rises linearly "
                                        "from zero to its peak. Warmup keeps the first steps stable.")},
    {"weightDecaySpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The decoupled weight decay of AdamW, which shrinks the weights slightly at each step. It "
                       "regularizes the model; biases and layer norms are excluded.")},
    {"clipNormSpinBox", QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                                          "The maximum global norm of the gradient; larger gradients are scaled down "
                                          "to it. Clipping keeps an unusual batch from destabilizing the training.")},
    {"precisionComboBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The number format of the inputs of matrix products: float32, or bf16, which is faster on processors with "
         "bf16 instructions. Master weights and accumulation are float32 in both cases.")},
    {"seedSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The seed of all random choices of the run: initial weights, order, masks and dropout. With "
                       "the same seed, options and number of threads, a run is reproduced bit for bit.")},
    {"evaluateEverySpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The number of steps between evaluations on the held-out text. Frequent evaluations show more "
                       "detail but slow down the training; the automatic setting uses at most 5 % of the time.")},
    {"earlyStoppingSpinBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "Ends the run when so many evaluations in a row have brought no better held-out loss: the model "
         "then learns the training text by heart. The best checkpoint is kept; off trains to the end.")},
    {"saveEverySpinBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The number of steps between checkpoints. The best and the latest checkpoint are always kept.")},
    {"keepLastSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The number of interval checkpoints to keep. Older ones are "
                                                   "deleted; pinned checkpoints are never deleted.")},
    {"snapshotsComboBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "Whether to keep the model of about ten steps a decade: 1, 2, 4, 8, 10, 13, … With them the run "
         "can be replayed from its first step. They hold weights only, so no run resumes from them.")},
    {"teacherComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "A checkpoint with the same tokenizer from which the model learns besides the text, usually a "
                       "larger model. It is loaded beside the model and does not change.")},
    {"teacherShareSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "How much of the loss measures the distance from the probabilities of the teacher. The rest "
                       "measures, as always, whether the model finds the words of the text.")},
    {"temperatureSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The number by which the logits of model and teacher are divided before their probabilities "
                       "are compared. Above 1 the less probable words count for more.")},
    {"teacherStatesSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The weight of another loss: how far the similarities of the masked tokens after the last "
                       "layer are from those in the teacher. The widths of both models may differ.")},
    {"threadsSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The number of processor threads that train the model. Leave one "
                                                   "core free to keep the computer responsive during training.")},
    {"onDivergenceComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "What to do when the loss explodes or becomes NaN or infinite. The run either ends, keeping "
                       "its last good checkpoint, or skips the affected steps.")},
    {"preflightList", QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                                        "The results of the checks before the start: disk, memory, tokenizer and "
                                        "corpus. A red entry prevents the start; an orange entry is a warning.")},
    {"equivalentCommandEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The command that starts the same training from a terminal. Copy "
                                                   "it to repeat the run on another computer.")},
    // Minimal pairs
    {"pairsComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "Minimal pairs, sentences of which one is right and one is wrong, that are scored at the "
                       "evaluations. They take at most 2 % of the time; the share of right ones is a curve of the "
                       "training.")},
    {"pairSetCombo",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The pairs of sentences to score: those that come with the Studio, or a file of your own. A file "
         "holds JSON lines with sentence_good, sentence_bad and phenomenon, or a table of these columns.")},
    {"pairMeasureCombo",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "How a sentence gets its score. Each token alone masks one token at a time; within words, left "
         "to right masks the later tokens of its word too, so that a word of several tokens gains "
         "nothing from its own pieces.")},
    {"pairPhenomenaTable",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "How many pairs of each phenomenon the model gets right, with the 95 % interval and the line of "
         "chance. Select one to see its pairs only.")},
    {"pairsTable",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The pairs, with how much likelier the model finds the right sentence, in nats. Select one to "
                       "see the surprisal of each word in both sentences.")},
    // The window
    {"recentProjectsList",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The projects that you opened recently, newest first. Select one to open it.")},
    {"logLevelComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The minimum severity of the messages shown. A problem is an "
                                                   "error; a warning is something that may cause one.")},
    {"logFilterEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "Shows only the lines that contain this text. The other lines are hidden but not deleted.")},
    {"logView",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "All messages since the program started, newest last. Copy or save them when you report a problem.")},
};

} // namespace

std::span<const Explanation> explanationTexts() {
    return kExplanations;
}

} // namespace kantai::ui
