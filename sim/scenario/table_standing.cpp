#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {

void add_standing_rows(Rows&) {}

}  // namespace hansa
