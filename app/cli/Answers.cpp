// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Answers.h"

#include "app/cli/Text.h"
#include "core/base/ReadableText.h"

#include <fmt/format.h>

namespace kantai::cli {

std::string answersText(const FillMaskResult& result) {
    std::string text;
    for (const MaskAnswers& mask : result.masks) {
        Table table(
            {{"rank", Align::Right}, {"probability", Align::Right}, {"id", Align::Right}, {"token"}, {"sentence"}});
        int rank = 0;
        for (const FillMaskAnswer& answer : mask.answers)
            table.add({std::to_string(++rank), fmt::format("{:.4f}", answer.probability), std::to_string(answer.id),
                       answer.token, readableText(answer.sentence)});
        text.append(text.empty() ? 0 : 1, '\n').append(table.text());
    }
    return text;
}

OrderedJson answersJson(const FillMaskResult& result) {
    OrderedJson masks = OrderedJson::array();
    for (const MaskAnswers& mask : result.masks) {
        OrderedJson answers = OrderedJson::array();
        for (const FillMaskAnswer& answer : mask.answers)
            answers.push_back({{"id", answer.id},
                               {"token", answer.token},
                               {"text", answer.text},
                               {"probability", answer.probability},
                               {"sentence", answer.sentence}});
        masks.push_back({{"position", mask.position}, {"answers", answers}});
    }
    return masks;
}

} // namespace kantai::cli
