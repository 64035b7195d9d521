// SPDX-License-Identifier: GPL-3.0-or-later
// The names through which both faces steer and watch a training, so that they need to know no lower room.
#pragma once

#include "core/training/Trainer.h"
