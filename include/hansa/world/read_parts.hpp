/// \file   The parts of read_tables(): one function a table. Later ones use what earlier ones read.
#pragma once
#include <string>

#include "hansa/world/draft.hpp"
#include "hansa/world/faults.hpp"
#include "hansa/world/table_reader.hpp"

namespace hansa {

void read_states(TableReader& table, World& world);
void read_cities(TableReader& table, World& world);
void read_forums(TableReader& table, World& world);
void read_regions(TableReader& table, World& world);
void read_networks(TableReader& table, Draft& draft);
void read_memberships(TableReader& table, Draft& draft);
void read_ties(TableReader& table, World& world);
void read_events(TableReader& table, World& world);
void read_series(TableReader& table, Draft& draft);
/// Municipalities, cities included; complete_states() takes the cities off.
void read_towns(TableReader& table, World& world);
void read_applied(TableReader& table, World& world);
void read_summit(TableReader& table, Draft& draft);
void read_summit_states(TableReader& table, Draft& draft);

/// Names, where blank cells are the ids.
std::vector<std::string> names_or_ids(const TableReader& table, const std::vector<std::string>& id);

std::vector<Key> keys_of(const std::vector<std::string>& id);

/// Weights [rows x issues] under `prefix`, each row scaled to sum 1; the first cell of a row
/// without any is NaN. A row that sums to 1 within 1e-9 keeps its bits. All zero is a fault.
std::vector<double> read_weights(const TableReader& table, std::string_view prefix,
                                 const std::vector<std::string>& issues);

}  // namespace hansa
