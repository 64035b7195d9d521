// SPDX-License-Identifier: GPL-3.0-or-later
// What a teacher says of the chosen positions of a batch, and how far a student is to follow it. Plain data.
#pragma once

#include <cstdint>
#include <span>

namespace kantai {

// The numbers below must stay until the backward pass has ended. With a signal the objective of a position is
//   (1 - share) * cross-entropy + share * temperature^2 * KL(teacher || student) + statesWeight * difference,
// where both distributions are softmax(logits / temperature) (Hinton, Vinyals & Dean, "Distilling the knowledge in a
// neural network", 2015). The difference is that of the similarities of hidden states: with c_ij the cosine of the
// states of the positions i and j of the batch after the last layer, the mean over j of (c_ij - teacher's c_ij)^2
// (Tung & Mori, "Similarity-preserving knowledge distillation", 2019), which compares states of any two widths.
struct TeacherSignal {
    std::span<const float> logits; // of the teacher, [masked, columns]
    std::int64_t columns = 0;      // vocabulary rows of the teacher: those that the student lacks are left out, those
                                   // that the teacher lacks have the probability 0
    double share = 0;              // 0..1
    double temperature = 1;        // above 0
    std::span<const float> states; // of the teacher after its last layer, [masked, width]; empty: not compared
    std::int64_t width = 0;
    double statesWeight = 0;
};

} // namespace kantai
