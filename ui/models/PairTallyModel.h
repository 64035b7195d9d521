// SPDX-License-Identifier: GPL-3.0-or-later
// The scores of minimal pairs by phenomenon, as a table: all pairs together in the first row, then each phenomenon.
// The column of the share holds, in roles of its own, what is drawn as a bar. UI thread.
#pragma once

#include "core/inference/MinimalPairs.h"
#include <QAbstractTableModel>

namespace kantai::ui {

class PairTallyModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { kPhenomenon, kShare, kPairs, kColumns };
    // Of kShare: 0 .. 1. kHumanRole is invalid where the set has no such figure.
    enum Role { kShareRole = Qt::UserRole + 30, kLowerRole, kUpperRole, kHumanRole };

    explicit PairTallyModel(QObject* parent = nullptr);

    void setReport(const PairReport& report);
    void clear() { setReport({}); }
    // Of a row; null for all pairs together.
    const PairTally* phenomenonOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString nameOf(int row) const;
    QVariant shareOf(const PairTally& tally, int role) const;

    std::vector<PairTally> tallies_; // the first: all together; empty without a report
};

} // namespace kantai::ui
