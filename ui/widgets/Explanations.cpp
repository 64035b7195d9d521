// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Explanations.h"

#include "ui/Text.h"
#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

namespace kantai::ui {

namespace {

struct Explanation {
    const char* control; // its objectName
    const char* text;
};

constexpr Explanation kExplanations[] = {
    // Corpus
    {"corpusFilesTable",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The files that were imported, with what each brought to the "
                                                   "corpus. Choose one to read its lines below or to remove it.")},
    {"corpusPreview", QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                                        "The first lines of the chosen file, as they will be trained on. Read them "
                                        "to see whether the encoding and the cleaning are right.")},
    {"heldOutSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "This share of the lines is never trained on, in runs of neighbouring lines. The loss on it "
                       "tells whether the model learns the language or only this text. A line that the training text "
                       "has too is not measured.")},
    {"splitSeedSpinBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "Which lines are held out follows from this number. The same number always gives the same lines.")},
    // Tokenizer
    {"tokenizerSentenceEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "Any sentence of yours. Below it stands how the tokenizer cuts it into tokens.")},
    {"mergesSlider",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "How many merges the tokenizer has made so far. Drag it to watch "
                                                   "the sentence grow together from bytes to words.")},
    {"mergesTable",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "Every pair that was joined, in the order of the training. Choose one to go to that moment.")},
    {"vocabularySearchEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "Type a part of a token, or an id. The table shows only what matches.")},
    {"vocabularyTable",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "Every token with its id, its bytes and how often the corpus has it. Click a heading to sort by it.")},
    {"coverageTable",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "How well the tokens fit the text that was trained on, and the text that was held out. "
                       "Similar figures mean that the vocabulary knows the language and not only these lines.")},
    {"otherTokenizerCombo",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The second tokenizer of the comparison. It may be one you trained with another size or one you imported.")},
    {"comparisonSentenceEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The text that both tokenizers cut. Fewer tokens for the same "
                                                   "text mean shorter sequences and faster training.")},
    {"comparisonTable",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The figures of both tokenizers side by side. They are counted over the text of the project.")},
    {"newestMergesList",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The pairs that were joined last, newest first. Early ones are letters, late ones whole words.")},
    // Model
    {"presetComboBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "A complete shape of a model, from tiny to large. Begin with one and change single numbers below.")},
    {"tensorTable",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "Every tensor of the model with its shape and its number of "
                                                   "parameters. Their sum is the size of the model.")},
    // Training
    {"runComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The training whose curves and figures are shown. Every run of the project is kept.")},
    {"probeComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "A sentence with a mask that you pinned. The bars tell what the model answers to it now.")},
    {"xAxisComboBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "What the curves are drawn over. By time is best to compare speeds, by tokens to compare models.")},
    {"logXCheckBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "Draws the horizontal axis by powers of ten. The first steps, where most happens, get more room.")},
    {"logYCheckBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "Draws the loss by powers of ten. Small improvements late in a training become visible.")},
    {"smoothingSlider",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "How much of the curve's trembling is smoothed away. The pale line behind shows every step as it was.")},
    // Checkpoints
    {"checkpointsTable",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The saved states of the model, with their losses and why each is "
                                                   "kept. Choose one to ask, pin, note or delete it.")},
    // Playground
    {"playgroundSentenceEdit",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "A sentence in which <mask> stands for the word to be guessed. Press Enter to ask the model.")},
    {"playgroundCheckpointComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The saved state of the model that answers. Newer ones have learned longer.")},
    {"playgroundCandidatesEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "Words of your own, separated by commas. Only these are compared; "
                                                   "leave it empty to ask about every token.")},
    {"playgroundTopKSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "How many of the most probable answers are listed. The rest of "
                                                   "the probability lies with all other tokens.")},
    {"playgroundHistoryList",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The sentences you asked about, newest first. Choose one to ask it again.")},
    {"playgroundHeadComboBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "One of the layer's attention heads, or their average. Each head looks at the sentence in its own way.")},
    {"playgroundOtherComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The second checkpoint, which answers the same question. Both are drawn on one scale.")},
    {"playgroundStepSlider",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "A moment of the training. Move it to watch how the answers changed from checkpoint to checkpoint.")},
    // The new project
    {"projectNameEdit",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "How the project is called, and the name of its folder. Any name that a folder can have will do.")},
    {"projectPlaceEdit",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The folder in which the project's folder is made. It needs room for the text and for every checkpoint.")},
    // The pretraining
    {"pretrainingPresetComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "How large the model is. Small models learn a first idea of a text in a minute; KantaiBERT, "
                       "the chapter's, in ten on two cores.")},
    {"lengthSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "How long the training lasts, in the unit beside it. Longer "
                                                   "trainings learn more until the held-out loss stops falling.")},
    {"lengthUnitComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "An epoch is one pass over the corpus, a step is one change of "
                                                   "the weights. With minutes the training ends by the clock.")},
    {"datasetModeComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "Line by line makes each line one sequence, cut at the block size, as the chapter does. "
                       "Packed blocks fill every sequence across lines, so that nothing is wasted.")},
    {"batchSizeSpinBox", QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                                           "How many sequences are computed together before the weights change. More "
                                           "make each step steadier, and need more memory and time.")},
    {"accumulationSpinBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "This many batches are summed into one step. It acts like a larger batch without its memory.")},
    {"blockSizeSpinBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "The longest sequence, counted in tokens. Longer ones let the model see more context and cost more time.")},
    {"maskRateSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The share of tokens that the model must guess. The chapter hides "
                                                   "15 %; more give more to learn from each line.")},
    {"trainingDropoutSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The share of numbers inside the model that are switched off at random in each step. It keeps "
                       "a model from learning a small text by heart.")},
    {"learningRateEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "How far the weights move in one step, at its highest. Too low "
                                                   "learns slowly, too high makes the loss jump.")},
    {"scheduleComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "How the learning rate falls after its peak. Small steps at the end let the model settle.")},
    {"warmupSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The part of the training in which the learning rate rises from "
                                                   "zero to its peak. It keeps the first, rough steps small.")},
    {"weightDecaySpinBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "Pulls the weights a little towards zero in each step, never the biases. It keeps the model simple.")},
    {"clipNormSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The largest gradient norm that is let through; larger ones are "
                                                   "shortened. It keeps one odd batch from spoiling the model.")},
    {"precisionComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "What the matrix products read: float32 everywhere, or bf16, which some processors multiply "
                       "twice as fast. Weights and sums are float32 in both.")},
    {"seedSpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The number from which every random choice of the run follows. "
                                                   "The same seed gives the same run, to the bit.")},
    {"evaluateEverySpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "After this many steps the model is judged on the held-out text. Often shows more, and takes "
                       "time from the training. At 0 the Studio chooses, and stays within 5 % of the time.")},
    {"saveEverySpinBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "After this many steps a checkpoint is saved. The best and the last are kept in any case.")},
    {"keepLastSpinBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "How many of the checkpoints saved at intervals are kept. Older ones are deleted, pinned ones never.")},
    {"threadsSpinBox",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "How many cores of the processor compute. Leave one free to go on working while the model trains.")},
    {"onDivergenceComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "What happens when the loss jumps and stays up, or is no number any more. Either the run ends "
                       "with the last good checkpoint, or such steps are left out.")},
    {"preflightList",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "What was checked before the start: disk, memory, tokenizer, "
                                                   "corpus. A red line must be mended, an orange one is a warning.")},
    {"equivalentCommandEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations", "The command that starts the same training without a window. Copy "
                                                   "it to repeat the run on another computer.")},
    // The window
    {"recentProjectsList",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "The projects you opened lately, newest first. Choose one to go on with it.")},
    {"logLevelComboBox",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "What the log shows. Problems are what went wrong, warnings what may become a problem.")},
    {"logFilterEdit",
     QT_TRANSLATE_NOOP("kantai::ui::Explanations",
                       "Type a word that a line must contain. Lines without it are hidden, not lost.")},
    {"logView",
     QT_TRANSLATE_NOOP(
         "kantai::ui::Explanations",
         "What happened since the program started, newest last. Copy or save it when you ask somebody for help.")},
};

} // namespace

void explainControls(QWidget& root) {
    QList<std::pair<QPointer<QWidget>, const char*>> explained;
    for (const Explanation& explanation : kExplanations)
        for (QWidget* control : root.findChildren<QWidget*>(QString::fromLatin1(explanation.control)))
            explained.append({control, explanation.text});
    followLanguage(&root, [explained] {
        for (const auto& [control, text] : explained)
            if (control)
                control->setWhatsThis(QCoreApplication::translate("kantai::ui::Explanations", text));
    });
}

} // namespace kantai::ui
