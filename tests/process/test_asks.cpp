#include <limits>
#include <vector>

#include "catch.hpp"
#include "hansa/process/asks.hpp"

using namespace hansa;

namespace {

using Asks = std::vector<std::uint8_t>;

/// Networks that say .5 + .1 k on issue k of four, of one niche and salience; text 0.
struct Table {
  std::size_t networks{1};
  AgendaParameters rule{};
  std::vector<double> text{0.0, 0.0, 0.0, 0.0}, weight{0.25, 0.25, 0.25, 0.25};
  std::vector<double> message, salience, niche, gross;

  explicit Table(std::size_t count) : networks{count} {
    for (std::size_t n = 0; n < count; ++n) {
      message.insert(message.end(), {0.5, 0.6, 0.7, 0.8});
      gross.push_back(1.0 + static_cast<double>(n));
    }
    salience.assign(count * 4, 0.25);
    niche.assign(count * 4, 0.25);
  }

  Asks asks() const {
    Asks chosen(networks * 4, 9);
    choose_asks({rule, 4, message, salience, niche, gross, text, weight}, chosen, 4);
    return chosen;
  }
};

}  // namespace

TEST_CASE("without a limit a network asks for all lines of the forum", "[asks][known-answer]") {
  Table table{1};
  for (const std::int64_t lines : {0, 4, 7}) {
    table.rule.asks = lines;
    CHECK(table.asks() == Asks{1, 1, 1, 1});
  }
  table.weight[2] = 0.0;
  CHECK(table.asks() == Asks{1, 1, 0, 1});
}

TEST_CASE("limited asks go to niche times salience times distance", "[asks][closed-form]") {
  Table table{1};
  table.rule.asks = 2;
  CHECK(table.asks() == Asks{0, 0, 1, 1});
  table.text = {1.0, 0.6, 0.7, 0.75};  // distances .5, 0, 0, .05: the sign does not matter
  CHECK(table.asks() == Asks{1, 0, 0, 1});
  table.text = {0.0, 0.0, 0.0, 0.0};
  table.niche = {0.7, 0.1, 0.1, 0.1};
  CHECK(table.asks() == Asks{1, 0, 0, 1});
  table.salience = {0.1, 0.7, 0.1, 0.1};  // .035, .042, .007, .008
  CHECK(table.asks() == Asks{1, 1, 0, 0});
  table.weight[1] = 0.0;  // no line of this forum
  CHECK(table.asks() == Asks{1, 0, 0, 1});
}

TEST_CASE("ties among lines go by issue", "[asks]") {
  Table table{1};
  table.rule.asks = 2;
  table.message = {0.6, 0.6, 0.6, 0.6};
  CHECK(table.asks() == Asks{1, 1, 0, 0});
}

TEST_CASE("a network without a message asks for nothing", "[asks][known-answer]") {
  Table table{2};
  for (std::size_t k = 0; k < 4; ++k) table.message[k] = std::numeric_limits<double>::quiet_NaN();
  CHECK(table.asks() == Asks{0, 0, 0, 0, 1, 1, 1, 1});
}

TEST_CASE("coordination shares asks out", "[asks][known-answer]") {
  Table table{2};
  table.rule.asks = 2;
  CHECK(table.asks() == Asks{0, 0, 1, 1, 0, 0, 1, 1});
  table.rule.coordination = 1.0;  // the richest, the last, chooses first
  CHECK(table.asks() == Asks{1, 1, 0, 0, 0, 0, 1, 1});
  table.rule.coordination = 0.2;  // .8 x .8 and .8 x .7 against .6: the first pick still pays
  CHECK(table.asks() == Asks{0, 1, 0, 1, 0, 0, 1, 1});
}

TEST_CASE("when lines run out asks overlap as little as can be", "[asks]") {
  Table table{4};
  table.rule.asks = 2;
  table.rule.coordination = 1.0;
  const auto asks = table.asks();
  for (std::size_t k = 0; k < 4; ++k)
    CHECK(asks[k] + asks[4 + k] + asks[8 + k] + asks[12 + k] == 2);
}

TEST_CASE("sharing out gives nobody lines outside its niche", "[asks]") {
  Table table{2};
  table.rule.asks = 1;
  table.rule.coordination = 1.0;
  table.niche = {0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0};
  CHECK(table.asks() == Asks{0, 0, 0, 1, 0, 0, 0, 1});
}

TEST_CASE("asks are written where the stride says", "[asks]") {
  Table table{2};
  Asks wide(20, 9);
  choose_asks({table.rule, 4, table.message, table.salience, table.niche, table.gross, table.text,
               table.weight},
              std::span{wide}.subspan(3), 10);
  CHECK(wide[2] == 9);
  CHECK(wide[3] == 1);
  CHECK(wide[7] == 9);
  CHECK(wide[13] == 1);
  CHECK(wide[16] == 1);
}
