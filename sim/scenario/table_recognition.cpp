#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {

void add_recognition_rows(Rows&) {}

}  // namespace hansa
