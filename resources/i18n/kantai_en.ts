<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>kantai::ui</name>
    <message numerus="yes">
        <source>%1 bad byte(s)</source>
        <translation>
            <numerusform>%1 bad byte</numerusform>
            <numerusform>%1 bad bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Gutenberg line(s) removed</source>
        <translation>
            <numerusform>%1 Gutenberg line removed</numerusform>
            <numerusform>%1 Gutenberg lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte order mark(s) removed</source>
        <translation>
            <numerusform>%1 byte order mark removed</numerusform>
            <numerusform>%1 byte order marks removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) composed</source>
        <translation>
            <numerusform>%1 line composed</numerusform>
            <numerusform>%1 lines composed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wrapped line(s) joined</source>
        <translation>
            <numerusform>%1 wrapped line joined</numerusform>
            <numerusform>%1 wrapped lines joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 divided word(s) put together</source>
        <translation>
            <numerusform>%1 divided word put together</numerusform>
            <numerusform>%1 divided words put together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) in other languages removed</source>
        <translation>
            <numerusform>%1 line in other languages removed</numerusform>
            <numerusform>%1 lines in other languages removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 duplicate line(s) removed</source>
        <translation>
            <numerusform>%1 duplicate line removed</numerusform>
            <numerusform>%1 duplicate lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 duplicate line(s) kept</source>
        <translation>
            <numerusform>%1 duplicate line kept</numerusform>
            <numerusform>%1 duplicate lines kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 near-duplicate line(s) removed</source>
        <translation>
            <numerusform>%1 near-duplicate line removed</numerusform>
            <numerusform>%1 near-duplicate lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 empty line(s) removed</source>
        <translation>
            <numerusform>%1 empty line removed</numerusform>
            <numerusform>%1 empty lines removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::CleaningDialog</name>
    <message numerus="yes">
        <source>%1 line(s)</source>
        <translation>
            <numerusform>%1 line</numerusform>
            <numerusform>%1 lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::CorpusImport</name>
    <message numerus="yes">
        <source>%1 file(s) could not be imported and were left out.</source>
        <translation>
            <numerusform>%1 file could not be imported and was left out.</numerusform>
            <numerusform>%1 files could not be imported and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::CorpusPage</name>
    <message numerus="yes">
        <source>%1 file(s)</source>
        <translation>
            <numerusform>%1 file</numerusform>
            <numerusform>%1 files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s)</source>
        <translation>
            <numerusform>%1 line</numerusform>
            <numerusform>%1 lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) repeat an earlier one</source>
        <translation>
            <numerusform>%1 line repeats an earlier one</numerusform>
            <numerusform>%1 lines repeat an earlier one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::DraftConfig</name>
    <message numerus="yes">
        <source>Suggested for your text (%1) and this computer (%n core(s), %2): after about %3 of training it knows more than how frequent each word is.</source>
        <translation>
            <numerusform>Suggested for your text (%1) and this computer (%n core, %2): after about %3 of training it knows more than how frequent each word is.</numerusform>
            <numerusform>Suggested for your text (%1) and this computer (%n cores, %2): after about %3 of training it knows more than how frequent each word is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::EmbeddingsView</name>
    <message numerus="yes">
        <source>The vocabulary has this word in %n pieces: %1. Its neighbours are those of their mean.</source>
        <translation>
            <numerusform>The vocabulary has this word in %n piece: %1. Its neighbours are those of their mean.</numerusform>
            <numerusform>The vocabulary has this word in %n pieces: %1. Its neighbours are those of their mean.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%1 line(s)</source>
        <translation>
            <numerusform>%1 line</numerusform>
            <numerusform>%1 lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 unreadable place(s)</source>
        <translation>
            <numerusform>%1 unreadable place</numerusform>
            <numerusform>%1 unreadable places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte order mark(s) removed</source>
        <translation>
            <numerusform>%1 byte order mark removed</numerusform>
            <numerusform>%1 byte order marks removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::NetworkPanel</name>
    <message numerus="yes">
        <source>All %n tensor(s)</source>
        <translation>
            <numerusform>All %n tensor</numerusform>
            <numerusform>All %n tensors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::NumberEntry</name>
    <message numerus="yes">
        <source>At most %n digit(s) may follow the decimal sign.</source>
        <translation>
            <numerusform>At most %n digit may follow the decimal sign.</numerusform>
            <numerusform>At most %n digits may follow the decimal sign.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::PlaygroundPage</name>
    <message numerus="yes">
        <source>only %n word(s)</source>
        <translation>
            <numerusform>only %n word</numerusform>
            <numerusform>only %n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::PretrainingWizard</name>
    <message numerus="yes">
        <source>%1 run(s) are in the queue.</source>
        <translation>
            <numerusform>%1 run is in the queue.</numerusform>
            <numerusform>%1 runs are in the queue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::RunSummary</name>
    <message numerus="yes">
        <source>%Ln step(s) in %1</source>
        <translation>
            <numerusform>%Ln step in %1</numerusform>
            <numerusform>%Ln steps in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::StatusStrip</name>
    <message numerus="yes">
        <source>CPU · %1 thread(s) · %2</source>
        <translation>
            <numerusform>CPU · %1 thread · %2</numerusform>
            <numerusform>CPU · %1 threads · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::VaryDialog</name>
    <message numerus="yes">
        <source>%1 run(s)</source>
        <translation>
            <numerusform>%1 run</numerusform>
            <numerusform>%1 runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::VocabularyPanel</name>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation>
            <numerusform>%1 token</numerusform>
            <numerusform>%1 tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kantai::ui::WeightsView</name>
    <message numerus="yes">
        <source>At %n kept step(s) of the run, the newest in front</source>
        <translation>
            <numerusform>At %n kept step of the run, the newest in front</numerusform>
            <numerusform>At %n kept steps of the run, the newest in front</numerusform>
        </translation>
    </message>
</context>
</TS>
