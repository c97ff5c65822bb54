#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {

void add_regimes_rows(Rows&) {}

}  // namespace hansa
