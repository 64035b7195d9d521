// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Questions.h"
#include "core/model/ParameterCount.h"
#include "core/workflow/report/HtmlText.h"
#include "ui/Format.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <set>

namespace kantai::ui {

namespace {

struct QuestionTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::Questions)
};

constexpr std::size_t kChoices = 4;

template <class Container>
int indexIn(const Container& choices, const typename Container::value_type& value) {
    const auto found = std::find(choices.begin(), choices.end(), value);
    return found == choices.end() ? -1 : static_cast<int>(std::distance(choices.begin(), found));
}

QString pairText(const std::pair<std::string, std::string>& pair) {
    return QString::fromStdString(pair.first) + QStringLiteral(" + ") + QString::fromStdString(pair.second);
}

Question firstMerge(const QuestionFacts& facts) {
    if (facts.frequentPairs.size() < 2)
        return {};
    Question question;
    question.text =
        QuestionTexts::tr("Which pair will the tokenizer join first in this text? Ġ is a space before a word.");
    auto pairs = facts.frequentPairs;
    std::sort(pairs.begin(), pairs.end()); // by their letters: the most frequent is not the first
    for (const auto& pair : pairs)
        question.choices += pairText(pair);
    question.later = QuestionTexts::tr("The tokenizer will show it, once it is trained.");
    if (facts.firstMerge.first.empty())
        return question;
    question.right = indexIn(pairs, facts.firstMerge);
    question.answer =
        QuestionTexts::tr("The first merge is %1: no other pair of neighbours was more frequent in your text.")
            .arg(pairText(facts.firstMerge));
    return question;
}

Question tokensOfSentence(const QuestionFacts& facts) {
    if (facts.tokens == 0)
        return {};
    Question question;
    question.text = QuestionTexts::tr("How many tokens will this sentence become? “%1”")
                        .arg(QString::fromStdString(facts.sentence));
    std::set<std::size_t> counts{facts.tokens, facts.words, facts.characters};
    for (std::size_t more = facts.tokens + 3; counts.size() < kChoices; more += 3)
        counts.insert(more);
    for (const std::size_t count : counts)
        question.choices += format::count(count);
    question.right = indexIn(std::vector<std::size_t>(counts.begin(), counts.end()), facts.tokens);
    question.answer =
        QuestionTexts::tr("Your tokenizer makes %1 tokens of its %2 words and %3 characters: frequent words are one "
                          "token, rare ones several.")
            .arg(format::count(facts.tokens), format::count(facts.words), format::count(facts.characters));
    return question;
}

Question shareOfEmbeddings(const RobertaConfig& model) {
    if (!problemsOf(model).empty())
        return {};
    Question question;
    question.text = QuestionTexts::tr("Which part of the model's parameters is in the word embeddings?");
    const auto words = static_cast<double>(model.vocabularySize * model.hiddenSize);
    const auto all = static_cast<double>(parameterCount(model));
    const int right = static_cast<int>(std::lround(100 * words / all));
    std::set<int> shares{right, right / 4, (right + 100) / 2};
    for (int other = 11; shares.size() < kChoices; other += 26)
        shares.insert(other);
    for (const int share : shares)
        question.choices += format::percent(share / 100.0, 0);
    question.right = indexIn(std::vector<int>(shares.begin(), shares.end()), right);
    question.answer =
        QuestionTexts::tr("%1 rows × %2 numbers are %3 of the %4 parameters.")
            .arg(format::count(static_cast<std::uint64_t>(model.vocabularySize)),
                 format::count(static_cast<std::uint64_t>(model.hiddenSize)),
                 format::count(static_cast<std::uint64_t>(words)), format::count(static_cast<std::uint64_t>(all)));
    return question;
}

Question uniformGuess(const RobertaConfig& model) {
    if (!problemsOf(model).empty())
        return {};
    Question question;
    const auto rows = static_cast<double>(model.vocabularySize);
    question.text = QuestionTexts::tr("Which loss has a model that takes each of the %1 tokens for equally probable?")
                        .arg(format::count(static_cast<std::uint64_t>(model.vocabularySize)));
    for (const double loss : {std::log(rows) / 2, std::log(rows), std::log2(rows)}) // rising
        question.choices += format::number(loss, 2);
    question.right = 1;
    question.answer =
        QuestionTexts::tr("The loss is −ln(1/%1) = %2 nats: where the curve of an untrained model begins.")
            .arg(format::count(static_cast<std::uint64_t>(model.vocabularySize)), format::number(std::log(rows), 2));
    return question;
}

Question belowEntropy(const QuestionFacts& facts) {
    if (facts.heldOutLoss <= 0 && facts.unigramEntropy <= 0)
        return {};
    Question question;
    question.text =
        QuestionTexts::tr("Does the held-out loss fall below the unigram entropy, the least loss of a model that "
                          "knows only how frequent each token is?");
    question.choices = {QuestionTexts::tr("Yes"), QuestionTexts::tr("No")};
    question.later = QuestionTexts::tr("The next evaluation of a run will show it.");
    if (facts.heldOutLoss <= 0 || facts.unigramEntropy <= 0)
        return question;
    const bool below = facts.heldOutLoss < facts.unigramEntropy;
    question.right = below ? 0 : 1;
    const QString answer =
        below ? QuestionTexts::tr(
                    "The best held-out loss is %1, the unigram entropy %2: the model uses the words around the "
                    "mask.")
              : QuestionTexts::tr(
                    "The best held-out loss is %1, the unigram entropy %2: the model has not yet learned to use the "
                    "words around the mask.");
    question.answer = answer.arg(format::number(facts.heldOutLoss, 3), format::number(facts.unigramEntropy, 3));
    return question;
}

Question winningWord(const QuestionFacts& facts) {
    if (facts.answers.size() < 2)
        return {};
    Question question;
    question.text =
        QuestionTexts::tr("Which word will win this mask? “%1”").arg(QString::fromStdString(facts.sentence));
    QStringList words;
    for (const std::string& token : facts.answers)
        words += QString::fromStdString(readableToken(token));
    const QString winner = words.front();
    words.removeDuplicates(); // with and without a space before it
    words.sort();
    question.choices = words;
    question.right = static_cast<int>(words.indexOf(winner));
    question.answer = QuestionTexts::tr("At the last evaluation of your newest run “%1” led with %2.")
                          .arg(winner, format::percent(facts.probability));
    return question;
}

} // namespace

Question questionFor(PageId page, const QuestionFacts& facts, const RobertaConfig& model) {
    switch (page) {
    case PageId::Corpus:
        return firstMerge(facts);
    case PageId::Tokenizer:
        return tokensOfSentence(facts);
    case PageId::Model:
        return shareOfEmbeddings(model);
    case PageId::Training:
        return uniformGuess(model);
    case PageId::Checkpoints:
        return belowEntropy(facts);
    case PageId::Playground:
        return winningWord(facts);
    }
    return {};
}

} // namespace kantai::ui
