#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {

void add_pledges_rows(Rows&) {}

}  // namespace hansa
