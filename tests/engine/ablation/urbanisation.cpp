#include "engine/ablation_table.hpp"

namespace {

using hansa::test::Ablations;

const Ablations urbanisation{
    {"urbanisation",
     "urbanisation.rate = 0.02\n",
     {{"urbanisation.rate", "0"}},
     {"urban_share", "gross", "net", "attention", "text", "coverage", "voice_denominator"},
     {"networks", "sessions", "gridlocked_states", "seats_left"}},
};

}  // namespace
