/// \file   How networks are born, merge, federate and die; donors and allies.
///         A value-initialised group is the exact off value (all zero).
#pragma once

namespace hansa {

struct EcologyParameters {};

}  // namespace hansa
