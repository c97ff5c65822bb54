#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {

void add_ecology_rows(Rows&) {}

}  // namespace hansa
