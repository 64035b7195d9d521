// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/PseudoLikelihood.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

namespace kantai {

std::string toString(PllMeasure measure) {
    return measure == PllMeasure::TokenAlone ? "pll" : "pll-word-l2r";
}

PllMeasure pllMeasureNamed(const std::string& name) {
    for (const PllMeasure measure : {PllMeasure::TokenAlone, PllMeasure::WordLeftToRight})
        if (name == toString(measure))
            return measure;
    throw Error(ErrorCode::Usage, Phrase::tr("'{}' is not a measure of a sentence.", readableExcerpt(name)),
                Phrase::tr("Choose pll or pll-word-l2r."));
}

} // namespace kantai
