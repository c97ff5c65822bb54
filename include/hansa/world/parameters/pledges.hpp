/// \file   Pledge campaigns: who signs, how pledges spread, and what is delivered.
///         A value-initialised group is the exact off value (all zero).
#pragma once

namespace hansa {

struct PledgeParameters {};

}  // namespace hansa
