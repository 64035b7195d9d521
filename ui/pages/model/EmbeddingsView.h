// SPDX-License-Identifier: GPL-3.0-or-later
// The word table of a checkpoint: the tokens nearest to a word, and a map of the most frequent tokens. A view of the
// Model page; UI thread.
#pragma once

#include "core/inference/WordEmbeddings.h"
#include "ui/jobs/LatestJob.h"
#include "ui/pages/model/TrainedView.h"
#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QTableWidget;

namespace kantai::ui {

class Card;
class TokenScatter;

class EmbeddingsView : public TrainedView {
    Q_OBJECT
public:
    explicit EmbeddingsView(QWidget* parent = nullptr);

protected:
    void showCheckpoint(const InspectedCheckpoint& checkpoint) override;
    void stopWork() override;
    void changeEvent(QEvent* event) override; // follows the language

private:
    struct Map {
        std::shared_ptr<const WordEmbeddings> table;
        TokenMap tokens;
    };
    Card* makeSearchCard();
    Card* makeMapCard();
    void find();                    // the word of the field, or the token that was chosen
    void findToken(std::size_t id); // and writes it into the field
    void showMap(const Map& map);
    void showNeighbours();
    void say(const QString& text);
    QString nameOf(const WordToken& token) const;

    std::optional<std::size_t> token_; // chosen in the table or on the map; none: the word of the field counts
    std::shared_ptr<const WordEmbeddings> table_; // null while it is being read
    WordNeighbours found_;
    TokenMap map_;
    LatestJob mapJob_, searchJob_;
    QLineEdit* word_ = nullptr;
    QLabel* status_ = nullptr;
    QTableWidget* neighbours_ = nullptr;
    TokenScatter* scatter_ = nullptr;
    QLabel* caption_ = nullptr;
};

} // namespace kantai::ui
