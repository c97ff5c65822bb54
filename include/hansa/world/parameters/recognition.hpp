/// \file   Cities at the table: invitations, endorsement, and the line on the role of cities.
///         A value-initialised group is the exact off value (all zero).
#pragma once

namespace hansa {

struct RecognitionParameters {};

}  // namespace hansa
