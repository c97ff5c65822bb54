#include "engine/ablation_table.hpp"

namespace {

using hansa::test::Ablations;

// Where nobody has a seat that was not earned.
const std::vector<hansa::Setting> doors{{"world.access", "\"table\""}};

const Ablations access{
    {"gaining access",
     "access.rate = 1.0\naccess.threshold = 0.5\n",
     {{"access.rate", "0"}},
     {"access_share", "coverage", "attention", "text"},
     {"memberships", "gross", "net"},
     doors},
    {"families of forums",
     "access.rate = 0.3\naccess.threshold = 0.5\naccess.family = 0.8\n",
     {{"access.family", "0"}},
     {"access_share", "attention"},
     {"memberships", "gross", "net"},
     doors},
    {"delivered pledges open doors",
     "access.rate = 1.0\naccess.delivered = 5.0\npledges.campaign_rate = 1.0\n",
     {{"access.delivered", "0"}},
     {"access_share", "attention"},
     {"memberships", "gross", "net"},
     doors},
    {"recognition opens doors",
     "access.rate = 0.5\nrecognition.weight = 0.2\nrecognition.access = 3.0\n",
     {{"recognition.access", "0"}},
     {"access_share", "attention"},
     {"memberships", "gross", "net"},
     doors},
    {"legitimacy opens doors",
     "access.rate = 0.5\nstanding.legitimacy = 3.0\n",
     {{"standing.legitimacy", "0"}},
     {"access_share", "attention"},
     {"memberships", "gross", "net"},
     doors},
};

const std::vector<hansa::Setting> donors{{"world.donor_share", "0.3"}};

const Ablations money_of_donors{
    {"money of donors",
     "donors.money = 1.0\n",
     {{"donors.money", "0"}},
     {"gross", "attention"},
     {"memberships", "joins", "donors_left"},
     donors},
    {"donors leave",
     "donors.money = 1.0\ndonors.leave = 0.2\n",
     {{"donors.leave", "0"}},
     {"donors_left", "gross", "text"},
     {"memberships", "joins"},
     donors},
};

}  // namespace
