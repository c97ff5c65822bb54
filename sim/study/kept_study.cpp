#include "hansa/study/study_folder.hpp"

namespace hansa {

Study kept_study(const StudyFolder& folder) {
  std::vector<SourceText> texts;
  for (const auto& input : folder.identity().inputs) {
    if (!input.is_table) texts.push_back({input.path, input.text});
  }
  return read_study(texts);
}

}  // namespace hansa
