// Columns of networks.csv and memberships.csv.
#include <array>

#include "hansa/world/schema_columns.hpp"

namespace hansa {
namespace {

using enum ColumnKind;

constexpr ColumnRule synthetic{.name = "synthetic",
                               .kind = names,
                               .meaning = "What of this row is not data, as in cities.csv."};

constexpr std::array networks{
    ColumnRule{.name = "network", .kind = id, .meaning = "Its id.", .required = true},
    ColumnRule{.name = "name", .meaning = "As people write it; blank = the id."},
    ColumnRule{
        .name = "founded", .kind = date, .meaning = "Founding; given worlds: blank = start."},
    ColumnRule{.name = "founded_source", .kind = unread, .meaning = "Where the year is from."},
    ColumnRule{.name = "closed", .kind = date, .meaning = "End or merger; blank = open."},
    ColumnRule{.name = "successor", .meaning = "Id of the network that took over."},
    ColumnRule{.name = "issue_focus",
               .meaning = "An issue, `general` (all alike, as when blank) or `other` (what its "
                          "members care for); used where no niche is given."},
    ColumnRule{.name = "scope", .meaning = "global, regional or national; for the reader."},
    ColumnRule{.name = "region", .meaning = "A region of regions.csv; blank or World = global."},
    ColumnRule{.name = "members",
               .kind = whole,
               .meaning = "Its size, to which it is filled when memberships.csv has no row of it.",
               .unit = "members",
               .least = 0,
               .most = 1e7},
    ColumnRule{.name = "members_year",
               .kind = date,
               .meaning = "Date of its size and of its member list."},
    ColumnRule{.name = "ecosoc_status",
               .meaning = "general or special: consultative in forums of `un` that know cities."},
    ColumnRule{.name = "niche_",
               .kind = number,
               .meaning = "Weight it gives to an issue; a row is scaled to sum 1.",
               .unit = "1",
               .least = 0,
               .most = 1e6,
               .repeat = Repeat::issue},
    ColumnRule{.name = "type", .meaning = "City type 0 to 5 it is made for, or none."},
    ColumnRule{.name = "size_class_centre",
               .meaning = "Log of the population it is made for, or none."},
    ColumnRule{.name = "visibility",
               .kind = number,
               .meaning = "How easily it is seen.",
               .unit = "1",
               .least = 0,
               .most = 1e9,
               .above_least = true},
    ColumnRule{.name = "charter",
               .kind = number,
               .meaning = "0 one city one vote, 1 by resources.",
               .unit = "1",
               .least = 0,
               .most = 1},
    ColumnRule{
        .name = "donor_share",
        .kind = number,
        .meaning = "Share of a donor in its message; blank = world.donor_share, 0 = it has none.",
        .unit = "1",
        .least = 0,
        .most = 0.999999},
    ColumnRule{.name = "donor_ideal_",
               .kind = number,
               .meaning = "What the donor wants.",
               .unit = "ambition",
               .least = 0,
               .most = 1,
               .repeat = Repeat::issue},
    ColumnRule{.name = "access_",
               .meaning = "none, consultative or seat, at its founding.",
               .repeat = Repeat::forum},
    synthetic};

constexpr std::array memberships{
    ColumnRule{.name = "network", .meaning = "Id of the network.", .required = true},
    ColumnRule{.name = "city", .meaning = "Id of the city.", .required = true},
    ColumnRule{.name = "joined", .kind = date, .meaning = "Given worlds: blank = founding."},
    ColumnRule{.name = "engagement",
               .kind = number,
               .meaning = "Weight of this membership for the city; blank = 1.",
               .unit = "1",
               .least = 0,
               .most = 1e6,
               .above_least = true},
    synthetic};

}  // namespace

std::span<const ColumnRule> network_columns() { return networks; }
std::span<const ColumnRule> membership_columns() { return memberships; }

}  // namespace hansa
