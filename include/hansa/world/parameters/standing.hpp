/// \file   Preemption and devolution at home; reputation, soft power and offices.
///         A value-initialised group is the exact off value (all zero).
#pragma once

namespace hansa {

struct StandingParameters {};

}  // namespace hansa
